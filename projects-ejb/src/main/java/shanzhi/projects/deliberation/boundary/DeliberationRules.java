package shanzhi.projects.deliberation.boundary;

import static shanzhi.kernel.Rights.CATALOGUE_EDIT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import shanzhi.projects.deliberation.control.RuleBook;
import shanzhi.projects.deliberation.control.RuleKeeping;

/**
 * 议事规则与负面清单: dated rows with their papers. They hold everywhere, so only whoever keeps the whole catalogue changes them; what was decided
 * before keeps the rows of its day.
 */
@Stateless
@RolesAllowed(CATALOGUE_EDIT)
public class DeliberationRules {

  @Inject RuleBook rules;
  @Inject RuleKeeping keeping;

  /** Every row of quorums and majorities, past ones too. */
  public List<BodyRule> quorums() { return rules.all(); }

  /** Every row of the negative list, past ones too. */
  public List<ClauseRow> clauses() { return rules.everyClause(); }

  /** The row before it ends on that day. @throws shanzhi.kernel.Refusal fundrule.past, fundrule.share (400); fundrule.whole-only, fundrule.later (409) */
  public void quorum(@NotNull(message = "请填写议事规则") @Valid SetQuorum wanted) { keeping.quorum(wanted); }

  /** Its figures were compared with the text in force. @param source where they stand; @throws shanzhi.kernel.Refusal fundrule.unknown (404); fundrule.whole-only, fundrule.confirmed (409) */
  public void confirm(int quorum, @NotBlank(message = "请填写依据") @Size(min = 2, max = 200, message = "依据为 2 至 200 字") String source) { keeping.confirm(quorum, source.strip()); }

  /** A clause, new or in place of the one with its number. @throws shanzhi.kernel.Refusal fundrule.past, fundrule.nothing-caught (400); fundrule.whole-only, fundrule.later (409) */
  public void clause(@NotNull(message = "请填写条款") @Valid SetClause wanted) { keeping.clause(wanted); }

  /** It holds no more from that day on. @throws shanzhi.kernel.Refusal fundrule.unknown (404); fundrule.past (400); fundrule.whole-only (409) */
  public void endClause(@NotBlank(message = "请填写条款编号") String code, @NotNull(message = "请填写日期") LocalDate day) { keeping.endClause(code.strip(), day); }
}
