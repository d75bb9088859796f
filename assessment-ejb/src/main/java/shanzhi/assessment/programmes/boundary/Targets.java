package shanzhi.assessment.programmes.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_REVIEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import shanzhi.assessment.programmes.control.ContenderFile;
import shanzhi.assessment.programmes.control.TargetDesk;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 年度目标: the organiser sets them for towns, the towns report how far they are. Cards are read with their edition. */
@Stateless
@RolesAllowed(ASSESSMENT_ORGANISE)
public class Targets {

  @Inject Jurisdiction jurisdiction;
  @Inject ContenderFile file;
  @Inject TargetDesk desk;

  /** Sets or changes one. @return its id @throws Refusal edition.unknown (404); targets.other-kind, targets.no-such, targets.year, targets.towns-only (409) */
  public long set(@NotNull(message = "请填写目标") @Valid EnterTarget wanted) { return desk.set(file.own(wanted.edition(), ASSESSMENT_ORGANISE), wanted); }

  /** @throws Refusal targets.unknown (404) */
  @RolesAllowed({ASSESSMENT_ORGANISE, ASSESSMENT_REVIEW})
  public void report(long target, @NotNull(message = "请填写完成数") @DecimalMin(value = "0", message = "完成数不小于 0") @Digits(integer = 10, fraction = 2, message = "完成数最多两位小数") BigDecimal reached,
      @Size(max = 400, message = "说明不超过 400 字") String words) {
    var right = jurisdiction.holds(ASSESSMENT_REVIEW) ? ASSESSMENT_REVIEW : ASSESSMENT_ORGANISE;
    var ground = desk.ground(target).filter(one -> jurisdiction.covers(right, Territory.of(one.area()))).orElseThrow(() -> Refusal.unknown("targets.unknown"));
    desk.report(target, ground, reached, words);
  }
}
