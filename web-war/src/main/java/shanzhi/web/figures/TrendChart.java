package shanzhi.web.figures;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import shanzhi.grid.figures.boundary.TrendPoint;

/** Pairs of bars, reported beside closed, in a picture of 780 by 214; zero-based, with four round lines. */
public record TrendChart(List<TrendPoint> points, boolean daily) implements Serializable {

  private static final double TOP = 16;
  private static final double BASE = 181;
  private static final double LEFT = 38;
  private static final double WIDE = 738;

  /** A line across with its figure. */
  public record Line(double y, int figure) {}

  /** Two bars and their label; {@code shown}: there is room for it. */
  public record Pair(TrendPoint point, String label, boolean shown, double x, double width, double firstY, double firstHeight, double secondY, double secondHeight) {

    public double middle() { return round(x + width); }

    public double second() { return round(x + width + 1); }
  }

  public List<Line> lines() { return IntStream.rangeClosed(0, 3).mapToObj(place -> new Line(y(place * step()), place * step())).toList(); }

  public List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    double slot = WIDE / Math.max(1, points.size());
    double width = Math.min(22, slot * 0.38);
    for (int i = 0; i < points.size(); i++) {
      var point = points.get(i);
      double x = LEFT + i * slot + slot / 2 - width;
      // every fifth day, counted from the last, has its date
      boolean shown = !daily || (points.size() - 1 - i) % 5 == 0;
      pairs.add(new Pair(point, label(point), shown, round(x), round(width), y(point.reported()), round(BASE - y(point.reported())),
          y(point.closed()), round(BASE - y(point.closed()))));
    }
    return pairs;
  }

  /** 11-20 for a day, 2026-11 for a month. */
  public String label(TrendPoint point) { return daily ? point.from().toString().substring(5) : point.from().toString().substring(0, 7); }

  private int step() {
    int third = Math.max(1, (points.stream().mapToInt(point -> Math.max(point.reported(), point.closed())).max().orElse(0) + 2) / 3);
    int unit = 1;
    while (third > unit * 5) unit *= 10;
    return (third + unit - 1) / unit * unit;
  }

  private double y(int figure) { return round(BASE - (BASE - TOP) * figure / (3.0 * step())); }

  private static double round(double value) { return Math.round(value * 10) / 10.0; }
}
