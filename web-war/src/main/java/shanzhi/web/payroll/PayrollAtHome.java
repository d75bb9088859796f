package shanzhi.web.payroll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shanzhi.kernel.Rights;
import shanzhi.staff.payroll.boundary.PayrollRuns;
import shanzhi.staff.payroll.boundary.RunLine;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.payroll.boundary.RunState;
import shanzhi.staff.workers.boundary.BankAccounts;
import shanzhi.staff.workers.boundary.Proposal;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.MenuCounts;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Times;
import shanzhi.web.home.HomeFigures;
import shanzhi.web.home.HomeTodos;
import shanzhi.web.pay.PayWords;

/** What the home page and the menu show of payrolls: the runs whose next step is the reader's, accounts to confirm, the last month. */
@ApplicationScoped
public class PayrollAtHome implements HomeTodos, HomeFigures, MenuCounts {

  /** Who takes the next step from each state. */
  private static final Map<RunState, String> NEXT = new EnumMap<>(Map.of(RunState.DRAFT, Rights.PAYROLL_RUN, RunState.CALCULATED, Rights.PAYROLL_RUN,
      RunState.CHECKED, Rights.PAYROLL_APPROVE, RunState.APPROVED, Rights.PAYROLL_PAY, RunState.SENT, Rights.PAYROLL_PAY));

  @Inject PayrollRuns runs;
  @Inject BankAccounts accounts;
  @Inject Desk desk;
  @Inject Times times;
  @Inject PayWords words;

  @Override public int order() { return 40; }

  @Override public Pile pile(Tab tab, int limit) {
    if (tab != Tab.OPEN || !desk.may(Rights.PAYROLL_READ)) return new Pile(0, List.of());
    var todos = new ArrayList<Todo>();
    var recent = recent();
    mine(recent).forEach(run -> todos.add(new Todo(word("payroll.home." + run.state()), title(run.month(), run), run.unitName() + "·" + words.money(run.net()),
        "/app/staff/payroll-run?id=" + run.id(), run.undecided() > 0 ? "warn" : "", run.undecided() > 0 ? word("payroll.home.undecided") + " " + run.undecided() : "", Long.MAX_VALUE)));
    unopened(recent).forEach(run -> todos.add(new Todo(word("payroll.home.open"), title(run.month().plusMonths(1), run), run.unitName(), "/app/staff/payroll", "", "", Long.MAX_VALUE)));
    proposals().forEach(proposal -> todos.add(new Todo(word("payroll.home.account"), proposal.whose(), proposal.bank() + "·" + proposal.masked(), "/app/staff/accounts", "", "",
        Long.MAX_VALUE)));
    return new Pile(todos.size(), todos.stream().limit(limit).toList());
  }

  private String title(YearMonth month, RunLine run) { return month + " " + desk.word(run.purpose()) + (run.paper() == null ? "" : " " + run.paper()); }

  /** Those of this year and the last one, the oldest month first: it holds up the others. */
  private List<RunLine> mine(List<RunLine> recent) {
    return recent.stream().filter(run -> NEXT.containsKey(run.state()) && desk.may(NEXT.get(run.state()))).sorted(Comparator.comparing(RunLine::month)).toList();
  }

  /** Last month's runs of units for which nobody has opened this month yet. */
  private List<RunLine> unopened(List<RunLine> recent) {
    if (!desk.may(Rights.PAYROLL_RUN)) return List.of();
    var month = YearMonth.from(times.getToday());
    var monthly = recent.stream().filter(run -> run.purpose() == RunPurpose.MONTHLY).toList();
    var opened = monthly.stream().filter(run -> run.month().equals(month)).map(RunLine::unit).collect(Collectors.toSet());
    return monthly.stream().filter(run -> run.month().equals(month.minusMonths(1)) && !opened.contains(run.unit())).toList();
  }

  private List<Proposal> proposals() { return desk.may(Rights.PAYROLL_APPROVE) ? accounts.pending() : List.of(); }

  private List<RunLine> recent() {
    int year = times.getToday().getYear();
    return Stream.of(year, year - 1).flatMap(one -> runs.ledger(one).stream()).filter(run -> !run.dropped()).toList();
  }

  @Override public List<Kpi> figures() {
    if (!desk.may(Rights.PAYROLL_READ)) return List.of();
    var all = recent().stream().filter(run -> run.state() != RunState.DRAFT).toList();
    var last = all.stream().map(RunLine::month).max(Comparator.naturalOrder()).orElse(null);
    if (last == null) return List.of();
    var month = all.stream().filter(run -> run.month().equals(last)).toList();
    var page = "/app/staff/payroll";
    return List.of(new Kpi(word("payroll.home.people"), String.valueOf(month.stream().mapToInt(RunLine::people).sum()), word("payroll.home.persons"), last.toString(), page, false),
        new Kpi(word("payroll.home.gross"), sum(month, RunLine::gross), word("payroll.home.yuan"), last.toString(), page, false),
        new Kpi(word("payroll.home.employer"), sum(month, RunLine::employer), word("payroll.home.yuan"), last.toString(), page, false),
        new Kpi(word("payroll.home.net"), sum(month, RunLine::net), word("payroll.home.yuan"), last.toString(), page, false));
  }

  private String sum(List<RunLine> lines, Function<RunLine, BigDecimal> amount) { return words.money(lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add)); }

  @Override public Map<String, Count> counts() {
    if (!desk.may(Rights.PAYROLL_READ)) return Map.of();
    var recent = recent();
    int runs = mine(recent).size() + unopened(recent).size();
    int waiting = proposals().size();
    var counts = new HashMap<String, Count>();
    if (runs > 0) counts.put("/app/staff/payroll", new Count(runs, false));
    if (waiting > 0) counts.put("/app/staff/accounts", new Count(waiting, false));
    return counts;
  }

  private static String word(String key) { return Texts.get(key, FacesContext.getCurrentInstance().getViewRoot().getLocale()); }
}
