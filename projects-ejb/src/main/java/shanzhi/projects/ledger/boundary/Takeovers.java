package shanzhi.projects.ledger.boundary;

import static shanzhi.kernel.Rights.FUND_EDIT;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.control.Books;
import shanzhi.projects.ledger.control.Entry;
import shanzhi.projects.ledger.control.Grounds;
import shanzhi.projects.ledger.control.Posting;

/** 期初接管: what was there before this suite kept the books, with the paper that proves it. First the money, then the projects it is promised to. */
@Stateless
@RolesAllowed(FUND_EDIT)
public class Takeovers {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Books books;
  @Inject Grounds grounds;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** A paper is taken over once. @throws Refusal area.out-of-reach (404); fund.not-a-community (400); fund.day-ahead, fund.outside-year, fund.posted-already (409) */
  public void purses(@NotEmpty(message = "没有期初数") List<@Valid OpeningPurse> rows) {
    for (var row : rows.stream().sorted(Comparator.comparing(OpeningPurse::community).thenComparing(OpeningPurse::source)).toList()) {
      grounds.require(row.community(), "area.out-of-reach", row.community(), FUND_EDIT);
      Refusal.unless(!row.day().isAfter(ChinaTime.today(clock)), "fund.day-ahead", row.day());
      var purse = books.opened(row.community(), row.source(), row.year());
      books.post(purse, new Posting("OPENING", row.day(), "期初接管资金", row.evidence().strip(), row.evidence().strip(), "OPENING " + purse.id() + " " + row.evidence().strip()),
          List.of(Entry.debit("BANK", row.amount()), Entry.credit("OPENING", row.amount())));
      audit.record("fund.takeover", "purse", String.valueOf(purse.id()), row.community(), null, Map.of("amount", row.amount().toPlainString()));
    }
  }

  /**
   * Projects in any state.
   *
   * @throws Refusal area.out-of-reach (404); payment.unknown-purpose (400); fund.no-purse, fund.purse-short, fund.item-twice, fund.out-of-order, payment.purpose, fund.day-ahead,
   *     fund.outside-year (409)
   */
  public void items(@NotEmpty(message = "没有项目") List<@Valid OpeningItem> rows) {
    for (var row : rows.stream().sorted(Comparator.comparing(OpeningItem::community).thenComparing(OpeningItem::source)).toList()) {
      grounds.require(row.community(), "area.out-of-reach", row.community(), FUND_EDIT);
      item(row);
    }
  }

  private void item(OpeningItem row) {
    Refusal.unless(row.paid().compareTo(row.contracted()) <= 0 && row.contracted().compareTo(row.resolved()) <= 0, "fund.out-of-order", row.item());
    Refusal.unless(!row.day().isAfter(ChinaTime.today(clock)), "fund.day-ahead", row.day());
    var purse = books.take(row.community(), row.source(), row.year()).orElseThrow(() -> Refusal.conflict("fund.no-purse", String.valueOf(row.year())));
    Refusal.unless(sql().number("select count(*) from projects.commitment where item = ?", row.item()) == 0, "fund.item-twice", row.item());
    Refusal.unless(row.resolved().compareTo(purse.free()) <= 0, "fund.purse-short", row.resolved(), purse.free());
    sql().update("insert into projects.commitment (item, purse, title, resolved, contracted, requested, contract_no, made_by, made_at, moved_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row.item(), purse.id(),
        row.title().strip(), row.resolved(), row.contracted(), row.paid(), row.contractNo(), jurisdiction.caller(), clock.instant(), row.day());
    if (row.paid().signum() > 0) {
      var clause = sql().list("select title, clause from projects.purpose where code = ?", found -> new String[] {found.text("title"), found.text("clause")}, String.valueOf(row.purpose())).stream().findFirst()
          .orElseThrow(() -> Refusal.invalid("payment.unknown-purpose", String.valueOf(row.purpose())));
      Refusal.unless(clause[1] == null, "payment.purpose", clause[0], clause[1]);
      books.post(purse, new Posting("OPENING", row.day(), "期初接管已付：" + row.title().strip(), row.item(), row.evidence().strip(), "OPENING " + row.item()),
          List.of(Entry.debit("SPENT", row.paid()).spentOn(row.item(), row.purpose()), Entry.credit("BANK", row.paid()).of(row.item())));
    }
    audit.record("fund.takeover", "item", row.item(), row.community(), null, Map.of("resolved", row.resolved().toPlainString(), "contracted", row.contracted().toPlainString(), "paid", row.paid().toPlainString()));
  }

  private Sql sql() { return Sql.on(database); }
}
