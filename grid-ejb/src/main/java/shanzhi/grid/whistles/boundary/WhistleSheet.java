package shanzhi.grid.whistles.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import shanzhi.grid.incidents.boundary.IncidentLine.DueTime;

/**
 * Everything about one whistle on one page: the call, and every department's answer.
 *
 * @param actions moves on the whole of it that the caller may make now
 * @param calls open calls to volunteers, organisations and shops; contacts are masked
 */
public record WhistleSheet(WhistleLine line, int version, String description, String address, String ground, String whistler, Instant endedAt, String outcome,
    List<Answer> answers, List<Step> steps, List<Photo> photos, List<OpenCallSheet> calls, List<String> actions) implements Serializable {

  /** A deadline of one step: {@code state} IN_TIME, LATE when taken; OVERDUE, SOON, ON_TRACK while owed; NONE when it is not owed (any more). */
  public record Clock(Instant dueAt, Instant doneAt, String state, DueTime left) implements Serializable {}

  /**
   * @param grade of the rating scale; null while not rated
   * @param actions moves on this answer that the caller may make now
   */
  public record Answer(long id, int version, long office, String officeName, String state, Instant calledAt, Clock sign, Clock contact, Clock arrive,
      Instant doneAt, Instant escalatedAt, Integer grade, String gradeName, BigDecimal score, String ratedWords, List<Step> steps, List<Photo> photos,
      List<String> actions) implements Serializable {

    public boolean may(String move) { return actions.contains(move); }
  }

  /** A line of the record. */
  public record Step(Instant at, String move, String actor, String actorName, Long answer, String officeName, String opinion) implements Serializable {}

  public record Photo(long id, String name, String type, Instant keptAt) implements Serializable {

    public boolean picture() { return type.startsWith("image/"); }
  }

  public boolean may(String move) { return actions.contains(move); }
}
