package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;

/** An inspector's own inspection, those items first that must be met. What the community and the town found is told only once it is submitted. */
public record InspectionSheet(InspectionLine line, List<Item> items) implements Serializable {

  /**
   * @param found null while not scored; @param reasons what the same inspector wrote at this indicator elsewhere, the latest first, to be tapped instead of typed
   * @param self and {@code town} points, null until it is submitted
   */
  public record Item(Indicator indicator, String dimension, BigDecimal found, BigDecimal points, String note, List<String> reasons, Instant savedAt, List<Long> photos, List<CandidateSheet.Evidence> evidence, BigDecimal self,
      BigDecimal town) implements Serializable {

    public boolean scored() { return found != null; }
  }

  /** Points so far. */
  public BigDecimal sum() { return items.stream().map(Item::points).filter(one -> one != null).reduce(BigDecimal.ZERO, BigDecimal::add); }
}
