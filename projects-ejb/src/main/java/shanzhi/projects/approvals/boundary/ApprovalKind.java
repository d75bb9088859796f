package shanzhi.projects.approvals.boundary;

/** 支付、项目、资金分配、公示异议. */
public enum ApprovalKind { PAYMENT, PROJECT, POOL, OBJECTION }
