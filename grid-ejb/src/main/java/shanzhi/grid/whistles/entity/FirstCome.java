package shanzhi.grid.whistles.entity;

/** The places of an open call: the first come are taken, the rest are thanked. Asked while the call is locked, so that two never take one place. */
public record FirstCome(int wanted, int accepted, boolean closed) {

  /** What becomes of the next answer: ACCEPTED or THANKED. */
  public String next() { return room() ? "ACCEPTED" : "THANKED"; }

  public boolean room() { return !closed && accepted < wanted; }

  /** OPEN, FULL or CLOSED. */
  public String state() { return closed ? "CLOSED" : room() ? "OPEN" : "FULL"; }
}
