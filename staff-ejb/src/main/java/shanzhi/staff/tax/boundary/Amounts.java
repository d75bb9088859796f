package shanzhi.staff.tax.boundary;

/** How amounts, months and options are written in what comes in. */
public final class Amounts {

  /** Yuan, not negative, at most two places, no exponent, no grouping. */
  public static final String MONEY = "\\d{1,10}(\\.\\d{1,2})?";
  public static final String MONEY_RULE = "金额应为不小于 0 的数字，最多两位小数，如 1234.56";
  public static final String MONTH = "(19|20|21)\\d{2}-(0[1-9]|1[0-2])";
  public static final String OPTION = "NONE|FLAT_60000|YEAR_TO_DATE";
  public static final String OPTION_RULE = "减除方式应为 NONE、FLAT_60000 或 YEAR_TO_DATE";

  private Amounts() {}
}
