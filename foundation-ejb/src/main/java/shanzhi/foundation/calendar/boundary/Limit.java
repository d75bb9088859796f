package shanzhi.foundation.calendar.boundary;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How long something may take: {@code 4 WORK_HOUR}, {@code 0.5 WORK_DAY}. More than 0, at most 10,000, at most four
 * decimals; {@code 4.00} and {@code 4} are the same limit.
 */
public record Limit(BigDecimal amount, LimitUnit unit) implements Serializable {

  private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
  private static final int DECIMALS = 4;
  private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) (NATURAL_HOUR|WORK_HOUR|WORK_DAY)");

  /** @throws IllegalArgumentException when the amount is out of range or too fine */
  public Limit {
    requireNonNull(unit, "unit");
    requireNonNull(amount, "amount");
    if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("A limit is more than 0 and at most " + MOST + ", not " + amount);
    }
    var plain = amount.stripTrailingZeros();
    if (plain.scale() > DECIMALS) {
      throw new IllegalArgumentException("A limit has at most " + DECIMALS + " decimals, not " + amount);
    }
    amount = plain.setScale(Math.max(plain.scale(), 0));
  }

  public static Limit of(String amount, LimitUnit unit) { return parse(amount + " " + unit); }

  /** Reads what {@link #toString()} writes. */
  public static Limit parse(String text) {
    var parts = TEXT.matcher(text);
    if (!parts.matches()) throw new IllegalArgumentException("Not a limit like '4 WORK_HOUR': " + text);
    return new Limit(new BigDecimal(parts.group(1)), LimitUnit.valueOf(parts.group(2)));
  }

  /** Its exact length on its own clock, given the working time of a full day. */
  public Duration length(Duration workingDay) {
    var one = unit == LimitUnit.WORK_DAY ? workingDay : HOUR;
    return Duration.ofNanos(amount.multiply(BigDecimal.valueOf(one.toSeconds())).multiply(NANOS).longValueExact());
  }

  /** Half of it, as a rework gets (rounded up to the fourth decimal). */
  public Limit halved() { return new Limit(amount.divide(BigDecimal.valueOf(2), DECIMALS, RoundingMode.UP), unit); }

  @Override public String toString() { return amount.toPlainString() + " " + unit; }
}
