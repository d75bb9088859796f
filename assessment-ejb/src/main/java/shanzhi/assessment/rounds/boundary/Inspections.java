package shanzhi.assessment.rounds.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_INSPECT;
import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import shanzhi.assessment.rounds.control.InspectionDesk;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.kernel.Territory;

/** 现场评审: each inspector sees the own inspections only, without what others found, until they are submitted. */
@Stateless
@RolesAllowed(ASSESSMENT_INSPECT)
public class Inspections {

  @PersistenceContext(unitName = "assessment") EntityManager em;
  @Inject Jurisdiction jurisdiction;
  @Inject InspectionDesk desk;

  /** The caller's inspections, those to do first. */
  public List<InspectionLine> mine() { return desk.mine(); }

  /** @throws Refusal inspection.unknown (404), also for somebody else's */
  public InspectionSheet sheet(long inspection) { return desk.sheet(desk.own(inspection)); }

  /** @throws Refusal inspection.unknown, file.unknown (404) */
  public FileContent evidence(long inspection, long file) { return desk.evidence(desk.own(inspection), file); }

  /**
   * Keeps the score of one item; again for the same item replaces it.
   *
   * @throws Refusal inspection.unknown (404); inspection.locked, inspection.over, candidate.no-such-indicator (409); scoring.… (400)
   */
  public Saved save(long inspection, @NotNull(message = "请填写评分") @Valid EnterFinding found) { return desk.save(inspection, found); }

  /**
   * Submits it for good. With the last one in, the candidate goes on: to its total, a third inspector or a panel.
   *
   * @throws Refusal inspection.unknown (404); inspection.locked, inspection.over, inspection.incomplete, inspection.reason-missing (409)
   */
  public void submit(long inspection) { desk.submit(em, inspection); }

  /** 回避: ground where an inspector is not sent. @throws Refusal area.out-of-reach (404), inspector.unknown (404) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public void bar(@NotBlank(message = "请选择评审员") String inspector, @NotBlank(message = "请选择区划") String area, @NotBlank(message = "请写明回避理由") @Size(min = 2, max = 80, message = "理由 2 至 80 字") String why) {
    jurisdiction.require(ASSESSMENT_ORGANISE, Territory.of(area));
    desk.bar(inspector, area, why.strip());
  }
}
