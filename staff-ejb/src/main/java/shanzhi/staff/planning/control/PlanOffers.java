package shanzhi.staff.planning.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.PolicyState;
import shanzhi.staff.pay.control.PolicyBook;
import shanzhi.staff.planning.boundary.PlanChoices;
import shanzhi.staff.workers.control.GroundSql;

/** What a plan may be made of: places and units of a reach, and the policies of their counties. */
@ApplicationScoped
public class PlanOffers {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Areas areas;
  @Inject PolicyBook policies;
  @Inject Clock clock;

  private record Unit(long id, String name, String county) {}

  public PlanChoices of(Reach reach) {
    var args = new ArrayList<Object>();
    var units = sql().list("select id, name, county from staff.paying_unit u where valid_to is null and " + reach.sql(GroundSql.of("u"), args) + " order by county, town nulls first, id",
        row -> new Unit(row.big("id"), row.text("name"), row.text("county")), args);
    var counties = units.stream().map(Unit::county).distinct().toList();
    return new PlanChoices(grounds(reach, counties, units), offered(counties), versions(counties));
  }

  private List<PlanChoices.Ground> grounds(Reach reach, List<String> counties, List<Unit> units) {
    var tree = areas.today();
    var all = new ArrayList<PlanChoices.Ground>();
    for (var node : tree.all()) {
      if (node.level() != Level.COUNTY && node.level() != Level.TOWN || !counties.contains(tree.at(Level.COUNTY, node.code()))) continue;
      if (reach.grounds().stream().anyMatch(ground -> tree.covers(ground, Territory.of(node.code())))) all.add(new PlanChoices.Ground(node.code(), null, node.name()));
    }
    all.sort((a, b) -> a.area().compareTo(b.area()));
    units.forEach(unit -> all.add(new PlanChoices.Ground(null, unit.id(), unit.name())));
    return all;
  }

  private List<PlanChoices.Policy> offered(List<String> counties) {
    var month = YearMonth.from(ChinaTime.today(clock));
    var all = new ArrayList<PlanChoices.Policy>();
    for (var county : counties) {
      for (var named : policies.inForce(county, month)) {
        var text = policies.plan(named.id()).text();
        var figures = new ArrayList<PlanChoices.Figure>();
        text.items().stream().filter(item -> item.kind() == LineKind.FIGURE).forEach(item -> PlanStandards.figure(text, item.code()).ifPresent(value -> figures.add(new PlanChoices.Figure(item.code(), value))));
        all.add(new PlanChoices.Policy(county, named.code(), named.name(), figures));
      }
    }
    return all;
  }

  private List<PlanChoices.Version> versions(List<String> counties) {
    return sql().list("select * from staff.pay_policy where state <> 'DROPPED' and area = any (?::text[]) order by area, name, number desc",
        row -> new PlanChoices.Version(row.big("id"), row.text("area"), row.text("code"), row.text("name"), row.number("number"), PolicyState.valueOf(row.text("state")), row.as("valid_from", LocalDate.class)),
        new Object[] {counties});
  }

  private Sql sql() { return Sql.on(database); }
}
