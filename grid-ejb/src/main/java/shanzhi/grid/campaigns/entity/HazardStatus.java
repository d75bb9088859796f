package shanzhi.grid.campaigns.entity;

/** 待核定, 整改中, 待复查, 再整改, 已销号, 不属隐患. */
public enum HazardStatus {
  FOUND, ORDERED, RECTIFIED, AGAIN, CLOSED, CANCELLED;

  public boolean ended() { return this == CLOSED || this == CANCELLED; }
}
