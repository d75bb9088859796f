package shanzhi.assessment.calibration.control;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How far a ranking moves when what was agreed on had been agreed on a little differently: every draw moves the three shares of the total and the
 * weight of each dimension by at most the spread, and takes the inspectors of each place anew from those it had, with repetition. The same seed
 * gives the same draws.
 */
public final class Perturbation {

  private Perturbation() {}

  /** Points of one scoring of a place by dimension, and how many there were to have. */
  public record Part(double[] points, double[] most) {

    double percent(double[] weights) {
      double got = 0, all = 0;
      for (int i = 0; i < points.length; i++) {
        got += weights[i] * points[i];
        all += weights[i] * most[i];
      }
      return all == 0 ? 0 : 100 * got / all;
    }
  }

  /**
   * @param papers the desk review; @param seats inspections that count, empty where a panel settled; @param settled by the panel, used when there are no seats
   * @param order the lot: who is before whom when all else is equal
   */
  public record Place(Part papers, List<Part> seats, double settled, double satisfaction, double guiding, int order) {}

  /** @param shares of papers, inspection and satisfaction, out of 100 together; @param spread percent; @param tail percent cut off at each end */
  public record Terms(double[] shares, double cap, double spread, double tail, int draws, long seed) {}

  /** @param low best place, @param high worst */
  public record Interval(int low, int high, double totalLow, double totalHigh) {}

  public static List<Interval> of(List<Place> places, Terms terms) {
    int many = places.size(), dimensions = places.isEmpty() ? 0 : places.get(0).papers().points().length;
    var random = new Random(terms.seed());
    var ranks = new int[many][terms.draws()];
    var totals = new double[many][terms.draws()];
    for (int draw = 0; draw < terms.draws(); draw++) {
      var shares = moved(terms.shares(), terms.spread(), random);
      double sum = Arrays.stream(shares).sum();
      for (int i = 0; i < shares.length; i++) shares[i] /= sum;
      var even = new double[dimensions];
      Arrays.fill(even, 1);
      rank(places, shares, moved(even, terms.spread(), random), terms.cap(), random, draw, ranks, totals);
    }
    int cut = (int) Math.floor(terms.draws() * terms.tail() / 100);
    return java.util.stream.IntStream.range(0, many).mapToObj(i -> {
      Arrays.sort(ranks[i]);
      Arrays.sort(totals[i]);
      int last = terms.draws() - 1 - cut;
      return new Interval(ranks[i][cut], ranks[i][last], totals[i][cut], totals[i][last]);
    }).toList();
  }

  private static void rank(List<Place> places, double[] shares, double[] weights, double cap, Random random, int draw, int[][] ranks, double[][] totals) {
    int many = places.size();
    var onSite = new double[many];
    var order = new Integer[many];
    for (int i = 0; i < many; i++) {
      var place = places.get(i);
      onSite[i] = place.settled();
      if (!place.seats().isEmpty()) {
        double sum = 0;
        for (int seat = 0; seat < place.seats().size(); seat++) sum += place.seats().get(random.nextInt(place.seats().size())).percent(weights);
        onSite[i] = sum / place.seats().size();
      }
      totals[i][draw] = Math.min(cap, shares[0] * place.papers().percent(weights) + shares[1] * onSite[i] + shares[2] * place.satisfaction() + place.guiding());
      order[i] = i;
    }
    Arrays.sort(order, (a, b) -> {
      int by = Double.compare(totals[b][draw], totals[a][draw]);
      if (by == 0) by = Double.compare(onSite[b], onSite[a]);
      if (by == 0) by = Double.compare(places.get(b).satisfaction(), places.get(a).satisfaction());
      return by != 0 ? by : Integer.compare(places.get(a).order(), places.get(b).order());
    });
    for (int rank = 0; rank < many; rank++) ranks[order[rank]][draw] = rank + 1;
  }

  private static double[] moved(double[] figures, double spread, Random random) {
    var moved = figures.clone();
    for (int i = 0; i < moved.length; i++) moved[i] *= 1 + spread / 100 * (2 * random.nextDouble() - 1);
    return moved;
  }
}
