package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.foundation.calendar.boundary.CalendarChanged;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.kernel.Sql;

/** The calendar of a year came or changed: running limits are counted again from where they began. */
@ApplicationScoped
public class OnCalendarChanged {

  /** Moves that start a clock. */
  static final String STARTERS = Arrays.stream(Move.values()).filter(move -> move.clock() != null)
      .map(move -> "'" + move + "'").collect(Collectors.joining(", "));

  private record Running(long id, Instant reportedAt, String county, Limit limit, Instant began, Instant due) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject DueDates dueDates;

  void countAgain(@Observes CalendarChanged change) {
    var sql = Sql.on(database);
    var running = sql.list("""
        select i.id, i.reported_at, i.county, i.limit_amount, i.due_unit, i.due_at, s.at from grid.incident i
          join lateral (select at from grid.incident_step s where s.incident = i.id and s.reported_at = i.reported_at and s.move in (%s) order by s.no desc limit 1) s on true
         where not i.ended and i.due_at is not null and i.due_unit <> 'NATURAL_HOUR'""".formatted(STARTERS),
        row -> new Running(row.big("id"), row.instant("reported_at"), row.text("county"),
            new Limit(row.as("limit_amount", BigDecimal.class), LimitUnit.valueOf(row.text("due_unit"))), row.instant("at"), row.instant("due_at")));
    var changed = new ArrayList<Object[]>();
    for (var one : running) {
      var run = dueDates.run(one.limit(), one.county(), one.began());
      if (run.dueAt().equals(one.due()) && !run.provisional()) continue;
      changed.add(new Object[] {run.dueAt(), run.warnAt(), run.provisional(), one.id(), one.reportedAt()});
    }
    sql.batch("update grid.incident set due_at = ?, warn_at = ?, due_provisional = ?, overdue_noted_at = null, version = version + 1 where id = ? and reported_at = ?", changed);
  }
}
