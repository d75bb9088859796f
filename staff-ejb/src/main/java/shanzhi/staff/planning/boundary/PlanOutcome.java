package shanzhi.staff.planning.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What one standard costs in twelve months.
 *
 * @param kind PRESENT, PERCENT, AMOUNT or VERSION; @param value the percent, the amount or the version as it was asked for; null for PRESENT
 * @param figure name of the figure, and {@code figureValue} what it is in the first month; null where a version is taken
 * @param policy name and number of the version of the first month
 * @param otherEmployer the unit's contributions if bases were taken the other way: by pay instead of as declared, or as declared instead of by pay
 * @param belowMinimum months of people whose pay is below the minimum wage: it is pointed out, not topped up
 * @param aside people who cannot be paid by what is known, and who are in no sum
 */
public record PlanOutcome(String kind, String value, String figure, BigDecimal figureValue, String policy, PlanFigures sum, List<PlanFigures> months, List<PlanFigures> communities,
    List<PlanFigures> posts, BigDecimal otherEmployer, int belowMinimum, List<Aside> aside) implements Serializable {

  /** @param reason key of the refusal, @param month the first in which it happened */
  public record Aside(String number, String month, String reason, List<String> args) implements Serializable {}

  /** More than another outcome; negative for less. */
  public BigDecimal more(PlanOutcome other) { return sum.total().subtract(other.sum.total()); }
}
