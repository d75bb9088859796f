package shanzhi.foundation.calendar.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import shanzhi.foundation.areas.control.AreaTrees;
import shanzhi.foundation.calendar.control.AreaCalendar;
import shanzhi.foundation.calendar.control.CalendarBooks;
import shanzhi.foundation.calendar.control.Sentences;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/**
 * Counts limits on the calendar of a place, for boundaries and timers alike: nobody has to be signed in. {@code area} is
 * a code of 6 digits (county), 12 (any area) or 19 (a grid); null means the city. An unknown area is refused with
 * area.unknown (404); one that was abolished keeps the calendar of its county.
 */
@ApplicationScoped
public class Deadlines {

  private static final int COUNTY_DIGITS = 6;
  private static final String COUNTY_REST = "000000";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject CalendarBooks books;
  @Inject AreaTrees trees;

  /** When a limit that starts now is used up. */
  public Deadline due(Instant from, Limit limit, String area) { return of(area).due(ChinaTime.local(from), limit); }

  /** The same for what is left of a limit, e.g. after a suspension; {@code rest} is time on the clock of the unit. */
  public Deadline due(Instant from, Duration rest, LimitUnit unit, String area) { return of(area).due(ChinaTime.local(from), rest, unit); }

  /**
   * When that share of a limit is used up, counted in its own time.
   *
   * @param used more than 0, less than 1; 0.7 is the moment from which 30 % are left and the light turns yellow
   */
  public Instant warnAt(Instant from, Limit limit, String area, BigDecimal used) {
    if (used.signum() <= 0 || used.compareTo(BigDecimal.ONE) >= 0) throw Refusal.invalid("calendar.bad-share", used);
    var calendar = of(area);
    var start = ChinaTime.local(from);
    var length = calendar.on(start.toLocalDate()).length(limit);
    var part = BigDecimal.valueOf(length.toMillis()).multiply(used).longValue();
    return calendar.due(start, Duration.ofMillis(part), limit.unit()).instant();
  }

  /** Working time between two moments; negative when they stand the other way round. */
  public Duration worked(Instant from, Instant to, String area) { return of(area).worked(ChinaTime.local(from), ChinaTime.local(to)); }

  /** Time between two moments on the clock of a unit: what a limit in that unit has used up. */
  public Duration elapsed(Instant from, Instant to, LimitUnit unit, String area) {
    return of(area).elapsed(ChinaTime.local(from), ChinaTime.local(to), unit);
  }

  /** How long a limit is on its own clock if it starts at that moment: 2 WORK_DAY of seven hours are 14 hours. */
  public Duration length(Limit limit, Instant from, String area) { return of(area).on(ChinaTime.local(from).toLocalDate()).length(limit); }

  /** What is left until a deadline, or by how much it is overrun, split for display. */
  public Remaining remaining(Instant now, Instant due, LimitUnit unit, String area) {
    return of(area).remaining(ChinaTime.local(now), ChinaTime.local(due), unit);
  }

  /** The deadline with the sentence that says how it was counted. */
  public Explanation explain(Instant from, Limit limit, String area) {
    return Sentences.explain(ChinaTime.local(from), limit, of(area), books.current());
  }

  private AreaCalendar of(String area) {
    var tree = trees.today();
    if (area == null || area.isBlank()) {
      return books.current().of(tree.roots().stream().findFirst().orElseThrow(() -> Refusal.unknown("area.unknown", "")).code(), null);
    }
    var code = full(area);
    if (tree.find(code).isEmpty() && known(code)) code = code.substring(0, COUNTY_DIGITS) + COUNTY_REST;
    return books.current().of(tree.at(Level.CITY, code), tree.at(Level.COUNTY, code));
  }

  private boolean known(String code) { return Sql.on(database).number("select count(*) from foundation.area where code = ?", code) > 0; }

  /** Counties are often named by their first six digits. */
  private static String full(String area) {
    var code = area.strip();
    return Territory.of(code.length() == COUNTY_DIGITS ? code + COUNTY_REST : code).area();
  }
}
