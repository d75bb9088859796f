package shanzhi.foundation.places.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides whole things by weight: largest remainder, ties to the earlier one. */
final class Shares {

  private Shares() {}

  static List<Integer> of(int total, List<Integer> weights) {
    long sum = weights.stream().mapToLong(Integer::longValue).sum();
    var shares = new ArrayList<>(weights.stream().map(weight -> (int) (total * (long) weight / sum)).toList());
    int left = total - shares.stream().mapToInt(Integer::intValue).sum();
    IntStream.range(0, weights.size()).boxed()
        .sorted(Comparator.comparingLong((Integer i) -> -(total * (long) weights.get(i) % sum)).thenComparing(i -> i))
        .limit(left).forEach(i -> shares.set(i, shares.get(i) + 1));
    return shares;
  }
}
