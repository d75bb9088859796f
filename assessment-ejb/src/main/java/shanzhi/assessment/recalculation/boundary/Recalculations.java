package shanzhi.assessment.recalculation.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import shanzhi.assessment.recalculation.control.RecalculationDesk;
import shanzhi.assessment.rounds.control.RoundReader;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 重新计分 of a round, or of one community of it. */
@Stateless
@RolesAllowed(ASSESSMENT_ORGANISE)
public class Recalculations {

  @Inject Jurisdiction jurisdiction;
  @Inject RoundReader rounds;
  @Inject RecalculationDesk desk;
  @Inject AuditTrail audit;

  /**
   * @param candidate of the round; null for all of them
   * @throws Refusal round.unknown, candidate.unknown (404)
   */
  public Recalculation run(long round, Long candidate) {
    var line = rounds.round(round).filter(one -> jurisdiction.covers(ASSESSMENT_ORGANISE, Territory.of(one.county()))).orElseThrow(() -> Refusal.unknown("round.unknown"));
    var done = desk.run(line, candidate);
    if (candidate != null && done.candidates() == 0) throw Refusal.unknown("candidate.unknown");
    audit.record("assessment.recalculate", "assessment-round", String.valueOf(round), line.county(), null, Map.of("candidates", done.candidates(), "changed", done.changed(), "differences", done.differences().size()));
    return done;
  }
}
