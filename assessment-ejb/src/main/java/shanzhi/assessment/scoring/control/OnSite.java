package shanzhi.assessment.scoring.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What several inspectors' totals come to. Two who lie too far apart call a third; of three the two closest count, and where
 * both pairs are as close the middle one; are even those too far apart a panel decides. From {@link ScoringRule#dropFrom()}
 * inspectors on one highest and one lowest are left out, and what is kept must lie together or is inspected again.
 *
 * @param result of the kept totals, two decimals; null while {@code then} is not DONE
 * @param kept in ascending order; @param spread of the kept ones
 */
public record OnSite(BigDecimal result, List<BigDecimal> kept, BigDecimal spread, Then then) {

  /** What has to happen next. */
  public enum Then { MORE_INSPECTORS, DONE, THIRD_INSPECTOR, INSPECT_AGAIN, PANEL }

  public static OnSite of(List<BigDecimal> totals, ScoringRule rule) {
    var kept = new ArrayList<>(totals);
    kept.sort(null);
    if (kept.size() < 2) return new OnSite(null, kept, Points.ZERO, Then.MORE_INSPECTORS);
    if (kept.size() == 2) return judged(kept, rule, Then.THIRD_INSPECTOR);
    if (kept.size() == 3) return ofThree(kept, rule);
    if (kept.size() >= rule.dropFrom()) {
      kept.remove(kept.size() - 1);
      kept.remove(0);
    }
    return judged(kept, rule, Then.INSPECT_AGAIN);
  }

  private static OnSite ofThree(List<BigDecimal> sorted, ScoringRule rule) {
    var lower = sorted.get(1).subtract(sorted.get(0));
    var upper = sorted.get(2).subtract(sorted.get(1));
    if (lower.min(upper).compareTo(rule.spread()) > 0) return new OnSite(null, List.copyOf(sorted), sorted.get(2).subtract(sorted.get(0)), Then.PANEL);
    int nearer = lower.compareTo(upper);
    if (nearer == 0) return new OnSite(Points.of(sorted.get(1)), List.copyOf(sorted), sorted.get(2).subtract(sorted.get(0)), Then.DONE);
    return judged(nearer < 0 ? sorted.subList(0, 2) : sorted.subList(1, 3), rule, Then.PANEL);
  }

  private static OnSite judged(List<BigDecimal> kept, ScoringRule rule, Then otherwise) {
    var spread = kept.get(kept.size() - 1).subtract(kept.get(0));
    boolean together = spread.compareTo(rule.spread()) <= 0;
    return new OnSite(together ? Points.mean(kept) : null, List.copyOf(kept), spread, together ? Then.DONE : otherwise);
  }
}
