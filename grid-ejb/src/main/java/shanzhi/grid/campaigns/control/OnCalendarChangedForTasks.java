package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import javax.sql.DataSource;
import shanzhi.foundation.calendar.boundary.CalendarChanged;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.foundation.calendar.boundary.HoursChanged;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.kernel.Sql;

/** The calendar of a year, or the hours of a county, came or changed: the days of running campaigns are counted again from their issue, county by county. */
@ApplicationScoped
public class OnCalendarChangedForTasks {

  private static final BigDecimal YELLOW_FROM = new BigDecimal("0.7");

  private record Running(long campaign, String county, Instant issued, Limit limit) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Deadlines deadlines;

  void calendar(@Observes CalendarChanged change) { countAgain(); }

  void hours(@Observes HoursChanged change) { countAgain(); }

  private void countAgain() {
    var sql = Sql.on(database);
    var running = sql.list("""
        select distinct t.campaign, t.county, c.issued_at, c.limit_amount, c.limit_unit from grid.task t join grid.campaign c on c.id = t.campaign
         where c.status = 'ACTIVE' and t.waiting and c.limit_unit <> 'NATURAL_HOUR'""",
        row -> new Running(row.big("campaign"), row.text("county"), row.instant("issued_at"), new Limit(row.as("limit_amount", BigDecimal.class), LimitUnit.valueOf(row.text("limit_unit")))));
    for (var one : running) {
      var due = deadlines.due(one.issued(), one.limit(), one.county());
      sql.update("update grid.task set due_at = ?, warn_at = ?, provisional = ?, overdue_noted_at = null, version = version + 1 where campaign = ? and county = ? and waiting and due_at <> ?",
          due.instant(), deadlines.warnAt(one.issued(), one.limit(), one.county(), YELLOW_FROM), due.provisional(), one.campaign(), one.county(), due.instant());
    }
  }
}
