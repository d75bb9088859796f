package shanzhi.web.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import shanzhi.staff.planning.boundary.PlanOutcome;

/** Cost by month in a picture of 780 by 214, one bar for each standard, in 10,000 yuan; zero-based, with four round lines. Only the picture is rounded. */
public record PlanChart(List<PlanOutcome> outcomes) {

  private static final double TOP = 16;
  private static final double BASE = 181;
  private static final double LEFT = 52;
  private static final double WIDTH = 724;
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

  public record Bar(double x, double y, double width, double height, int colour) {}

  /** Bars of a month and its label. */
  public record Month(double middle, String label, List<Bar> bars) {}

  /** A line across with its figure. */
  public record Line(double y, String figure) {}

  public List<Line> lines() {
    var step = step();
    return IntStream.rangeClosed(0, 3).mapToObj(place -> new Line(y(step * place), BigDecimal.valueOf(step * place).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString())).toList();
  }

  public List<Month> months() {
    var months = new ArrayList<Month>();
    int count = outcomes.get(0).months().size();
    double room = WIDTH / count;
    double width = (room - 12) / outcomes.size();
    for (int i = 0; i < count; i++) {
      double x = LEFT + i * room + 6;
      var bars = new ArrayList<Bar>();
      for (int j = 0; j < outcomes.size(); j++) {
        double y = y(wan(outcomes.get(j).months().get(i).total()));
        bars.add(new Bar(round(x + j * width), y, round(width - 1.5), round(BASE - y), j + 1));
      }
      months.add(new Month(round(x + (room - 12) / 2), outcomes.get(0).months().get(i).key().substring(2), bars));
    }
    return months;
  }

  /** A third of the height: 1, 2, 2.5 or 5 times a power of ten. */
  private double step() {
    double highest = outcomes.stream().flatMap(one -> one.months().stream()).mapToDouble(one -> wan(one.total())).max().orElse(0);
    double third = Math.max(highest / 3, 0.01);
    double power = Math.pow(10, Math.floor(Math.log10(third)));
    for (double times : new double[] {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8}) if (times * power >= third) return times * power;
    return 10 * power;
  }

  private static double wan(BigDecimal amount) { return amount.divide(WAN, 4, RoundingMode.HALF_UP).doubleValue(); }

  private double y(double wan) { return round(BASE - (BASE - TOP) * wan / (3 * step())); }

  private static double round(double value) { return Math.round(value * 10) / 10.0; }
}
