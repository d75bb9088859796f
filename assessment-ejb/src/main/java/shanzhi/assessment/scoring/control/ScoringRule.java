package shanzhi.assessment.scoring.control;

import java.math.BigDecimal;

/**
 * What a programme says about its totals; percent and points.
 *
 * @param papers share of the desk review 材料; @param onSite of the inspection 现场; @param satisfaction of the residents' index 满意度
 * @param dropFrom from how many inspectors on the highest and the lowest total are left out
 * @param spread how far kept totals may lie apart
 * @param cap no total is above it
 */
public record ScoringRule(BigDecimal papers, BigDecimal onSite, BigDecimal satisfaction, int dropFrom, BigDecimal spread, BigDecimal cap) {

  public ScoringRule {
    if (papers.add(onSite).add(satisfaction).compareTo(BigDecimal.valueOf(100)) != 0) throw new IllegalArgumentException("the shares of a total do not sum to 100");
  }
}
