package shanzhi.assessment.programmes.boundary;

/** Where a contender stands. */
public enum ContenderState {
  RETURNED, ENTERED, ACCEPTED, SCORED, PUBLICITY, FORWARDED, NAMED, PLAQUE, RECTIFY, NOT_NAMED, REVOKED;

  /** Whether others' marks may be seen: before that they are given blind. */
  public boolean settled() { return ordinal() >= SCORED.ordinal(); }

  public boolean awarded() { return this == NAMED || this == PLAQUE || this == RECTIFY; }
}
