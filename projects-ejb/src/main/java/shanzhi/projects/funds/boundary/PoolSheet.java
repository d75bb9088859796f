package shanzhi.projects.funds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A pool with all shares, in the order of the communities' codes. @param may approve, discard, announce, transfer */
public record PoolSheet(PoolLine line, List<ShareLine> shares, List<Hand> hands, Set<String> may) implements Serializable {

  /** What a community gets. The figures are null for incentive money. */
  public record ShareLine(String community, String town, Integer households, Integer residents, String grade, BigDecimal amount, List<SharePart> why) implements Serializable {}

  /** Who drafted, approved, transferred it, and when. */
  public record Hand(String deed, String name, Instant at) implements Serializable {}
}
