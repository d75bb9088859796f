package shanzhi.staff.planning.control;

import static shanzhi.kernel.Rights.PAY_PLAN;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.staff.planning.boundary.PlanLine;
import shanzhi.staff.planning.boundary.PlanPay;
import shanzhi.staff.planning.boundary.PlanSheet;
import shanzhi.staff.workers.control.GroundSql;

/** Works a plan out and keeps it; finds what was kept. */
@ApplicationScoped
public class PlanDesk {

  private static final int MONTHS = 12;
  private static final int SHOWN = 100;
  private static final String LINE = """
      select p.*, u.name as unit_name, coalesce(p.community, p.town, p.county) as ground, a.display_name
        from staff.pay_plan p left join staff.paying_unit u on u.id = p.unit left join foundation.account a on a.username = p.made_by where\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;
  @Inject PlanRoster roster;
  @Inject PlanStandards standards;
  @Inject Planner planner;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** @throws Refusal area.out-of-reach, unit.unknown, pay-policy.unknown (404); plan.ground, plan.month-far, plan.one-change, pay-policy.no-figure (400); plan.nobody, pay-policy.none-in-force (409) */
  public long work(PlanPay asked) {
    var today = ChinaTime.today(clock);
    var ground = ground(asked);
    var first = YearMonth.parse(asked.getMonth());
    var present = YearMonth.from(today);
    if (first.isBefore(present.minusMonths(MONTHS)) || first.isAfter(present.plusMonths(2 * MONTHS))) throw Refusal.invalid("plan.month-far", first);
    var months = IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
    var tree = areas.today();
    var county = tree.at(Level.COUNTY, ground);
    var all = standards.of(county, asked, months);
    var people = roster.months(asked.getUnit() == null ? ground : null, asked.getUnit(), jurisdiction.over(PAY_PLAN), months, asked.isHeadcountStays(), today);
    Refusal.unless(people.stream().anyMatch(month -> !month.isEmpty()), "plan.nobody");
    var outcomes = planner.outcomes(all, months, people, asked.isBaseFollowsPay());
    long id = sql().number("select nextval('staff.pay_plan_seq')");
    sql().update("""
        insert into staff.pay_plan (id, name, county, town, community, unit, first_month, asked, result, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)""",
        id, asked.getName().strip(), county, at(tree, Level.TOWN, ground), at(tree, Level.COMMUNITY, ground), asked.getUnit(), first.atDay(1), PlanJson.asked(asked).toString(),
        PlanJson.outcomes(outcomes).toString(), jurisdiction.caller(), clock.instant());
    audit.record("pay-plan.simulate", "pay-plan", String.valueOf(id), ground, null, Map.of("from", first.toString(), "variants", asked.getVariants().size()));
    return id;
  }

  private static String at(AreaTree tree, Level level, String ground) { return Territory.of(ground).level().compareTo(level) < 0 ? null : tree.at(level, ground); }

  private String ground(PlanPay asked) {
    if ((asked.getUnit() == null) == (asked.getArea() == null || asked.getArea().isBlank())) throw Refusal.invalid("plan.ground");
    if (asked.getUnit() != null) {
      return sql().one("select coalesce(town, county) as area from staff.paying_unit where id = ?", row -> row.text("area"), asked.getUnit())
          .filter(area -> jurisdiction.covers(PAY_PLAN, Territory.of(area))).orElseThrow(() -> Refusal.unknown("unit.unknown", asked.getUnit()));
    }
    var area = Territory.of(asked.getArea());
    jurisdiction.require(PAY_PLAN, area);
    areas.today().get(area.code());
    if (area.level() == Level.CITY) throw Refusal.invalid("plan.ground");
    return area.code();
  }

  /** The latest first. */
  public List<PlanLine> lines() {
    var args = new ArrayList<Object>();
    var where = jurisdiction.over(PAY_PLAN).sql(GroundSql.of("p"), args);
    args.add(SHOWN);
    return sql().list(LINE + where + " order by p.made_at desc, p.id desc limit ?", PlanDesk::line, args);
  }

  /** @throws Refusal plan.unknown (404) */
  public PlanSheet sheet(long plan) {
    var args = new ArrayList<Object>();
    args.add(plan);
    var where = jurisdiction.over(PAY_PLAN).sql(GroundSql.of("p"), args);
    return sql().one(LINE + "p.id = ? and " + where, row -> {
      var asked = PlanJson.object(row.text("asked"));
      return new PlanSheet(line(row), asked.getString("policy"), asked.getBoolean("headcountStays"), asked.getBoolean("baseFollowsPay"), PlanJson.outcomes(row.text("result")));
    }, args.toArray()).orElseThrow(() -> Refusal.unknown("plan.unknown", plan));
  }

  private static PlanLine line(Sql.Row row) throws SQLException {
    return new PlanLine(row.big("id"), row.text("name"), row.text("ground"), row.as("unit", Long.class), row.text("unit_name"), YearMonth.from(row.as("first_month", LocalDate.class)), row.text("made_by"),
        row.text("display_name"), row.instant("made_at"));
  }

  private Sql sql() { return Sql.on(database); }
}
