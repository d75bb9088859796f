package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * A candidate beside the best of its round and beside itself a year ago.
 *
 * @param lastYear title of the round before, null where there was none; @param lastTotal and {@code lastPlace} what it came to then
 * @param bestTotal of the round; nobody is named
 */
public record CandidateComparison(List<Share> shares, BigDecimal total, BigDecimal bestTotal, String lastYear, BigDecimal lastTotal, Integer lastPlace) implements Serializable {

  /** Percent of a dimension; null where it is not known. @param floor percent it must have, null where none does */
  public record Share(String dimension, BigDecimal own, BigDecimal best, BigDecimal last, BigDecimal floor) implements Serializable {}
}
