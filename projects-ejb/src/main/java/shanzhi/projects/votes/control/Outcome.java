package shanzhi.projects.votes.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shanzhi.projects.votes.boundary.Tally;
import shanzhi.projects.votes.boundary.Verdict;

/** Writes down, item by item, what a rule decides. */
final class Outcome {

  final Standings standings;
  final List<Integer> taken = new ArrayList<>();
  long left;
  private final Verdict[] verdicts;
  private final long[] amounts;
  private final BigDecimal[] had;
  private final long[] missing;
  private final BigDecimal[] prices;
  private final int[] against;

  Outcome(Standings standings) {
    this.standings = standings;
    int n = standings.votes.length;
    left = standings.election.units();
    verdicts = new Verdict[n];
    amounts = new long[n];
    had = new BigDecimal[n];
    missing = new long[n];
    prices = new BigDecimal[n];
    against = new int[n];
    Arrays.fill(against, -1);
  }

  boolean open(int item) { return verdicts[item] == null; }

  /** Whether the item stands aside whatever money there is; then that is written down. */
  boolean barred(int item) {
    if (standings.belowFloor(item)) {
      missing[item] = standings.floor - standings.votes[item];
      no(item, Verdict.BELOW_FLOOR, standings.election.yuan(left));
      return true;
    }
    int before = standings.against(item, taken);
    if (before < 0) return false;
    against[item] = before;
    no(item, Verdict.INCOMPATIBLE, standings.election.yuan(left));
    return true;
  }

  void take(int item, Verdict verdict, long amount, BigDecimal price) {
    had[item] = standings.election.yuan(left);
    verdicts[item] = verdict;
    amounts[item] = amount;
    prices[item] = price;
    missing[item] = 0;
    left -= amount;
    taken.add(item);
  }

  void no(int item, Verdict verdict, BigDecimal money) {
    verdicts[item] = verdict;
    had[item] = money;
  }

  /** Those whose voters cannot pay. */
  List<Integer> spent() {
    var all = new ArrayList<Integer>();
    for (int item = 0; item < verdicts.length; item++) if (verdicts[item] == Verdict.SUPPORTERS_SPENT) all.add(item);
    return all;
  }

  boolean wins(int item) { return verdicts[item] != null && verdicts[item].wins(); }

  long amount(int item) { return amounts[item]; }

  void missing(int item, long votes) { missing[item] = votes; }

  /** One item after another, in order of votes, as far as it fits; the last may get a part. */
  void greedily(int[] order, Verdict whole, boolean onlyWithVotes) {
    for (int item : order) {
      if (verdicts[item] != null && verdicts[item] != Verdict.SUPPORTERS_SPENT) continue;
      if (onlyWithVotes && standings.votes[item] == 0) continue;
      if (barred(item)) continue;
      long cost = standings.election.cost(item);
      if (cost <= left) take(item, whole, cost, null);
      else if (standings.least(item) >= 0 && standings.least(item) <= left && left > 0) take(item, Verdict.PART_FUNDED, left, null);
      else if (verdicts[item] == null) no(item, Verdict.DOES_NOT_FIT, standings.election.yuan(left));
    }
  }

  Tally tally(String rule) {
    var election = standings.election;
    var lines = new ArrayList<Tally.Line>();
    for (int item : standings.order) {
      var one = election.items().get(item);
      lines.add(new Tally.Line(one.id(), one.name(), one.cost(), standings.votes[item], standings.supporters[item], verdicts[item], taken.indexOf(item) + 1,
          election.yuan(amounts[item]), had[item], missing[item], prices[item], against[item] < 0 ? null : election.items().get(against[item]).id()));
    }
    return new Tally(rule, election.budget(), election.ballots().count(), lines, taken.stream().map(item -> election.items().get(item).id()).toList(), election.yuan(left));
  }
}
