package shanzhi.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.PublicRound;
import shanzhi.assessment.rounds.boundary.PublicRounds;
import shanzhi.assessment.rounds.boundary.PublicityList;

/** {@code /a/<number>}: communities proposed for a title, with what they got; objecting to one of them, and asking for the answer. */
@WebServlet("/a/*")
public class RoundDoor extends HttpServlet {

  @Inject PublicRounds rounds;
  @Inject WrongCodes tries;

  @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = Path.of(request);
    switch (path.rest()) {
      case "" -> shown(request, response, rounds.round(path.number()));
      case "object" -> form(request, response, rounds.round(path.number()));
      case "mine" -> Page.write(request, response, 200, Say.text("objection.mine"), ask(rounds.round(path.number()), here(request, path.number())));
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = Path.of(request);
    switch (path.rest()) {
      case "object" -> object(request, response, path.number());
      case "mine" -> Page.write(request, response, 200, Say.text("objection.mine"), Objection.stands(rounds.objection(path.number(), String.valueOf(request.getParameter("receipt")))), back(here(request, path.number())));
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void shown(HttpServletRequest request, HttpServletResponse response, PublicRound round) throws IOException {
    var here = here(request, round.number());
    var lines = rounds.shown(round.number()).stream().map(RoundDoor::line).toList();
    Page.write(request, response, 200, round.title(), Html.of("<p>{}·{} <span class=\"sz-tag {}\">{}</span></p>", round.countyName(), round.department(), round.running() ? "jade" : "", Say.text(round.running() ? "notice.running" : "notice.over")),
        Html.of("<section class=\"sz-sheet\"><div class=\"sz-in\"><p>{}</p><p class=\"sz-mute\">{}</p></div></section>", Say.text("round.days", Say.moment(round.from()), Say.moment(round.until())), Say.text("round.how")),
        Html.of("<section class=\"sz-sheet\"><header><h2>{}</h2></header>{}</section>", Say.text("round.places", lines.size()), lines),
        Html.when(round.running(), "<p><a class=\"d-do d-link\" href=\"{}/object\">{}</a></p>", here, Say.text("objection.title")), Html.of("<p><a class=\"d-line\" href=\"{}/mine\">{}</a></p>", here, Say.text("objection.mine")));
  }

  private static Html line(PublicityList.Shown one) {
    var state = one.objections() > 0 ? Html.of("<span class=\"sz-tag warn\">{}</span>", Say.text("round.frozen")) : Html.of("<span class=\"sz-tag {}\">{}</span>", one.state().awarded() ? "ok" : "", Say.word(one.state()));
    return Html.of("<div class=\"d-item\"><b>{}　{}</b> {}<small>{}</small><meter min=\"0\" max=\"100\" value=\"{}\">{}</meter><p>{}</p></div>", one.place() == null ? "—" : Say.text("place", one.place()), one.name(), state, one.townName(), one.total(), one.total(),
        Say.text("round.sum", plain(one.papers()), plain(one.onSite()), plain(one.satisfaction()), plain(one.guiding()), plain(one.total())));
  }

  private static String plain(java.math.BigDecimal figure) { return figure == null ? "—" : figure.toPlainString(); }

  private void form(HttpServletRequest request, HttpServletResponse response, PublicRound round) throws IOException {
    var here = here(request, round.number());
    var units = new LinkedHashMap<Long, String>();
    rounds.shown(round.number()).stream().filter(one -> one.state() == CandidateState.PUBLICITY).forEach(one -> units.put(one.candidate(), one.name() + "·" + one.townName()));
    Page.write(request, response, 200, Say.text("objection.title"), Html.of("<p>{}</p>", round.title()), round.running() ? Objection.form(here, units, Objection.number(request.getParameter("no"))) : Objection.closed(), back(here));
  }

  private static Html ask(PublicRound round, String here) {
    return Html.of("""
        <p>{}</p><section class="sz-sheet"><form class="sz-in" method="post" action="{}/mine" autocomplete="off"><label class="d-field"><span>{}</span>
        <input class="d-code" name="receipt" required maxlength="20" autocapitalize="characters" spellcheck="false" placeholder="XXXX XXXX XXXX"></label><button class="d-do" type="submit">{}</button></form></section>{}""",
        round.title(), here, Say.text("receipt.title"), Say.text("work.mine.go"), back(here));
  }

  private void object(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    if (Guard.tooMany(tries, request, response, "objections")) return;
    var receipt = rounds.object(Objection.said(request, number));
    tries.wrong("objections " + request.getRemoteAddr());
    Page.write(request, response, 200, Say.text("objection.done"), Page.receipt(receipt, Say.text("objection.receipt")), back(here(request, number)));
  }

  private static Html back(String here) { return Html.of("<p><a class=\"d-line\" href=\"{}\">{}</a></p>", here, Say.text("round.back")); }

  private static String here(HttpServletRequest request, String number) { return request.getContextPath() + "/a/" + number; }
}
