package shanzhi.staff.planning.control;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shanzhi.kernel.Refusal;
import shanzhi.staff.payroll.control.CostMonth.Cost;
import shanzhi.staff.planning.boundary.PlanFigures;
import shanzhi.staff.planning.boundary.PlanOutcome;
import shanzhi.staff.workers.boundary.PostClass;
import shanzhi.staff.workers.boundary.WorkerMonth;

/** Adds up what one standard costs. For one thread. */
final class PlanTally {

  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  private static final class Sum {
    private int months;
    private BigDecimal gross = NOTHING;
    private BigDecimal held = NOTHING;
    private BigDecimal employer = NOTHING;

    void add(Cost cost) {
      months++;
      gross = gross.add(cost.gross());
      held = held.add(cost.held());
      employer = employer.add(cost.employer());
    }

    PlanFigures figures(String key) { return new PlanFigures(key, months, gross, held, employer); }
  }

  private final Sum all = new Sum();
  private final Map<String, Sum> months = new LinkedHashMap<>();
  private final Map<String, Sum> communities = new TreeMap<>();
  private final Map<PostClass, Sum> posts = new TreeMap<>();
  private final Map<String, PlanOutcome.Aside> aside = new TreeMap<>();
  private BigDecimal otherEmployer = NOTHING;
  private int belowMinimum;

  PlanTally(List<YearMonth> months) { months.forEach(month -> this.months.put(month.toString(), new Sum())); }

  /** @param other the same with bases taken the other way */
  void add(YearMonth month, WorkerMonth last, Cost cost, Cost other) {
    all.add(cost);
    months.get(month.toString()).add(cost);
    communities.computeIfAbsent(last.community(), none -> new Sum()).add(cost);
    posts.computeIfAbsent(last.post(), none -> new Sum()).add(cost);
    otherEmployer = otherEmployer.add(other.employer());
    if (cost.belowMinimum()) belowMinimum++;
  }

  void aside(YearMonth month, WorkerMonth last, Refusal why) {
    aside.putIfAbsent(last.number(), new PlanOutcome.Aside(last.number(), month.toString(), why.key(), why.args().stream().map(String::valueOf).toList()));
  }

  PlanOutcome outcome(PlanStandard standard, YearMonth first) {
    var posted = new ArrayList<PlanFigures>();
    posts.forEach((post, sum) -> posted.add(sum.figures(post.name())));
    return new PlanOutcome(standard.kind(), standard.value(), standard.figure(), standard.figureValue(first), standard.policy(first), all.figures("all"), figures(months), figures(communities), posted,
        otherEmployer, belowMinimum, List.copyOf(aside.values()));
  }

  private static List<PlanFigures> figures(Map<String, Sum> sums) { return sums.entrySet().stream().map(one -> one.getValue().figures(one.getKey())).toList(); }
}
