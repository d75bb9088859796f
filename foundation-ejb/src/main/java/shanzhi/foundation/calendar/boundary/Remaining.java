package shanzhi.foundation.calendar.boundary;

import java.io.Serializable;
import java.time.Duration;

/**
 * What is left of a limit, or by how much it is overrun, split for display: 还剩 2 个工作日 3 小时 20 分.
 *
 * @param overdue the deadline has passed; can be true with zero time when nobody has worked since
 * @param time    the exact time on the clock of the limit, never negative
 * @param days    full days, the other two parts being less than one; parts are rounded up to the minute, so that only
 *                a time of zero shows as zero
 */
public record Remaining(boolean overdue, Duration time, long days, int hours, int minutes) implements Serializable {

  /** Splits a time into days of the given length, hours and minutes. */
  public static Remaining of(boolean overdue, Duration time, Duration day) {
    long total = time.plusMinutes(1).minusNanos(1).toMinutes();
    long rest = total % day.toMinutes();
    return new Remaining(overdue, time, total / day.toMinutes(), (int) (rest / 60), (int) (rest % 60));
  }
}
