package shanzhi.assessment.satisfaction.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What residents said. Without {@code enough} answers a figure is shown as 样本不足 and decides nothing.
 *
 * @param whole of the county, weighted by households; @param places communities on the caller's ground, best first
 * @param questions of the county, weighted likewise, in their order
 */
public record PollResult(Figure whole, List<Place> places, List<Question> questions) implements Serializable {

  /** @param index 0 … 100; @param rate percent in the two best levels; both null where nobody answered */
  public record Figure(BigDecimal index, BigDecimal rate, int answers, boolean enough) implements Serializable {}

  public record Place(String community, String name, String townName, int households, int drawn, List<Integer> counts, Figure figure) implements Serializable {}

  public record Question(String text, List<Integer> counts, Figure figure) implements Serializable {}
}
