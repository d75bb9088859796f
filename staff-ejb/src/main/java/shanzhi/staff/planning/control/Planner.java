package shanzhi.staff.planning.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.insurance.control.InsuranceBook;
import shanzhi.staff.insurance.control.InsuranceRules;
import shanzhi.staff.pay.control.PayPlan;
import shanzhi.staff.payroll.control.CostMonth;
import shanzhi.staff.planning.boundary.PlanOutcome;
import shanzhi.staff.planning.control.PlanRoster.Somebody;
import shanzhi.staff.tax.control.TaxBook;
import shanzhi.staff.tax.control.TaxRules;

/** Works plans out: everybody, every month, every standard, each by the engine. */
@ApplicationScoped
public class Planner {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject InsuranceBook insurance;
  @Inject TaxBook taxes;

  /** What holds for a unit in a month, whatever the month's name is: two months with the same share their slips. */
  private record Rules(PayPlan plan, List<?> rates, Object social, Object fund, Object minimum) {}

  private record Place(long unit, YearMonth month) {}

  List<PlanOutcome> outcomes(List<PlanStandard> standards, List<YearMonth> months, List<List<Somebody>> roster, boolean follows) {
    var held = rules(months, roster);
    var tax = new HashMap<YearMonth, TaxRules>();
    var tables = taxes.tables();
    months.forEach(month -> tax.put(month, tables.on(month.atEndOfMonth())));
    var outcomes = new ArrayList<PlanOutcome>();
    for (var standard : standards) outcomes.add(outcome(standard, months, roster, held, tax, follows));
    return outcomes;
  }

  private static PlanOutcome outcome(PlanStandard standard, List<YearMonth> months, List<List<Somebody>> roster, Map<Place, InsuranceRules> held, Map<YearMonth, TaxRules> tax, boolean follows) {
    var tally = new PlanTally(months);
    var shared = new HashMap<Rules, CostMonth>();
    for (int i = 0; i < months.size(); i++) {
      var month = months.get(i);
      var plan = standard.plan(month);
      var here = new HashMap<Long, CostMonth>();
      for (var one : roster.get(i)) {
        var costs = here.computeIfAbsent(one.last().unit(), unit -> {
          var rules = held.get(new Place(unit, month));
          return shared.computeIfAbsent(new Rules(plan, rules.rates(), rules.social(), rules.fund(), rules.minimumWage()), none -> new CostMonth(plan, month, rules, tax.get(month)));
        });
        try {
          tally.add(month, one.last(), costs.of(one.rows(), month, one.elsewhere(), follows), costs.of(one.rows(), month, one.elsewhere(), !follows));
        } catch (Refusal why) {
          tally.aside(month, one.last(), why);
        }
      }
    }
    return tally.outcome(standard, months.get(0));
  }

  /** Of the unit's own place, as its payroll has them. */
  private Map<Place, InsuranceRules> rules(List<YearMonth> months, List<List<Somebody>> roster) {
    var units = roster.stream().flatMap(List::stream).map(one -> one.last().unit()).distinct().toList();
    var tables = insurance.tables();
    var paths = new HashMap<String, List<String>>();
    var all = new HashMap<Place, InsuranceRules>();
    for (long unit : units) {
      var area = Sql.on(database).one("select coalesce(town, county) as area from staff.paying_unit where id = ?", row -> row.text("area"), unit).orElseThrow();
      var path = paths.computeIfAbsent(area, insurance::path);
      months.forEach(month -> all.put(new Place(unit, month), tables.of(path, month)));
    }
    return all;
  }
}
