package shanzhi.assessment.rounds.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_INSPECT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import shanzhi.assessment.rounds.control.InspectionDesk;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.foundation.requests.boundary.KeptAnswers;

/** 现场评审: each inspector sees the own inspections only, without what others found, until they are submitted. */
@Stateless
@RolesAllowed(ASSESSMENT_INSPECT)
public class Inspections {

  @PersistenceContext(unitName = "assessment") EntityManager em;
  @Inject Jurisdiction jurisdiction;
  @Inject KeptAnswers answers;
  @Inject InspectionDesk desk;

  /** The caller's inspections, those to do first. */
  public List<InspectionLine> mine() { return desk.mine(); }

  /** @throws Refusal inspection.unknown (404), also for somebody else's */
  public InspectionSheet sheet(long inspection) { return desk.sheet(desk.own(inspection)); }

  /** @throws Refusal inspection.unknown, file.unknown (404) */
  public FileContent evidence(long inspection, long file) { return desk.evidence(desk.own(inspection), file); }

  /** A photo the caller took there. @throws Refusal inspection.unknown, file.unknown (404) */
  public FileContent photo(long inspection, long file, boolean small) { return desk.photo(desk.own(inspection), file, small); }

  /** A small picture of evidence. @throws Refusal inspection.unknown, file.unknown (404) */
  public FileContent preview(long inspection, long file) { return desk.preview(desk.own(inspection), file); }

  /**
   * Keeps the score of one item; again for the same item replaces it.
   *
   * @throws Refusal inspection.unknown (404); inspection.locked, inspection.over, inspection.in-conflict, candidate.no-such-indicator (409); scoring.… (400)
   */
  public Saved save(long inspection, @NotNull(message = "请填写评分") @Valid EnterFinding found) { return desk.save(inspection, found); }

  /**
   * Submits it for good. With the last one in, the candidate goes on: to its total, a third inspector or a panel.
   *
   * @throws Refusal inspection.unknown (404); inspection.locked, inspection.over, inspection.incomplete, inspection.reason-missing (409)
   */
  public void submit(long inspection) { desk.submit(em, inspection); }

  /** The same once per caller and key, for phones that lose the answer. @throws Refusal as {@link #submit(long)}; request.other-content (422) */
  public void submit(long inspection, String key) { answers.once(jurisdiction.caller(), key == null ? null : "inspection " + key, String.valueOf(inspection), () -> desk.submit(em, inspection)); }
}
