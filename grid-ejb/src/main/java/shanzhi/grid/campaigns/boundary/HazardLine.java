package shanzhi.grid.campaigns.boundary;

import java.io.Serializable;
import java.time.Instant;
import shanzhi.grid.incidents.boundary.IncidentLine.DueTime;

/** A hazard in the ledger. */
public record HazardLine(long id, String number, String kind, String grade, String status, String description, String address, String community,
    String communityName, String grid, Instant foundAt, Instant dueAt, String dueState, DueTime left, String responsible, String campaignTitle) implements Serializable {}
