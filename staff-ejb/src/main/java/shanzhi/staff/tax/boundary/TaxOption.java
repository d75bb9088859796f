package shanzhi.staff.tax.boundary;

/** What is taken off before tax besides contributions; an attribute of the person's tax profile in one calendar year. */
public enum TaxOption {
  /** The monthly deduction for each month employed by this withholding agent in the year (公告2018年第61号). */
  NONE("按在本单位月数减除"),
  /** The full yearly deduction from the first payment of the year on (公告2020年第19号). */
  FLAT_60000("全年一次减除"),
  /** The monthly deduction for each month of the year to date: first wage income of the year (公告2020年第13号). */
  YEAR_TO_DATE("按年初至当月减除");

  private final String title;

  TaxOption(String title) { this.title = title; }

  public String title() { return title; }
}
