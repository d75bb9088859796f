package shanzhi.assessment.rounds.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import shanzhi.assessment.rounds.control.DimensionReader;
import shanzhi.assessment.rounds.control.RoundReader;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** Where communities stand by dimension: beside each other, beside the best, beside last year. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class Comparisons {

  @Inject Jurisdiction jurisdiction;
  @Inject RoundReader rounds;
  @Inject DimensionReader reader;

  /** Candidates on the caller's ground; what inspectors found is told only where all of them have submitted. @throws Refusal round.unknown (404) */
  public DimensionTable byDimension(long round) {
    var reach = jurisdiction.over(ASSESSMENT_READ);
    var line = rounds.round(round).filter(one -> reach.isWhole() || RoundReader.counties(reach).contains(one.county())).orElseThrow(() -> Refusal.unknown("round.unknown"));
    return reader.table(line, rounds.candidates(round, reach));
  }

  /** @throws Refusal candidate.unknown (404) */
  public CandidateComparison of(long candidate) {
    var line = rounds.candidate(candidate).filter(one -> jurisdiction.covers(ASSESSMENT_READ, Territory.of(one.community()))).orElseThrow(() -> Refusal.unknown("candidate.unknown"));
    return reader.compare(line);
  }
}
