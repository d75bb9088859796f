package shanzhi.grid.grids.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A rectangle in millionths of a degree, cut into smaller ones that cover it without gap or overlap. For demonstration outlines. */
record Plot(long west, long south, long east, long north) {

  /** One plot for each weight, in order; the area follows the weight. Cuts the longer side first. */
  List<Plot> cut(List<Integer> weights) {
    if (weights.isEmpty()) return List.of();
    if (weights.size() == 1) return List.of(this);
    int half = weights.size() / 2;
    long first = sum(weights.subList(0, half));
    long all = sum(weights);
    // a degree of longitude is 0.86 of one of latitude at 30°
    boolean wide = (east - west) * 86 >= (north - south) * 100;
    long at = wide ? west + (east - west) * first / all : south + (north - south) * first / all;
    var one = wide ? new Plot(west, south, at, north) : new Plot(west, south, east, at);
    var other = wide ? new Plot(at, south, east, north) : new Plot(west, at, east, north);
    var plots = new ArrayList<>(one.cut(weights.subList(0, half)));
    plots.addAll(other.cut(weights.subList(half, weights.size())));
    return plots;
  }

  private static long sum(List<Integer> weights) { return weights.stream().mapToLong(weight -> Math.max(1, weight)).sum(); }

  /** The ring as the database keeps it, counter-clockwise. */
  List<BigDecimal> ring() {
    return List.of(degrees(west), degrees(south), degrees(east), degrees(south), degrees(east), degrees(north), degrees(west), degrees(north));
  }

  private static BigDecimal degrees(long millionths) { return BigDecimal.valueOf(millionths, 6); }
}
