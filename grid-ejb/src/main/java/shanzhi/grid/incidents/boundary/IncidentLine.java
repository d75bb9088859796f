package shanzhi.grid.incidents.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * A row of the ledger.
 *
 * @param dueState OVERDUE, SOON, ON_TRACK, IN_TIME or LATE when ended, NONE without a clock
 * @param left working (or natural) time to the deadline, in words; null without a clock
 * @param restricted read in full only by those who have to do with it
 * @param masked description and address are starred out for this reader
 */
public record IncidentLine(long id, String number, Instant reportedAt, String type, String typeName, String priority, String status,
    String description, String address, String community, String communityName, String grid, Instant dueAt, String dueState,
    DueTime left, Long office, String officeName, boolean restricted, boolean masked) implements Serializable {

  /** Time left, or over: days are working days, or with {@code natural} days of the calendar. */
  public record DueTime(boolean overdue, boolean natural, long days, int hours, int minutes) implements Serializable {}
}
