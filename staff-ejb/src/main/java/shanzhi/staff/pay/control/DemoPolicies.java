package shanzhi.staff.pay.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;

/** The policies that come with the suite, in force in two counties, for the demonstration. */
@ApplicationScoped
public class DemoPolicies {

  private static final List<String> COUNTIES = List.of("510131000000", "510121000000");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject PolicyRows rows;
  @Inject Clock clock;

  void load(@Observes @Priority(350) DatabaseReady ready) {
    var sql = Sql.on(database);
    if (!ready.demo() || sql.number("select count(*) from staff.pay_policy") > 0) return;
    for (var area : COUNTIES) {
      for (var text : ShippedPolicies.all()) {
        long id = sql.number("select nextval('staff.pay_policy_seq')");
        sql.update("""
            insert into staff.pay_policy (id, area, code, number, name, sample, source, note, valid_from, valid_until, state, made_by, made_at, submitted_by, submitted_at, decided_by, decided_at, decision)
            values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, 'LIVE', 'hr', ?, 'hr', ?, 'finance', ?, '演示用，示例数字')""",
            id, area, text.code(), text.name(), text.sample(), text.source(), text.note(), text.from(), text.until(), clock.instant(), clock.instant(), clock.instant());
        rows.write(id, text);
      }
    }
  }
}
