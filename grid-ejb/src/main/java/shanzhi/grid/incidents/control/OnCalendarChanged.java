package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import javax.sql.DataSource;
import shanzhi.foundation.calendar.boundary.CalendarChanged;
import shanzhi.foundation.calendar.boundary.HoursChanged;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.kernel.Sql;

/** The calendar of a year, or the hours of a county, came or changed: running limits are counted again from where they began. */
@ApplicationScoped
public class OnCalendarChanged {

  private record Running(long id, Instant reportedAt, String county, Limit limit, Duration rest, Instant began, Instant due) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject DueDates dueDates;

  void calendar(@Observes CalendarChanged change) { countAgain(); }

  void hours(@Observes HoursChanged change) { countAgain(); }

  private void countAgain() {
    var sql = Sql.on(database);
    var running = sql.list("""
        select id, reported_at, county, limit_amount, due_unit, due_at, clock_from, clock_seconds from grid.incident
         where not ended and due_at is not null and clock_from is not null and due_unit <> 'NATURAL_HOUR'""",
        row -> new Running(row.big("id"), row.instant("reported_at"), row.text("county"),
            new Limit(row.as("limit_amount", BigDecimal.class), LimitUnit.valueOf(row.text("due_unit"))),
            row.as("clock_seconds", Long.class) == null ? null : Duration.ofSeconds(row.big("clock_seconds")), row.instant("clock_from"), row.instant("due_at")));
    var changed = new ArrayList<Object[]>();
    for (var one : running) {
      var run = dueDates.run(one.limit(), one.rest(), one.county(), one.began());
      if (run.dueAt().equals(one.due()) && !run.provisional()) continue;
      changed.add(new Object[] {run.dueAt(), run.warnAt(), run.provisional(), one.id(), one.reportedAt()});
    }
    sql.batch("update grid.incident set due_at = ?, warn_at = ?, due_provisional = ?, version = version + 1 where id = ? and reported_at = ?", changed);
  }
}
