package shanzhi.assessment.rounds.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import shanzhi.assessment.rounds.control.CandidateReader;
import shanzhi.assessment.rounds.control.RoundPaper;
import shanzhi.assessment.rounds.control.RoundReader;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 评分表、公示表: official papers of a round. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class RoundPapers {

  @Inject Jurisdiction jurisdiction;
  @Inject CandidateReader reader;
  @Inject RoundReader rounds;
  @Inject RoundPaper paper;
  @Inject Prints prints;

  /** Every inspector's points and reasons at each indicator, names masked. @throws Refusal candidate.unknown (404), candidate.not-scored (409) before there is a total */
  public Printed scores(long candidate) {
    var line = reader.line(candidate).filter(one -> jurisdiction.covers(ASSESSMENT_READ, Territory.of(one.community()))).orElseThrow(() -> Refusal.unknown("candidate.unknown"));
    Refusal.unless(line.total() != null, "candidate.not-scored");
    return prints.print(paper.scores(reader.sheet(line)));
  }

  /** The sheet to hang out. @throws Refusal round.unknown (404), round.not-public (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public Printed publicity(long round) {
    var line = rounds.round(round).filter(one -> jurisdiction.covers(ASSESSMENT_ORGANISE, Territory.of(one.county()))).orElseThrow(() -> Refusal.unknown("round.unknown"));
    Refusal.unless(line.publicFrom() != null, "round.not-public");
    return prints.print(paper.publicity(line));
  }
}
