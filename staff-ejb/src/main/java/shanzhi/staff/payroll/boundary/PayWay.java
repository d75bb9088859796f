package shanzhi.staff.payroll.boundary;

/** How a unit pays: its bank pays by a file, or the treasury does on request (财政集中支付). */
public enum PayWay {
  BANK("银行代发"), TREASURY("财政集中支付");

  private final String title;

  PayWay(String title) { this.title = title; }

  public String title() { return title; }
}
