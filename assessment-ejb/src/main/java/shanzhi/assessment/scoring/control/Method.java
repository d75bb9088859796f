package shanzhi.assessment.scoring.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How what was found at one indicator becomes points between 0 and its most. Points have two decimals; halves go up.
 * The five methods are those of real score sheets: 是否, 分档, 完成率, 扣分, 评议.
 */
public sealed interface Method {

  /** @throws Unscorable when the finding cannot be one of this method */
  BigDecimal points(BigDecimal found, BigDecimal most);

  /** 1 is yes, 0 is no. */
  record Yes() implements Method {
    @Override public BigDecimal points(BigDecimal found, BigDecimal most) {
      if (found.signum() == 0) return Points.ZERO;
      if (found.compareTo(BigDecimal.ONE) == 0) return Points.of(most);
      throw new Unscorable("scoring.not-yes-or-no", found);
    }
  }

  /** A step for each range of the finding; what lies below the first range has no points. */
  record Bands(List<Band> bands) implements Method {

    /** @param from the lowest finding it holds for, included; it holds up to the next band */
    public record Band(BigDecimal from, BigDecimal points) {}

    public Bands { bands = List.copyOf(bands); }

    @Override public BigDecimal points(BigDecimal found, BigDecimal most) {
      var points = BigDecimal.ZERO;
      for (var band : bands) {
        if (found.compareTo(band.from()) < 0) break;
        points = band.points();
      }
      return Points.of(points.min(most));
    }
  }

  /** In proportion to the target, all of it from the target on. */
  record Share(BigDecimal target) implements Method {
    @Override public BigDecimal points(BigDecimal found, BigDecimal most) {
      if (found.signum() < 0) throw new Unscorable("scoring.below-zero", found);
      return found.compareTo(target) >= 0 ? Points.of(most) : most.multiply(found).divide(target, Points.SCALE, RoundingMode.HALF_UP);
    }
  }

  /** So much off for each case, never below nothing. */
  record Deduction(BigDecimal each) implements Method {
    @Override public BigDecimal points(BigDecimal found, BigDecimal most) {
      if (found.signum() < 0 || found.stripTrailingZeros().scale() > 0) throw new Unscorable("scoring.not-a-count", found);
      return Points.of(most.subtract(each.multiply(found)).max(BigDecimal.ZERO));
    }
  }

  /** What an inspector judges, in steps. */
  record Judgement(BigDecimal step) implements Method {
    @Override public BigDecimal points(BigDecimal found, BigDecimal most) {
      if (found.signum() < 0 || found.compareTo(most) > 0) throw new Unscorable("scoring.outside-range", found, most);
      if (found.remainder(step).signum() != 0) throw new Unscorable("scoring.not-a-step", found, step);
      return Points.of(found);
    }
  }
}
