package shanzhi.grid.campaigns.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import shanzhi.grid.incidents.boundary.IncidentLine.DueTime;

/**
 * A campaign in the ledger; figures count the receipts in the reader's reach.
 *
 * @param response 24-hour response rate of the campaign: receipts signed within 24 hours ÷ issued; null when none was issued
 * @param dueState OVERDUE, SOON, ON_TRACK, NONE
 */
public record CampaignLine(long id, String number, String kind, String title, String status, String area, String areaName, String depth,
    String subject, String organiser, String organiserName, Instant createdAt, Instant issuedAt, Instant dueAt, String dueState, DueTime left,
    int issued, int signed, int done, int late, BigDecimal response) implements Serializable {

  /** Whole percent of the receipts that came back. */
  public int percent() { return issued == 0 ? 0 : done * 100 / issued; }
}
