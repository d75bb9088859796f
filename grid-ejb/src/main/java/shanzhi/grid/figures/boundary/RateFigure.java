package shanzhi.grid.figures.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** One rate with what it is made of. @param percent one decimal; null where there was nothing to count */
public record RateFigure(Rate rate, int part, int of, BigDecimal percent) implements Serializable {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public static RateFigure of(Rate rate, int part, int of) {
    return new RateFigure(rate, part, of, of == 0 ? null : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
  }
}
