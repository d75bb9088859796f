package shanzhi.projects.ledger.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.PaymentState;

/** 飞龙社区 2026: four items with an own share, payments in every state, and a micro-fund with its donations. People and firms are invented. */
@ApplicationScoped
public class DemoLedger {

  private static final String FEILONG = "510131001006";
  private static final int YEAR = 2026;
  private static final String FIRM = "蒲江县同心社会工作服务中心（示例）";
  private static final String ACCOUNT = "6200000000000000188";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Books books;
  @Inject CommitmentDesk commitments;
  @Inject Sealing sealing;

  /** In one transaction: a voucher without its lines would not be taken. */
  @Transactional
  public void load(@Observes @Priority(365) DatabaseReady ready) {
    if (!ready.demo() || sql().number("select count(*) from projects.commitment") > 0 || books.take(FEILONG, FundSource.GUARANTEE, YEAR).isEmpty()) return;
    item("FL-2026-05-01", "老旧院落微更新（2 号院）", "66000.00", "HT-2026-188", "57900.00");
    own("FL-2026-05-01", "6600.00");
    item("FL-2026-05-02", "社区食堂助餐补充设备", "49000.00", "HT-2026-191", "46500.00");
    item("FL-2026-05-03", "河滨步道照明维护", "38600.00", "HT-2026-204", "38000.00");
    item("FL-2026-05-04", "亲子阅读空间运营", "40000.00", null, null);
    pay("FL-2026-05-01", 1, "签约 40%", "23160.00", "24512000000188010001", "COURTYARD", PaymentState.SETTLED, LocalDate.of(YEAR, 7, 2));
    pay("FL-2026-05-01", 2, "中期 40%", "23160.00", "24512000000188010002", "COURTYARD", PaymentState.REQUESTED, LocalDate.of(YEAR, 11, 16));
    pay("FL-2026-05-02", 1, "签约 40%", "18600.00", "24512000000191010001", "HARDWARE", PaymentState.SETTLED, LocalDate.of(YEAR, 7, 15));
    pay("FL-2026-05-02", 2, "中期 40%", "18600.00", "24512000000191010002", "HARDWARE", PaymentState.CONSENTED, LocalDate.of(YEAR, 11, 12));
    pay("FL-2026-05-03", 1, "签约 40%", "15200.00", "24512000000204010001", "HARDWARE", PaymentState.APPROVED, LocalDate.of(YEAR, 11, 10));
    microFund();
  }

  private void item(String item, String title, String resolved, String contractNo, String contracted) {
    var purse = books.take(FEILONG, FundSource.GUARANTEE, YEAR).orElseThrow();
    sql().update("insert into projects.commitment (item, purse, title, resolved, made_by, made_at) values (?, ?, ?, ?, 'clerk', ?)", item, purse.id(), title, new BigDecimal(resolved), at(LocalDate.of(YEAR, 5, 15), 9));
    if (contracted != null) sql().update("update projects.commitment set contracted = ?, contract_no = ?, moved_on = ? where item = ?", new BigDecimal(contracted), contractNo, LocalDate.of(YEAR, 6, 28), item);
  }

  private void own(String item, String amount) {
    var sum = new BigDecimal(amount);
    var purse = books.opened(FEILONG, FundSource.SELF_RAISED, YEAR);
    books.post(purse, new Posting("OWN_SHARE", LocalDate.of(YEAR, 6, 25), "自筹资金到账", item, "缴款单 7731", "OWN_SHARE " + item + " 7731"), List.of(Entry.debit("BANK", sum), Entry.credit("OWN", sum)));
    commitments.write(item + "/自筹", purse.id(), "老旧院落微更新（2 号院）", sum, item, LocalDate.of(YEAR, 6, 25));
  }

  private void pay(String item, int instalment, String milestone, String amount, String invoice, String purpose, PaymentState state, LocalDate day) {
    var sum = new BigDecimal(amount);
    var purse = books.takeOf(item).get(0);
    sql().update("update projects.commitment set requested = requested + ? where item = ?", sum, item);
    long id = sql().number("select nextval('projects.payment_seq')");
    var number = "ZF-" + YEAR + "-" + "%06d".formatted(sql().number("select nextval('projects.payment_number_seq')"));
    int reached = state.ordinal();
    var settled = state == PaymentState.SETTLED;
    sql().update("""
        insert into projects.payment (id, number, item, purse, instalment, milestone, amount, invoice, payee, account_sealed, account_masked, purpose, state, requested_by, requested_at, consented_by,
          consented_at, approved_by, approved_at, instructed_by, instructed_at, settled_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'clerk', ?, ?, ?, ?, ?, ?, ?, ?)""", id, number, item, purse.id(), instalment,
        milestone, sum, invoice, FIRM, sealing.seal(ACCOUNT), Masks.bankCard(ACCOUNT), purpose, state, at(day, 9), reached >= 1 ? "supervisor" : null, reached >= 1 ? at(day, 11) : null,
        reached >= 2 ? "town" : null, reached >= 2 ? at(day, 15) : null, settled ? "finance" : null, settled ? at(day, 16) : null, settled ? day.plusDays(1) : null);
    step(id, "request", "clerk", at(day, 9));
    if (reached >= 1) step(id, "consent", "supervisor", at(day, 11));
    if (reached >= 2) step(id, "approve", "town", at(day, 15));
    if (settled) settle(id, number, item, purse, sum, milestone, invoice, purpose, day);
  }

  private void settle(long id, String number, String item, PurseRow purse, BigDecimal sum, String milestone, String invoice, String purpose, LocalDate day) {
    var key = number + "-1";
    var slip = "回单 " + (7_000 + id % 1_000);
    sql().update("insert into projects.bank_instruction (key, payment, attempt, amount, account_masked, sent_by, sent_at) values (?, ?, 1, ?, ?, 'finance', ?)", key, id, sum, Masks.bankCard(ACCOUNT), at(day, 16));
    sql().update("insert into projects.bank_record (key, amount, payee, account_masked, arrived_at) values (?, ?, ?, ?, ?)", key, sum, FIRM, Masks.bankCard(ACCOUNT), at(day, 16));
    sql().update("insert into projects.bank_answer (key, settled, day, slip, recorded_by, recorded_at) values (?, true, ?, ?, 'finance', ?)", key, day.plusDays(1), slip, at(day.plusDays(1), 10));
    books.post(purse, new Posting("INSTRUCT", day, "支付指令：" + milestone, item, invoice, "INSTRUCT " + key + " " + item), List.of(Entry.debit("TRANSIT", sum).of(item), Entry.credit("BANK", sum).of(item)));
    books.post(purse, new Posting("SETTLE", day.plusDays(1), "支付：" + milestone + "，" + FIRM, item, slip, "SETTLE " + key + " " + item),
        List.of(Entry.debit("SPENT", sum).spentOn(item, purpose), Entry.credit("TRANSIT", sum).of(item)));
    step(id, "instruct", "finance", at(day, 16));
    step(id, "settle", "finance", at(day.plusDays(1), 10));
  }

  private void step(long payment, String deed, String who, Instant at) {
    sql().update("insert into projects.payment_step (payment, deed, words, actor, at) values (?, ?, null, ?, ?)", payment, deed, who, at);
  }

  private void microFund() {
    long fund = sql().one("""
        insert into projects.micro_fund (county, town, community, name, purpose, document, opened_on, opened_by) values ('510131000000', '510131001000', ?, '飞龙邻里互助微基金', 'VOLUNTEERING',
          '飞龙居〔2026〕3号（示例）', '2026-03-05', 'clerk') returning id""", row -> row.big("id"), FEILONG).orElseThrow();
    var purse = books.opened(FEILONG, FundSource.DONATION, YEAR);
    give(fund, purse, "邻里商户联盟（示例）", true, "12000.00", LocalDate.of(YEAR, 3, 18), "捐收 0301");
    give(fund, purse, "王秀兰", false, "500.00", LocalDate.of(YEAR, 4, 2), "捐收 0302");
    give(fund, purse, "陈志明", false, "200.00", LocalDate.of(YEAR, 9, 28), "捐收 0303");
  }

  private void give(long fund, PurseRow purse, String donor, boolean named, String amount, LocalDate day, String receipt) {
    var sum = new BigDecimal(amount);
    long voucher = books.post(purse, new Posting("DONATION", day, "收到捐赠", "飞龙邻里互助微基金", receipt, "DONATION " + receipt), List.of(Entry.debit("BANK", sum), Entry.credit("DONATED", sum)));
    sql().update("insert into projects.donation (micro_fund, donor, named, amount, day, receipt, voucher, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, 'clerk', ?)", fund, donor, named, sum, day, receipt, voucher, at(day, 10));
  }

  private static Instant at(LocalDate day, int hour) { return ChinaTime.instant(day.atTime(LocalTime.of(hour, 0))); }

  private Sql sql() { return Sql.on(database); }
}
