package shanzhi.staff.planning.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.PolicyText;
import shanzhi.staff.pay.control.PayPlan;
import shanzhi.staff.pay.control.PolicyBook;
import shanzhi.staff.pay.control.PolicyRows;
import shanzhi.staff.planning.boundary.PlanPay;
import shanzhi.staff.planning.boundary.PlanVariant;

/** The present standard of a county and the variants somebody asks for. */
@ApplicationScoped
public class PlanStandards {

  private static final String USUAL_FIGURE = "基数";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject PolicyBook policies;
  @Inject PolicyRows rows;

  private record Version(String county, int number) {}

  /** The present one first. @throws Refusal pay-policy.none-in-force (409), pay-policy.no-figure, plan.one-change (400), pay-policy.unknown (404) */
  List<PlanStandard> of(String county, PlanPay asked, List<YearMonth> months) {
    var present = new LinkedHashMap<YearMonth, PayPlan>();
    for (var month : months) present.put(month, policies.plan(county, asked.getPolicy(), month));
    var first = present.get(months.get(0)).text();
    var usual = asked.getVariants().stream().map(PlanVariant::getFigure).filter(one -> one != null && !one.isBlank()).findFirst().orElse(USUAL_FIGURE);
    var all = new ArrayList<PlanStandard>();
    all.add(new PlanStandard("PRESENT", null, figure(first, usual).isPresent() ? usual : null, present));
    for (var variant : asked.getVariants()) all.add(standard(county, variant, present));
    return all;
  }

  private PlanStandard standard(String county, PlanVariant variant, Map<YearMonth, PayPlan> present) {
    long said = Stream.of(variant.getPercent(), variant.getAmount(), variant.getVersion()).filter(one -> one != null && !one.toString().isBlank()).count();
    if (said != 1) throw Refusal.invalid("plan.one-change");
    if (variant.getVersion() != null) return version(county, variant.getVersion(), present);
    var figure = variant.getFigure() == null || variant.getFigure().isBlank() ? USUAL_FIGURE : variant.getFigure().strip();
    boolean byPercent = variant.getPercent() != null && !variant.getPercent().isBlank();
    var number = new BigDecimal((byPercent ? variant.getPercent() : variant.getAmount()).strip());
    UnaryOperator<BigDecimal> change = byPercent ? was -> was.multiply(HUNDRED.add(number)).divide(HUNDRED, 2, RoundingMode.HALF_UP) : was -> number;
    var made = new HashMap<PayPlan, PayPlan>();
    var plans = new LinkedHashMap<YearMonth, PayPlan>();
    present.forEach((month, plan) -> plans.put(month, made.computeIfAbsent(plan, one -> changed(one, figure, change))));
    return new PlanStandard(byPercent ? "PERCENT" : "AMOUNT", number.toPlainString(), figure, plans);
  }

  private static PayPlan changed(PayPlan plan, String figure, UnaryOperator<BigDecimal> change) {
    var was = figure(plan.text(), figure).orElseThrow(() -> Refusal.invalid("pay-policy.no-figure", figure));
    return PayPlan.of(plan.text().with(figure, change.apply(was)), plan.version());
  }

  private PlanStandard version(String county, long id, Map<YearMonth, PayPlan> present) {
    var version = Sql.on(database).one("select area, number from staff.pay_policy where id = ? and state <> 'DROPPED'", row -> new Version(row.text("area"), row.number("number")), id)
        .filter(one -> one.county().equals(county)).orElseThrow(() -> Refusal.unknown("pay-policy.unknown", id));
    var plan = PayPlan.of(rows.read(id), version.number());
    var plans = new LinkedHashMap<YearMonth, PayPlan>();
    present.keySet().forEach(month -> plans.put(month, plan));
    return new PlanStandard("VERSION", String.valueOf(id), null, plans);
  }

  /** A figure that is a plain number; shares like 80% are none that a standard is raised by. */
  public static Optional<BigDecimal> figure(PolicyText text, String code) {
    return text.items().stream().filter(item -> item.kind() == LineKind.FIGURE && item.code().equals(code)).map(item -> item.formula().strip())
        .filter(formula -> formula.matches("\\d+(\\.\\d+)?")).map(BigDecimal::new).findFirst();
  }
}
