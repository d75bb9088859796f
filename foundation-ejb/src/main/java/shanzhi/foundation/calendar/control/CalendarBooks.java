package shanzhi.foundation.calendar.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.calendar.boundary.AreaHours;
import shanzhi.foundation.calendar.boundary.CalendarChanged;
import shanzhi.foundation.calendar.boundary.HoursChanged;
import shanzhi.foundation.calendar.boundary.SpecialDay;
import shanzhi.kernel.Sql;

/**
 * Keeps the book in memory: a change is seen at once on this node and within the time kept on another. The transaction that
 * changes the calendar counts with the new one already, because it counts running deadlines again; nobody else does before it ends.
 */
@ApplicationScoped
public class CalendarBooks {

  private static final Duration KEEP = Duration.ofSeconds(45);

  private record Kept(Instant until, CalendarBook book) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry") TransactionSynchronizationRegistry transaction;
  @Inject Clock clock;

  private volatile Kept kept;

  public CalendarBook current() {
    if (transaction.getTransactionKey() != null && transaction.getResource(CalendarBooks.class) instanceof CalendarBook changed) return changed;
    var now = clock.instant();
    var found = kept;
    if (found == null || now.isAfter(found.until())) {
      found = new Kept(now.plus(KEEP), read());
      kept = found;
    }
    return found.book();
  }

  /** Hours of all areas that ever had their own, by area and day. */
  public List<AreaHours> hours() {
    return Sql.on(database).list("select area, valid_from, hours, document, set_by from foundation.working_hours order by area, valid_from",
        row -> new AreaHours(row.text("area"), row.as("valid_from", LocalDate.class), row.text("hours"), row.text("document"), row.text("set_by")));
  }

  private CalendarBook read() {
    var sql = Sql.on(database);
    var days = sql.list("select date, kind, name from foundation.calendar_day", CalendarBooks::day);
    var years = sql.list("select year from foundation.calendar_year", row -> row.number("year"));
    return new CalendarBook(days, years, hours());
  }

  /** One row of calendar_day. */
  public static SpecialDay day(Sql.Row row) throws java.sql.SQLException {
    return new SpecialDay(row.as("date", LocalDate.class), SpecialDay.Kind.valueOf(row.text("kind")), row.text("name"));
  }

  /** Before anybody who counts again with it. */
  void take(@Observes @Priority(1) CalendarChanged change) { transaction.putResource(CalendarBooks.class, read()); }

  void take(@Observes @Priority(1) HoursChanged change) { transaction.putResource(CalendarBooks.class, read()); }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CalendarChanged change) { kept = null; }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) HoursChanged change) { kept = null; }
}
