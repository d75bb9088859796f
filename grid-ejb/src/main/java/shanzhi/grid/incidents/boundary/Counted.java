package shanzhi.grid.incidents.boundary;

/**
 * A set of incidents that a figure counts within a period. The condition stands once, so that a figure and the list
 * behind it can never differ. What is merged into another incident is in none of them but {@link #MERGED}: the thing
 * itself is counted once, with the incident that goes on.
 */
public enum Counted {
  /** Reported in the period. */
  REPORTED,
  /** … and filed, or settled on the spot and confirmed. */
  FILED,
  /** … and the desk has spoken, or its limit to do so is over. */
  TO_ANSWER,
  /** … and the desk's first word came in time. */
  ANSWERED_IN_TIME,
  /** … by the public, the media or another system, and not turned away unseen. */
  TO_VERIFY,
  /** … and somebody was sent to look. */
  VERIFY_SENT,
  /** … and checked, or the limit of a check is over. */
  TO_CHECK,
  /** … and the last check came in time. */
  CHECKED_IN_TIME,
  /** … and settled on the spot, as a checker confirmed. */
  SELF_HANDLED,
  /** … at least 24 hours ago, and accepted. */
  TO_RESPOND,
  /** … and the office signed within 24 hours of the report. */
  RESPONDED,
  /** … and merged into another. */
  MERGED,
  /** The limit of the whole way ran out in the period; a suspension stops that clock. */
  DUE,
  /** … and closed, by now. */
  DUE_CLOSED,
  /** … and closed within the limit. */
  CLOSED_IN_TIME,
  /** Closed in the period. */
  CLOSED,
  /** … after it had to be done again. */
  REWORKED,
  /** Still open at the end of the period, or now. */
  OUTSTANDING,
  /** … and past the limit of the whole way. */
  OVERDUE,
  /** More time was granted in the period. */
  EXTENDED,
  /** The clock was stopped in the period. */
  SUSPENDED,
  /** An office gave it back in the period. */
  RETURNED,
  /** Somebody above took it in hand in the period. */
  SUPERVISED
}
