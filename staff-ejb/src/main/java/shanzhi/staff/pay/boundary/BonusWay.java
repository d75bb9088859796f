package shanzhi.staff.pay.boundary;

/** How a year-end bonus is taxed. */
public enum BonusWay {
  /** With the wage of the month. */
  MERGED("并入当月"),
  /** By itself; once a year. */
  APART("单独计税"),
  /** Whichever costs less by what is known in the month. */
  CHEAPER("取税少的");

  private final String title;

  BonusWay(String title) { this.title = title; }

  public String title() { return title; }
}
