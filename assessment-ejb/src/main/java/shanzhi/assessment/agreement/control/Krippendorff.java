package shanzhi.assessment.agreement.control;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import shanzhi.assessment.agreement.boundary.Agreement;
import shanzhi.assessment.agreement.boundary.AgreementLevel;
import shanzhi.kernel.Refusal;

/**
 * Krippendorff's alpha: 1 − observed disagreement ÷ disagreement expected by chance, for any number of inspectors, with gaps.
 * Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). The sums over pairs are taken in closed form where
 * there is one, so that an item scored by 500 inspectors costs 500 steps and not 125,000; ordinal distance is the difference of
 * mid-ranks, which turns it into the interval case.
 */
public final class Krippendorff {

  /** Proportions have no closed form: each pair of different values is looked at, so many of them at most. */
  static final int PROPORTIONS = 30_000;

  private Krippendorff() {}

  /**
   * @param items for each item the scores it got; those with fewer than two say nothing of agreement and are left out
   * @throws Refusal agreement.too-many-values (400), for RATIO only
   */
  public static Agreement alpha(AgreementLevel level, List<double[]> items) {
    var pairable = items.stream().filter(scores -> scores.length > 1).toList();
    var counts = new TreeMap<Double, Integer>();
    pairable.forEach(scores -> Arrays.stream(scores).forEach(score -> counts.merge(score, 1, Integer::sum)));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (all == 0) return new Agreement(null, 0, "NO_PAIRS");
    if (counts.size() == 1) return new Agreement(null, all, "NO_VARIATION");
    if (level == AgreementLevel.RATIO && counts.size() > PROPORTIONS) throw Refusal.invalid("agreement.too-many-values", PROPORTIONS, counts.size());
    var values = counts.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    var often = counts.values().stream().mapToInt(Integer::intValue).toArray();
    var places = switch (level) {
      case ORDINAL -> midRanks(often);
      case INTERVAL -> shares(values);
      case NOMINAL, RATIO -> values;
    };
    double observed = 0;
    for (var scores : pairable) {
      var own = new TreeMap<Double, Integer>();
      for (double score : scores) own.merge(places[Arrays.binarySearch(values, score)], 1, Integer::sum);
      observed += pairs(level, own.keySet().stream().mapToDouble(Double::doubleValue).toArray(), own.values().stream().mapToInt(Integer::intValue).toArray())
          / (scores.length - 1);
    }
    return new Agreement(1 - (all - 1) * observed / pairs(level, places, often), all, null);
  }

  /** Sum of the squared distances of all pairs of values, each as often as the values occur. */
  private static double pairs(AgreementLevel level, double[] values, int[] often) {
    return switch (level) {
      case NOMINAL -> unlike(often);
      case ORDINAL, INTERVAL -> apart(values, often);
      case RATIO -> proportionate(values, often);
    };
  }

  private static double unlike(int[] often) {
    double all = Arrays.stream(often).sum(), same = Arrays.stream(often).mapToDouble(count -> (double) count * count).sum();
    return (all * all - same) / 2;
  }

  private static double apart(double[] values, int[] often) {
    double all = 0, sum = 0, squares = 0;
    for (int i = 0; i < values.length; i++) {
      all += often[i];
      sum += often[i] * values[i];
    }
    double mean = sum / all;   // measured from the mean nothing large cancels
    for (int i = 0; i < values.length; i++) squares += often[i] * (values[i] - mean) * (values[i] - mean);
    return all * squares;
  }

  private static double proportionate(double[] values, int[] often) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        // ascending and not below zero, so the greater one divides; their sum might be more than a number holds
        double share = (values[j] - values[i]) / values[j] / (1 + values[i] / values[j]);
        sum += (double) often[i] * often[j] * share * share;
      }
    }
    return sum;
  }

  /** Values as shares of the way from the least to the greatest: only how their differences compare matters, and squares of any numbers stay within bounds. */
  private static double[] shares(double[] values) {
    double least = values[0], most = values[values.length - 1];
    double unit = Double.isInfinite(most - least) ? 0.5 : 1;
    return Arrays.stream(values).map(value -> (value * unit - least * unit) / (most * unit - least * unit)).toArray();
  }

  private static double[] midRanks(int[] often) {
    var ranks = new double[often.length];
    double below = 0;
    for (int i = 0; i < often.length; i++) {
      ranks[i] = below + often[i] / 2.0;
      below += often[i];
    }
    return ranks;
  }
}
