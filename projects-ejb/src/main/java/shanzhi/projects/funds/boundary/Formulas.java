package shanzhi.projects.funds.boundary;

import static shanzhi.kernel.Rights.CATALOGUE_EDIT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import shanzhi.projects.funds.control.FormulaKeeping;

/** 分配公式: how pools are shared out. One who keeps the whole catalogue drafts a formula, another confirms it; pools keep the one they were shared out by. */
@Stateless
@RolesAllowed(CATALOGUE_EDIT)
public class Formulas {

  @Inject FormulaKeeping keeping;

  /** Every one, drafts and past ones too. */
  public List<FormulaRow> all() { return keeping.all(); }

  /** Drafts of others, which the caller may confirm. */
  public List<FormulaRow> waiting() { return keeping.waiting(); }

  /** @throws shanzhi.kernel.Refusal fundrule.past, formula.percent, formula.amount (400); fundrule.whole-only, formula.code-taken (409) */
  public void draft(@NotNull(message = "请填写公式") @Valid SetFormula wanted) { keeping.draft(wanted); }

  /** Pools may be shared out by it from its day on. @throws shanzhi.kernel.Refusal formula.unknown (404); fundrule.past (400); fundrule.whole-only, formula.confirmed, policy.own-draft (409) */
  public void confirm(@NotBlank(message = "请选择公式") String code) { keeping.confirm(code); }

  /** A draft is taken back by whoever made it, or sent back by another. @throws shanzhi.kernel.Refusal formula.unknown (404); fundrule.whole-only, formula.confirmed (409) */
  public void drop(@NotBlank(message = "请选择公式") String code) { keeping.drop(code); }

  /** No pool is shared out by it from that day on. @throws shanzhi.kernel.Refusal formula.unknown (404); fundrule.past (400); fundrule.whole-only, formula.draft (409) */
  public void end(@NotBlank(message = "请选择公式") String code, @NotNull(message = "请填写日期") LocalDate day) { keeping.end(code, day); }
}
