package shanzhi.web.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import shanzhi.assessment.satisfaction.boundary.CountyRank;

/** Indices of counties over the years as lines, in a picture of 780 by 214; the scale begins below the lowest, which the labels say. */
public record TrendLines(List<CountyRank> counties) implements Serializable {

  private static final double TOP = 16;
  private static final double BASE = 181;
  private static final double LEFT = 46;
  private static final double RIGHT = 640;
  private static final int COLOURS = 5;

  public record Tick(double at, String label) {}

  public record Dot(double x, double y) {}

  public record Line(String name, String colour, String path, List<Dot> dots, double labelY) {}

  public List<Tick> across() {
    var ticks = new ArrayList<Tick>();
    int from = from();
    for (int i = 0; i <= 4; i++) {
      double figure = from + (100 - from) * i / 4.0;
      ticks.add(new Tick(y(figure), BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString()));
    }
    return ticks;
  }

  public List<Tick> years() {
    if (counties.isEmpty()) return List.of();
    var years = counties.get(0).years();
    var ticks = new ArrayList<Tick>();
    for (int i = 0; i < years.size(); i++) ticks.add(new Tick(x(i, years.size()), String.valueOf(years.get(i).year())));
    return ticks;
  }

  /** Years with too small a sample are left out of a line. */
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (int i = 0; i < Math.min(COLOURS, counties.size()); i++) {
      var county = counties.get(i);
      var dots = new ArrayList<Dot>();
      for (int year = 0; year < county.years().size(); year++) {
        var figure = county.years().get(year).figure();
        if (figure.enough()) dots.add(new Dot(x(year, county.years().size()), y(figure.index().doubleValue())));
      }
      if (dots.isEmpty()) continue;
      lines.add(new Line(county.name(), "var(--sz-c" + (i + 1) + ")", "M" + dots.stream().map(dot -> dot.x() + " " + dot.y()).collect(Collectors.joining("L")), dots, 0));
    }
    return apart(lines);
  }

  /** Names at the end of the lines, at least a line of text apart. */
  private static List<Line> apart(List<Line> lines) {
    var sorted = lines.stream().sorted(java.util.Comparator.comparingDouble(line -> line.dots().get(line.dots().size() - 1).y())).toList();
    var placed = new ArrayList<Line>();
    double last = 0;
    for (var line : sorted) {
      last = Math.max(line.dots().get(line.dots().size() - 1).y() + 4, last + 15);
      placed.add(new Line(line.name(), line.colour(), line.path(), line.dots(), round(last)));
    }
    return placed;
  }

  private int from() {
    return counties.stream().flatMap(one -> one.years().stream()).map(year -> year.figure().enough() ? year.figure().index() : null).filter(Objects::nonNull).min(BigDecimal::compareTo)
        .map(least -> Math.max(0, (least.intValue() - 5) / 10 * 10)).orElse(0);
  }

  private double y(double figure) { return round(BASE - (BASE - TOP) * (figure - from()) / (100 - from())); }

  private static double x(int i, int many) { return round(LEFT + 20 + (RIGHT - LEFT - 40) * i / Math.max(1, many - 1)); }

  private static double round(double value) { return Math.round(value * 10) / 10.0; }
}
