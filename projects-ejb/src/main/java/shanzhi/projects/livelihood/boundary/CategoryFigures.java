package shanzhi.projects.livelihood.boundary;

import java.io.Serializable;
import java.math.BigDecimal;

/** A category of a year, yuan. */
public record CategoryFigures(String category, int projects, int green, int yellow, int red, BigDecimal total, BigDecimal planned, BigDecimal done, BigDecimal due) implements Serializable {

  public int share() { return planned.signum() == 0 ? 0 : done.multiply(BigDecimal.valueOf(100)).divide(planned, 0, java.math.RoundingMode.DOWN).intValue(); }
}
