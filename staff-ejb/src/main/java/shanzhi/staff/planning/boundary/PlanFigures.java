package shanzhi.staff.planning.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Sums of a month, a community, a class of posts or of everything, yuan.
 *
 * @param key month {@code 2027-01}, code of a community, name of a post class, or {@code all}
 * @param months how many months of people are in it
 * @param gross paid month by month; @param held performance pay earned in these months and paid at the year's end to whoever is 合格
 * @param employer contributions of the unit
 */
public record PlanFigures(String key, int months, BigDecimal gross, BigDecimal held, BigDecimal employer) implements Serializable {

  public BigDecimal total() { return gross.add(held).add(employer); }

  /** What one person costs in a year; null where there is nobody. */
  public BigDecimal perHead() { return months == 0 ? null : total().multiply(BigDecimal.valueOf(12)).divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP); }
}
