package shanzhi.grid.figures.boundary;

import shanzhi.grid.incidents.boundary.Counted;

/** The rates of the trade: numerator and denominator are sets of incidents, each with its list. */
public enum Rate {
  /** 有效上报率 */
  VALID(Counted.FILED, Counted.REPORTED),
  /** 按时受理率 */
  ANSWERED(Counted.ANSWERED_IN_TIME, Counted.TO_ANSWER),
  /** 响应率 */
  RESPONDED(Counted.RESPONDED, Counted.TO_RESPOND),
  /** 核实率 */
  VERIFIED(Counted.VERIFY_SENT, Counted.TO_VERIFY),
  /** 核查率 */
  CHECKED(Counted.CHECKED_IN_TIME, Counted.TO_CHECK),
  /** 结案率 */
  CLOSED(Counted.DUE_CLOSED, Counted.DUE),
  /** 按期结案率 */
  IN_TIME(Counted.CLOSED_IN_TIME, Counted.DUE),
  /** 返工率 */
  REWORKED(Counted.REWORKED, Counted.CLOSED),
  /** 自处置率 */
  SELF_HANDLED(Counted.SELF_HANDLED, Counted.REPORTED);

  private final Counted part;
  private final Counted of;

  Rate(Counted part, Counted of) {
    this.part = part;
    this.of = of;
  }

  public Counted part() { return part; }

  public Counted of() { return of; }
}
