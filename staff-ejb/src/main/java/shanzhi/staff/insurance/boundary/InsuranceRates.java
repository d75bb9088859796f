package shanzhi.staff.insurance.boundary;

import static shanzhi.kernel.Rights.PAY_POLICY_EDIT;
import static shanzhi.kernel.Rights.PAY_POLICY_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.staff.insurance.control.Announcing;
import shanzhi.staff.insurance.control.InsuranceBook;

/** The dated rows of contributions and of the minimum wage, for whoever works with pay. They are published figures of no person. */
@Stateless
@RolesAllowed(PAY_POLICY_READ)
public class InsuranceRates {

  @Inject InsuranceBook book;
  @Inject Announcing announcing;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;

  public List<RateLine> rates() { return book.tables().rates(); }

  /** Floors and ceilings of the base. */
  public List<BaseLine> bases() { return book.tables().bases(); }

  public List<WageLine> minimumWages() { return book.tables().wages(); }

  /**
   * Enters a published figure for a county. It is no decision of ours, so one person enters it, with its document.
   *
   * @throws Refusal area.out-of-reach (404), insurance.area-level, insurance.figure (400), insurance.later-row (409)
   */
  @RolesAllowed(PAY_POLICY_EDIT)
  public void announce(@NotNull(message = "请填写数值") @Valid AnnouncedFigure figure) {
    var ground = Territory.of(figure.area());
    jurisdiction.require(PAY_POLICY_EDIT, ground);
    if (ground.level() != Level.COUNTY) throw Refusal.invalid("insurance.area-level", figure.area());
    announcing.add(figure);
    audit.record("insurance.announce", "insurance-figure", figure.kind(), figure.area(), null, figure);
  }
}
