package shanzhi.grid.whistles.boundary;

import java.io.Serializable;
import java.time.Instant;
import shanzhi.grid.incidents.boundary.IncidentLine.DueTime;

/**
 * A row of the ledger.
 *
 * @param called how many departments are called, @param arrived how many of them have reported in
 * @param offices their names, joined
 * @param dueAt the nearest deadline of all departments; null when nothing is owed
 * @param dueState OVERDUE, SOON, ON_TRACK or NONE
 * @param escalated the county was told that a department is late
 */
public record WhistleLine(long id, String number, Instant raisedAt, String kind, String cause, String status, String title, String town, String townName,
    String communityName, String whistlerName, int called, int arrived, String offices, Instant dueAt, String dueState, DueTime left, boolean escalated,
    boolean openCall, String incident) implements Serializable {}
