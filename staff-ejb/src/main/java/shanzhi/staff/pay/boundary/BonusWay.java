package shanzhi.staff.pay.boundary;

/** How a year-end bonus is taxed. */
public enum BonusWay {
  /** With the wage of the month. */
  MERGED,
  /** By itself; once a year. */
  APART,
  /** Whichever costs less by what is known in the month. */
  CHEAPER
}
