package shanzhi.projects.votes.boundary;

/** Where a vote stands, by what was done and by the clock. */
public enum VotePhase {
  /** Being drawn up; nobody outside sees it. */
  DRAFT,
  /** Items are publicised, codes are handed out. */
  ANNOUNCED,
  /** Households answer. */
  VOTING,
  /** Nobody answers any more; papers are entered, then it is counted. */
  COUNTING,
  /** The result is publicised. */
  RESULT,
  /** Past; still readable by everybody. */
  ENDED,
  WITHDRAWN
}
