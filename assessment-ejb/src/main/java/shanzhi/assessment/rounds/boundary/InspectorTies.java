package shanzhi.assessment.rounds.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_INSPECT;
import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import shanzhi.assessment.rounds.control.TieBook;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 回避: where an inspector lives, works or has relatives. Said by the inspector or entered by the organiser; nobody is sent there. */
@Stateless
@RolesAllowed(ASSESSMENT_ORGANISE)
public class InspectorTies {

  @PersistenceContext(unitName = "assessment") EntityManager em;
  @Inject Jurisdiction jurisdiction;
  @Inject TieBook book;

  /** Ties on the caller's ground, with those of last year's places that follow from the rounds. */
  public List<TieLine> ledger() { return book.ledger(jurisdiction.over(ASSESSMENT_ORGANISE)); }

  /** User names of those who may be sent. */
  public List<String> inspectors() { return book.inspectors(jurisdiction.over(ASSESSMENT_ORGANISE)); }

  /** @throws Refusal area.out-of-reach, inspector.unknown (404) */
  public void enter(@NotBlank(message = "请选择评审员") String inspector, @NotBlank(message = "请选择区划") String area, @NotBlank(message = "请写明回避理由") @Size(min = 2, max = 80, message = "理由 2 至 80 字") String why) {
    jurisdiction.require(ASSESSMENT_ORGANISE, Territory.of(area));
    book.enter(inspector, area, why.strip());
  }

  /** Takes one out again. @throws Refusal area.out-of-reach, tie.unknown (404) */
  public void lift(@NotBlank String inspector, @NotBlank String area) {
    jurisdiction.require(ASSESSMENT_ORGANISE, Territory.of(area));
    book.lift(inspector, area);
  }

  /** The caller's own ties. */
  @RolesAllowed(ASSESSMENT_INSPECT)
  public List<TieLine> mine() { return book.of(jurisdiction.caller()); }

  /**
   * An inspector steps back from a place; somebody else is drawn, and what was scored there so far is gone.
   *
   * @throws Refusal inspection.unknown (404); inspection.locked, round.too-few-inspectors (409)
   */
  @RolesAllowed(ASSESSMENT_INSPECT)
  public void stepBack(@NotNull Long inspection, @NotBlank(message = "请写明回避理由") @Size(min = 2, max = 80, message = "理由 2 至 80 字") String why) { book.stepBack(em, inspection, why.strip()); }
}
