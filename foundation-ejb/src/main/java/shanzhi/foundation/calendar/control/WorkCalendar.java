package shanzhi.foundation.calendar.control;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import shanzhi.foundation.calendar.boundary.Deadline;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.foundation.calendar.boundary.Remaining;
import shanzhi.foundation.calendar.boundary.SpecialDay;
import shanzhi.foundation.calendar.boundary.WorkingHours;

/**
 * Counts working time over nights, lunch breaks, weekends, holidays and make-up days. Immutable; built once from the
 * rows in force and shared.
 *
 * <p>One rule carries all others: <b>a limit is due at the earliest moment by which its time has been worked.</b> Hence
 * a limit used up at noon is due at 12:00 and one used up at closing at 17:00, not at the next opening; one that begins
 * in a break, after hours or on a day off begins to run at the next working moment; and {@code worked(from, due)} gives
 * the limit back exactly, to the second and below, whatever the fraction. With hours 09:00-12:00, 13:00-17:00:
 *
 * <pre>
 * from            limit         due
 * Fri 15:30       4 WORK_HOUR   Mon 11:30   1.5 h on Friday, 2.5 h on Monday
 * Fri 15:30       1 WORK_DAY    Mon 15:30   a work day is 7 h, counted the same way
 * Sat 10:00       1 WORK_DAY    Mon 17:00   counting begins on Monday 09:00
 * Mon 12:00       1 WORK_HOUR   Mon 14:00   as from 12:30 or 13:00
 * Mon 17:00       1 WORK_HOUR   Tue 10:00
 * </pre>
 *
 * <p>Days follow Monday to Friday unless a special day says otherwise. In a year that is not announced all days follow
 * Monday to Friday, rows for it are ignored as drafts, and a deadline whose way from start to end touches such a year is
 * provisional. Natural hours ask no calendar and are never provisional. All times are local times of Asia/Shanghai,
 * where clocks are not changed.
 */
public final class WorkCalendar {

  private static final Duration NATURAL_DAY = Duration.ofDays(1);

  private final WorkingHours hours;
  private final Duration workingDay;
  private final WorkingDays days;

  /**
   * @param specialDays    holidays and make-up days, in any order
   * @param announcedYears the years whose special days are officially known and complete
   * @throws IllegalArgumentException when a date of an announced year has two rows
   */
  public WorkCalendar(WorkingHours hours, Collection<SpecialDay> specialDays, Collection<Integer> announcedYears) {
    this.hours = requireNonNull(hours, "hours");
    workingDay = hours.perDay();
    days = new WorkingDays(specialDays, announcedYears);
  }

  /** When a limit that starts now is used up. */
  public Deadline due(LocalDateTime from, Limit limit) { return due(from, length(limit), limit.unit()); }

  /** The same for a time that is not a round limit: the rest after a suspension, half of it for a rework. */
  public Deadline due(LocalDateTime from, Duration time, LimitUnit unit) {
    if (unit.natural()) return new Deadline(from.plus(notNegative(time)), false);
    var due = at(from, time);
    return new Deadline(due, !days.announced(from.toLocalDate(), due.toLocalDate()));
  }

  /** How long a limit is on its own clock: 2 WORK_DAY of seven hours are 14 hours of work. */
  public Duration length(Limit limit) { return limit.length(workingDay); }

  /** The working time between two moments; negative when they stand the other way round. */
  public Duration worked(LocalDateTime from, LocalDateTime to) {
    long between = days.before(to.toLocalDate()) - days.before(from.toLocalDate());
    return workingDay.multipliedBy(between).plus(workedOnDay(to)).minus(workedOnDay(from));
  }

  /** The time between two moments on the clock of a unit: what a limit in that unit has used up. */
  public Duration elapsed(LocalDateTime from, LocalDateTime to, LimitUnit unit) {
    return unit.natural() ? Duration.between(from, to) : worked(from, to);
  }

  /** The earliest moment, from the given one on, by which so much has been worked; itself for a time of zero. */
  public LocalDateTime at(LocalDateTime from, Duration working) {
    if (notNegative(working).isZero()) return from;
    var sinceOpening = workedOnDay(from).plus(working);
    // One nanosecond less, so that a day used up entirely ends at its own closing.
    long fullDays = sinceOpening.minusNanos(1).dividedBy(workingDay);
    var day = days.number(days.before(from.toLocalDate()) + fullDays);
    return day.atTime(hours.at(sinceOpening.minus(workingDay.multipliedBy(fullDays))));
  }

  /** The working time of a full day. */
  public Duration workingDay() { return workingDay; }

  /** The hours of a full day. */
  public WorkingHours hours() { return hours; }

  /** Counts working days from a far past: only the difference of two answers means something. */
  long workingDaysBefore(LocalDate date) { return days.before(date); }

  /** Whether a year between two days, theirs included, is not announced. */
  boolean provisional(LocalDate first, LocalDate last) { return !days.announced(first, last); }

  /** Whether people work on that day. */
  public boolean working(LocalDate date) { return days.contains(date); }

  /** The first moment, from the given one on, at which people work: 12:00 gives 13:00, Friday 17:00 gives Monday 09:00. */
  public LocalDateTime nextWorkingMoment(LocalDateTime from) {
    var today = from.toLocalDate();
    if (working(today)) {
      var moment = hours.nextMoment(from.toLocalTime());
      if (moment.isPresent()) return today.atTime(moment.get());
    }
    return days.number(days.before(today.plusDays(1))).atTime(hours.at(Duration.ZERO));
  }

  /**
   * What is left until a deadline, or by how much it is overrun, on the clock of its unit. Days are full working days,
   * on the natural clock 24 hours.
   */
  public Remaining remaining(LocalDateTime now, LocalDateTime due, LimitUnit unit) {
    return Remaining.of(now.isAfter(due), elapsed(now, due, unit).abs(), unit.natural() ? NATURAL_DAY : workingDay);
  }

  private Duration workedOnDay(LocalDateTime until) {
    return working(until.toLocalDate()) ? hours.worked(until.toLocalTime()) : Duration.ZERO;
  }

  private static Duration notNegative(Duration time) {
    if (time.isNegative()) throw new IllegalArgumentException("Time runs forward only, not by " + time);
    return time;
  }
}
