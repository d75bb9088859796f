package shanzhi.assessment.selffill.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_APPLY;
import static shanzhi.kernel.Rights.ASSESSMENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shanzhi.assessment.rounds.boundary.Applications;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.control.CandidateFile;
import shanzhi.assessment.rounds.control.RoundReader;
import shanzhi.assessment.selffill.control.FillDesk;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.drawn.boundary.DrawnCase;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 自动取数: what other businesses' ledgers say about a candidate, and filling its report from it. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class SelfFills {

  @PersistenceContext(unitName = "assessment") EntityManager em;
  @Inject Jurisdiction jurisdiction;
  @Inject Applications applications;
  @Inject RoundReader rounds;
  @Inject CandidateFile file;
  @Inject FillDesk desk;

  /** @throws Refusal candidate.unknown (404) */
  public DrawnSheet sheet(long candidate) {
    var sheet = applications.sheet(candidate);
    boolean may = sheet.line().state() == CandidateState.SELF && jurisdiction.covers(ASSESSMENT_APPLY, Territory.of(sheet.line().community()));
    return desk.sheet(sheet, may ? Set.of("fill") : Set.of());
  }

  /** What was drawn, by indicator. @throws Refusal candidate.unknown (404) */
  public Map<String, DrawnSheet.Drawn> drawn(long candidate) {
    rounds.candidate(candidate).filter(one -> jurisdiction.covers(ASSESSMENT_READ, Territory.of(one.community()))).orElseThrow(() -> Refusal.unknown("candidate.unknown"));
    return desk.drawn(candidate);
  }

  /** What a drawn figure is made of, those first that do not count. @throws Refusal candidate.unknown (404) */
  public List<DrawnCase> cases(long candidate, @NotBlank(message = "请选择指标") String indicator) {
    applications.sheet(candidate);
    return desk.cases(candidate, indicator);
  }

  /**
   * Draws every figure as of the cut-off date and enters it into the report, except where somebody typed over it and said why.
   *
   * @return how many were drawn
   * @throws Refusal candidate.unknown (404); candidate.other-turn, candidate.too-late (409)
   */
  @RolesAllowed(ASSESSMENT_APPLY)
  public int fill(long candidate) { return desk.fill(file.take(em, candidate, -1, ASSESSMENT_APPLY)); }
}
