package shanzhi.web.assessment;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import shanzhi.assessment.calibration.boundary.CalibrationSheet.Place;

/** A row a place, best first: the interval of its rank as a bar, its place as a dot, its calibrated place as a ring; the award line across all. */
public record RankChart(List<Place> places, Integer rankLine) implements Serializable {

  private static final double LEFT = 128;
  private static final double WIDE = 640;
  private static final int TOP = 26;
  private static final int ROW = 18;

  /** A line down with its place. */
  public record Tick(double x, int place) {}

  public record Row(Place place, double y, double x, double width, double raw, double calibrated) {

    public double text() { return y + 4; }

    public double bar() { return y - 4; }
  }

  public int height() { return TOP + places.size() * ROW + 10; }

  public int bottom() { return height() - 6; }

  public List<Tick> ticks() {
    int step = places.size() > 50 ? 10 : places.size() > 15 ? 5 : 1;
    return IntStream.rangeClosed(1, places.size()).filter(place -> place == 1 || place % step == 0).mapToObj(place -> new Tick(x(place), place)).toList();
  }

  public List<Row> rows() {
    return IntStream.range(0, places.size()).mapToObj(i -> {
      var one = places.get(i);
      double from = x(one.low()) - 4, to = x(one.high()) + 4;
      return new Row(one, TOP + i * ROW + ROW / 2.0, round(from), round(to - from), x(one.place()), x(one.calibratedPlace()));
    }).toList();
  }

  /** Between the last who has the award and the next; null where there is no line. */
  public Double line() { return rankLine == null ? null : Double.valueOf(round((x(rankLine) + x(rankLine + 1)) / 2)); }

  private double x(int place) { return round(LEFT + (places.size() < 2 ? 0 : WIDE * (place - 1) / (places.size() - 1))); }

  private static double round(double value) { return Math.round(value * 10) / 10.0; }
}
