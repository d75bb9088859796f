package shanzhi.assessment.rounds.boundary;

/** What somebody has to do in a round. */
public enum DutyKind {
  /** The community's report is open. */
  REPORT,
  /** It came back, and something is not mended yet. */
  MEND,
  REVIEW, COUNTY, CITY, INSPECT, ASSIGN, SATISFACTION,
  /** An objection waits for its answer. */
  ANSWER,
  PANEL, PROPOSE, PUBLICISE, NAME, PLAQUE, RECHECK;

  /** Whether it is done to a round as a whole. */
  public boolean ofRound() { return this == ASSIGN || this == SATISFACTION || this == PROPOSE || this == PUBLICISE || this == NAME; }
}
