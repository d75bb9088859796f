package shanzhi.assessment.agreement.control;

import java.util.ArrayList;
import java.util.List;

/** Alpha by the definition: every pair of scores by itself, observed within the items and expected among all. Slow and plain. */
final class PairByPair {

  private PairByPair() {}

  static Double alpha(String level, List<? extends List<?>> ratings) {
    var items = new ArrayList<List<Double>>();
    var all = new ArrayList<Double>();
    for (int item = 0; item < ratings.get(0).size(); item++) {
      var scores = new ArrayList<Double>();
      for (var row : ratings) if (row.get(item) != null) scores.add((Double) row.get(item));
      if (scores.size() < 2) continue;
      items.add(scores);
      all.addAll(scores);
    }
    double observed = 0, expected = 0;
    for (var scores : items) {
      double sum = 0;
      for (int i = 0; i < scores.size(); i++) for (int j = 0; j < scores.size(); j++) if (i != j) sum += distance(level, scores.get(i), scores.get(j), all);
      observed += sum / (scores.size() - 1);
    }
    for (int i = 0; i < all.size(); i++) for (int j = 0; j < all.size(); j++) if (i != j) expected += distance(level, all.get(i), all.get(j), all);
    return expected == 0 ? null : 1 - (observed / all.size()) / (expected / ((double) all.size() * (all.size() - 1)));
  }

  private static double distance(String level, double one, double other, List<Double> all) {
    return switch (level) {
      case "NOMINAL" -> one == other ? 0 : 1;
      case "ORDINAL" -> {
        double low = Math.min(one, other), high = Math.max(one, other);
        double between = all.stream().filter(score -> score >= low && score <= high).count();
        double ends = all.stream().filter(score -> score == low).count() + all.stream().filter(score -> score == high).count();
        yield one == other ? 0 : (between - ends / 2) * (between - ends / 2);
      }
      case "INTERVAL" -> (one - other) * (one - other);
      default -> one + other == 0 ? 0 : (one - other) * (one - other) / ((one + other) * (one + other));
    };
  }
}
