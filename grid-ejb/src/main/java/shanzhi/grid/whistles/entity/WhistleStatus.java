package shanzhi.grid.whistles.entity;

/** It is open until its whistler says that it is solved, or takes it back. */
public enum WhistleStatus {
  OPEN, SOLVED, WITHDRAWN;

  public boolean ended() { return this != OPEN; }
}
