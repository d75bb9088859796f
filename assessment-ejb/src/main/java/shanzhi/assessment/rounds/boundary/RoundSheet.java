package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** The board of a round: who waits for whom, and the ranking. @param kinds classes of communities of its system; @param may what the caller can do now */
public record RoundSheet(RoundLine line, List<CandidateLine> candidates, List<String> kinds, Set<String> may) implements Serializable {

  public boolean may(String deed) { return may.contains(deed); }
}
