package shanzhi.grid.campaigns.entity;

/** 待签收, 办理中, 已反馈（汇总）, 被退回, 已终止. */
public enum TaskStatus {
  ISSUED, SIGNED, DONE, RETURNED, STOPPED;

  /** Somebody at the desk has to act. */
  public boolean waits() { return this == ISSUED || this == SIGNED || this == RETURNED; }
}
