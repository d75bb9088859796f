package shanzhi.projects.approvals.boundary;

/** 支付、项目、资金分配、激励资金申请、公示异议. */
public enum ApprovalKind { PAYMENT, PROJECT, POOL, INCENTIVE, OBJECTION }
