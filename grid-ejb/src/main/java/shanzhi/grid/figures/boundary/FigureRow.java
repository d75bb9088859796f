package shanzhi.grid.figures.boundary;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import shanzhi.grid.incidents.boundary.Counted;

/**
 * The figures of one area.
 *
 * @param ground area or grid; null for what lies in none of the rows beside it (no grid known)
 * @param deeper there is a level below
 * @param counts by set; every set is there
 */
public record FigureRow(String ground, String name, boolean deeper, Map<Counted, Integer> counts, List<RateFigure> rates) implements Serializable {

  public static FigureRow of(String ground, String name, boolean deeper, Map<Counted, Integer> counts) {
    return new FigureRow(ground, name, deeper, counts,
        Arrays.stream(Rate.values()).map(rate -> RateFigure.of(rate, counts.get(rate.part()), counts.get(rate.of()))).toList());
  }

  /** By the name of a set. */
  public int count(String set) { return counts.get(Counted.valueOf(set)); }

  public RateFigure rate(Rate rate) { return rates.get(rate.ordinal()); }
}
