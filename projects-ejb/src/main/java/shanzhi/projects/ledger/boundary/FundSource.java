package shanzhi.projects.ledger.boundary;

/** Where money of a community comes from. Guarantee money is shared out by formula, incentive money by application only. */
public enum FundSource {
  GUARANTEE, INCENTIVE, SELF_RAISED, DONATION, OTHER;

  /** What comes out of a pool and goes back there when nobody uses it. */
  public boolean fromPool() { return this == GUARANTEE || this == INCENTIVE; }
}
