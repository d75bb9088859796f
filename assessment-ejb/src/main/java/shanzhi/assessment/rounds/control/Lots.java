package shanzhi.assessment.rounds.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Draws inspectors for a place: whoever is not in conflict, the least burdened first, among equals by lot. The same seed draws the same ones. */
public final class Lots {

  private Lots() {}

  /**
   * @param place code of the community; its digits turn the seed, so that the order of drawing does not matter
   * @param inspectors all there are; @param barred who must not go there; @param burden places each has already
   * @return as many as wanted, or fewer where there are not more
   */
  public static List<String> draw(long seed, String place, List<String> inspectors, Set<String> barred, Map<String, Integer> burden, int wanted) {
    var free = new ArrayList<>(inspectors.stream().filter(one -> !barred.contains(one)).sorted().toList());
    Collections.shuffle(free, new Random(seed + Long.parseLong(place)));
    free.sort(Comparator.comparing(one -> burden.getOrDefault(one, 0)));
    return List.copyOf(free.subList(0, Math.min(wanted, free.size())));
  }

  /** How many a share of so many is: rounded up, at least one where there are any. @param share percent */
  public static int share(int of, int share) { return (of * share + 99) / 100; }

  /** A lot for each place, for ties of rank. */
  public static List<String> order(long seed, List<String> places) {
    var all = new ArrayList<>(places.stream().sorted().toList());
    Collections.shuffle(all, new Random(seed));
    return all;
  }
}
