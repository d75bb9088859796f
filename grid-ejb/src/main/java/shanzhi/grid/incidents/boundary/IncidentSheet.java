package shanzhi.grid.incidents.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Everything about one incident that its page shows.
 *
 * @param actions moves the caller may make now
 * @param limitSource where the limit in force comes from
 */
public record IncidentSheet(IncidentLine line, int version, String category, String source, String reporter, String reporterName,
    String town, String townName, String generalGrid, String fineGrid, BigDecimal lon, BigDecimal lat, String handler, String handlerName,
    String checker, String checkerName, Instant dispatchedAt, Instant respondDueAt, Instant respondedAt, Instant closeDueAt,
    Instant closedAt, int reworks, String closing, String closesWhen, BigDecimal limitAmount, String limitUnit, boolean provisional,
    String limitSource, List<Step> steps, List<Photo> photos, List<String> actions) implements Serializable {

  /** A line of the record, newest first. */
  public record Step(int no, Instant at, String move, String toStatus, String actor, String actorName, String officeName, String opinion)
      implements Serializable {}

  /** @param kind BEFORE, AFTER, RECORD or CHECK */
  public record Photo(long id, String kind, String name, String type, Instant keptAt, String keptBy) implements Serializable {}

  public boolean may(String move) { return actions.contains(move); }
}
