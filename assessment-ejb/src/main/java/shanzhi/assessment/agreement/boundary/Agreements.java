package shanzhi.assessment.agreement.boundary;

import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import shanzhi.assessment.agreement.control.Krippendorff;
import shanzhi.assessment.agreement.control.Scores;

/** Agreement of any scores whatever, worked out for whoever is signed in. Nobody is named and nothing is kept. */
@Stateless
@RolesAllowed(SIGNED_IN)
public class Agreements {

  /** @throws Refusal agreement.uneven, agreement.not-a-number, agreement.below-zero, agreement.too-many, agreement.too-many-values (400), naming row and column */
  public Agreement measure(@NotNull(message = "请填写评分") @Valid AgreementQuestion asked) {
    var level = AgreementLevel.valueOf(asked.level());
    return Krippendorff.alpha(level, Scores.of(level, asked.ratings()));
  }
}
