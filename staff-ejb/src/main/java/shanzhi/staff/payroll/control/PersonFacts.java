package shanzhi.staff.payroll.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shanzhi.kernel.Refusal;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.control.PayPlan;
import shanzhi.staff.workers.boundary.WorkerMonth;

/** What the roster says of a person, in the words a policy asks for. Whatever a policy does not ask for is left out. */
final class PersonFacts {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String DIVISOR = "月计薪天数";
  private static final BigDecimal USUAL_DIVISOR = new BigDecimal("21.75");   // only where a policy names none, and then nothing is shared by it

  private PersonFacts() {}

  /**
   * @param elsewhere whether another unit employs the person later in the month: it then pays the month's contributions, so that
   *     they are paid once
   * @throws Refusal payroll.no-insurance, payroll.start-grade (409): why nobody can say what is to be paid
   */
  static PayInput of(Person person, YearMonth month, PayPlan plan, long policy, boolean elsewhere) {
    var last = person.last();
    Refusal.unless(last.insured() != null && last.fund() != null, "payroll.no-insurance");
    var segments = new ArrayList<PayInput.Segment>();
    for (var group : posts(person)) segments.add(segment(group, month, plan));
    boolean single = person.rows().stream().map(WorkerMonth::unit).distinct().count() == 1;
    if (!single) throw new IllegalArgumentException("one unit at a time");
    return new PayInput(policy, segments, last.insured() && !elsewhere, last.fund() && !elsewhere, money(last.insuranceBase()), money(last.fundBase()),
        last.fundRate() == null ? null : text(last.fundRate().divide(HUNDRED, 4, RoundingMode.UNNECESSARY)), last.injuryClass());
  }

  /** Postings of one post and grade count as one, wherever they are. */
  private static List<List<WorkerMonth>> posts(Person person) {
    var groups = new ArrayList<List<WorkerMonth>>();
    for (var row : person.rows()) {
      var before = groups.isEmpty() ? null : groups.get(groups.size() - 1).get(0);
      if (before == null || before.post() != row.post() || !java.util.Objects.equals(before.startGrade(), row.startGrade())) groups.add(new ArrayList<>());
      groups.get(groups.size() - 1).add(row);
    }
    return groups;
  }

  private static PayInput.Segment segment(List<WorkerMonth> rows, YearMonth month, PayPlan plan) {
    var last = rows.get(rows.size() - 1);
    int here = rows.stream().mapToInt(row -> WorkDays.between(row.first(), row.last())).sum();
    var away = rows.stream().map(row -> WorkDays.away(row.leaves())).reduce(BigDecimal.ZERO, BigDecimal::add);
    var facts = new TreeMap<String, String>();
    put(plan, facts, "岗位", last.post().title());
    put(plan, facts, "服务年限", String.valueOf(last.serviceYears()));
    put(plan, facts, "学历", last.degree() == null ? "无" : switch (last.degree()) { case COLLEGE -> "无"; case BACHELOR -> "学士"; case MASTER -> "硕士"; case DOCTOR -> "博士"; });
    put(plan, facts, "证书", last.certificate() == null ? "无" : switch (last.certificate()) { case ASSISTANT -> "助理"; case SOCIAL_WORKER -> "社工师"; case SENIOR -> "高级"; });
    if (last.startGrade() != null) {
      Refusal.unless(plan.wants("起始级别") || plan.wants("级别"), "payroll.start-grade", last.startGrade());
      put(plan, facts, "起始级别", String.valueOf(last.startGrade()));
      put(plan, facts, "级别", String.valueOf(last.startGrade()));
    }
    if (last.monthFactor() != null) put(plan, facts, "月考核系数", text(last.monthFactor()));
    put(plan, facts, "未在岗天数", text(WorkDays.missing(month, here, divisor(plan))));
    put(plan, facts, "缺勤天数", text(away));
    return new PayInput.Segment(rows.get(0).first(), last(rows), facts);
  }

  private static LocalDate last(List<WorkerMonth> rows) { return rows.get(rows.size() - 1).last(); }

  private static BigDecimal divisor(PayPlan plan) {
    return plan.text().items().stream().filter(item -> item.kind() == LineKind.FIGURE && item.code().equals(DIVISOR)).findFirst()
        .map(item -> new BigDecimal(item.formula().strip())).orElse(USUAL_DIVISOR);
  }

  private static void put(PayPlan plan, Map<String, String> facts, String name, String value) { if (plan.wants(name)) facts.put(name, value); }

  static String money(BigDecimal amount) { return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP).toPlainString(); }

  static String text(BigDecimal amount) { return amount == null ? null : amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString(); }
}
