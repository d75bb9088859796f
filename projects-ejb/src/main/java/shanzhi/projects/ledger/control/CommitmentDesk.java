package shanzhi.projects.ledger.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.boundary.CommitmentSheet;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.ResolveSum;

/** Commitments and what is moved on them, always with their purse in hand. */
@ApplicationScoped
public class CommitmentDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Books books;
  @Inject Grounds grounds;
  @Inject Clock clock;

  /** Of an item whose purses are in hand. */
  public Optional<CommitmentRow> row(String item) { return sql().one("select * from projects.commitment where item = ?", CommitmentDesk::row, item); }

  /** The own share of an item, where there is one. */
  public Optional<CommitmentRow> own(String item) { return sql().one("select * from projects.commitment where own_of = ?", CommitmentDesk::row, item); }

  /** An item that is still open, with its purses in hand. @throws Refusal fund.unknown-item (404), fund.released (409) */
  public CommitmentRow open(String item, String... rights) {
    var purse = books.takeOf(item);
    var row = row(item).orElseThrow(() -> Refusal.unknown("fund.unknown-item", item));
    var community = purse.stream().filter(one -> one.id() == row.purse()).findFirst().orElseThrow().community();
    grounds.require(community, "fund.unknown-item", item, rights);
    Refusal.unless(row.released() == null, "fund.released", item);
    return row;
  }

  /** @throws Refusal fund.no-purse, fund.purse-closed, fund.purse-short, fund.item-twice (409) */
  public void resolve(ResolveSum sum) {
    var purse = books.take(sum.community(), sum.source(), sum.year()).orElseThrow(() -> Refusal.conflict("fund.no-purse", String.valueOf(sum.year())));
    Refusal.unless(row(sum.item()).isEmpty(), "fund.item-twice", sum.item());
    Refusal.unless(purse.closing() == null && !ChinaTime.today(clock).isAfter(purse.openUntil()), "fund.purse-closed", String.valueOf(sum.year()));
    Refusal.unless(sum.amount().compareTo(purse.free()) <= 0, "fund.purse-short", sum.amount(), purse.free());
    write(sum.item(), purse.id(), sum.title().strip(), sum.amount(), null, ChinaTime.today(clock));
  }

  /** @param day from which its sums count */
  public void write(String item, long purse, String title, BigDecimal resolved, String ownOf, LocalDate day) {
    sql().update("insert into projects.commitment (item, purse, title, resolved, own_of, made_by, made_at, moved_on) values (?, ?, ?, ?, ?, ?, ?, ?)", item, purse, title, resolved, ownOf,
        jurisdiction.caller(), clock.instant(), day);
  }

  /**
   * Own money covers what a contract costs beyond the resolved sum.
   *
   * @throws Refusal fund.contract-over, fund.contract-under (409)
   */
  public void contract(CommitmentRow item, String contractNo, BigDecimal amount) {
    var ofFund = amount.min(item.resolved());
    var ofOwn = amount.subtract(ofFund);
    var own = own(item.item());
    var most = item.resolved().add(own.map(CommitmentRow::resolved).orElse(BigDecimal.ZERO));
    Refusal.unless(amount.compareTo(most) <= 0, "fund.contract-over", amount, most);
    var asked = item.requested().add(own.map(CommitmentRow::requested).orElse(BigDecimal.ZERO));
    Refusal.unless(ofFund.compareTo(item.requested()) >= 0 && own.map(one -> ofOwn.compareTo(one.requested()) >= 0).orElse(true), "fund.contract-under", amount, asked);
    var today = ChinaTime.today(clock);
    var why = item.contracted().signum() == 0 ? null : "合同变更：" + contractNo;
    sql().update("update projects.commitment set contracted = ?, contract_no = ?, moved_on = ?, moved_why = ? where item = ?", ofFund, contractNo, today, why, item.item());
    own.ifPresent(one -> sql().update("update projects.commitment set contracted = ?, contract_no = ?, moved_on = ?, moved_why = ? where item = ?", ofOwn, contractNo, today, why, one.item()));
  }

  /** What is not on its way to anybody is free again. */
  public void release(CommitmentRow item, String reason) {
    sql().update("update projects.commitment set resolved = requested, contracted = requested, released = ?, moved_on = ?, moved_why = ? where item = ? or own_of = ?", reason, ChinaTime.today(clock), reason, item.item(),
        item.item());
  }

  public CommitmentSheet sheet(CommitmentRow row) {
    var purse = sql().one("select * from projects.purse where id = ?", Books::purse, row.purse()).orElseThrow();
    var own = own(row.item()).map(one -> new CommitmentSheet.Own(one.resolved(), one.contracted(), one.requested(), one.paid())).orElse(null);
    return new CommitmentSheet(row.item(), row.title(), purse.community(), purse.source(), purse.year(), row.resolved(), row.contracted(), row.requested(), row.paid(), row.contractNo(),
        row.released(), own);
  }

  /** Items of a purse, the latest first; own shares stand beside what they belong to. */
  public List<CommitmentSheet> of(long purse) {
    return sql().list("select * from projects.commitment where purse = ? order by made_at desc, item desc", CommitmentDesk::row, purse).stream().map(this::sheet).toList();
  }

  /** Code of the community an item belongs to. */
  public Optional<String> communityOf(String item) {
    return sql().one("select p.community from projects.commitment c join projects.purse p on p.id = c.purse where c.item = ?", row -> row.text("community"), item);
  }

  /** Source of the purse an item is charged to. */
  public FundSource sourceOf(long purse) { return sql().one("select source from projects.purse where id = ?", row -> FundSource.valueOf(row.text("source")), purse).orElseThrow(); }

  static CommitmentRow row(Sql.Row row) throws SQLException {
    return new CommitmentRow(row.text("item"), row.big("purse"), row.text("title"), row.as("resolved", BigDecimal.class), row.as("contracted", BigDecimal.class),
        row.as("requested", BigDecimal.class), row.as("paid", BigDecimal.class), row.text("contract_no"), row.text("own_of"), row.text("released"));
  }

  private Sql sql() { return Sql.on(database); }
}
