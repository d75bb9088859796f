package shanzhi.projects.deliberation.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * Everything about one body.
 *
 * @param rules by which it decides today, ordinary matters first, with what they mean for it as it stands
 * @param members at most {@link Bodies#LONGEST_LIST} of them
 */
public record BodySheet(BodyLine line, List<Figures> rules, List<MemberLine> members, List<MeetingLine> meetings, boolean editable) implements Serializable {

  /** @param quorum heads that have to be there; {@code quorumArea} square metres, null unless area counts; {@code need} votes it takes if just so many come */
  public record Figures(BodyRule rule, int quorum, BigDecimal quorumArea, int need) implements Serializable {}
}
