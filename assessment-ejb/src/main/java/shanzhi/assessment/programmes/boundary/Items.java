package shanzhi.assessment.programmes.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_APPLY;
import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import shanzhi.assessment.programmes.control.ContenderFile;
import shanzhi.assessment.programmes.control.ItemDesk;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;

/** 清单 of a contender: key projects of a pilot, items of a centre before and after, parties of 3+N. */
@Stateless
@RolesAllowed({ASSESSMENT_APPLY, ASSESSMENT_ORGANISE})
public class Items {

  @Inject Jurisdiction jurisdiction;
  @Inject ContenderFile file;
  @Inject ItemDesk desk;

  /** @param wanted planned sum or count, may be null @return its id @throws Refusal contender.unknown (404); contender.other-turn, items.none, items.twice (409) */
  public long add(long contender, @NotBlank(message = "请填写名称") @Size(min = 2, max = 60, message = "名称 2 至 60 字") String name, @DecimalMin(value = "0", message = "计划数不小于 0") BigDecimal wanted) {
    return desk.add(file.seen(contender, right()), name.strip(), wanted);
  }

  /** @throws Refusal contender.unknown (404); contender.other-turn (409) */
  public void fill(long item, @NotNull(message = "请填写清单项") @Valid FillItem filled) { desk.fill(file.seen(desk.contender(item), right()), item, filled); }

  private String right() { return jurisdiction.holds(ASSESSMENT_APPLY) ? ASSESSMENT_APPLY : ASSESSMENT_ORGANISE; }
}
