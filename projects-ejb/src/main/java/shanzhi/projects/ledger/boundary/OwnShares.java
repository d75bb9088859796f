package shanzhi.projects.ledger.boundary;

import static shanzhi.kernel.Rights.FUND_EDIT;
import static shanzhi.kernel.Rights.FUND_READ;
import static shanzhi.kernel.Rights.PAYMENT_REQUEST;
import static shanzhi.kernel.Rights.PROJECT_EDIT;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.control.Books;
import shanzhi.projects.ledger.control.CommitmentDesk;
import shanzhi.projects.ledger.control.Entry;
import shanzhi.projects.ledger.control.Posting;

/** 自筹: money on top of the resolved sum, in a purse of its own and set aside for its item as soon as it is there. */
@Stateless
@RolesAllowed(FUND_READ)
public class OwnShares {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Books books;
  @Inject CommitmentDesk desk;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * @return number of the voucher
   * @throws Refusal fund.unknown-item (404); fund.released, fund.own-of-own, fund.day-ahead, fund.outside-year, fund.posted-already (409)
   */
  @RolesAllowed({PAYMENT_REQUEST, PROJECT_EDIT, FUND_EDIT})
  public long receive(@NotNull(message = "请填写自筹资金") @Valid ReceiveOwn paid) {
    var item = desk.open(paid.item(), PAYMENT_REQUEST, PROJECT_EDIT, FUND_EDIT);
    Refusal.unless(item.ownOf() == null, "fund.own-of-own", item.item());
    Refusal.unless(!paid.day().isAfter(ChinaTime.today(clock)), "fund.day-ahead", paid.day());
    var community = desk.communityOf(item.item()).orElseThrow();
    var own = desk.own(item.item());
    var purse = own.map(one -> books.take(one.purse())).orElseGet(() -> books.opened(community, FundSource.SELF_RAISED, paid.day().getYear()));
    long voucher = books.post(purse, new Posting("OWN_SHARE", paid.day(), "自筹资金到账：" + item.title(), item.item(), paid.slip().strip(), "OWN_SHARE " + item.item() + " " + paid.slip().strip()),
        List.of(Entry.debit("BANK", paid.amount()), Entry.credit("OWN", paid.amount())));
    if (own.isEmpty()) desk.write(item.item() + "/自筹", purse.id(), item.title(), paid.amount(), item.item(), paid.day());
    else Sql.on(database).update("update projects.commitment set resolved = resolved + ?, moved_on = ?, moved_why = ? where item = ?", paid.amount(), paid.day(), "自筹资金到账：" + paid.slip(), own.get().item());
    audit.record("fund.own-share", "item", item.item(), community, null, Map.of("amount", paid.amount().toPlainString()));
    return voucher;
  }

  /** What was paid in for an item; zero where nothing was. @throws Refusal fund.unknown-item (404) */
  public BigDecimal of(@NotNull(message = "请填写议决事项编号") String item) {
    return desk.own(desk.open(item, FUND_READ).item()).map(one -> one.resolved()).orElse(BigDecimal.ZERO);
  }
}
