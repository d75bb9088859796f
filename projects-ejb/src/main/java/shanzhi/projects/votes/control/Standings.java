package shanzhi.projects.votes.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import shanzhi.projects.votes.boundary.TallyTerms;

/** What every rule begins with: the votes of each item, their order, who is below the floor, and who cannot go with whom. */
final class Standings {

  final Election election;
  final long[] votes;
  final int[] supporters;
  /** Items by votes, then the cheaper, then the earlier. */
  final int[] order;
  /** Least votes to be looked at. */
  final long floor;
  private final long[] least;
  private final List<BitSet> exclusive = new ArrayList<>();

  Standings(Election election, TallyTerms terms) {
    this.election = election;
    int n = election.items().size();
    votes = new long[n];
    supporters = new int[n];
    var ballots = election.ballots();
    for (int ballot = 0; ballot < ballots.count(); ballot++) {
      for (int place = 0; place < ballots.length(ballot); place++) {
        int item = ballots.choice(ballot, place);
        votes[item] = Math.addExact(votes[item], ballots.points(ballot, place));
        supporters[item]++;
      }
    }
    order = ordered(votes);
    floor = Math.max(terms.floor(), terms.floorPercent() == null ? 0
        : terms.floorPercent().multiply(BigDecimal.valueOf(ballots.count())).movePointLeft(2).setScale(0, RoundingMode.CEILING).longValueExact());
    var places = new HashMap<String, Integer>();
    for (int item = 0; item < n; item++) places.put(election.items().get(item).id(), item);
    for (var group : terms.exclusive()) {
      var set = new BitSet();
      group.stream().map(places::get).filter(java.util.Objects::nonNull).forEach(set::set);
      exclusive.add(set);
    }
    least = new long[n];
    java.util.Arrays.fill(least, -1);
    terms.least().forEach((id, amount) -> {
      if (places.containsKey(id)) least[places.get(id)] = election.unitsOf(amount);
    });
  }

  int[] ordered(long[] byVotes) {
    return IntStream.range(0, byVotes.length).boxed()
        .sorted(Comparator.comparingLong((Integer item) -> -byVotes[item]).thenComparingLong(election::cost).thenComparingInt(item -> item))
        .mapToInt(Integer::intValue).toArray();
  }

  boolean belowFloor(int item) { return votes[item] < floor; }

  /** Least amount an item can be done with; -1 where it is done whole or not at all. */
  long least(int item) { return least[item]; }

  /** The first of those taken that the item cannot go with; -1 for none. */
  int against(int item, List<Integer> taken) {
    for (int one : taken) for (var group : exclusive) if (one != item && group.get(one) && group.get(item)) return one;
    return -1;
  }
}
