package shanzhi.projects.ledger.boundary;

import static shanzhi.kernel.Rights.DELIBERATION_DECIDE;
import static shanzhi.kernel.Rights.DELIBERATION_EDIT;
import static shanzhi.kernel.Rights.FUND_EDIT;
import static shanzhi.kernel.Rights.FUND_READ;
import static shanzhi.kernel.Rights.PROJECT_EDIT;
import static shanzhi.kernel.Rights.PROJECT_FILE;
import static shanzhi.kernel.Rights.PROJECT_REVIEW;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.ledger.control.CommitmentDesk;
import shanzhi.projects.ledger.control.GroundSql;
import shanzhi.projects.ledger.control.Grounds;

/**
 * What of a purse is promised to whom: a resolution sets a sum aside, a contract takes it up, what nobody needs is let go. Resolved never
 * exceeds what is free, contracted never what is resolved and the own share beside it.
 */
@Stateless
@RolesAllowed(FUND_READ)
public class Commitments {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject CommitmentDesk desk;
  @Inject Grounds grounds;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Sets a sum aside for a resolution item.
   *
   * @throws Refusal area.out-of-reach (404); fund.no-purse, fund.purse-closed, fund.purse-short, fund.item-twice (409)
   */
  @RolesAllowed({DELIBERATION_EDIT, DELIBERATION_DECIDE, FUND_EDIT})
  public void resolve(@NotNull(message = "请填写议决资金") @Valid ResolveSum sum) {
    grounds.require(sum.community(), "area.out-of-reach", sum.community(), DELIBERATION_EDIT, DELIBERATION_DECIDE, FUND_EDIT);
    desk.resolve(sum);
    audit.record("fund.resolve", "item", sum.item(), sum.community(), null, Map.of("source", sum.source(), "year", sum.year(), "amount", sum.amount().toPlainString()));
  }

  /**
   * A contract takes up what was resolved; a later one for the same item stands in place of the earlier. What it costs beyond the resolved
   * sum is taken from the own share.
   *
   * @param amount of the whole contract, yuan
   * @throws Refusal fund.unknown-item (404); fund.released, fund.contract-over, fund.contract-under (409)
   */
  @RolesAllowed({PROJECT_EDIT, PROJECT_FILE})
  public void contract(@NotBlank(message = "请填写议决事项编号") String item, @NotBlank(message = "请填写合同编号") @Size(max = 60, message = "合同编号不超过 60 个字") String contractNo,
      @NotNull(message = "请填写合同金额") @DecimalMin(value = "0.01", message = "合同金额应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数") BigDecimal amount) {
    desk.contract(desk.open(item, PROJECT_EDIT, PROJECT_FILE), contractNo.strip(), amount);
    audit.record("fund.contract", "item", item, desk.communityOf(item).orElse(null), null, Map.of("contract", contractNo.strip(), "amount", amount.toPlainString()));
  }

  /**
   * The item needs no more money: what is not paid or on its way is free again.
   *
   * @throws Refusal fund.unknown-item (404); fund.released (409)
   */
  @RolesAllowed({PROJECT_EDIT, PROJECT_FILE, PROJECT_REVIEW, DELIBERATION_DECIDE, FUND_EDIT})
  public void release(@NotBlank(message = "请填写议决事项编号") String item, @NotBlank(message = "请写明理由") @Size(max = 200, message = "理由不超过 200 字") String reason) {
    desk.release(desk.open(item, PROJECT_EDIT, PROJECT_FILE, PROJECT_REVIEW, DELIBERATION_DECIDE, FUND_EDIT), reason.strip());
    audit.record("fund.release", "item", item, desk.communityOf(item).orElse(null), null, Map.of("reason", reason.strip()));
  }

  /** @throws Refusal fund.unknown-item (404) */
  public CommitmentSheet of(@NotBlank(message = "请填写议决事项编号") String item) {
    desk.communityOf(item).filter(community -> grounds.covers(community, FUND_READ)).orElseThrow(() -> Refusal.unknown("fund.unknown-item", item));
    return desk.sheet(desk.row(item).orElseThrow());
  }

  /** What the communities of an area have in a year, in the order of their codes. @throws Refusal area.out-of-reach (404) */
  public List<PurseLine> purses(@NotNull(message = "请选择区域") @Pattern(regexp = "\\d{12}", message = "区域代码应为 12 位") String area, int year) {
    jurisdiction.require(FUND_READ, Territory.of(area));
    var args = new ArrayList<Object>();
    args.add(ChinaTime.today(clock));
    args.add(year);
    return Sql.on(database).list("""
        select p.*, coalesce((select a.by_town from projects.book_agency a where a.community = p.community and a.valid_from <= ? order by a.valid_from desc limit 1), false) as by_town
          from projects.purse p where p.year = ? and\s""" + GroundSql.under("p", Territory.of(area), args) + " order by p.community, p.source", row -> new PurseLine(row.big("id"), row.text("town"),
        row.text("community"), FundSource.valueOf(row.text("source")), row.number("year"), row.as("open_until", LocalDate.class), row.yes("by_town"), row.as("allocated", BigDecimal.class),
        row.as("resolved", BigDecimal.class), row.as("contracted", BigDecimal.class), row.as("paid", BigDecimal.class)), args);
  }

  /** Items charged to a purse, the latest first. @throws Refusal fund.unknown-purse (404) */
  public List<CommitmentSheet> items(long purse) {
    Sql.on(database).one("select community from projects.purse where id = ?", row -> row.text("community"), purse).filter(community -> grounds.covers(community, FUND_READ))
        .orElseThrow(() -> Refusal.unknown("fund.unknown-purse"));
    return desk.of(purse);
  }
}
