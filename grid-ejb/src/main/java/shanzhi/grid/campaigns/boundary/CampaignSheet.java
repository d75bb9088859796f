package shanzhi.grid.campaigns.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Everything about one campaign but its receipts.
 *
 * @param asked fields that have to be filled in for each subject; held ones do not count
 * @param minutes a person needs for one subject
 * @param goal of the response rate, by policy
 * @param conflicts datums that another campaign asked for before; each needs a signature
 * @param actions moves the caller may make now
 */
public record CampaignSheet(CampaignLine line, int version, String purpose, String basis, boolean withExclusive, BigDecimal limitAmount,
    String limitUnit, List<Field> fields, int asked, BigDecimal minutes, BigDecimal goal, List<Conflict> conflicts, List<Signature> signatures,
    List<Step> steps, List<String> actions) implements Serializable {

  /** @param held filled in from {@code origin} and not asked */
  public record Field(int position, FieldKind kind, String label, String help, boolean required, List<String> choices, String datum, boolean held, String origin)
      implements Serializable {

    public String key() { return "f" + position; }
  }

  /** The same datum, of the same subject, was asked by this one on overlapping ground. */
  public record Conflict(String datum, String datumName, long earlier, String number, String title, String status, Instant issuedAt) implements Serializable {}

  public record Signature(String datum, String datumName, String number, String document, String reason, String signedBy, String name, Instant signedAt)
      implements Serializable {}

  public record Step(int no, Instant at, String move, String toStatus, String actor, String actorName, String opinion) implements Serializable {}

  public boolean may(String move) { return actions.contains(move); }
}
