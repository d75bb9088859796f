package shanzhi.grid.figures.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A month's figures as they were frozen; later changes of incidents leave them as they are.
 *
 * @param month its first day
 * @param asOf when they were counted
 * @param lines the whole first (part null), then each part in the order of the tree; within each its sum (category null)
 *     and then its categories
 */
public record Statement(String ground, String name, LocalDate month, Instant asOf, List<Line> lines) implements Serializable {

  /**
   * @param part code of the area; null for the whole
   * @param now by name of a {@link shanzhi.grid.incidents.boundary.Counted}; before: the same for the month before
   */
  public record Line(String part, String partName, String category, String categoryName, Map<String, Integer> now, Map<String, Integer> before) implements Serializable {

    public RateFigure rate(Rate rate) { return RateFigure.of(rate, now.get(rate.part().name()), now.get(rate.of().name())); }

    public RateFigure rateBefore(Rate rate) { return RateFigure.of(rate, before.get(rate.part().name()), before.get(rate.of().name())); }
  }
}
