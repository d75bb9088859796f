package shanzhi.projects.votes.control;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shanzhi.projects.votes.boundary.BallotKind;

/** The rules once more, straight from their definitions: slow, with nothing in common with what is tested but the input. */
final class Naive {

  /** A vote: id of an item to points. */
  record Vote(Map<String, Integer> points) {}

  record Box(BigDecimal budget, List<Election.Item> items, List<Vote> votes) {

    Election election() {
      boolean weighted = votes.stream().anyMatch(vote -> vote.points.values().stream().anyMatch(points -> points != 1));
      var box = new Ballots.Box(weighted);
      var ids = items.stream().map(Election.Item::id).toList();
      for (var vote : votes) {
        vote.points.forEach((id, points) -> box.choose(ids.indexOf(id), points));
        box.drop();
      }
      return new Election(Map.of(), weighted ? BallotKind.CUMULATIVE : BallotKind.APPROVAL, budget, items, box.seal());
    }

    long votesFor(Election.Item item) { return votes.stream().mapToLong(vote -> vote.points.getOrDefault(item.id(), 0)).sum(); }

    List<Election.Item> ordered() {
      return items.stream().sorted(Comparator.comparingLong((Election.Item item) -> -votesFor(item)).thenComparing(Election.Item::cost).thenComparing(items::indexOf)).toList();
    }
  }

  /** @param cents whether costs have cents */
  static Box random(Random random, int items, int votes, boolean weighted, boolean cents) {
    var list = IntStream.range(0, items).mapToObj(i -> new Election.Item("p" + i, "项目" + i,
        cents ? BigDecimal.valueOf(1 + random.nextInt(4000), 2) : BigDecimal.valueOf(1 + random.nextInt(12)))).toList();
    var ballots = new ArrayList<Vote>();
    for (int v = 0; v < votes; v++) {
      var points = new LinkedHashMap<String, Integer>();
      for (var item : list) if (random.nextInt(3) == 0) points.put(item.id(), weighted ? 1 + random.nextInt(4) : 1);
      ballots.add(new Vote(points));
    }
    return new Box(BigDecimal.valueOf(1 + random.nextInt(40)), list, ballots);
  }

  static List<String> greedy(Box box) {
    var winners = new ArrayList<String>();
    var left = box.budget;
    for (var item : box.ordered()) {
      if (item.cost().compareTo(left) > 0) continue;
      left = left.subtract(item.cost());
      winners.add(item.id());
    }
    return winners;
  }

  /** Equal shares from the definition: for each item the least price q with Σ min(money, q × points) = cost, found by going through the voters by money per point. */
  static List<String> equalShares(Box box, boolean byCost) {
    var money = new Fraction[box.votes.size()];
    Arrays.fill(money, Fraction.of(box.budget).over(Math.max(1, box.votes.size())));
    var winners = new ArrayList<String>();
    var open = new ArrayList<>(box.ordered());
    while (true) {
      Election.Item best = null;
      Fraction bestPrice = null, bestWorth = null;
      for (var item : open) {
        var price = price(box, item, money);
        if (price == null) continue;
        var worth = byCost ? price.over(Fraction.of(item.cost())) : price;
        if (best == null || worth.compareTo(bestWorth) < 0) {      // the open ones stand in the order of ties
          best = item;
          bestPrice = price;
          bestWorth = worth;
        }
      }
      if (best == null) return winners;
      for (int v = 0; v < money.length; v++) {
        var due = bestPrice.times(box.votes.get(v).points.getOrDefault(best.id(), 0));
        money[v] = money[v].compareTo(due) <= 0 ? Fraction.of(BigDecimal.ZERO) : money[v].minus(due);
      }
      winners.add(best.id());
      open.remove(best);
    }
  }

  private static Fraction price(Box box, Election.Item item, Fraction[] money) {
    var voters = IntStream.range(0, money.length).boxed().filter(v -> box.votes.get(v).points.containsKey(item.id()))
        .sorted(Comparator.comparing((Integer v) -> money[v].over(box.votes.get(v).points.get(item.id())))).collect(Collectors.toList());
    var owed = Fraction.of(item.cost());
    int points = voters.stream().mapToInt(v -> box.votes.get(v).points.get(item.id())).sum();
    for (int v : voters) {
      int own = box.votes.get(v).points.get(item.id());
      var price = owed.over(points);
      if (price.times(own).compareTo(money[v]) <= 0) return price;
      owed = owed.minus(money[v]);
      points -= own;
    }
    return null;
  }

  /** Whole over whole, as taught at school. */
  record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
    static Fraction of(BigDecimal amount) {
      return new Fraction(amount.movePointRight(6).toBigIntegerExact(), BigInteger.TEN.pow(6));
    }
    Fraction minus(Fraction other) { return shortened(over.multiply(other.under).subtract(other.over.multiply(under)), under.multiply(other.under)); }
    Fraction times(int factor) { return shortened(over.multiply(BigInteger.valueOf(factor)), under); }
    Fraction over(int divisor) { return shortened(over, under.multiply(BigInteger.valueOf(divisor))); }
    Fraction over(Fraction other) { return shortened(over.multiply(other.under), under.multiply(other.over)); }
    private static Fraction shortened(BigInteger over, BigInteger under) {
      var common = over.gcd(under);
      return new Fraction(over.divide(common), under.divide(common));
    }
    @Override public int compareTo(Fraction other) { return over.multiply(other.under).compareTo(other.over.multiply(under)); }
  }

  private Naive() {}
}
