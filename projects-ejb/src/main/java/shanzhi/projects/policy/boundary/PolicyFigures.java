package shanzhi.projects.policy.boundary;

import static shanzhi.kernel.Rights.CATALOGUE_EDIT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import shanzhi.projects.policy.control.PolicyBook;
import shanzhi.projects.policy.control.PolicyKeeping;

/**
 * 规则参数 of funds, deliberation and projects. They hold everywhere, so only whoever keeps the whole catalogue drafts a change, and another such
 * person confirms it. What was decided before keeps the figures of its day.
 */
@Stateless
@RolesAllowed(CATALOGUE_EDIT)
public class PolicyFigures {

  @Inject PolicyBook book;
  @Inject PolicyKeeping keeping;

  /** Every row, past and coming ones too, theme by theme and the newest first. */
  public List<PolicyLine> figures() { return book.all(); }

  /** What waits first, then the latest decisions. */
  public List<PolicyDraft> drafts() { return keeping.drafts(); }

  /** Open drafts of others, which the caller may confirm; none for whoever does not keep the whole. */
  public List<PolicyDraft> waiting() { return keeping.waiting(); }

  /**
   * @return its id
   * @throws shanzhi.kernel.Refusal fundrule.past, policy.incomplete, policy.bounds, policy.whole, policy.sum, policy.order (400); fundrule.whole-only, fundrule.later, policy.open-draft (409)
   */
  public long draft(@NotNull(message = "请填写规则参数") @Valid SetPolicy wanted) { return keeping.draft(wanted); }

  /** From its day on it holds. @throws shanzhi.kernel.Refusal policy.unknown-draft (404); fundrule.past (400); fundrule.whole-only, fundrule.later, policy.decided, policy.own-draft (409) */
  public void confirm(long draft) { keeping.confirm(draft); }

  /** @throws shanzhi.kernel.Refusal policy.unknown-draft (404); fundrule.whole-only, policy.decided, policy.own-draft (409) */
  public void refuse(long draft, @NotBlank(message = "请写明退回理由") @Size(min = 2, max = 200, message = "退回理由为 2 至 200 字") String words) { keeping.refuse(draft, words.strip()); }

  /** By whoever drafted it. @throws shanzhi.kernel.Refusal policy.unknown-draft (404); policy.decided, policy.others-draft (409) */
  public void withdraw(long draft) { keeping.withdraw(draft); }
}
