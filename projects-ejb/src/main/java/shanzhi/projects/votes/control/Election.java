package shanzhi.projects.votes.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import shanzhi.projects.votes.boundary.BallotKind;

/**
 * Items, a budget and ballots, ready to be counted; immutable. Money is counted in the smallest unit that any amount of
 * it needs, so that decimals are exact and sums are whole numbers.
 */
public final class Election {

  /** What can be voted for. {@code cost} in yuan. */
  public record Item(String id, String name, BigDecimal cost) {}

  /** Ballots beyond what their file allows that are counted all the same, and the line of the first. */
  public record Beyond(int ballots, int line) { static final Beyond NONE = new Beyond(0, 0); }

  private final Beyond beyond;
  private final Map<String, String> meta;
  private final BallotKind kind;
  private final BigDecimal budget;
  private final List<Item> items;
  private final Ballots ballots;
  private final int scale;
  private final long units;
  private final long[] costs;

  /** @throws ArithmeticException amounts too large, or too fine, to be counted: 18 digits in all */
  public Election(Map<String, String> meta, BallotKind kind, BigDecimal budget, List<Item> items, Ballots ballots) { this(meta, kind, budget, items, ballots, Beyond.NONE); }

  Election(Map<String, String> meta, BallotKind kind, BigDecimal budget, List<Item> items, Ballots ballots, Beyond beyond) {
    this.beyond = beyond;
    this.meta = meta;
    this.kind = kind;
    this.budget = budget;
    this.items = List.copyOf(items);
    this.ballots = ballots;
    int places = Math.max(0, budget.stripTrailingZeros().scale());
    for (var item : items) places = Math.max(places, item.cost().stripTrailingZeros().scale());
    scale = places;
    units = whole(budget);
    costs = items.stream().mapToLong(item -> whole(item.cost())).toArray();
  }

  private long whole(BigDecimal amount) {
    long whole = amount.movePointRight(scale).longValueExact();
    if (whole > 1_000_000_000_000_000_000L) throw new ArithmeticException(amount.toPlainString());
    return whole;
  }

  /** An amount of units in yuan. */
  public BigDecimal yuan(long amount) { return BigDecimal.valueOf(amount, scale); }

  /** Yuan in units, what is finer than a unit left out. */
  long unitsOf(BigDecimal amount) { return amount.movePointRight(scale).setScale(0, java.math.RoundingMode.CEILING).longValueExact(); }

  /** What the file said of itself, in its order. */
  public Map<String, String> meta() { return meta; }

  public Beyond beyond() { return beyond; }

  public BallotKind kind() { return kind; }

  public BigDecimal budget() { return budget; }

  public List<Item> items() { return items; }

  public Ballots ballots() { return ballots; }

  long units() { return units; }

  long cost(int item) { return costs[item]; }
}
