package shanzhi.staff.payroll.boundary;

/** What of a run goes out as a workbook. */
public enum PayrollTable {
  TAX("个人所得税扣缴申报表"), CONTRIBUTIONS("五险一金缴费明细"), VOUCHERS("记账凭证"), SLIPS("工资明细");

  private final String title;

  PayrollTable(String title) { this.title = title; }

  public String title() { return title; }
}
