package shanzhi.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import shanzhi.projects.surveys.boundary.AnswerSurvey;
import shanzhi.projects.surveys.boundary.Answers;
import shanzhi.projects.surveys.boundary.PublicSurveys;
import shanzhi.projects.surveys.boundary.Question;
import shanzhi.projects.surveys.boundary.QuestionKind;
import shanzhi.projects.surveys.boundary.SurveyFindings;
import shanzhi.projects.surveys.boundary.SurveyPhase;

/** {@code /s/<number>}: a survey, its form for a household with its code, and what households said together. */
@WebServlet("/s/*")
public class SurveyDoor extends CodeDoor {

  @Inject PublicSurveys surveys;

  @Override boolean page(HttpServletRequest request, HttpServletResponse response, String number, String name) throws IOException {
    if (!name.equals("result")) return false;
    result(request, response, number);
    return true;
  }

  @Override void sheet(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var sheet = surveys.sheet(number);
    var line = sheet.line();
    var here = here(request, number);
    Page.write(request, response, 200, line.title(), Html.of("<p>{}·{} <span class=\"sz-tag jade\">{}</span></p><p>{}</p>", line.place(), Say.text("survey.answered", line.answered(), line.households(), line.rate()), Say.word(line.phase()), sheet.purpose()),
        line.phase() == SurveyPhase.OPEN ? Page.codeForm(here + "/form") : Html.NONE,
        Html.when(line.phase() == SurveyPhase.CLOSED, "<p><a href=\"{}/result\"><b>{}</b></a></p>", here, Say.text("survey.result.go")),
        Html.of("<section class=\"sz-sheet\"><header><h2>{}</h2></header>{}</section>", Say.text("survey.questions", sheet.questions().size()), questions(sheet.questions())));
  }

  private static List<Html> questions(List<Question> questions) {
    var all = new ArrayList<Html>();
    for (int i = 0; i < questions.size(); i++) all.add(Html.of("<div class=\"d-item\"><b>{}. {}</b><small>{}</small></div>", i + 1, questions.get(i).getText(), Say.joined(questions.get(i).getOptions())));
    return all;
  }

  @Override Form form(String number, String code, Said said) {
    surveys.look(number, code);
    var sheet = surveys.sheet(number);
    var fields = new ArrayList<Html>();
    for (int no = 1; no <= sheet.questions().size(); no++) fields.add(question(no, sheet.questions().get(no - 1), said));
    return new Form(sheet.line().title(), "survey", fields);
  }

  private static Html question(int no, Question question, Said said) {
    var options = new ArrayList<Html>();
    for (int i = 1; i <= question.getOptions().size(); i++) {
      var text = question.getOptions().get(i - 1);
      options.add(switch (question.getKind()) {
        case ONE -> choice(no, i, question.isRequired(), said, text);
        case MANY -> Html.of("<label class=\"d-pick\"><input type=\"checkbox\" name=\"q{}\" value=\"{}\"{}><span>{}</span></label>", no, i, said.checked("q" + no, i), text);
        case RANK -> Html.of("<label class=\"d-pick d-rank\"><span>{}</span><select name=\"q{}-{}\"><option value=\"\">—</option>{}</select></label>", text, no, i, places(question.getMost(), said, "q" + no + "-" + i));
        case OPEN -> Html.NONE;
      });
    }
    if (question.getKind() == QuestionKind.OPEN) options.add(Html.of("<div class=\"d-words\"><textarea name=\"q{}\" rows=\"4\" maxlength=\"500\" aria-label=\"{}\">{}</textarea></div>", no, question.getText(), said.first("q" + no)));
    var hint = question.getKind() == QuestionKind.MANY || question.getKind() == QuestionKind.RANK ? Say.text("survey." + question.getKind(), question.getMost()) : question.isRequired() ? "" : Say.text("survey.optional");
    return question(no, question.getText(), hint, options);
  }

  @Override String answer(HttpServletRequest request, String number) {
    return surveys.answer(new AnswerSurvey(number, request.getParameter("code"), request.getParameter("form"), new Answers(answers(request, surveys.sheet(number).questions()))));
  }

  @Override Done done(HttpServletRequest request, String number) { return new Done("survey", Say.text("back"), request.getContextPath() + "/"); }

  private static Map<Integer, List<String>> answers(HttpServletRequest request, List<Question> questions) {
    var answers = new HashMap<Integer, List<String>>();
    for (int no = 1; no <= questions.size(); no++) {
      var question = questions.get(no - 1);
      if (question.getKind() != QuestionKind.RANK) {
        var said = request.getParameterValues("q" + no);
        if (said != null) answers.put(no, List.of(said));
        continue;
      }
      var options = IntStream.rangeClosed(1, question.getOptions().size()).mapToObj(String::valueOf).toList();
      int asked = no;
      answers.put(no, ranked(request, options, options.stream().map(option -> "q" + asked + "-" + option).toList()));
    }
    return answers;
  }

  private void result(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var sheet = surveys.sheet(number);
    var findings = surveys.findings(number);
    Page.write(request, response, 200, sheet.line().title() + "·" + Say.text("survey.result"), Html.of("<p>{}</p>", Say.text("survey.answered", findings.answered(), findings.households(), findings.rate())),
        Html.of("{}", findings.questions().stream().map(SurveyDoor::about).toList()));
  }

  private static Html about(SurveyFindings.About about) {
    long most = Math.max(1, about.options().stream().mapToLong(SurveyFindings.Share::weight).max().orElse(1));
    var options = about.options().stream().map(one -> Html.of("<div class=\"d-item\">{}<small>{}</small><meter min=\"0\" max=\"{}\" value=\"{}\">{}</meter></div>", one.text(),
        Say.text(about.kind() == QuestionKind.RANK ? "survey.weight" : "survey.named", one.weight(), one.named(), one.percent()), most, one.weight(), one.weight())).toList();
    return Html.of("<section class=\"sz-sheet\"><header><h2>{}. {}</h2></header>{}</section>", about.no(), about.text(), about.kind() == QuestionKind.OPEN ? Html.of("<p class=\"sz-in\">{}</p>", Say.text("survey.words", about.answered())) : options);
  }
}
