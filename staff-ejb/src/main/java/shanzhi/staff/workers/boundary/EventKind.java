package shanzhi.staff.workers.boundary;

/** What happened to a worker. */
public enum EventKind {
  ENTER("入职"), TRANSFER("调动"), LEAVE("请假"), RETURN("返岗"), EXIT("离职"), CORRECT("更正"), CONTRACT("合同"), RECORD("资料"), ACCOUNT("银行账户"), BASE("缴费基数"), APPRAISAL("考核");

  private final String title;

  EventKind(String title) { this.title = title; }

  public String title() { return title; }
}
