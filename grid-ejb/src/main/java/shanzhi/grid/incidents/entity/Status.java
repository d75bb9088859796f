package shanzhi.grid.incidents.entity;

/** Where an incident stands. Names as in the lifecycle of GB/T 30428 practice; Chinese words in the texts bundle. */
public enum Status {
  REPORTED, VERIFYING, SUPPLEMENT, ACCEPTED, FILED, DISPATCHED, RETURNED, HANDLING, SUSPENDED, FEEDBACK, CHECKING, REWORK, SELF_HANDLED,
  CLOSED, REJECTED, CANCELLED, WITHDRAWN, MERGED;

  /** Nothing more happens by itself. */
  public boolean ended() { return compareTo(CLOSED) >= 0; }
}
