package shanzhi.grid.incidents.entity;

/** Where the share of a helping office stands. */
public enum PartState {
  GIVEN, SIGNED, DONE, DECLINED, DROPPED;

  public boolean open() { return this == GIVEN || this == SIGNED; }
}
