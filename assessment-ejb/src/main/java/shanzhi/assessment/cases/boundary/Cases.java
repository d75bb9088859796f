package shanzhi.assessment.cases.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_APPLY;
import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import shanzhi.assessment.cases.control.CaseBook;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 案例库: a community or the county writes, the county publishes what somebody else wrote; published ones are read by everybody in the city. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class Cases {

  @Inject Jurisdiction jurisdiction;
  @Inject CaseBook book;

  /** Published ones, and those on the caller's ground. @param text in title, theme or words; null for all */
  public List<CaseLine> ledger(String text) { return book.ledger(text == null ? "" : text.strip()); }

  /** @return its id @throws Refusal area.out-of-reach (404), case.communities-only (409) */
  @RolesAllowed({ASSESSMENT_APPLY, ASSESSMENT_ORGANISE})
  public long write(@NotNull(message = "请填写案例") @Valid WriteCase written) {
    var ground = Territory.of(written.getCommunity());
    Refusal.unless(ground.level() == Territory.Level.COMMUNITY, "case.communities-only");
    if (!jurisdiction.covers(ASSESSMENT_APPLY, ground)) jurisdiction.require(ASSESSMENT_ORGANISE, ground);
    return book.write(written);
  }

  /** @throws Refusal case.unknown (404); case.own, case.published, changed-by-someone-else (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public void publish(long id, int version) { book.publish(id, version); }

  /** Takes a published one back. @throws Refusal case.unknown (404); changed-by-someone-else (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public void withdraw(long id, int version) { book.withdraw(id, version); }
}
