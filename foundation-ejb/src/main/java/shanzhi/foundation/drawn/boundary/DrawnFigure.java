package shanzhi.foundation.drawn.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A figure with what it is made of.
 *
 * @param value null where there is nothing to measure
 * @param part and {@code whole}: what was divided; {@code whole} is null for a plain count
 * @param cases behind it
 */
public record DrawnFigure(BigDecimal value, BigDecimal part, BigDecimal whole, List<DrawnCase> cases) implements Serializable {

  /** How many percent of the cases count, two decimals. */
  public static DrawnFigure share(List<DrawnCase> cases) { return share(BigDecimal.valueOf(cases.stream().filter(DrawnCase::counts).count()), BigDecimal.valueOf(cases.size()), cases); }

  /** {@code part} of {@code whole} in percent, two decimals. */
  public static DrawnFigure share(BigDecimal part, BigDecimal whole, List<DrawnCase> cases) {
    return new DrawnFigure(whole.signum() == 0 ? null : part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP), part, whole, List.copyOf(cases));
  }

  /** How many cases count. */
  public static DrawnFigure count(List<DrawnCase> cases) {
    var many = BigDecimal.valueOf(cases.stream().filter(DrawnCase::counts).count());
    return new DrawnFigure(many, many, null, List.copyOf(cases));
  }
}
