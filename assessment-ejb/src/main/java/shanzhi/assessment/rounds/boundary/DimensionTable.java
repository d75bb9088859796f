package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * How candidates of a round stand by dimension: percent of what a dimension gives, of the on-site scores that count; of the county's review where nobody inspected yet.
 *
 * @param dimensions in the order of the system, those that give a bonus left out
 * @param floor percent that a common dimension must have, null where the system has none
 */
public record DimensionTable(List<Head> dimensions, List<Row> rows, BigDecimal floor) implements Serializable {

  /** @param floored whether the floor holds for it */
  public record Head(String code, String name, boolean floored) implements Serializable {}

  /**
   * @param candidate id; @param inspected whether inspectors' scores are behind it
   * @param shares percent by dimension in their order, one decimal; null where the class of the community has no such indicator or nothing is known
   */
  public record Row(long candidate, String community, String name, String townName, Integer place, BigDecimal total, boolean inspected, List<BigDecimal> shares) implements Serializable {}
}
