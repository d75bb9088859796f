package shanzhi.projects.ledger.boundary;

import static shanzhi.kernel.Rights.FUND_EDIT;
import static shanzhi.kernel.Rights.FUND_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import shanzhi.projects.ledger.control.Books;
import shanzhi.projects.ledger.control.CommitmentDesk;
import shanzhi.projects.ledger.control.CommitmentRow;
import shanzhi.projects.ledger.control.Entry;
import shanzhi.projects.ledger.control.Grounds;
import shanzhi.projects.ledger.control.GroundSql;
import shanzhi.projects.ledger.control.Posting;

/** 审计追回: what was paid wrongly stands as a claim until it comes back; then the purse is free to use it again. */
@Stateless
@RolesAllowed(FUND_READ)
public class Claims {

  private record Open(String item, BigDecimal left, String document) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Books books;
  @Inject CommitmentDesk desk;
  @Inject Grounds grounds;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Claims on the caller's ground, the latest first. */
  public List<ClaimLine> ledger() {
    var args = new ArrayList<Object>();
    var where = jurisdiction.over(FUND_READ).sql(GroundSql.of("p"), args);
    return sql().list("select m.*, c.title, p.community from projects.claim m join projects.commitment c on c.item = m.item join projects.purse p on p.id = c.purse where " + where + " order by m.id desc limit 500",
        row -> new ClaimLine(row.big("id"), row.text("item"), row.text("title"), row.text("community"), row.text("finding"), row.text("document"), row.as("amount", BigDecimal.class),
            row.as("recovered", BigDecimal.class), row.as("found_on", LocalDate.class)), args);
  }

  /**
   * What was spent becomes a claim.
   *
   * @return its id
   * @throws Refusal fund.unknown-item (404); claim.over-paid, fund.day-ahead, fund.outside-year (409)
   */
  @RolesAllowed(FUND_EDIT)
  public long find(@NotNull(message = "请填写审计问题") @Valid FindClaim found) {
    var item = item(found.item());
    Refusal.unless(found.amount().compareTo(item.paid()) <= 0, "claim.over-paid", found.amount(), item.paid());
    Refusal.unless(!found.day().isAfter(ChinaTime.today(clock)), "fund.day-ahead", found.day());
    long id = sql().one("insert into projects.claim (item, finding, document, amount, found_on, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?) returning id", row -> row.big("id"), item.item(),
        found.finding().strip(), found.document().strip(), found.amount(), found.day(), jurisdiction.caller(), clock.instant()).orElseThrow();
    var purpose = purpose(item.item());
    books.post(books.take(item.purse()), new Posting("CLAIM", found.day(), "审计追回：" + item.title(), item.item(), found.document().strip(), "CLAIM " + id),
        List.of(Entry.debit("CLAIM", found.amount()).of(item.item()), Entry.credit("SPENT", found.amount()).spentOn(item.item(), purpose)));
    audit.record("claim.find", "claim", String.valueOf(id), desk.communityOf(item.item()).orElse(null), null, Map.of("item", item.item(), "amount", found.amount().toPlainString()));
    return id;
  }

  /**
   * Some of it came back.
   *
   * @throws Refusal claim.unknown (404); claim.over-recovered, fund.day-ahead, fund.outside-year, fund.posted-already (409)
   */
  @RolesAllowed(FUND_EDIT)
  public void recover(long claim, @NotNull(message = "请填写到账金额") @DecimalMin(value = "0.01", message = "到账金额应大于零") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数") BigDecimal amount,
      @NotNull(message = "请填写到账日期") LocalDate day, @NotBlank(message = "请填写银行回单号") @Size(min = 2, max = 60, message = "银行回单号为 2 至 60 个字") String slip) {
    var about = sql().one("select item from projects.claim where id = ?", row -> row.text("item"), claim).filter(item -> grounds.covers(desk.communityOf(item).orElseThrow(), FUND_EDIT))
        .orElseThrow(() -> Refusal.unknown("claim.unknown"));
    var item = item(about);
    var open = sql().one("select item, amount - recovered as left_over, document from projects.claim where id = ? for update", row -> new Open(row.text("item"), row.as("left_over", BigDecimal.class), row.text("document")), claim).orElseThrow();
    Refusal.unless(amount.compareTo(open.left()) <= 0, "claim.over-recovered", amount, open.left());
    Refusal.unless(!day.isAfter(ChinaTime.today(clock)), "fund.day-ahead", day);
    books.post(books.take(item.purse()), new Posting("RECOVER", day, "追回到账：" + item.title(), open.document(), slip.strip(), "RECOVER " + claim + " " + slip.strip()),
        List.of(Entry.debit("BANK", amount).of(item.item()), Entry.credit("CLAIM", amount).of(item.item())));
    sql().update("update projects.commitment set requested = requested - ?, contracted = contracted - ?, resolved = resolved - ?, moved_on = ?, moved_why = ? where item = ?", amount, amount, amount, day,
        "审计追回到账：" + open.document(), item.item());
    sql().update("update projects.claim set recovered = recovered + ? where id = ?", amount, claim);
    audit.record("claim.recover", "claim", String.valueOf(claim), desk.communityOf(item.item()).orElse(null), null, Map.of("amount", amount.toPlainString()));
  }

  /** With its purses in hand, released or not. */
  private CommitmentRow item(String item) {
    books.takeOf(item);
    desk.communityOf(item).filter(community -> grounds.covers(community, FUND_EDIT)).orElseThrow(() -> Refusal.unknown("fund.unknown-item", item));
    return desk.row(item).orElseThrow();
  }

  /** What it was last spent on. */
  private String purpose(String item) {
    return sql().one("select purpose from projects.voucher_line where item = ? and purpose is not null order by voucher desc limit 1", row -> row.text("purpose"), item).orElseThrow();
  }

  private Sql sql() { return Sql.on(database); }
}
