package shanzhi.projects.votes.control;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each voter has left of an equal share. Exactly, a voter has the share less the prices of what was bought and named on the ballot, or
 * nothing. All prices are kept over one common denominator, and amounts are worked out exactly only where numbers of the machine, wrong by
 * less than {@link #NEAR} of a share, cannot tell.
 */
final class Purses {

  /** In shares. The error of a sum over a million purses stays below a tenth of it. */
  private static final double NEAR = 1e-7;

  /** Price of one vote: {@code over / (base × weight)} units; {@code poor} says which voters of the item give all they have. */
  record Price(BigInteger over, long weight, BigInteger base, boolean[] poor) {

    /** Which is less, each divided by what a vote for it is worth. Both of the same moment. */
    int against(Price other, long worth, long othersWorth) {
      return over.multiply(BigInteger.valueOf(other.weight)).multiply(BigInteger.valueOf(othersWorth))
          .compareTo(other.over.multiply(BigInteger.valueOf(weight)).multiply(BigInteger.valueOf(worth)));
    }

    double near() { return new BigDecimal(over).divide(new BigDecimal(base.multiply(BigInteger.valueOf(weight))), MathContext.DECIMAL64).doubleValue(); }

    BigDecimal decimal(int places) { return new BigDecimal(over).divide(new BigDecimal(base.multiply(BigInteger.valueOf(weight))), places, RoundingMode.HALF_UP); }
  }

  /** What a voter has paid for, each place of a purchase with its points. */
  private record Paid(int[] what) {
    @Override public boolean equals(Object other) { return other instanceof Paid paid && Arrays.equals(what, paid.what); }
    @Override public int hashCode() { return Arrays.hashCode(what); }
  }

  private final Election election;
  private final Ballots ballots;
  private final int[][] voters;
  private final int[][] weights;
  private final double[] money;
  private final boolean[] spent;
  private final double share;
  private final int[] purchase;
  private final List<BigInteger> prices = new ArrayList<>();
  private final Map<Paid, BigInteger> remembered = new HashMap<>();
  private BigInteger base;
  private BigInteger whole;

  Purses(Election election) {
    this.election = election;
    ballots = election.ballots();
    int n = Math.max(1, ballots.count());
    share = (double) election.units() / n;
    money = new double[n];
    Arrays.fill(money, share);
    spent = new boolean[n];
    base = BigInteger.valueOf(n);
    whole = BigInteger.valueOf(election.units());
    purchase = new int[election.items().size()];
    Arrays.fill(purchase, -1);
    var counts = new int[purchase.length];
    walk((ballot, item, points) -> counts[item]++);
    voters = new int[purchase.length][];
    weights = new int[purchase.length][];
    for (int item = 0; item < purchase.length; item++) {
      voters[item] = new int[counts[item]];
      weights[item] = new int[counts[item]];
    }
    Arrays.fill(counts, 0);
    walk((ballot, item, points) -> {
      voters[item][counts[item]] = ballot;
      weights[item][counts[item]++] = points;
    });
  }

  /** Subtracts many small amounts from a large one; what rounding loses is carried along. */
  private static final class Sum {
    double left;
    private double lost;

    Sum(double from) { left = from; }

    void less(double amount) {
      double exact = -amount - lost;
      double next = left + exact;
      lost = next - left - exact;
      left = next;
    }
  }

  @FunctionalInterface
  private interface Choice { void is(int ballot, int item, int points); }

  private void walk(Choice choice) {
    for (int ballot = 0; ballot < ballots.count(); ballot++) {
      for (int place = 0; place < ballots.length(ballot); place++) {
        int points = ballots.points(ballot, place);
        if (points > 0) choice.is(ballot, ballots.choice(ballot, place), points);
      }
    }
  }

  /** Price of one vote for an item, nearly; infinite where its voters cannot pay it, and that is certain. */
  double near(int item) {
    if (voters[item].length == 0) return Double.POSITIVE_INFINITY;
    var owed = new Sum(election.cost(item));
    for (int voter : voters[item]) owed.less(money[voter]);
    if (owed.left > NEAR * share || owed.left > -NEAR * share && rest(item, everybody(item)).signum() > 0) return Double.POSITIVE_INFINITY;
    return settle(item, new boolean[voters[item].length]);
  }

  /** Marks who gives all he has, and is sure to; who may or may not is left out. */
  private double settle(int item, boolean[] poor) {
    var owed = new Sum(election.cost(item));
    long weight = 0;
    for (int i = 0; i < poor.length; i++) {
      if (poor[i]) owed.less(money[voters[item][i]]);
      else weight += weights[item][i];
    }
    while (weight > 0) {
      double price = owed.left / weight;
      boolean changed = false;
      for (int i = 0; i < poor.length; i++) {
        double has = money[voters[item][i]];
        if (poor[i] || has >= price * weights[item][i] - NEAR * share) continue;
        poor[i] = changed = true;
        weight -= weights[item][i];
        owed.less(has);
      }
      if (!changed) return price;
    }
    return richest(item);
  }

  private double richest(int item) {
    double most = 0;
    for (int i = 0; i < voters[item].length; i++) most = Math.max(most, money[voters[item][i]] / weights[item][i]);
    return most;
  }

  Price exact(int item) {
    var poor = new boolean[voters[item].length];
    while (true) {
      double near = settle(item, poor);
      long weight = 0;
      for (int i = 0; i < poor.length; i++) if (!poor[i]) weight += weights[item][i];
      if (weight == 0) return lastPenny(item, poor);
      var price = new Price(rest(item, poor), weight, base, poor);
      boolean changed = false;
      for (int i = 0; i < poor.length; i++) {
        if (poor[i] || Math.abs(money[voters[item][i]] - near * weights[item][i]) > 4 * NEAR * share) continue;
        if (compare(voters[item][i], price, weights[item][i]) < 0) changed = poor[i] = true;
      }
      if (!changed) return price;
    }
  }

  /** Everybody gives everything: the price is what the richest has for a vote. */
  private Price lastPenny(int item, boolean[] poor) {
    Price most = null;
    for (int i = 0; i < poor.length; i++) {
      var one = new Price(holds(voters[item][i]), weights[item][i], base, poor);
      if (most == null || one.against(most, 1, 1) > 0) most = one;
    }
    return most;
  }

  private boolean[] everybody(int item) {
    var all = new boolean[voters[item].length];
    Arrays.fill(all, true);
    return all;
  }

  /** Over the common denominator: what of the cost is not covered when those marked give all they have. */
  private BigInteger rest(int item, boolean[] poor) {
    var counts = new long[prices.size()];
    long full = 0;
    for (int i = 0; i < poor.length; i++) {
      int voter = voters[item][i];
      if (!poor[i] || spent[voter]) continue;
      full++;
      for (int place = 0; place < ballots.length(voter); place++) {
        int bought = purchase[ballots.choice(voter, place)];
        if (bought >= 0) counts[bought] += ballots.points(voter, place);
      }
    }
    var have = whole.multiply(BigInteger.valueOf(full));
    for (int bought = 0; bought < counts.length; bought++) if (counts[bought] > 0) have = have.subtract(prices.get(bought).multiply(BigInteger.valueOf(counts[bought])));
    return base.multiply(BigInteger.valueOf(election.cost(item))).subtract(have);
  }

  private int compare(int voter, Price price, int weight) {
    return holds(voter).multiply(BigInteger.valueOf(price.weight())).compareTo(price.over().multiply(BigInteger.valueOf(weight)));
  }

  /** Over the common denominator: what a voter has. */
  private BigInteger holds(int voter) {
    if (spent[voter]) return BigInteger.ZERO;
    var what = new int[2 * ballots.length(voter)];
    int n = 0;
    for (int place = 0; place < ballots.length(voter); place++) {
      int bought = purchase[ballots.choice(voter, place)];
      if (bought < 0) continue;
      what[n++] = bought;
      what[n++] = ballots.points(voter, place);
    }
    return remembered.computeIfAbsent(new Paid(Arrays.copyOf(what, n)), paid -> {
      var has = whole;
      for (int i = 0; i < paid.what.length; i += 2) has = has.subtract(prices.get(paid.what[i]).multiply(BigInteger.valueOf(paid.what[i + 1])));
      return has;
    });
  }

  /** The item is bought at a price of {@link #exact}. */
  void pay(int item, Price price) {
    double near = price.near();
    for (int i = 0; i < voters[item].length; i++) {
      int voter = voters[item][i];
      double left = money[voter] - near * weights[item][i];
      boolean all = price.poor()[i] || Math.abs(left) <= 4 * NEAR * share && compare(voter, price, weights[item][i]) <= 0;
      money[voter] = all ? 0 : left;
      if (all) spent[voter] = true;
    }
    long common = price.over().gcd(BigInteger.valueOf(price.weight())).longValueExact();
    var factor = BigInteger.valueOf(price.weight() / common);
    base = base.multiply(factor);
    whole = whole.multiply(factor);
    prices.replaceAll(one -> one.multiply(factor));
    prices.add(price.over().divide(BigInteger.valueOf(common)));
    purchase[item] = prices.size() - 1;
    remembered.clear();
  }

  /** What those who want an item have together, in yuan, cents that are not whole left out. */
  BigDecimal together(int item) {
    var have = base.multiply(BigInteger.valueOf(election.cost(item))).subtract(rest(item, everybody(item)));
    return new BigDecimal(have).multiply(election.yuan(1)).divide(new BigDecimal(base), 2, RoundingMode.DOWN);
  }
}
