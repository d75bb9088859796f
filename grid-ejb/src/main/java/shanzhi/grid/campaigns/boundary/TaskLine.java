package shanzhi.grid.campaigns.boundary;

import java.io.Serializable;
import java.time.Instant;
import shanzhi.grid.incidents.boundary.IncidentLine.DueTime;

/**
 * A receipt in a list.
 *
 * @param unitName name of the town, community or grid
 * @param vacant nobody serves in the grid: it waits at the community's desk
 * @param dueState OVERDUE, SOON, ON_TRACK, IN_TIME, LATE or NONE
 */
public record TaskLine(long id, String campaign, String title, String kind, String level, String unit, String unitName, String community, String communityName,
    boolean leaf, String status, Instant issuedAt, Instant dueAt, String dueState, DueTime left, String holder, String holderName, boolean vacant,
    int subjects, int answered) implements Serializable {}
