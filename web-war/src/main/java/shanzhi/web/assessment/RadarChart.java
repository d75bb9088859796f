package shanzhi.web.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import shanzhi.assessment.rounds.boundary.CandidateComparison;
import shanzhi.assessment.rounds.boundary.CandidateComparison.Share;

/** Percent by dimension in a picture of 420 by 300: one axis a dimension, rings at every fifth, the first axis upwards. */
public record RadarChart(CandidateComparison comparison) {

  private static final double X = 210;
  private static final double Y = 150;
  private static final double WIDE = 104;

  /** An axis with its label. */
  public record Axis(double x, double y, double labelX, double labelY, String anchor, String label) {}

  public List<Axis> axes() {
    var shares = comparison.shares();
    var axes = new ArrayList<Axis>();
    for (int i = 0; i < shares.size(); i++) {
      double label = WIDE + 14;
      double x = X + label * Math.sin(angle(i));
      var anchor = Math.abs(Math.sin(angle(i))) < 0.1 ? "middle" : Math.sin(angle(i)) > 0 ? "start" : "end";
      axes.add(new Axis(x(i, 100), y(i, 100), round(x), round(Y - label * Math.cos(angle(i)) + 4), anchor, shares.get(i).dimension()));
    }
    return axes;
  }

  /** Rings at 20, 40 … 100 percent. */
  public List<String> rings() { return IntStream.rangeClosed(1, 5).mapToObj(step -> path(share -> BigDecimal.valueOf(20L * step))).toList(); }

  public String own() { return path(Share::own); }

  public String best() { return path(Share::best); }

  /** Empty where nothing is known of last year. */
  public String last() { return comparison.lastYear() == null ? "" : path(Share::last); }

  private String path(Function<Share, BigDecimal> figure) {
    var shares = comparison.shares();
    if (shares.stream().allMatch(one -> figure.apply(one) == null)) return "";
    var path = new StringBuilder();
    for (int i = 0; i < shares.size(); i++) {
      var percent = figure.apply(shares.get(i));
      double value = percent == null ? 0 : percent.doubleValue();
      path.append(i == 0 ? 'M' : 'L').append(String.format(Locale.ROOT, "%.1f %.1f", x(i, value), y(i, value)));
    }
    return path.append('Z').toString();
  }

  private double angle(int axis) { return 2 * Math.PI * axis / comparison.shares().size(); }

  private double x(int axis, double percent) { return round(X + WIDE * percent / 100 * Math.sin(angle(axis))); }

  private double y(int axis, double percent) { return round(Y - WIDE * percent / 100 * Math.cos(angle(axis))); }

  private static double round(double value) { return Math.round(value * 10) / 10.0; }
}
