package shanzhi.projects.ledger.boundary;

import static shanzhi.kernel.Rights.FUND_EDIT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.projects.ledger.control.YearEndDesk;
import shanzhi.projects.policy.boundary.PolicyCode;
import shanzhi.projects.policy.control.PolicyBook;

/** 年末结转与收回 of all purses of an area and year. Done again it touches nothing that is done. */
@Stateless
@RolesAllowed(FUND_EDIT)
public class YearEnds {

  @Inject YearEndDesk desk;
  @Inject PolicyBook figures;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** What would stay and what would go back. @throws Refusal area.out-of-reach (404) */
  public List<YearEndLine> preview(@NotNull(message = "请选择区域") @Pattern(regexp = "\\d{12}", message = "区域代码应为 12 位") String area, int year) {
    jurisdiction.require(FUND_EDIT, Territory.of(area));
    return desk.preview(Territory.of(area), year);
  }

  /** @return what was done, purse by purse; @throws Refusal area.out-of-reach (404); fund.year-running (409) where no purse of the year has come to its last day */
  public List<YearEndLine> close(@NotNull(message = "请选择区域") @Pattern(regexp = "\\d{12}", message = "区域代码应为 12 位") String area, int year) {
    jurisdiction.require(FUND_EDIT, Territory.of(area));
    var today = ChinaTime.today(clock);
    var done = desk.close(Territory.of(area), year, today, figures.number(PolicyCode.CARRY_YEARS, today));
    Refusal.unless(!done.isEmpty(), "fund.year-running", String.valueOf(year));
    audit.record("fund.year-end", "year", String.valueOf(year), area, null, Map.of("purses", done.size(), "carried", sum(done, true).toPlainString(), "swept", sum(done, false).toPlainString()));
    return done;
  }

  private static BigDecimal sum(List<YearEndLine> lines, boolean carried) { return lines.stream().map(carried ? YearEndLine::carried : YearEndLine::swept).reduce(BigDecimal.ZERO, BigDecimal::add); }
}
