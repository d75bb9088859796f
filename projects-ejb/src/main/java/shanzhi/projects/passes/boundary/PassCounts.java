package shanzhi.projects.passes.boundary;

import java.io.Serializable;

/** A round in numbers of households. */
public record PassCounts(int households, int issued, int door, int paper) implements Serializable {

  public int answered() { return door + paper; }

  /** Answered of all, in percent to one place; zero where there is nobody. */
  public java.math.BigDecimal rate() {
    return households == 0 ? java.math.BigDecimal.ZERO.setScale(1)
        : java.math.BigDecimal.valueOf(100L * answered()).divide(java.math.BigDecimal.valueOf(households), 1, java.math.RoundingMode.HALF_UP);
  }
}
