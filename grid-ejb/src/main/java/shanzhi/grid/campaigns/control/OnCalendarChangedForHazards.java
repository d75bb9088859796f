package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import javax.sql.DataSource;
import shanzhi.foundation.calendar.boundary.CalendarChanged;
import shanzhi.foundation.calendar.boundary.HoursChanged;
import shanzhi.kernel.Sql;

/** The calendar of a year, or the hours of a county, came or changed: the days of hazards not yet put right are counted again from their order. */
@ApplicationScoped
public class OnCalendarChangedForHazards {

  private record Running(long id, String county, BigDecimal days, Instant from, Instant due) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject HazardDays days;
  @Inject Clock clock;

  void calendar(@Observes CalendarChanged change) { countAgain(); }

  void hours(@Observes HoursChanged change) { countAgain(); }

  private void countAgain() {
    var sql = Sql.on(database);
    var now = clock.instant();
    var running = sql.list("select id, county, limit_days, clock_from, due_at from grid.hazard where status in ('ORDERED', 'AGAIN') and limit_days is not null",
        row -> new Running(row.big("id"), row.text("county"), row.as("limit_days", BigDecimal.class), row.instant("clock_from"), row.instant("due_at")));
    var changed = new ArrayList<Object[]>();
    for (var one : running) {
      var span = days.count(one.from(), one.days(), one.county());
      if (!span.due().equals(one.due())) changed.add(new Object[] {span.due(), span.warn(), span.due(), now, one.id()});
    }
    // whose day is still to come after all may be told again when it has passed
    sql.batch("update grid.hazard set due_at = ?, warn_at = ?, overdue_noted_at = case when ?::timestamptz < ? then overdue_noted_at end, version = version + 1 where id = ?", changed);
  }
}
