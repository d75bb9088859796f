package shanzhi.assessment.scoring.control;

import java.math.BigDecimal;

/**
 * One unit's total and what it is made of, each part with two decimals as it is printed, so that a reader who adds up the
 * parts gets the total.
 *
 * @param guiding bonus of the guiding indicators, after the weighting; @param capped whether more was earned than can be had
 */
public record Total(BigDecimal papers, BigDecimal onSite, BigDecimal satisfaction, BigDecimal guiding, BigDecimal total, boolean capped) {

  /** All of 0 … 100, {@code guiding} in points. */
  public static Total of(BigDecimal papers, BigDecimal onSite, BigDecimal satisfaction, BigDecimal guiding, ScoringRule rule) {
    var first = Points.percent(papers, rule.papers());
    var second = Points.percent(onSite, rule.onSite());
    var third = Points.percent(satisfaction, rule.satisfaction());
    var sum = first.add(second).add(third).add(Points.of(guiding));
    boolean capped = sum.compareTo(rule.cap()) > 0;
    return new Total(first, second, third, Points.of(guiding), capped ? Points.of(rule.cap()) : sum, capped);
  }
}
