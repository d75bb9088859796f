package shanzhi.assessment.rounds.boundary;

/** Where a candidate stands; the first three are the levels whose turn it is, and CITY where it was drawn for the sample. */
public enum CandidateState {
  SELF, TOWN, COUNTY, INSPECTION, PANEL, SCORED, CITY, PUBLICITY, NOT_PROPOSED, VETOED, NAMED, PLAQUE, RECTIFY, REVOKED;

  /** Whether there is a level at work; its name is that of the state. */
  public boolean papers() { return ordinal() <= COUNTY.ordinal() || this == CITY; }

  /** Still on the way: neither decided nor shown to the public. */
  public boolean open() { return ordinal() < SCORED.ordinal(); }

  public boolean awarded() { return this == NAMED || this == PLAQUE || this == RECTIFY; }
}
