package shanzhi.foundation.calendar.control;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.NavigableMap;
import java.util.TreeMap;
import shanzhi.foundation.calendar.boundary.Deadline;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.foundation.calendar.boundary.Remaining;

/**
 * The calendars of one county, one after the other as its hours changed (summer hours, winter hours). Counting that
 * crosses such a day goes on with the new hours: hours stay hours, and what is left of a work day stays the same part
 * of a work day.
 */
public final class AreaCalendar {

  private final NavigableMap<LocalDate, WorkCalendar> periods = new TreeMap<>();

  /** @param periods by first day; the earliest also holds for the time before it */
  public AreaCalendar(NavigableMap<LocalDate, WorkCalendar> periods) {
    if (periods.isEmpty()) throw new IllegalArgumentException("A calendar has hours");
    this.periods.putAll(periods);
  }

  public WorkCalendar on(LocalDate day) {
    var period = periods.floorEntry(day);
    return (period == null ? periods.firstEntry() : period).getValue();
  }

  public Deadline due(LocalDateTime from, Limit limit) { return due(from, on(from.toLocalDate()).length(limit), limit.unit()); }

  /** @param time on the clock of the unit, a work day being as long as on the day of {@code from} */
  public Deadline due(LocalDateTime from, Duration time, LimitUnit unit) {
    var calendar = on(from.toLocalDate());
    var due = calendar.due(from, time, unit);
    var change = periods.higherKey(from.toLocalDate());
    if (unit.natural() || change == null || due.due().isBefore(change.atStartOfDay())) return due;
    var left = time.minus(calendar.worked(from, change.atStartOfDay()));
    var rest = due(change.atStartOfDay(), unit == LimitUnit.WORK_DAY ? rescaled(left, calendar, on(change)) : left, unit);
    return new Deadline(rest.due(), rest.provisional() || calendar.provisional(from.toLocalDate(), change));
  }

  /** Working time between two moments; negative when they stand the other way round. */
  public Duration worked(LocalDateTime from, LocalDateTime to) {
    if (to.isBefore(from)) return worked(to, from).negated();
    var calendar = on(from.toLocalDate());
    var change = periods.higherKey(from.toLocalDate());
    if (change == null || to.isBefore(change.atStartOfDay())) return calendar.worked(from, to);
    return calendar.worked(from, change.atStartOfDay()).plus(worked(change.atStartOfDay(), to));
  }

  public Duration elapsed(LocalDateTime from, LocalDateTime to, LimitUnit unit) {
    return unit.natural() ? Duration.between(from, to) : worked(from, to);
  }

  public Remaining remaining(LocalDateTime now, LocalDateTime due, LimitUnit unit) {
    var day = unit.natural() ? Duration.ofDays(1) : on(now.toLocalDate()).workingDay();
    return Remaining.of(now.isAfter(due), elapsed(now, due, unit).abs(), day);
  }

  public boolean working(LocalDate day) { return on(day).working(day); }

  public LocalDateTime nextWorkingMoment(LocalDateTime from) {
    var next = on(from.toLocalDate()).nextWorkingMoment(from);
    var change = periods.higherKey(from.toLocalDate());
    return change == null || next.isBefore(change.atStartOfDay()) ? next : nextWorkingMoment(change.atStartOfDay());
  }

  /** How many days between two are worked, both left out. */
  public long workingDaysBetween(LocalDate first, LocalDate last) {
    var calendar = on(last);
    return calendar.workingDaysBefore(last) - calendar.workingDaysBefore(first.plusDays(1));
  }

  private static Duration rescaled(Duration left, WorkCalendar before, WorkCalendar after) {
    if (before.workingDay().equals(after.workingDay())) return left;
    double ratio = (double) after.workingDay().toSeconds() / before.workingDay().toSeconds();
    return Duration.ofSeconds(Math.round(left.toSeconds() * ratio));
  }
}
