package shanzhi.projects.ledger.boundary;

import static shanzhi.kernel.Rights.FUND_EDIT;
import static shanzhi.kernel.Rights.FUND_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.projects.ledger.control.Books;
import shanzhi.projects.ledger.control.Grounds;
import shanzhi.projects.ledger.control.VoucherReader;

/** 资金流水: the books as they stand. Nothing in them is changed; what was wrong is reversed by a voucher of its own. */
@Stateless
@RolesAllowed(FUND_READ)
public class Vouchers {

  @Inject VoucherReader reader;
  @Inject Books books;
  @Inject Grounds grounds;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;

  /** Vouchers of purses of a year on the caller's ground, the latest first, with the balance of the purse after each. */
  public Page<VoucherLine> ledger(@NotNull @Valid VoucherQuery query) { return reader.page(jurisdiction.over(FUND_READ), query); }

  /** All vouchers of items and of the own shares beside them, in whatever year, as they were booked; at most 500. */
  public List<VoucherLine> of(@NotNull(message = "请填写议决事项编号") List<String> items) { return reader.of(jurisdiction.over(FUND_READ), items); }

  /** @throws Refusal voucher.unknown (404) */
  public VoucherSheet sheet(long voucher) {
    var line = line(voucher);
    return reader.sheet(line, grounds.covers(line.community(), FUND_EDIT));
  }

  /** Trial balance of purses and pools of an area and year: debits and credits of all accounts come to the same. @throws Refusal area.out-of-reach (404) */
  public List<AccountBalance> balances(@NotNull(message = "请选择区域") @Pattern(regexp = "\\d{12}", message = "区域代码应为 12 位") String area, int year) {
    jurisdiction.require(FUND_READ, Territory.of(area));
    return reader.balances(Territory.of(area), year);
  }

  /** What money may be spent on, and the negative list. */
  public List<PurposeLine> purposes() { return reader.purposes(); }

  /**
   * Books the same the other way round. Only what came in can be reversed here; a payment comes back through the bank or a claim.
   *
   * @return number of the new voucher
   * @throws Refusal voucher.unknown (404); voucher.not-reversible, voucher.reversed, fund.outside-year, fund.purse-short (409)
   */
  @RolesAllowed(FUND_EDIT)
  public long reverse(long voucher, @NotNull(message = "请填写记账日期") LocalDate day, @NotBlank(message = "请写明冲正的理由") @Size(max = 120, message = "理由不超过 120 个字") String why) {
    var line = line(voucher);
    grounds.require(line.community(), "voucher.unknown", voucher, FUND_EDIT);
    long reversal = books.reverse(voucher, day, why.strip());
    audit.record("voucher.reverse", "voucher", String.valueOf(voucher), line.community(), null, Map.of("by", reversal, "why", why.strip()));
    return reversal;
  }

  private VoucherLine line(long voucher) {
    return reader.line(voucher).filter(one -> grounds.covers(one.community(), FUND_READ)).orElseThrow(() -> Refusal.unknown("voucher.unknown"));
  }
}
