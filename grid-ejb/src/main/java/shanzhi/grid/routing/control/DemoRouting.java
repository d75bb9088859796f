package shanzhi.grid.routing.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;

/** Rules of 鹤山街道 in force, for the demonstration. */
@ApplicationScoped
public class DemoRouting {

  private static final String TOWN = "510131001000";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  void load(@Observes @Priority(350) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (!ready.demo() || sql.number("select count(*) from grid.routing_set") > 0) return;
    long set = sql.number("select nextval('grid.routing_set_seq')");
    sql.update("""
        insert into grid.routing_set (id, area, state, made_by, made_at, valid_from, reason, submitted_by, submitted_at, decided_by, decided_at)
        values (?, ?, 'LIVE', 'dispatcher', ?, ?, '按部门职责首次整理', 'dispatcher', ?, 'town', ?)""",
        set, TOWN, clock.instant(), LocalDate.of(2025, 1, 1), clock.instant(), clock.instant());
    int position = 0;
    for (var line : Csv.resource(DemoRouting.class, "/data/demo/routing.csv")) {
      var helper = office(line.get("helper"));
      sql.update("insert into grid.routing_rule (routing_set, position, label, type, times, office, helpers, automatic) values (?, ?, ?, ?, ?, ?, ?::bigint[], ?)",
          set, ++position, line.get("label"), line.get("type"), line.get("times"), office(line.get("office")), helper == null ? List.of() : List.of(helper), line.get("automatic").equals("YES"));
    }
  }

  private Long office(String name) {
    return Sql.on(database).one("select id from foundation.organisation_now where name = ? and area = ? order by id limit 1", row -> row.big("id"), name, TOWN).orElse(null);
  }
}
