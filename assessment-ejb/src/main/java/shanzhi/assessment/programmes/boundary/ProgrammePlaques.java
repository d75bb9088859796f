package shanzhi.assessment.programmes.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_READ;
import static shanzhi.kernel.Rights.ASSESSMENT_REVIEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import shanzhi.assessment.programmes.control.ContenderFile;
import shanzhi.assessment.programmes.control.EditionReader;
import shanzhi.assessment.programmes.control.PlaqueDesk;
import shanzhi.assessment.rounds.boundary.Recheck;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;

/** 授牌 and what comes of it: every plaque is looked at again when its programme says so. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class ProgrammePlaques {

  @PersistenceContext(unitName = "assessment") EntityManager em;
  @Inject Jurisdiction jurisdiction;
  @Inject EditionReader reader;
  @Inject ContenderFile file;
  @Inject PlaqueDesk desk;

  /** Plaques on the caller's ground whose review is due within so many days or overdue. */
  public List<ContenderLine> due(int days) { return reader.reviews(jurisdiction.over(ASSESSMENT_READ), desk.inDays(days)); }

  /** @throws Refusal contender.unknown (404); contender.other-turn, plaque.taken (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public void hang(long contender, @NotBlank(message = "请填写牌匾编号") @Size(max = 40, message = "牌匾编号不超过 40 字") String number) { desk.hang(em, file.take(em, contender, -1, ASSESSMENT_ORGANISE), number.strip()); }

  /** What a review found. @throws Refusal contender.unknown (404); contender.other-turn (409) */
  @RolesAllowed({ASSESSMENT_ORGANISE, ASSESSMENT_REVIEW})
  public void review(long contender, @NotNull(message = "请选择复查结论") Recheck outcome, @NotBlank(message = "请填写复查情况") @Size(max = 400, message = "复查情况不超过 400 字") String words) {
    desk.review(em, file.take(em, contender, -1, jurisdiction.holds(ASSESSMENT_ORGANISE) ? ASSESSMENT_ORGANISE : ASSESSMENT_REVIEW), outcome, words);
  }
}
