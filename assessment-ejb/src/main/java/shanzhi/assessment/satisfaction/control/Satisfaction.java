package shanzhi.assessment.satisfaction.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Index and rate of one question.
 *
 * @param index mean of what the answers are worth, 0 … 100, two decimals; null where nobody answered
 * @param rate percent of answers in the two best levels, two decimals; null where nobody answered
 * @param enough whether as many answered as the programme asks for; below that the figures are shown as 样本不足 and decide nothing
 */
public record Satisfaction(BigDecimal index, BigDecimal rate, int answers, boolean enough) {

  /**
   * @param worth what each level is worth, best first; @param counts answers at each level, same order
   * @param least how many answers it takes
   */
  public static Satisfaction of(List<BigDecimal> worth, List<Integer> counts, int least) {
    if (worth.size() != counts.size() || worth.size() < 3) throw new IllegalArgumentException("levels and counts do not fit");
    if (counts.stream().anyMatch(count -> count < 0)) throw new IllegalArgumentException("fewer than no answers");
    int answers = counts.stream().mapToInt(Integer::intValue).sum();
    if (answers == 0) return new Satisfaction(null, null, 0, false);
    var sum = BigDecimal.ZERO;
    for (int level = 0; level < worth.size(); level++) sum = sum.add(worth.get(level).multiply(BigDecimal.valueOf(counts.get(level))));
    var all = BigDecimal.valueOf(answers);
    return new Satisfaction(sum.divide(all, 2, RoundingMode.HALF_UP), BigDecimal.valueOf(100L * (counts.get(0) + counts.get(1))).divide(all, 2, RoundingMode.HALF_UP),
        answers, answers >= least);
  }
}
