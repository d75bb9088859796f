package shanzhi.projects.votes.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import shanzhi.projects.passes.boundary.PassCounts;

/**
 * Everything about a vote but its ballots.
 *
 * @param most items on a ballot at most; @param points to hand out, CUMULATIVE only
 * @param passes null before it is announced
 * @param may verbs the caller can take now: change, announce, withdraw, codes, paper, read-first, read-second, decide, count
 */
public record VoteSheet(VoteLine line, String purpose, int most, Integer points, String rule, int floor, BigDecimal floorPercent, TallyTerms.Utility utility, TallyTerms.Completion completion,
    String madeBy, Instant announcedAt, String countedBy, Instant countedAt, String reason, List<VoteItem> items, PassCounts passes, Set<String> may) implements Serializable {

  public boolean may(String verb) { return may.contains(verb); }
}
