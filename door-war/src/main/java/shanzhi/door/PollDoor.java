package shanzhi.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
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
public class PollDoor extends CodeDoor {

  private static final int LEVELS = 5;

  @Inject PublicPolls polls;

  @Override void sheet(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var line = polls.sheet(number).line();
    var code = request.getParameter("c");
    Page.write(request, response, 200, line.title(), Html.of("<p>{} <span class=\"sz-tag jade\">{}</span></p><p>{}</p><p>{}</p>", line.countyName(), Say.word(line.phase()), Say.text("until", Say.minute(line.closes())), Say.text("poll.drawn", line.answered(), line.drawn())),
        line.phase() == PollPhase.OPEN ? Page.codeForm(here(request, number) + "/form", code != null && code.matches("[A-Za-z0-9-]{12,20}") ? code : "") : Html.NONE);
  }

  /** The first question has to be answered. */
  @Override Form form(String number, String code, Said said) {
    polls.look(number, code);
    var sheet = polls.sheet(number);
    var fields = new ArrayList<Html>();
    for (int i = 1; i <= sheet.questions().size(); i++) {
      int no = i;
      fields.add(question(no, sheet.questions().get(no - 1), no == 1 ? "" : Say.text("survey.optional"), IntStream.rangeClosed(1, LEVELS).mapToObj(level -> choice(no, level, no == 1, said, Say.text("poll.level." + level))).toList()));
    }
    return new Form(sheet.line().title(), "survey", fields);
  }

  @Override String answer(HttpServletRequest request, String number) {
    int questions = polls.sheet(number).questions().size();
    var levels = IntStream.rangeClosed(1, questions).mapToObj(no -> level(request.getParameter("q" + no))).toList();
    return polls.answer(new AnswerPoll(number, request.getParameter("code"), request.getParameter("form"), List.copyOf(levels)));
  }

  private static int level(String said) {
    if (said == null || said.isBlank()) return 0;
    if (!said.matches("[1-5]")) throw Refusal.invalid("poll.levels");
    return Integer.parseInt(said);
  }

  @Override Done done(HttpServletRequest request, String number) { return new Done("survey", Say.text("back"), request.getContextPath() + "/"); }
}
