package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of all that has to be reached, or with {@code more} exceeded: two thirds, more than half, three quarters. Reckoned exactly. */
public record Share(int num, int den, boolean more) implements Serializable {

  /** The smallest number of heads that is enough: of 31, two thirds are 21; of 22, more than half are 12. */
  public int heads(int all) {
    long least = more ? (long) all * num / den + 1 : ((long) all * num + den - 1) / den;
    return Math.toIntExact(least);
  }

  public boolean reached(int part, int all) { return part >= heads(all); }

  /** The smallest area, to the hundredth of a square metre, that is enough: of 83,404, two thirds are 55,602.67. */
  public BigDecimal area(BigDecimal all) {
    var times = all.multiply(BigDecimal.valueOf(num));
    var least = times.divide(BigDecimal.valueOf(den), 2, RoundingMode.UP);
    boolean exact = least.multiply(BigDecimal.valueOf(den)).compareTo(times) == 0;
    return more && exact ? least.add(new BigDecimal("0.01")) : least;
  }

  public boolean reached(BigDecimal part, BigDecimal all) {
    int sign = part.multiply(BigDecimal.valueOf(den)).compareTo(all.multiply(BigDecimal.valueOf(num)));
    return more ? sign > 0 : sign >= 0;
  }
}
