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
    var items = notice.items().stream().map(item -> Html.of("<div class=\"d-item\"><b>{}</b><small>{}·{}</small></div>", item.title(), item.item(), Say.text("vote.yuan", Say.money(item.amount())))).toList();
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
    var lines = sheet.lines().stream().map(NoticeDoor::purse).toList();
    var items = sheet.items().stream().map(item -> Html.of("<div class=\"d-item\"><b>{}</b><small>{}</small></div>", item.title(), Say.text("statement.item", money(item.resolved()), money(item.contracted()), money(item.now()), money(item.paid())))).toList();
    Page.write(request, response, 200, notices.place(community) + "·" + Say.text("statement.title"), Html.of("<p>{}</p>", Say.text("statement.span", sheet.from().toString(), sheet.until().toString())), quarters(request, community, today, year, quarter),
        sum(sheet), Html.of("<section class=\"sz-sheet\"><header><h2>{}</h2></header>{}</section>", Say.text("statement.purses"), lines.isEmpty() ? Html.of("<p class=\"sz-in\">{}</p>", Say.text("statement.none")) : lines),
        Html.when(!items.isEmpty(), "<section class=\"sz-sheet\"><header><h2>{}</h2></header>{}</section>", Say.text("statement.items"), items));
  }

  private static Html sum(StatementSheet sheet) {
    Function<Function<StatementLine, BigDecimal>, String> of = amount -> money(sheet.lines().stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    return Html.of("<section class=\"sz-sheet\"><div class=\"sz-in\"><p>{}</p></div></section>", Say.text("statement.sum", of.apply(StatementLine::opening), of.apply(StatementLine::received), of.apply(StatementLine::returned),
        of.apply(StatementLine::spent), of.apply(StatementLine::closing)));
  }

  private static Html purse(StatementLine line) {
    return Html.of("<div class=\"d-item\"><b>{} {}</b><small>{}</small></div>", line.year(), Say.word(line.source()), Say.text("statement.sum", money(line.opening()), money(line.received()), money(line.returned()), money(line.spent()), money(line.closing())));
  }

  private static Html quarters(HttpServletRequest request, String community, LocalDate today, int year, int quarter) {
    var all = new ArrayList<Html>();
    for (int q = 1; q <= 4; q++) {
      boolean begun = year < today.getYear() || year == today.getYear() && 3 * q - 2 <= today.getMonthValue();
      if (begun) all.add(q == quarter ? Html.of(" <b>{}</b>", Say.text("statement.quarter", q)) : Html.of(" <a href=\"{}/f?c={}&amp;y={}&amp;q={}\">{}</a>", request.getContextPath(), community, year, q, Say.text("statement.quarter", q)));
    }
    all.add(Html.of(" <a href=\"{}/f?c={}&amp;y={}&amp;q=0\">{}</a>", request.getContextPath(), community, year, Say.text("statement.year", String.valueOf(year))));
    if (year > today.getYear() - YEARS_BACK) all.add(Html.of(" <a href=\"{}/f?c={}&amp;y={}&amp;q=0\">{}</a>", request.getContextPath(), community, year - 1, Say.text("statement.year", String.valueOf(year - 1))));
    return Html.of("<p class=\"d-quarters\">{}</p>", List.copyOf(all));
  }

  private static String money(BigDecimal amount) { return Say.money(amount); }
}
