package shanzhi.projects.votes.boundary;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a count keeps to beside its rule; announced before the vote, never after.
 *
 * @param floor least votes (points where ballots give points) to be looked at; 0 for none
 * @param floorPercent the same as a share of the ballots, in percent, rounded up; null for none. The higher floor counts
 * @param exclusive groups of ids of items of which at most one can be taken
 * @param least for items that can be done in part: id to the least amount in yuan that makes sense
 * @param utility what a voter of an equal share counts: the money of the items taken, or their number
 * @param completion what happens to money that equal shares leave over
 */
public record TallyTerms(@Min(0) long floor, @DecimalMin("0") @DecimalMax("100") BigDecimal floorPercent, @NotNull List<List<String>> exclusive,
    @NotNull Map<String, BigDecimal> least, @NotNull Utility utility, @NotNull Completion completion) implements Serializable {

  /** COST: an item is worth to its voter what it costs. VOTES: each is worth the same. */
  public enum Utility { COST, VOTES }

  /** NONE: it stays. GREEDY: what is left goes to the items not taken that have votes, by votes, as far as they fit. */
  public enum Completion { NONE, GREEDY }

  /** Nothing but the rule. */
  public static final TallyTerms PLAIN = new TallyTerms(0, null, List.of(), Map.of(), Utility.COST, Completion.GREEDY);

  public TallyTerms withFloor(long votes) { return new TallyTerms(votes, floorPercent, exclusive, least, utility, completion); }

  public TallyTerms withExclusive(List<List<String>> groups) { return new TallyTerms(floor, floorPercent, groups, least, utility, completion); }

  public TallyTerms withLeast(Map<String, BigDecimal> amounts) { return new TallyTerms(floor, floorPercent, exclusive, amounts, utility, completion); }

  public TallyTerms with(Utility other, Completion rest) { return new TallyTerms(floor, floorPercent, exclusive, least, other, rest); }
}
