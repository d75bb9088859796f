package shanzhi.projects.livelihood.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A livelihood project, yuan. @param area where it lies: a county or below, or the city; {@code due} what should be done today; {@code done} what was reported */
public record LivelihoodLine(String number, int version, String area, String category, String title, String office, int year, BigDecimal total, BigDecimal planned, BigDecimal done, LocalDate doneUntil,
    BigDecimal due, Light light, LocalDate startsOn, LocalDate endsOn) implements Serializable {

  /** Done of the plan of the year, whole percent. */
  public int share() { return done.multiply(BigDecimal.valueOf(100)).divide(planned, 0, java.math.RoundingMode.DOWN).intValue(); }
}
