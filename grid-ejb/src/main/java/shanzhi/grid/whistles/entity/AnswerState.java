package shanzhi.grid.whistles.entity;

/**
 * How far a called department is. OBJECTED waits for the county; EXCUSED: the county agreed that it is not its duty;
 * DROPPED: not needed any more; ENDED: the whistle was solved before this department was done.
 */
public enum AnswerState {
  CALLED, SIGNED, CONTACTED, ARRIVED, DONE, OBJECTED, EXCUSED, DROPPED, ENDED;

  /** The department still owes something, or the county a decision. */
  public boolean open() { return ordinal() <= ARRIVED.ordinal() || this == OBJECTED; }
}
