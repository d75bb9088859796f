package shanzhi.grid.incidents.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
    String limitSource, List<Step> steps, List<Photo> photos, List<String> actions, Side side, Guard guard) implements Serializable {

  /** A line of the record, newest first. */
  public record Step(int no, Instant at, String move, String toStatus, String actor, String actorName, String officeName, String opinion)
      implements Serializable {}

  /** @param kind BEFORE, AFTER, RECORD or CHECK */
  public record Photo(long id, String kind, String name, String type, Instant keptAt, String keptBy) implements Serializable {}

  /**
   * The side ways: what an office asks for, who helps, what rests, what is watched over, what was merged.
   *
   * @param request waits for a decision; null for none
   * @param most the longest extension that may be asked for, in the unit of the limit; null while none runs
   * @param suspendedUntil the last day of the suspension
   * @param merged numbers of the incidents merged into this one
   */
  public record Side(Boolean found, Request request, List<Request> decided, BigDecimal most, int extensions, LocalDate suspendedUntil, Instant supervisedAt,
      boolean supervisionOpen, Instant reopenedAt, String mergedInto, List<String> merged, List<Part> parts) implements Serializable {}

  /** @param state OPEN, GRANTED, REFUSED, TAKEN_BACK or LAPSED */
  public record Request(String kind, String state, String askedBy, String askedByName, Instant askedAt, String reason, BigDecimal amount, String unit,
      LocalDate until, String decidedByName, Instant decidedAt, String decision) implements Serializable {}

  /** @param state GIVEN, SIGNED, DONE, DECLINED or DROPPED */
  public record Part(long id, long office, String officeName, String task, String state, Instant givenAt, Instant dueAt, Instant endedAt, String result)
      implements Serializable {

    public boolean open() { return state.equals("GIVEN") || state.equals("SIGNED"); }
  }

  /**
   * What is kept from readers who need not know it.
   *
   * @param mark MINOR or SPECIAL_GROUP; null without, or where the sheet is masked
   * @param reporterMasked the reporter is shown as 王*
   * @param until the reader gave a reason and reads in full until then; null otherwise
   * @param openings who gave which reason, newest first; only for the desk
   */
  public record Guard(String mark, boolean reporterMasked, Instant until, List<Opening> openings) implements Serializable {}

  public record Opening(String person, String personName, Instant at, Instant until, String reason) implements Serializable {}

  public boolean may(String move) { return actions.contains(move); }
}
