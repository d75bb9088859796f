package shanzhi.assessment.rounds.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** What hangs out of a round. */
public record PublicityList(RoundLine round, List<Shown> shown) implements Serializable {

  /** @param objections not answered yet */
  public record Shown(long candidate, String community, String name, String townName, String kind, CandidateState state, Integer place, BigDecimal papers, BigDecimal onSite, BigDecimal satisfaction, BigDecimal guiding,
      BigDecimal total, int objections) implements Serializable {}
}
