package shanzhi.assessment.scoring.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Points as they are written: two decimals, halves up. */
final class Points {

  static final int SCALE = 2;
  static final BigDecimal ZERO = BigDecimal.ZERO.setScale(SCALE);

  private Points() {}

  static BigDecimal of(BigDecimal points) { return points.setScale(SCALE, RoundingMode.HALF_UP); }

  static BigDecimal sum(Collection<BigDecimal> points) { return points.stream().reduce(ZERO, BigDecimal::add); }

  static BigDecimal mean(Collection<BigDecimal> points) { return sum(points).divide(BigDecimal.valueOf(points.size()), SCALE, RoundingMode.HALF_UP); }

  static BigDecimal percent(BigDecimal points, BigDecimal share) { return of(points.multiply(share).movePointLeft(2)); }
}
