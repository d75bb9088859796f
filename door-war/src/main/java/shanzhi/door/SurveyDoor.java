package shanzhi.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shanzhi.kernel.Refusal;
import shanzhi.projects.surveys.boundary.AnswerSurvey;
import shanzhi.projects.surveys.boundary.Answers;
import shanzhi.projects.surveys.boundary.PublicSurveys;
import shanzhi.projects.surveys.boundary.Question;
import shanzhi.projects.surveys.boundary.QuestionKind;
import shanzhi.projects.surveys.boundary.SurveyFindings;
import shanzhi.projects.surveys.boundary.SurveyPhase;

/** {@code /s/<number>}: a survey, its form for a household with its code, and what households said together. */
@WebServlet("/s/*")
public class SurveyDoor extends HttpServlet {

  @Inject PublicSurveys surveys;

  @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = Path.of(request);
    switch (path.rest()) {
      case "" -> sheet(request, response, path.number());
      case "result" -> result(request, response, path.number());
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = Path.of(request);
    switch (path.rest()) {
      case "form" -> form(request, response, path.number());
      case "answer" -> answer(request, response, path.number());
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void sheet(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var sheet = surveys.sheet(number);
    var line = sheet.line();
    var here = request.getContextPath() + "/s/" + number;
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

  private void form(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var code = request.getParameter("code");
    surveys.look(number, code == null ? "" : code);
    var sheet = surveys.sheet(number);
    var fields = new ArrayList<Html>();
    for (int no = 1; no <= sheet.questions().size(); no++) fields.add(question(no, sheet.questions().get(no - 1)));
    Page.write(request, response, 200, sheet.line().title(), Page.answerForm(request.getContextPath() + "/s/" + number + "/answer", code, fields));
  }

  private static Html question(int no, Question question) {
    var options = new ArrayList<Html>();
    for (int i = 1; i <= question.getOptions().size(); i++) {
      var text = question.getOptions().get(i - 1);
      options.add(switch (question.getKind()) {
        case ONE -> Html.of("<label class=\"d-pick\"><input type=\"radio\" name=\"q{}\" value=\"{}\"{}><span>{}</span></label>", no, i, question.isRequired() ? new Html(" required") : Html.NONE, text);
        case MANY -> Html.of("<label class=\"d-pick\"><input type=\"checkbox\" name=\"q{}\" value=\"{}\"><span>{}</span></label>", no, i, text);
        case RANK -> Html.of("<label class=\"d-pick d-rank\"><span>{}</span><select name=\"q{}-{}\"><option value=\"\">—</option>{}</select></label>", text, no, i, VoteDoor.places(question.getMost()));
        case OPEN -> Html.NONE;
      });
    }
    if (question.getKind() == QuestionKind.OPEN) options.add(Html.of("<div class=\"d-words\"><textarea name=\"q{}\" rows=\"4\" maxlength=\"500\" aria-label=\"{}\"></textarea></div>", no, question.getText()));
    var hint = question.getKind() == QuestionKind.MANY || question.getKind() == QuestionKind.RANK ? Say.text("survey." + question.getKind(), question.getMost()) : question.isRequired() ? "" : Say.text("survey.optional");
    return Html.of("<section class=\"sz-sheet\"><fieldset><legend>{}. {} <small class=\"sz-mute\">{}</small></legend>{}</fieldset></section>", no, question.getText(), hint, options);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var sheet = surveys.sheet(number);
    var receipt = surveys.answer(new AnswerSurvey(number, request.getParameter("code"), request.getParameter("form"), new Answers(answers(request, sheet.questions()))));
    Page.write(request, response, 200, Say.text("survey.done"), Page.receipt(receipt, Say.text("survey.receipt")), Html.of("<p><a href=\"{}/\">{}</a></p>", request.getContextPath(), Say.text("back")));
  }

  private static Map<Integer, List<String>> answers(HttpServletRequest request, List<Question> questions) {
    var answers = new HashMap<Integer, List<String>>();
    for (int no = 1; no <= questions.size(); no++) {
      var question = questions.get(no - 1);
      if (question.getKind() != QuestionKind.RANK) {
        var said = request.getParameterValues("q" + no);
        if (said != null) answers.put(no, List.of(said));
        continue;
      }
      var ranked = new TreeMap<Integer, String>();
      for (int i = 1; i <= question.getOptions().size(); i++) {
        var place = request.getParameter("q" + no + "-" + i);
        if (place == null || place.isBlank()) continue;
        if (ranked.put(VoteDoor.number(place), String.valueOf(i)) != null) throw Refusal.invalid("vote.ballot-place", VoteDoor.number(place));
      }
      answers.put(no, List.copyOf(ranked.values()));
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
