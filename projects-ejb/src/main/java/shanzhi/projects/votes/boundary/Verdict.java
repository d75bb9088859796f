package shanzhi.projects.votes.boundary;

/** What became of an item, and why. */
public enum Verdict {
  /** Taken in its turn. */
  FUNDED,
  /** Taken with what was left of the budget, because it can also be done in part. */
  PART_FUNDED,
  /** Taken by the completing rule, with the money that equal shares left over. */
  COMPLETED,
  /** What was left in its turn was less than it costs; what came later and is cheaper was still taken. */
  DOES_NOT_FIT,
  /** Fewer votes than asked for. */
  BELOW_FLOOR,
  /** Cannot go together with one that was taken before. */
  INCOMPATIBLE,
  /** Those who want it have, together, less money left than it costs. */
  SUPPORTERS_SPENT;

  public boolean wins() { return this == FUNDED || this == PART_FUNDED || this == COMPLETED; }
}
