package shanzhi.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import shanzhi.kernel.ChinaTime;
import shanzhi.projects.ledger.boundary.StatementLine;
import shanzhi.projects.ledger.boundary.StatementSheet;
import shanzhi.projects.notices.boundary.PublicNotices;

/** {@code /g/<number>}: a resolution or a result as it hangs out. {@code /f?c=<community>}: what came and went of its money, by quarter. */
@WebServlet({"/g/*", "/f"})
public class NoticeDoor extends HttpServlet {

  private static final int YEARS_BACK = 5;

  @Inject PublicNotices notices;
  @Inject Clock clock;

  @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getServletPath().equals("/f")) {
      statement(request, response);
      return;
    }
    var path = Path.of(request);
    if (!path.rest().isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
    else notice(request, response, path.number());
  }

  private void notice(HttpServletRequest request, HttpServletResponse response, String number) throws IOException {
    var notice = notices.notice(number);
    var items = notice.items().stream().map(item -> Html.of("<div class=\"d-item\"><b>{}</b><small>{}·{}</small></div>", item.title(), item.item(), Say.text("vote.yuan", money(item.amount())))).toList();
    Page.write(request, response, 200, notice.title(), Html.of("<p>{}·{} <span class=\"sz-tag {}\">{}</span></p>", notice.place(), Say.text(notice.result() ? "notice.result" : "notice.resolution"), notice.over() ? "" : "jade",
        Say.text(notice.over() ? "notice.over" : "notice.running")),
        Html.of("<section class=\"sz-sheet\"><div class=\"sz-in\"><p>{}</p><p>{}</p><p>{}</p><p>{}</p></div></section>", Say.text("notice.days", notice.from().toString(), notice.until().toString(), notice.days()),
            Say.text("notice.places", notice.places()), Say.text("notice.phone", notice.phone()), notice.words()),
        Html.of("<section class=\"sz-sheet\"><header><h2>{}</h2></header>{}</section>", Say.text("notice.items"), items));
  }

  private void statement(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var community = String.valueOf(request.getParameter("c"));
    var today = ChinaTime.today(clock);
    int year = request.getParameter("y") == null ? today.getYear() : VoteDoor.number(request.getParameter("y"));
    int quarter = request.getParameter("q") == null ? (today.getMonthValue() + 2) / 3 : VoteDoor.number(request.getParameter("q"));
    var sheet = notices.statement(community, year, quarter);
    var years = notices.years(community);
    var lines = sheet.lines().stream().map(NoticeDoor::purse).toList();
    var items = sheet.items().stream().map(NoticeDoor::item).toList();
    Page.write(request, response, 200, notices.place(community) + "·" + Say.text("statement.title"), Html.of("<p>{}</p>", Say.text("statement.span", sheet.from().toString(), sheet.until().toString())), spans(request, community, today, year, quarter, years),
        lines.isEmpty() ? nothing(request, community, year, years) : sum(sheet),
        Html.when(!lines.isEmpty(), "<section class=\"sz-sheet\"><header><h2>{}</h2></header>{}</section>", Say.text("statement.purses"), lines),
        Html.when(!items.isEmpty(), "<section class=\"sz-sheet\"><header><h2>{}</h2></header>{}</section>", Say.text("statement.items"), items),
        Html.of("<p><a href=\"{}/?c={}\">{}</a></p>", request.getContextPath(), community, Say.text("hall.of", notices.place(community))));
  }

  /** A span in which nothing came or went says so and leads to the latest that has something. */
  private static Html nothing(HttpServletRequest request, String community, int year, List<Integer> years) {
    var other = years.stream().filter(one -> one != year).findFirst();
    return Html.of("<section class=\"sz-sheet\" role=\"status\"><div class=\"sz-in\"><p>{}</p>{}</div></section>", Say.text(years.isEmpty() ? "statement.never" : "statement.none"),
        other.map(one -> Html.of("<p><a href=\"{}/f?c={}&amp;y={}&amp;q=0\">{}</a></p>", request.getContextPath(), community, one, Say.text("statement.see", String.valueOf(one)))).orElse(Html.NONE));
  }

  private static Html sum(StatementSheet sheet) {
    Function<Function<StatementLine, BigDecimal>, BigDecimal> of = amount -> sheet.lines().stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Html.of("<section class=\"sz-sheet\"><header><h2>{}</h2></header>{}</section>", Say.text("statement.all"), flow(of.apply(StatementLine::opening), of.apply(StatementLine::received), of.apply(StatementLine::returned),
        of.apply(StatementLine::spent), of.apply(StatementLine::closing)));
  }

  private static Html purse(StatementLine line) {
    return Html.of("<div class=\"d-purse\"><b>{} {}</b>{}</div>", line.year(), Say.word(line.source()), flow(line.opening(), line.received(), line.returned(), line.spent(), line.closing()));
  }

  private static Html flow(BigDecimal opening, BigDecimal received, BigDecimal returned, BigDecimal spent, BigDecimal closing) {
    return Html.of("<table class=\"d-sums\"><tbody>{}{}{}{}{}</tbody></table>", row("opening", opening, ""), row("received", received, ""), Html.when(returned.signum() != 0, "{}", row("returned", returned, "")), row("spent", spent, ""),
        row("closing", closing, "sum"));
  }

  private static Html item(StatementSheet.Item item) {
    return Html.of("<div class=\"d-purse\"><b>{}</b><small>{}</small><dl class=\"d-four\">{}{}{}{}</dl><meter min=\"0\" max=\"{}\" value=\"{}\">{}</meter>{}</div>", item.title(), Say.word(item.source()), cell("resolved", item.resolved()),
        cell("contracted", item.contracted()), cell("now", item.now()), cell("paid", item.paid()), item.resolved().max(item.paid()).max(BigDecimal.ONE), item.paid(), money(item.paid()), was(item.was()));
  }

  /** That other sums were resolved or contracted before the span. The reasons are words of the desks: they stand on the sheet that somebody signs, not here. */
  private static Html was(StatementSheet.Was was) {
    return was == null ? Html.NONE : Html.of("<small>{}</small>", Say.text("statement.was", money(was.resolved()), money(was.contracted())));
  }

  private static Html cell(String key, BigDecimal amount) { return Html.of("<div><dt>{}</dt><dd>{}</dd></div>", Say.text("statement." + key), money(amount)); }

  private static Html row(String key, BigDecimal amount, String kind) { return Html.of("<tr class=\"{}\"><th scope=\"row\">{}</th><td>{}</td></tr>", kind, Say.text("statement." + key), money(amount)); }

  /** Quarters of the year shown, and the years that have something. */
  private static Html spans(HttpServletRequest request, String community, LocalDate today, int year, int quarter, List<Integer> years) {
    var here = request.getContextPath() + "/f?c=" + community + "&y=";
    var all = new ArrayList<Html>();
    for (int q = 1; q <= 4; q++) if (year < today.getYear() || year == today.getYear() && 3 * q - 2 <= today.getMonthValue()) all.add(span(here + year + "&q=" + q, Say.text("statement.quarter", q), q == quarter));
    all.add(span(here + year + "&q=0", Say.text("statement.year", String.valueOf(year)), quarter == 0));
    var others = years.stream().filter(one -> one != year).limit(YEARS_BACK).map(one -> span(here + one + "&q=0", Say.text("statement.year", String.valueOf(one)), false)).toList();
    return Html.of("<nav class=\"d-quarters\" aria-label=\"{}\">{}{}</nav>", Say.text("statement.spans"), List.copyOf(all), others);
  }

  private static Html span(String page, String word, boolean shown) { return shown ? Html.of(" <b aria-current=\"page\">{}</b>", word) : Html.of(" <a href=\"{}\">{}</a>", page, word); }

  private static String money(BigDecimal amount) { return Say.cents(amount); }
}
