package shanzhi.projects.approvals.boundary;

/** 支付、项目、资金分配、激励资金申请、公示异议、会议记录、纸质票、规则参数、分配公式. */
public enum ApprovalKind {
  PAYMENT, PROJECT, POOL, INCENTIVE, OBJECTION, MEETING, PAPER, POLICY, FORMULA;

  /** Known by a number that people use; the others by their title. */
  public boolean numbered() { return this != POOL && this != INCENTIVE && this != POLICY; }
}
