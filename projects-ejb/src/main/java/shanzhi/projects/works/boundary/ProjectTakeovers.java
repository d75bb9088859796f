package shanzhi.projects.works.boundary;

import static shanzhi.kernel.Rights.FUND_EDIT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import shanzhi.projects.works.control.TakingOver;

/** 接管项目: projects that were begun before this suite, with their money in one go. Their purses have to be there. */
@Stateless
@RolesAllowed(FUND_EDIT)
public class ProjectTakeovers {

  @Inject TakingOver taking;

  /**
   * All of them or none.
   *
   * @return their numbers, in the same order
   * @throws shanzhi.kernel.Refusal area.out-of-reach (404); project.days, project.unknown-template, project.planner-missing, bid.credit-code, payment.unknown-purpose (400);
   *     takeover.resolved-here, takeover.phase, takeover.contract-missing, takeover.contract-early, takeover.call-missing, takeover.account-missing, takeover.score-missing, takeover.midterm-missing,
   *     fund.no-purse, fund.purse-short, fund.item-twice, fund.out-of-order, fund.day-ahead, fund.outside-year (409)
   */
  public List<String> put(@NotEmpty(message = "没有项目") List<@Valid OpeningProject> projects) { return projects.stream().map(taking::over).toList(); }
}
