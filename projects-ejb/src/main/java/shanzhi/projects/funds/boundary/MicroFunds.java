package shanzhi.projects.funds.boundary;

import static shanzhi.kernel.Rights.FUND_EDIT;
import static shanzhi.kernel.Rights.FUND_READ;
import static shanzhi.kernel.Rights.PAYMENT_REQUEST;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.control.Books;
import shanzhi.projects.ledger.control.Entry;
import shanzhi.projects.ledger.control.Grounds;
import shanzhi.projects.ledger.control.GroundSql;
import shanzhi.projects.ledger.control.Posting;

/** 社区微基金: donations for one purpose, on the same books as everything else. Payments from donated money name the purpose they were given for. */
@Stateless
@RolesAllowed(FUND_READ)
public class MicroFunds {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Books books;
  @Inject Grounds grounds;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Funds of the caller's ground by community. */
  public List<MicroFundLine> ledger() {
    var args = new ArrayList<Object>();
    var where = jurisdiction.over(FUND_READ).sql(GroundSql.of("f"), args);
    return sql().list("""
        select f.*, d.given, d.donors, coalesce((select sum(amount - own_part) from projects.payment y where y.micro_fund = f.id and y.state <> 'REFUSED'), 0) as used from projects.micro_fund f
          cross join lateral (select coalesce(sum(amount), 0) as given, count(distinct donor) as donors from projects.donation where micro_fund = f.id) d where\s""" + where + " order by f.community, f.name",
        row -> new MicroFundLine(row.big("id"), row.text("community"), row.text("name"), row.text("purpose"), row.text("document"), row.as("opened_on", LocalDate.class),
            row.as("given", BigDecimal.class), row.as("used", BigDecimal.class), row.number("donors")), args);
  }

  /** What a fund was given, the latest first. @throws Refusal micro-fund.unknown (404) */
  public List<DonationLine> donations(long fund) {
    grounds.require(community(fund), "micro-fund.unknown", fund, FUND_READ);
    return sql().list("select * from projects.donation where micro_fund = ? order by day desc, id desc", row -> new DonationLine(row.big("id"),
        row.yes("named") ? row.text("donor") : Masks.name(row.text("donor")), row.as("amount", BigDecimal.class), row.as("day", LocalDate.class), row.text("receipt"), row.big("voucher")), fund);
  }

  /** @return its id; @throws Refusal area.out-of-reach (404); fund.not-a-community, payment.unknown-purpose (400); micro-fund.twice, payment.purpose (409) */
  @RolesAllowed({FUND_EDIT, PAYMENT_REQUEST})
  public long open(@NotNull(message = "请填写微基金") @Valid OpenMicroFund wanted) {
    grounds.require(wanted.getCommunity(), "area.out-of-reach", wanted.getCommunity(), FUND_EDIT, PAYMENT_REQUEST);
    var place = grounds.place(wanted.getCommunity());
    var clause = sql().list("select title, clause from projects.purpose where code = ?", row -> new String[] {row.text("title"), row.text("clause")}, wanted.getPurpose()).stream().findFirst()
        .orElseThrow(() -> Refusal.invalid("payment.unknown-purpose", wanted.getPurpose()));
    Refusal.unless(clause[1] == null, "payment.purpose", clause[0], clause[1]);
    long id = sql().one("insert into projects.micro_fund (county, town, community, name, purpose, document, opened_on, opened_by) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id",
        row -> row.big("id"), place.county(), place.town(), place.community(), wanted.getName().strip(), wanted.getPurpose(), wanted.getDocument().strip(), wanted.getOpenedOn(), jurisdiction.caller())
        .orElseThrow(() -> Refusal.conflict("micro-fund.twice", wanted.getName().strip()));
    audit.record("micro-fund.open", "micro-fund", String.valueOf(id), place.community(), null, Map.of("purpose", wanted.getPurpose()));
    return id;
  }

  /**
   * Money came in for a fund: into the purse of donations of the year.
   *
   * @return number of the voucher
   * @throws Refusal micro-fund.unknown (404); micro-fund.receipt-twice, fund.day-ahead, fund.outside-year (409)
   */
  @RolesAllowed({FUND_EDIT, PAYMENT_REQUEST})
  public long give(@NotNull(message = "请填写捐赠") @Valid Donate gift) {
    var community = community(gift.getFund());
    grounds.require(community, "micro-fund.unknown", gift.getFund(), FUND_EDIT, PAYMENT_REQUEST);
    Refusal.unless(!gift.getDay().isAfter(ChinaTime.today(clock)), "fund.day-ahead", gift.getDay());
    var purse = books.opened(community, FundSource.DONATION, gift.getDay().getYear());
    var receipt = gift.getReceipt().strip();
    Refusal.unless(sql().number("select count(*) from projects.donation where receipt = ?", receipt) == 0, "micro-fund.receipt-twice", receipt);
    long voucher = books.post(purse, new Posting("DONATION", gift.getDay(), "收到捐赠", name(gift.getFund()), receipt, "DONATION " + receipt),
        List.of(Entry.debit("BANK", gift.getAmount()), Entry.credit("DONATED", gift.getAmount())));
    sql().update("insert into projects.donation (micro_fund, donor, named, amount, day, receipt, voucher, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", gift.getFund(),
        gift.getDonor().strip(), gift.isNamed(), gift.getAmount(), gift.getDay(), receipt, voucher, jurisdiction.caller(), clock.instant());
    audit.record("micro-fund.give", "micro-fund", String.valueOf(gift.getFund()), community, null, Map.of("amount", gift.getAmount().toPlainString(), "receipt", receipt));
    return voucher;
  }

  private String community(long fund) {
    return sql().one("select community from projects.micro_fund where id = ?", row -> row.text("community"), fund).orElseThrow(() -> Refusal.unknown("micro-fund.unknown"));
  }

  private String name(long fund) { return sql().one("select name from projects.micro_fund where id = ?", row -> row.text("name"), fund).orElseThrow(); }

  private Sql sql() { return Sql.on(database); }
}
