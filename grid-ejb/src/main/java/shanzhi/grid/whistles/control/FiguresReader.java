package shanzhi.grid.whistles.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.grid.whistles.boundary.DepartmentFigures;
import shanzhi.grid.whistles.boundary.FiguresQuery;
import shanzhi.grid.whistles.control.Promptness.Call;
import shanzhi.grid.whistles.control.Promptness.Step;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** The departments' figures of a period, in the order of the areas and then of the names: nobody is ranked unless the policy says so. */
@ApplicationScoped
public class FiguresReader {

  private static final int LONGEST_DAYS = 366;

  private record Row(long office, String name, String area, boolean excused, Call call) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject WhistleReader reader;
  @Inject Clock clock;

  /** @param offices the caller's own, shown whatever the reach; @throws Refusal whistle.bad-period (400) */
  public List<DepartmentFigures> of(FiguresQuery query, Reach reach, Set<Long> offices, boolean ranked) {
    if (query.to().isBefore(query.from()) || query.from().plusDays(LONGEST_DAYS).isBefore(query.to())) throw Refusal.invalid("whistle.bad-period", LONGEST_DAYS);
    var args = new ArrayList<Object>(List.of(ChinaTime.startOf(query.from()), ChinaTime.startOf(query.to().plusDays(1))));
    var where = "(" + reach.sql(WhistleSql::column, args) + " or a.office = any (?::bigint[]))";
    args.add(offices);
    if (query.ground() != null && Territory.of(query.ground()).level() != Level.CITY) {
      where += " and " + WhistleSql.column(Territory.of(query.ground()).level()) + " = ?";
      args.add(query.ground());
    }
    var byOffice = new LinkedHashMap<Long, List<Row>>();
    Sql.on(database).list("""
        select a.*, o.name as office_name, o.area from grid.whistle_answer a join grid.whistle w on w.id = a.whistle
          left join foundation.organisation_now o on o.id = a.office
         where a.called_at >= ? and a.called_at < ? and a.state <> 'DROPPED' and %s order by o.area, o.name, a.office""".formatted(where),
        row -> new Row(row.big("office"), row.text("office_name"), row.text("area"), row.text("state").equals("EXCUSED"), new Call(List.of(
            new Step(row.instant("sign_due_at"), row.instant("signed_at")), new Step(row.instant("contact_due_at"), row.instant("contacted_at")),
            new Step(row.instant("arrive_due_at"), row.instant("arrived_at"))), row.instant("ended_at"), row.text("state").equals("OBJECTED"),
            row.as("score", BigDecimal.class))), args).forEach(row -> byOffice.computeIfAbsent(row.office(), none -> new ArrayList<>()).add(row));
    var lines = byOffice.values().stream().map(this::figures);
    if (ranked) lines = lines.sorted(Comparator.comparing((DepartmentFigures line) -> line.arrive().percent(), Comparator.nullsLast(Comparator.reverseOrder())));
    return lines.toList();
  }

  private DepartmentFigures figures(List<Row> rows) {
    var now = clock.instant();
    var first = rows.get(0);
    var counted = rows.stream().filter(row -> !row.excused()).map(Row::call).toList();
    return new DepartmentFigures(first.office(), first.name(), first.area(), first.area() == null ? null : reader.name(first.area()), counted.size(), rows.size() - counted.size(),
        Promptness.share(counted, 0, now), Promptness.share(counted, 1, now), Promptness.share(counted, 2, now), Promptness.rated(counted), Promptness.score(counted));
  }

}
