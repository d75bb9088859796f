package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * Everything about one meeting.
 *
 * @param counting how heads count; {@code listed} the members stand in {@code members}
 * @param heads all who count on the day, with their area for owners; what the quorum takes of them, and the rule that says so
 * @param present who came; null before it was recorded
 * @param resolution number of what came of it, or null
 * @param actions what the caller may do now
 */
public record MeetingSheet(MeetingLine line, Counting counting, boolean listed, BodyRule rule, int heads, BigDecimal area, int quorum, BigDecimal quorumArea, Integer present,
    BigDecimal presentArea, String chair, String recorder, String minutes, List<Item> items, List<Member> members, String resolution, List<FileLine> files, List<StepLine> steps,
    List<String> actions) implements Serializable {

  /** @param proposal number, or null for another topic; {@code passed} null before it was recorded; @param rule source of the majority that counted */
  public record Item(int no, String proposal, String title, Matter matter, BigDecimal amount, Integer votesFor, Integer votesAgainst, Integer abstained, BigDecimal areaFor, Integer need,
      BigDecimal needArea, Boolean passed, String rule, List<Recused> recused) implements Serializable {}

  /** @param member null where nobody lists them */
  public record Recused(Long member, String name, String reason) implements Serializable {}

  public record Member(long id, String code, String name, MemberPost post, BigDecimal area, boolean present) implements Serializable {}

  public boolean may(String action) { return actions.contains(action); }
}
