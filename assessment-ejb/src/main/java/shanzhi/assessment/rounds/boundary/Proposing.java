package shanzhi.assessment.rounds.boundary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Event, before a round proposes anybody to the public: whoever hears it may leave candidates out, or refuse the whole. */
public final class Proposing {

  private final RoundLine round;
  private final boolean nobody;
  private final Set<Long> excluded = new HashSet<>();

  public Proposing(RoundLine round, List<CandidateLine> candidates) {
    this.round = round;
    nobody = candidates.stream().noneMatch(one -> one.state() == CandidateState.SCORED);
  }

  public RoundLine round() { return round; }

  /** Whether there is nobody to propose. */
  public boolean nobody() { return nobody; }

  public void exclude(long candidate) { excluded.add(candidate); }

  public boolean excludes(long candidate) { return excluded.contains(candidate); }
}
