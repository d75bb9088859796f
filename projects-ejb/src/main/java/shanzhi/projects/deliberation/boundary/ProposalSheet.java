package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Everything about one proposal.
 *
 * @param round how often it began anew, from 1
 * @param screened when it was screened last, with what was found; null before
 * @param votes what meetings made of it, oldest first
 * @param actions what the caller may do now
 */
public record ProposalSheet(ProposalLine line, String content, BigDecimal ownShare, Matter matter, boolean privateCost, boolean otherLiable, boolean governmentDuty, int round,
    PathLine path, int position, List<Cost> costs, List<DemandLine> demands, Instant screened, List<Hit> hits, List<Vote> votes, List<FileLine> files, List<StepLine> steps,
    List<String> actions) implements Serializable {

  public record Cost(CostKind kind, String name, BigDecimal amount) implements Serializable {}

  /** @param passed null while the minutes are not confirmed */
  public record Vote(String meeting, String bodyName, BodyKind bodyKind, Instant heldAt, MeetingStatus status, Integer votesFor, Integer votesAgainst, Integer abstained, Integer need,
      Boolean passed) implements Serializable {}

  public boolean may(String action) { return actions.contains(action); }
}
