package shanzhi.projects.votes.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import shanzhi.projects.votes.boundary.Tally;
import shanzhi.projects.votes.boundary.TallyTerms;
import shanzhi.projects.votes.boundary.Verdict;

/** By votes; with as many votes the cheaper first, then the earlier in the file. What no longer fits is skipped, cheaper ones behind it are still taken. */
@ApplicationScoped
public class Greedy implements TallyRule {

  /** Beyond so many items nobody is told how many votes were missing: it takes a walk through all for each. */
  private static final int EXPLAINED = 400;

  @Override public String name() { return "GREEDY"; }

  @Override public Tally count(Election election, TallyTerms terms) {
    var standings = new Standings(election, terms);
    var outcome = new Outcome(standings);
    outcome.greedily(standings.order, Verdict.FUNDED, false);
    if (standings.order.length <= EXPLAINED) {
      for (int item : standings.order) if (!outcome.wins(item) && !standings.belowFloor(item)) outcome.missing(item, missing(outcome, item));
    }
    return outcome.tally(name());
  }

  /**
   * Least votes more with which the item would be taken, all others as they are. It changes nothing for those before it, so it is enough
   * to find the last of them at whose turn there was money for it; that one has to be overtaken.
   */
  private static long missing(Outcome outcome, int item) {
    var standings = outcome.standings;
    long need = standings.least(item) >= 0 ? Math.min(standings.least(item), standings.election.cost(item)) : standings.election.cost(item);
    long left = standings.election.units();
    var taken = new ArrayList<Integer>();
    int overtake = -1;
    for (int other : standings.order) {
      if (other == item) break;
      if (left >= need && standings.against(item, taken) < 0) overtake = other;
      if (!outcome.wins(other)) continue;
      left -= outcome.amount(other);
      taken.add(other);
    }
    if (overtake < 0) return 0;
    long cost = standings.election.cost(item);
    long others = standings.election.cost(overtake);
    boolean firstWithAsMany = cost < others || cost == others && item < overtake;
    return standings.votes[overtake] - standings.votes[item] + (firstWithAsMany ? 0 : 1);
  }
}
