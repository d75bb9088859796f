package shanzhi.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shanzhi.assessment.rounds.boundary.CandidateComparison;
import shanzhi.assessment.rounds.boundary.Comparisons;

/** A candidate beside the best of its round and beside last year, as a radar and as a table. */
@Named
@RequestScoped
public class CompareCandidate {

  @Inject Comparisons comparisons;

  private CandidateComparison read;
  private long of;

  public CandidateComparison of(long candidate) {
    if (read == null || of != candidate) read = comparisons.of(candidate);
    of = candidate;
    return read;
  }

  public RadarChart radar(long candidate) { return new RadarChart(of(candidate)); }
}
