package shanzhi.projects.votes.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.RoundingMode;
import java.util.HashMap;
import shanzhi.projects.votes.boundary.Tally;
import shanzhi.projects.votes.boundary.TallyTerms;
import shanzhi.projects.votes.boundary.TallyTerms.Completion;
import shanzhi.projects.votes.boundary.TallyTerms.Utility;
import shanzhi.projects.votes.boundary.Verdict;

/**
 * Method of Equal Shares (Peters, Pierczyński, Skowron): every ballot, the empty ones too, gets the same share of the budget. Again and
 * again the item is taken whose voters pay least for what it gives them; each pays the same price a vote, or all that he has left. It ends when no item can be
 * paid by those who want it. Equal prices: more votes, then the cheaper, then the earlier in the file. All arithmetic is exact.
 *
 * <p>What it gives them is the cost of the item, or one for each item, as the terms say; points multiply it. Money left over
 * goes, if the terms say so, to the items with votes that were not taken, by votes, as far as they fit.
 */
@ApplicationScoped
public class EqualShares implements TallyRule {

  /** Prices as near to each other as this, relatively, are compared exactly. */
  private static final double NEAR = 1e-6;

  @Override public String name() { return "EQUAL_SHARES"; }

  @Override public Tally count(Election election, TallyTerms terms) {
    var standings = new Standings(election, terms);
    var outcome = new Outcome(standings);
    var purses = new Purses(election);
    boolean byCost = terms.utility() == Utility.COST;
    var places = new int[standings.order.length];
    for (int place = 0; place < places.length; place++) places[standings.order[place]] = place;
    var known = new double[places.length];      // a price never falls, so what it was is a bound
    for (int item : standings.order) outcome.barred(item);
    while (true) {
      var seen = new HashMap<Integer, Double>();
      double best = Double.MAX_VALUE;
      while (true) {
        int next = -1;
        for (int item : standings.order) if (outcome.open(item) && !seen.containsKey(item) && (next < 0 || known[item] < known[next])) next = item;
        if (next < 0 || known[next] > best * (1 + NEAR)) break;
        double price = purses.near(next);
        if (Double.isInfinite(price)) {
          outcome.no(next, Verdict.SUPPORTERS_SPENT, purses.together(next));
          continue;
        }
        known[next] = byCost && election.cost(next) > 0 ? price / election.cost(next) : price;
        seen.put(next, known[next]);
        best = Math.min(best, known[next]);
      }
      if (seen.isEmpty()) break;
      int chosen = -1;
      Purses.Price paid = null;
      for (var entry : seen.entrySet()) {
        if (entry.getValue() > best * (1 + NEAR)) continue;
        var price = purses.exact(entry.getKey());
        int sign = chosen < 0 ? -1 : price.against(paid, byCost ? Math.max(1, election.cost(entry.getKey())) : 1, byCost ? Math.max(1, election.cost(chosen)) : 1);
        if (sign < 0 || sign == 0 && places[entry.getKey()] < places[chosen]) {
          chosen = entry.getKey();
          paid = price;
        }
      }
      purses.pay(chosen, paid);
      outcome.take(chosen, Verdict.FUNDED, election.cost(chosen), paid.decimal(8).multiply(election.yuan(1)).setScale(4, RoundingMode.HALF_UP));
      for (int item : standings.order) if (outcome.open(item)) outcome.barred(item);
    }
    explain(outcome, purses);
    if (terms.completion() == Completion.GREEDY) outcome.greedily(standings.order, Verdict.COMPLETED, true);
    return outcome.tally(name());
  }

  /** Votes are no help where the question is whose money is left; so what is said is the money, as it stands in the end. */
  private static void explain(Outcome outcome, Purses purses) {
    for (int item : outcome.spent()) outcome.no(item, Verdict.SUPPORTERS_SPENT, purses.together(item));
  }
}
