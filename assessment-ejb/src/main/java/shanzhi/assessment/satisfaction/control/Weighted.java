package shanzhi.assessment.satisfaction.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * Index and rate of several communities together: each weighs as much as it has households, whether many or few of them answered; one nobody
 * answered in is left out.
 */
public final class Weighted {

  private Weighted() {}

  /** @param weight households of the community; @param counts answers at each level, best first */
  public record Stratum(int weight, List<Integer> counts) {

    int answers() { return counts.stream().mapToInt(Integer::intValue).sum(); }
  }

  /** @param worth what each level is worth, best first; @param least answers it takes */
  public static Satisfaction of(List<BigDecimal> worth, Collection<Stratum> strata, int least) {
    var index = BigDecimal.ZERO;
    var rate = BigDecimal.ZERO;
    long weights = 0;
    int answers = 0;
    for (var one : strata) {
      int here = one.answers();
      if (here == 0) continue;
      var sum = BigDecimal.ZERO;
      for (int level = 0; level < worth.size(); level++) sum = sum.add(worth.get(level).multiply(BigDecimal.valueOf(one.counts().get(level))));
      index = index.add(sum.multiply(BigDecimal.valueOf(one.weight())).divide(BigDecimal.valueOf(here), MathContext.DECIMAL64));
      rate = rate.add(BigDecimal.valueOf(100L * (one.counts().get(0) + one.counts().get(1)) * one.weight()).divide(BigDecimal.valueOf(here), MathContext.DECIMAL64));
      weights += one.weight();
      answers += here;
    }
    if (answers == 0) return new Satisfaction(null, null, 0, false);
    var all = BigDecimal.valueOf(weights);
    return new Satisfaction(index.divide(all, 2, RoundingMode.HALF_UP), rate.divide(all, 2, RoundingMode.HALF_UP), answers, answers >= least);
  }
}
