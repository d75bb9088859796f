package shanzhi.staff.workers.boundary;

/** How the 5000 yuan a month are deducted: month by month with this unit, 60,000 at once, or for the months of the year to date. */
public enum TaxOption {
  NONE("按月累计减除"), FLAT_60000("全年一次减除6万元"), YEAR_TO_DATE("按本年已过月份减除");

  private final String title;

  TaxOption(String title) { this.title = title; }

  public String title() { return title; }
}
