package shanzhi.web.home;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Bars of a week in a picture of 780 by 214; zero-based, with four round lines. */
public record WeekChart(HomeWeek.Week week) {

  private static final double TOP = 16;
  private static final double BASE = 181;

  /** A bar pair and its label, in units of the picture. */
  public record Pair(double x, double firstY, double firstHeight, double secondX, double secondY, double secondHeight, double middle, double figureY, String label, int first) {}

  /** A line across with its figure. */
  public record Line(double y, int figure) {}

  public List<Line> lines() {
    int step = step();
    return IntStream.rangeClosed(0, 3).mapToObj(place -> new Line(y(place * step), place * step)).toList();
  }

  public List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    double width = 742.0 / Math.max(1, week.days().size());
    for (int i = 0; i < week.days().size(); i++) {
      var day = week.days().get(i);
      double x = 34 + i * width + width / 2 - 23.5;
      pairs.add(new Pair(round(x), y(day.first()), round(BASE - y(day.first())), round(x + 25), y(day.second()), round(BASE - y(day.second())), round(x + 23.5), round(y(day.first()) - 6), day.label(), day.first()));
    }
    return pairs;
  }

  /** A third of the height in a round number of at least the highest bar. */
  private int step() {
    int highest = week.days().stream().mapToInt(day -> Math.max(day.first(), day.second())).max().orElse(0);
    int third = Math.max(1, (highest + 2) / 3);
    int unit = third <= 5 ? 1 : third <= 50 ? 5 : third <= 500 ? 50 : 500;
    return (third + unit - 1) / unit * unit;
  }

  private double y(int figure) { return round(BASE - (BASE - TOP) * figure / (3.0 * step())); }

  private static double round(double value) { return Math.round(value * 10) / 10.0; }
}
