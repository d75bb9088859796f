package shanzhi.web.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Rights;
import shanzhi.projects.funds.boundary.IncentiveLine;
import shanzhi.projects.funds.boundary.Incentives;
import shanzhi.projects.funds.boundary.PoolLine;
import shanzhi.projects.funds.boundary.Pools;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.PaymentQuery;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.projects.ledger.boundary.PurseLine;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.MenuCounts;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;
import shanzhi.web.frame.Words;
import shanzhi.web.home.HomeFigures;
import shanzhi.web.home.HomeTodos;

/** What the home page and the menu show of the funds: payments and pools whose next step is the reader's, and how the year's money stands. */
@ApplicationScoped
public class FundsAtHome implements HomeTodos, HomeFigures, MenuCounts {

  @Inject Payments payments;
  @Inject Pools pools;
  @Inject Incentives incentives;
  @Inject Commitments commitments;
  @Inject Jurisdiction jurisdiction;
  @Inject FundChoices choices;
  @Inject Desk desk;
  @Inject Times times;

  @Override public int order() { return 30; }

  @Override public Pile pile(Tab tab, int limit) {
    if (tab != Tab.OPEN || !desk.may(Rights.FUND_READ)) return new Pile(0, List.of());
    var query = new PaymentQuery();
    query.setMine(true);
    query.setRows(Math.max(1, Math.min(limit, 50)));
    var waiting = payments.ledger(query);
    var todos = new ArrayList<Todo>();
    waiting.rows().forEach(one -> todos.add(new Todo(word("fund.home." + one.state()), one.title() + " · " + one.milestone(), choices.area(one.community()) + " · " + choices.money(one.amount()) + " " + word("fund.yuan"),
        "/app/funds/payment?number=" + one.number(), one.state().mark().equals("bad") ? "bad" : "", "", Long.MAX_VALUE)));
    var open = myPools();
    open.forEach(one -> todos.add(new Todo(word("fund.home.pool." + one.state()), choices.area(one.area()) + " " + one.year() + " " + Words.of(one.source(), desk.getLocale()), choices.money(one.amount()) + " " + word("fund.yuan"),
        "/app/funds/pool?id=" + one.id(), "", "", Long.MAX_VALUE)));
    var applied = toReview();
    applied.forEach(one -> todos.add(new Todo(word("fund.home.incentive"), one.title(), choices.area(one.community()) + " · " + choices.money(one.asked()) + " " + word("fund.yuan"), "/app/funds/pools", "", "", Long.MAX_VALUE)));
    return new Pile(waiting.total() + open.size() + applied.size(), todos.stream().limit(limit).toList());
  }

  private List<PoolLine> myPools() { return desk.may(Rights.FUND_EDIT) || desk.may(Rights.FUND_APPROVE) ? pools.waiting() : List.of(); }

  private List<IncentiveLine> toReview() { return desk.may(Rights.FUND_EDIT) ? incentives.waiting() : List.of(); }

  @Override public List<Kpi> figures() {
    if (!desk.may(Rights.FUND_READ)) return List.of();
    int year = times.getToday().getYear();
    var area = jurisdiction.over(Rights.FUND_READ).grounds().get(0).area();
    var purses = commitments.purses(area, year);
    if (purses.isEmpty()) return List.of();
    var page = "/app/funds/purses?area=" + area + "&year=" + year;
    var allocated = sum(purses, PurseLine::allocated);
    var paid = sum(purses, PurseLine::paid);
    return List.of(new Kpi(word("fund.home.free"), choices.wan(sum(purses, PurseLine::free)), word("fund.home.wan"), year + " · " + word("fund.allocated") + " " + choices.wan(allocated), page, false),
        new Kpi(word("fund.home.paid"), choices.wan(paid), word("fund.home.wan"), year + " · " + choices.percent(paid, allocated) + "%", page, false));
  }

  private static BigDecimal sum(List<PurseLine> lines, Function<PurseLine, BigDecimal> of) { return lines.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add); }

  @Override public Map<String, Count> counts() {
    if (!desk.may(Rights.FUND_READ)) return Map.of();
    var counts = new HashMap<String, Count>();
    int waiting = payments.waiting();
    int open = myPools().size() + toReview().size();
    if (waiting > 0) counts.put("/app/funds/payments", new Count(waiting, false));
    if (open > 0) counts.put("/app/funds/pools", new Count(open, false));
    return counts;
  }

  private static String word(String key) { return Texts.get(key, FacesContext.getCurrentInstance().getViewRoot().getLocale()); }
}
