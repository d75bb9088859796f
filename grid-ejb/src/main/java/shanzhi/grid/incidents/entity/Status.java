package shanzhi.grid.incidents.entity;

/** Where an incident stands. Names as in the lifecycle of GB/T 30428 practice; Chinese words in the texts bundle. */
public enum Status {
  REPORTED, SUPPLEMENT, ACCEPTED, FILED, DISPATCHED, RETURNED, HANDLING, FEEDBACK, CHECKING, REWORK,
  CLOSED, REJECTED, CANCELLED, WITHDRAWN;

  /** Nothing more happens by itself. */
  public boolean ended() { return compareTo(CLOSED) >= 0; }
}
