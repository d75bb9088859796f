package shanzhi.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import shanzhi.assessment.satisfaction.boundary.AnswerPoll;
import shanzhi.assessment.satisfaction.boundary.PollPhase;
import shanzhi.assessment.satisfaction.boundary.PublicPolls;
import shanzhi.kernel.Refusal;

/** {@code /m/<number>}: a poll for the households that were drawn. The square code on a slip brings the code along; it is looked at only when the form is asked for. */
@WebServlet("/m/*")
public class PollDoor extends HttpServlet {

  private static final int LEVELS = 5;

  @Inject PublicPolls polls;

  @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = Path.of(request);
    if (path.rest().isEmpty()) sheet(request, response, path.number());
    else response.sendError(HttpServletResponse.SC_NOT_FOUND);
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
    var sheet = polls.sheet(number);
    var line = sheet.line();
    var code = request.getParameter("c");
    Page.write(request, response, 200, line.title(), Html.of("<p>{} <span class=\"sz-tag jade\">{}</span></p><p>{}</p><p>{}</p>", line.countyName(), Say.word(line.phase()), Say.text("until", Say.minute(line.closes())), Say.text("poll.drawn", line.answered(), line.drawn())),
        line.phase() == PollPhase.OPEN ? Page.codeForm(request.getContextPath() + "/m/" + number + "/form", code != null && code.matches("[A-Za-z0-9-]{12,20}") ? code : "") : Html.NONE);
  }

  private void form(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var code = request.getParameter("code");
    polls.look(number, code == null ? "" : code);
    var sheet = polls.sheet(number);
    var fields = new ArrayList<Html>();
    for (int no = 1; no <= sheet.questions().size(); no++) fields.add(question(no, sheet.questions().get(no - 1)));
    Page.write(request, response, 200, sheet.line().title(), Page.answerForm(request.getContextPath() + "/m/" + number + "/answer", code, fields));
  }

  /** The first one has to be answered. */
  private static Html question(int no, String text) {
    var options = IntStream.rangeClosed(1, LEVELS).mapToObj(level -> Html.of("<label class=\"d-pick\"><input type=\"radio\" name=\"q{}\" value=\"{}\"{}><span>{}</span></label>", no, level,
        no == 1 ? new Html(" required") : Html.NONE, Say.text("poll.level." + level))).toList();
    return Html.of("<section class=\"sz-sheet\"><fieldset><legend>{}. {} <small class=\"sz-mute\">{}</small></legend>{}</fieldset></section>", no, text, no == 1 ? "" : Say.text("survey.optional"), options);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    int questions = polls.sheet(number).questions().size();
    var levels = new ArrayList<Integer>();
    for (int no = 1; no <= questions; no++) levels.add(level(request.getParameter("q" + no)));
    var receipt = polls.answer(new AnswerPoll(number, request.getParameter("code"), request.getParameter("form"), List.copyOf(levels)));
    Page.write(request, response, 200, Say.text("survey.done"), Page.receipt(receipt, Say.text("survey.receipt")), Html.of("<p><a href=\"{}/\">{}</a></p>", request.getContextPath(), Say.text("back")));
  }

  private static int level(String said) {
    if (said == null || said.isBlank()) return 0;
    if (!said.matches("[1-5]")) throw Refusal.invalid("poll.levels");
    return Integer.parseInt(said);
  }
}
