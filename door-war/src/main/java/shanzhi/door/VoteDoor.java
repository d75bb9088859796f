package shanzhi.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shanzhi.projects.votes.boundary.CastVote;
import shanzhi.projects.votes.boundary.Choices;
import shanzhi.projects.votes.boundary.PublicVotes;
import shanzhi.projects.votes.boundary.Tally;
import shanzhi.projects.votes.boundary.VoteItem;
import shanzhi.projects.votes.boundary.VotePhase;
import shanzhi.projects.votes.boundary.VoteSheet;

/** {@code /v/<number>}: a vote, its ballot for a household with its code, its result, and the file of anonymous ballots. */
@WebServlet("/v/*")
public class VoteDoor extends CodeDoor {

  private static final List<VotePhase> WAY = List.of(VotePhase.ANNOUNCED, VotePhase.VOTING, VotePhase.COUNTING, VotePhase.RESULT, VotePhase.ENDED);

  @Inject PublicVotes votes;

  @Override boolean page(HttpServletRequest request, HttpServletResponse response, String number, String name) throws IOException {
    switch (name) {
      case "result" -> result(request, response, number);
      case "ballots.pb" -> file(response, number);
      default -> { return false; }
    }
    return true;
  }

  @Override void sheet(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var sheet = votes.sheet(number);
    var line = sheet.line();
    var here = here(request, number);
    boolean counted = line.phase() == VotePhase.RESULT || line.phase() == VotePhase.ENDED;
    Page.write(request, response, 200, line.title(), Html.of("<p>{}·{}</p>", line.place(), Say.text("vote.answered", line.answered(), line.households())), ribbon(sheet),
        Html.when(counted, "<p><a href=\"{}/result\"><b>{}</b></a></p>", here, Say.text("vote.result.go")),
        line.phase() == VotePhase.VOTING ? Page.codeForm(here + "/form") : Html.NONE,
        Html.of("<section class=\"sz-sheet\"><header><h2>{}</h2></header><div class=\"sz-in\"><p>{}</p><p>{}</p><p>{}</p><p>{}</p></div></section>", Say.text("vote.about"), sheet.purpose(), how(sheet), rule(sheet), Say.text("vote.informs")),
        Html.of("<section class=\"sz-sheet\"><header><h2>{}</h2></header>{}</section>", Say.text("vote.items", sheet.items().size()), sheet.items().stream().map(VoteDoor::item).toList()));
  }

  private static Html ribbon(VoteSheet sheet) {
    var line = sheet.line();
    var stops = new ArrayList<Html>();
    for (var phase : WAY) {
      var when = switch (phase) {
        case ANNOUNCED -> Say.day(sheet.announcedAt());
        case VOTING -> Say.day(line.opens());
        case COUNTING -> Say.day(line.closes());
        case RESULT -> sheet.countedAt() == null ? "—" : Say.day(sheet.countedAt());
        default -> line.resultUntil().toString().substring(5);
      };
      int order = phase.compareTo(line.phase());
      stops.add(Html.of("<li class=\"{}\"{}>{}<small>{}</small></li>", order < 0 ? "done" : order == 0 ? "now" : "", order == 0 ? new Html(" aria-current=\"step\"") : Html.NONE, Say.word(phase), when));
    }
    return Html.of("<ol class=\"sz-ribbon\" aria-label=\"{}\" tabindex=\"0\">{}</ol>", Say.text("vote.way"), stops);
  }

  private static Html item(VoteItem item) {
    return Html.of("<div class=\"d-item\"><b>{}. {}</b><small>{}{}</small><p>{}</p><p>{}{}{}</p></div>", item.no(), item.title(), Say.text("vote.cost", Say.money(item.cost())), item.place().isEmpty() ? "" : "·" + item.place(),
        item.text(), item.least() == null ? "" : Say.text("vote.least", Say.money(item.least())) + " ", item.eitherOr() == null ? "" : Say.text("vote.either", item.eitherOr()) + " ", item.proposal() == null ? "" : Say.text("vote.proposal", item.proposal()));
  }

  private static String how(VoteSheet sheet) {
    return Say.text("vote.how." + sheet.line().kind(), sheet.most(), sheet.points() == null ? 0 : sheet.points(), Say.money(sheet.line().budget()));
  }

  private static String rule(VoteSheet sheet) {
    boolean shares = sheet.rule().equals("EQUAL_SHARES");
    var rule = Say.text("vote.rule." + (shares || sheet.rule().equals("GREEDY") ? sheet.rule() : "OTHER"), sheet.rule());
    var terms = shares ? Say.text("vote.utility." + sheet.utility()) + Say.text("vote.rest." + sheet.completion()) : "";
    var floor = sheet.floor() > 0 ? Say.text("vote.floor", sheet.floor()) : "";
    var percent = sheet.floorPercent() != null && sheet.floorPercent().signum() > 0 ? Say.text("vote.floor.percent", sheet.floorPercent().stripTrailingZeros().toPlainString()) : "";
    return Say.text("vote.budget", Say.money(sheet.line().budget())) + rule + terms + floor + percent;
  }

  @Override Form form(String number, String code) {
    votes.look(number, code);
    var sheet = votes.sheet(number);
    return new Form(sheet.line().title(), "vote", List.of(Html.of("<section class=\"sz-sheet\"><fieldset><legend>{}</legend>{}</fieldset></section>", how(sheet), sheet.items().stream().map(item -> field(sheet, item)).toList())));
  }

  private static Html field(VoteSheet sheet, VoteItem item) {
    var what = Html.of("<span>{}. {}<small>{}</small></span>", item.no(), item.title(), item.place());
    var cost = Html.of("<span class=\"d-money\">{}</span>", Say.text("vote.yuan", Say.money(item.cost())));
    return switch (sheet.line().kind()) {
      case APPROVAL, CART -> Html.of("<label class=\"d-pick\"><input type=\"checkbox\" name=\"i\" value=\"{}\">{}{}</label>", item.no(), what, cost);
      case CUMULATIVE -> Html.of("<label class=\"d-pick d-rank\">{}<input type=\"number\" name=\"p{}\" min=\"0\" max=\"{}\" inputmode=\"numeric\"></label>", what, item.no(), sheet.points());
      case RANKED -> Html.of("<label class=\"d-pick d-rank\">{}<select name=\"r{}\"><option value=\"\">—</option>{}</select></label>", what, item.no(), places(sheet.most()));
    };
  }

  @Override String answer(HttpServletRequest request, String number) {
    return votes.cast(new CastVote(number, request.getParameter("code"), request.getParameter("form"), choices(request, votes.sheet(number))));
  }

  @Override Done done(HttpServletRequest request, String number) { return new Done("vote", votes.sheet(number).line().title(), here(request, number)); }

  private static Choices choices(HttpServletRequest request, VoteSheet sheet) {
    var numbers = sheet.items().stream().map(VoteItem::no).toList();
    return switch (sheet.line().kind()) {
      case APPROVAL, CART -> {
        var named = request.getParameterValues("i");
        yield new Choices(named == null ? List.of() : Arrays.stream(named).map(CodeDoor::number).toList(), null);
      }
      case RANKED -> new Choices(ranked(request, numbers, numbers.stream().map(no -> "r" + no).toList()), null);
      case CUMULATIVE -> {
        var given = numbers.stream().filter(no -> points(request, no) > 0).toList();
        yield new Choices(given, given.stream().map(no -> points(request, no)).toList());
      }
    };
  }

  private static int points(HttpServletRequest request, int item) {
    var said = request.getParameter("p" + item);
    return said == null || said.isBlank() ? 0 : number(said);
  }

  private void result(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var sheet = votes.sheet(number);
    var result = votes.result(number);
    var here = here(request, number);
    var lines = result.tally().lines().stream().map(line -> why(line, result.tally())).toList();
    Page.write(request, response, 200, sheet.line().title() + "·" + Say.text("vote.result"), ribbon(sheet),
        Html.of("<section class=\"sz-sheet\"><div class=\"sz-in\"><p>{}</p><p>{}</p><p>{}</p></div></section>", Say.text("vote.result.counts", result.households(), result.door() + result.paper(), result.door(), result.paper(), result.invalid()),
            rule(sheet), Say.text("vote.informs")),
        Html.of("<section class=\"sz-sheet\"><header><h2>{}</h2></header>{}</section>", Say.text("vote.why"), lines),
        Html.of("<section class=\"sz-sheet\"><header><h2>{}</h2></header><div class=\"sz-in\"><p>{}</p><p><a href=\"{}/ballots.pb\" download=\"{}.pb\">{}</a></p><p class=\"d-hash\">SHA-256 {}</p></div></section>", Say.text("vote.again"),
            Say.text("vote.again.how"), here, number, Say.text("vote.file"), result.hash()));
  }

  private static Html why(Tally.Line line, Tally tally) {
    long most = Math.max(1, tally.lines().stream().mapToLong(Tally.Line::votes).max().orElse(1));
    return Html.of("<div class=\"d-item\"><b>{}. {}</b> <span class=\"sz-tag {}\">{}</span><small>{}</small><meter min=\"0\" max=\"{}\" value=\"{}\">{}</meter><p>{}</p></div>", line.item(), line.name(), line.verdict().wins() ? "ok" : "",
        Say.word(line.verdict()), Say.text("vote.votes", line.votes(), Say.money(line.cost())), most, line.votes(), line.votes(), Say.why(line, name(tally, line.against())));
  }

  private static String name(Tally tally, String item) {
    return item == null ? "" : tally.lines().stream().filter(line -> line.item().equals(item)).map(line -> line.item() + ". " + line.name()).findFirst().orElse(item);
  }

  private void file(HttpServletResponse response, String number) throws IOException {
    var bytes = votes.file(number).getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + number + ".pb\"");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
