package shanzhi.projects.funds.control;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import shanzhi.kernel.Refusal;
import shanzhi.projects.funds.boundary.SharePart;

/**
 * Shares a pool out in cents by exact fractions: everybody's share is cut to the cent, the cents left over go to the largest remainders,
 * ties to the lower code. Whoever would get less than the floor gets the floor, and the others share what is left by the same weights.
 */
public final class Allocation {

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  private final Rule rule;
  private final List<Figure> figures;
  private final BigInteger cents;
  private final BigInteger households;
  private final BigInteger residents;

  private Allocation(BigDecimal pool, Rule rule, List<Figure> figures) {
    this.rule = rule;
    this.figures = figures.stream().sorted(Comparator.comparing(Figure::community)).toList();
    this.cents = cents(pool);
    this.households = sum(figures, Figure::households);
    this.residents = sum(figures, Figure::residents);
  }

  /**
   * One share a community, in the order of their codes; they add up to the pool.
   *
   * @throws Refusal pool.no-figures, pool.floor-too-high, pool.no-grade (409)
   */
  public static List<Share> of(BigDecimal pool, Rule rule, List<Figure> figures) { return new Allocation(pool, rule, figures).shares(); }

  private List<Share> shares() {
    Refusal.unless(!figures.isEmpty() && households.signum() > 0 && residents.signum() > 0, "pool.no-figures");
    if (!rule.grades().isEmpty()) for (var one : figures) Refusal.unless(rule.grades().containsKey(String.valueOf(one.grade())), "pool.no-grade", one.community());
    var plain = figures.stream().map(this::weight).toList();
    var weights = IntStream.range(0, plain.size()).mapToObj(i -> plain.get(i).multiply(coefficient(figures.get(i)))).toList();
    var byWeight = divide(cents, weights);
    var withFloor = floored(weights);
    var plainSum = plain.stream().reduce(BigInteger.ZERO, BigInteger::add);
    var all = new ArrayList<Share>();
    for (int i = 0; i < figures.size(); i++) all.add(share(i, plainSum, byWeight.get(i), withFloor.get(i)));
    return all;
  }

  /** Without grade and floor, over a common denominator. */
  private BigInteger weight(Figure one) {
    if (rule.standard()) return cents(rule.base()).multiply(HUNDRED).add(cents(rule.perHundred()).multiply(BigInteger.valueOf(one.residents())));
    var n = BigInteger.valueOf(figures.size());
    return cents(rule.equal()).multiply(households).multiply(residents)
        .add(cents(rule.households()).multiply(BigInteger.valueOf(one.households())).multiply(n).multiply(residents))
        .add(cents(rule.residents()).multiply(BigInteger.valueOf(one.residents())).multiply(n).multiply(households));
  }

  private BigInteger coefficient(Figure one) { return rule.grades().isEmpty() ? HUNDRED : cents(rule.grades().get(one.grade())); }

  private List<BigInteger> floored(List<BigInteger> weights) {
    var least = cents(rule.least());
    Refusal.unless(least.multiply(BigInteger.valueOf(figures.size())).compareTo(cents) <= 0, "pool.floor-too-high", rule.least());
    var held = new boolean[figures.size()];
    while (true) {
      long count = IntStream.range(0, held.length).filter(i -> held[i]).count();
      var open = IntStream.range(0, held.length).filter(i -> !held[i]).boxed().toList();
      var shares = divide(cents.subtract(least.multiply(BigInteger.valueOf(count))), open.stream().map(weights::get).toList());
      boolean below = false;
      for (int k = 0; k < open.size(); k++) if (shares.get(k).compareTo(least) < 0) below = held[open.get(k)] = true;
      if (below) continue;
      var all = new ArrayList<>(java.util.Collections.nCopies(held.length, least));
      for (int k = 0; k < open.size(); k++) all.set(open.get(k), shares.get(k));
      return all;
    }
  }

  /** Largest remainder; ties to the earlier. */
  static List<BigInteger> divide(BigInteger total, List<BigInteger> weights) {
    if (weights.isEmpty()) return List.of();
    var sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    var shares = new ArrayList<BigInteger>();
    var rests = new ArrayList<BigInteger>();
    for (var weight : weights) {
      var cut = total.multiply(weight).divideAndRemainder(sum);
      shares.add(cut[0]);
      rests.add(cut[1]);
    }
    int left = total.subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
    IntStream.range(0, weights.size()).boxed().sorted(Comparator.comparing((Integer i) -> rests.get(i)).reversed().thenComparing(i -> i)).limit(left)
        .forEach(i -> shares.set(i, shares.get(i).add(BigInteger.ONE)));
    return shares;
  }

  private Share share(int i, BigInteger plainSum, BigInteger byWeight, BigInteger got) {
    var one = figures.get(i);
    var why = new ArrayList<SharePart>();
    var said = BigInteger.ZERO;
    for (var part : rule.standard() ? standardParts(one, plainSum) : shareParts(one)) {
      why.add(part);
      said = said.add(cents(part.amount()));
    }
    if (!rule.grades().isEmpty()) {
      var graded = byWeight.subtract(said);
      why.add(new SharePart("GRADE", one.grade() + " × " + rule.grades().get(one.grade()).toPlainString(), yuan(graded)));
      said = said.add(graded);
    }
    if (rule.least().signum() > 0 && got.compareTo(byWeight) != 0) {
      why.add(new SharePart("FLOOR", "≥ " + rule.least().toPlainString(), yuan(got.subtract(byWeight))));
      said = said.add(got.subtract(byWeight));
    }
    if (got.compareTo(said) != 0) why.add(new SharePart("ROUNDING", "", yuan(got.subtract(said))));
    return new Share(one, yuan(got), List.copyOf(why));
  }

  private List<SharePart> shareParts(Figure one) {
    var parts = new ArrayList<SharePart>();
    if (rule.equal().signum() > 0) parts.add(part("EQUAL", rule.equal(), BigInteger.ONE, BigInteger.valueOf(figures.size())));
    if (rule.households().signum() > 0) parts.add(part("HOUSEHOLDS", rule.households(), BigInteger.valueOf(one.households()), households));
    if (rule.residents().signum() > 0) parts.add(part("RESIDENTS", rule.residents(), BigInteger.valueOf(one.residents()), residents));
    return parts;
  }

  private SharePart part(String name, BigDecimal percent, BigInteger of, BigInteger all) {
    var amount = cents.multiply(cents(percent)).multiply(of).divide(all.multiply(BigInteger.valueOf(10_000)));
    return new SharePart(name, yuan(cents).toPlainString() + " × " + percent.stripTrailingZeros().toPlainString() + "% × " + of + " ÷ " + all, yuan(amount));
  }

  /** The standard of one, scaled to the pool. */
  private List<SharePart> standardParts(Figure one, BigInteger plainSum) {
    var base = cents(rule.base()).multiply(HUNDRED);
    var people = cents(rule.perHundred()).multiply(BigInteger.valueOf(one.residents()));
    var scale = " × " + yuan(cents).toPlainString() + " ÷ " + yuan(plainSum.divide(HUNDRED)).toPlainString();
    return List.of(new SharePart("BASE", rule.base().toPlainString() + scale, yuan(cents.multiply(base).divide(plainSum))),
        new SharePart("PER_HUNDRED", rule.perHundred().toPlainString() + " × " + one.residents() + " ÷ 100" + scale, yuan(cents.multiply(people).divide(plainSum))));
  }

  private static BigInteger sum(List<Figure> figures, java.util.function.ToIntFunction<Figure> of) { return BigInteger.valueOf(figures.stream().mapToLong(one -> of.applyAsInt(one)).sum()); }

  private static BigInteger cents(BigDecimal amount) { return amount.setScale(2, RoundingMode.UNNECESSARY).unscaledValue(); }

  private static BigDecimal yuan(BigInteger cents) { return new BigDecimal(cents, 2); }
}
