package shanzhi.projects.deliberation.boundary;

/** Where a meeting stands: 已通知, 已记录, 已确认, 已取消. */
public enum MeetingStatus { CALLED, HELD, CONFIRMED, CANCELLED }
