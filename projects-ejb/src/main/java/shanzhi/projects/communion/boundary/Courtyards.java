package shanzhi.projects.communion.boundary;

import static shanzhi.kernel.Rights.DELIBERATION_EDIT;
import static shanzhi.kernel.Rights.DELIBERATION_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import shanzhi.projects.communion.control.CourtyardDesk;

/** 一组三会: courtyards with a Party group, a council, a board and a supervision council; all four are bodies that meet and keep minutes. */
@Stateless
@RolesAllowed(DELIBERATION_READ)
public class Courtyards {

  @Inject CourtyardDesk desk;

  /** @param area of 12 digits, or null for all in reach */
  public List<CourtyardLine> list(@Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area) { return desk.list(area); }

  /** Sets a courtyard up with its four bodies. @throws shanzhi.kernel.Refusal area.out-of-reach (404), courtyard.exists (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public long setUp(@NotNull(message = "请填写院落") @Valid SetUpCourtyard courtyard) { return desk.setUp(courtyard); }
}
