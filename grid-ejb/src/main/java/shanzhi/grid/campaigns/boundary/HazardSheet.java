package shanzhi.grid.campaigns.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Everything about one hazard. @param days working days that the policy gives for its grade; @param actions moves the caller may make now */
public record HazardSheet(HazardLine line, int version, String townName, String finder, String finderName, String demand, String ordererName, Instant orderedAt,
    String rectifierName, Instant rectifiedAt, String checkerName, Instant closedAt, int rounds, Long task, BigDecimal days, List<CampaignSheet.Step> steps,
    List<Photo> photos, List<String> actions) implements Serializable {

  /** @param kind BEFORE, AFTER or CHECK */
  public record Photo(long id, String kind, String name, Instant keptAt) implements Serializable {}

  public boolean may(String move) { return actions.contains(move); }
}
