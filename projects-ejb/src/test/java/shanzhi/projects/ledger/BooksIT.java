package shanzhi.projects.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.projects.FundSamples.AUDITOR;
import static shanzhi.projects.FundSamples.CLERK;
import static shanzhi.projects.FundSamples.FEILONG;
import static shanzhi.projects.FundSamples.FINANCE;
import static shanzhi.projects.FundSamples.LEADER;
import static shanzhi.projects.FundSamples.PUJIANG;
import static shanzhi.projects.FundSamples.STRANGER;
import static shanzhi.projects.FundSamples.STRANGE_FINANCE;
import static shanzhi.projects.FundSamples.SUPERVISOR;
import static shanzhi.projects.FundSamples.TOWN;
import static shanzhi.projects.FundSamples.WORKER;
import static shanzhi.projects.FundSamples.YEAR;
import static shanzhi.projects.FundSamples.item;
import static shanzhi.projects.FundSamples.yuan;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.FundSamples;
import shanzhi.projects.ledger.boundary.BookAgencies;
import shanzhi.projects.ledger.boundary.Claims;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.FindClaim;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.OpeningItem;
import shanzhi.projects.ledger.boundary.OpeningPurse;
import shanzhi.projects.ledger.boundary.PurseLine;
import shanzhi.projects.ledger.boundary.StatementLine;
import shanzhi.projects.ledger.boundary.StatementSheet;
import shanzhi.projects.ledger.boundary.Statements;
import shanzhi.projects.ledger.boundary.Takeovers;
import shanzhi.projects.ledger.boundary.VoucherQuery;
import shanzhi.projects.ledger.boundary.Vouchers;
import shanzhi.projects.ledger.boundary.YearEnds;
import shanzhi.projects.ledger.control.ItemImport;
import shanzhi.projects.ledger.control.VoucherExport;
import shanzhi.testkit.TestEar;

/** The books: they only grow, they balance, years are closed, what an audit finds comes back, statements say what the vouchers say. */
@ExtendWith(ArquillianExtension.class)
class BooksIT {

  private static final String CHAOYANG = "510131001002";
  private static final String LIAOWENG = "510131001007";
  private static final String YUHONG = "510131001008";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", BooksIT.class, FundSamples.class); }

  @Inject Vouchers vouchers;
  @Inject Takeovers takeovers;
  @Inject Commitments commitments;
  @Inject Claims claims;
  @Inject YearEnds yearEnds;
  @Inject Statements statements;
  @Inject BookAgencies agencies;
  @Inject ItemImport items;
  @Inject VoucherExport export;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private static OpeningPurse money(String community, int year, String amount, String paper) {
    return new OpeningPurse(community, FundSource.GUARANTEE, year, yuan(amount), LocalDate.of(year, 3, 1), paper);
  }

  private static OpeningItem project(String item, String community, int year, String resolved, String contracted, String paid) {
    return new OpeningItem(item, "接管项目", community, FundSource.GUARANTEE, year, yuan(resolved), "HT-" + item, yuan(contracted), yuan(paid), "HARDWARE", LocalDate.of(year, 6, 30), "议决记录与回单");
  }

  private PurseLine purse(String community, int year) {
    return FINANCE.calls(() -> commitments.purses(community, year)).stream().filter(one -> one.source() == FundSource.GUARANTEE).findFirst().orElseThrow();
  }

  private static VoucherQuery query(String area, int year) {
    var query = new VoucherQuery();
    query.setArea(area);
    query.setYear(year);
    return query;
  }

  @Test void nothing_in_the_books_is_changed_and_each_voucher_balances() {
    long voucher = sql().number("select max(voucher) from projects.voucher_line");
    for (var forbidden : List.of("update projects.voucher_line set debit = debit + 1 where voucher = " + voucher, "delete from projects.voucher_line where voucher = " + voucher,
        "update projects.voucher set words = 'x' where id = " + voucher, "delete from projects.voucher where id = " + voucher, "truncate projects.voucher_line")) {
      assertEquals("42501", assertThrows(Sql.SqlFailure.class, () -> sql().update(forbidden), forbidden).sqlState());
    }
    long purse = sql().number("select id from projects.purse where community = ? and source = 'GUARANTEE' and year = 2026", FEILONG);
    var bare = "insert into projects.voucher (purse, kind, day, words, basis, evidence, key, made_by, made_at) values (" + purse + ", 'OPENING', '2026-05-05', 'x', 'xx', 'xx', 'bare', 'x', now())";
    assertTrue(assertThrows(Sql.SqlFailure.class, () -> sql().update(bare)).getMessage().contains("does not balance"));
    var lopsided = "with v as (" + bare + " returning id) insert into projects.voucher_line (voucher, no, account, debit, credit) select v.id, e.no, a.id, e.d, e.c from v cross join (values (1, 'BANK', 10.00, 0), (2, 'OPENING', 0, 9.99)) e (no, kind, d, c) join projects.account a on a.purse = "
        + purse + " and a.kind = e.kind";
    assertTrue(assertThrows(Sql.SqlFailure.class, () -> sql().update(lopsided)).getMessage().contains("does not balance"));
    assertTrue(assertThrows(Sql.SqlFailure.class, () -> sql().update(lopsided.replace("9.99", "10.00").replace("2026-05-05", "2025-12-31"))).getMessage().contains("open year"));
    assertTrue(assertThrows(Sql.SqlFailure.class, () -> sql().update(lopsided.replace("9.99", "10.00").replace("(1, 'BANK', 10.00, 0)", "(1, 'SPENT', 10.00, 0)"))).getMessage().contains("names its item"));
    assertEquals(0, sql().number("select count(*) from projects.voucher where key = 'bare'"));
  }

  @Test void an_overdrawn_account_is_refused_by_the_database() {
    long purse = sql().number("select id from projects.purse where community = ? and source = 'GUARANTEE' and year = 2026", YUHONG);
    var overdrawn = "with v as (insert into projects.voucher (purse, kind, day, words, basis, evidence, key, made_by, made_at) values (" + purse + ", 'INSTRUCT', '2026-05-05', 'x', 'xx', 'xx', 'over', 'x', now()) returning id)"
        + " insert into projects.voucher_line (voucher, no, account, debit, credit) select v.id, e.no, a.id, e.d, e.c from v cross join (values (1, 'TRANSIT', 99999999.00, 0), (2, 'BANK', 0, 99999999.00)) e (no, kind, d, c) join projects.account a on a.purse = " + purse + " and a.kind = e.kind";
    assertEquals("23514", assertThrows(Sql.SqlFailure.class, () -> sql().update(overdrawn)).sqlState());
  }

  @Test void money_and_projects_of_before_are_taken_over_with_their_papers() {
    FINANCE.does(() -> takeovers.purses(List.of(money(CHAOYANG, 2024, "100000.00", "蒲财〔2024〕1号"))));
    assertEquals("fund.posted-already", refused(() -> FINANCE.does(() -> takeovers.purses(List.of(money(CHAOYANG, 2024, "100000.00", "蒲财〔2024〕1号"))))), "a paper once");
    assertEquals("fund.outside-year", refused(() -> FINANCE.does(() -> takeovers.purses(List.of(new OpeningPurse(CHAOYANG, FundSource.GUARANTEE, 2024, yuan("1.00"), LocalDate.of(2025, 1, 1), "他年"))))));
    var item = item();
    FINANCE.does(() -> takeovers.items(List.of(project(item, CHAOYANG, 2024, "60000.00", "50000.00", "20000.00"))));
    var sheet = FINANCE.calls(() -> commitments.of(item));
    assertEquals(yuan("20000.00"), sheet.paid());
    assertEquals(yuan("30000.00"), sheet.payable());
    assertEquals("fund.item-twice", refused(() -> FINANCE.does(() -> takeovers.items(List.of(project(item, CHAOYANG, 2024, "1.00", "0.00", "0.00"))))));
    assertEquals("fund.purse-short", refused(() -> FINANCE.does(() -> takeovers.items(List.of(project(item(), CHAOYANG, 2024, "40000.01", "0.00", "0.00"))))));
    assertEquals("fund.out-of-order", refused(() -> FINANCE.does(() -> takeovers.items(List.of(project(item(), CHAOYANG, 2024, "10.00", "9.00", "9.01"))))));
    var pay = project(item(), CHAOYANG, 2024, "10.00", "10.00", "10.00");
    assertEquals("payment.purpose", refused(() -> FINANCE.does(() -> takeovers.items(List.of(new OpeningItem(pay.item(), pay.title(), CHAOYANG, FundSource.GUARANTEE, 2024, pay.resolved(), null, pay.contracted(), pay.paid(), "WORKER_PAY", pay.day(), "工资表"))))));
    assertThrows(EJBAccessException.class, () -> CLERK.does(() -> takeovers.purses(List.of(money(CHAOYANG, 2024, "1.00", "无权")))));
    assertEquals("area.out-of-reach", refused(() -> STRANGE_FINANCE.does(() -> takeovers.purses(List.of(money(CHAOYANG, 2024, "1.00", "外地"))))));
    var second = FINANCE.calls(() -> vouchers.ledger(query(CHAOYANG, 2024))).rows().get(0);
    assertEquals("OPENING", second.kind());
    assertEquals(yuan("80000.00"), second.balance());
    FINANCE.does(() -> takeovers.purses(List.of(new OpeningPurse(CHAOYANG, FundSource.GUARANTEE, 2024, yuan("500.00"), LocalDate.of(2024, 2, 1), "补记"))));
    var rows = FINANCE.calls(() -> vouchers.ledger(query(CHAOYANG, 2024))).rows();
    assertEquals(yuan("80500.00"), rows.get(0).balance());
    assertEquals(yuan("500.00"), rows.get(rows.size() - 1).balance(), "booked late it stands where its day is, and counts from there");
  }

  @Test void what_came_in_by_mistake_is_reversed_by_a_voucher_of_its_own() {
    FINANCE.does(() -> takeovers.purses(List.of(money(CHAOYANG, 2023, "5000.00", "蒲财〔2023〕1号"), money(CHAOYANG, 2023, "700.00", "蒲财〔2023〕错"))));
    var wrong = FINANCE.calls(() -> vouchers.ledger(query(CHAOYANG, 2023))).rows().stream().filter(one -> one.evidence().endsWith("错")).findFirst().orElseThrow();
    assertTrue(FINANCE.calls(() -> vouchers.sheet(wrong.id())).mayReverse());
    assertEquals("fund.outside-year", refused(() -> FINANCE.calls(() -> vouchers.reverse(wrong.id(), LocalDate.of(2024, 1, 2), "重复录入"))));
    assertThrows(EJBAccessException.class, () -> CLERK.calls(() -> vouchers.reverse(wrong.id(), LocalDate.of(2023, 4, 1), "重复录入")));
    assertEquals("voucher.unknown", refused(() -> STRANGE_FINANCE.calls(() -> vouchers.reverse(wrong.id(), LocalDate.of(2023, 4, 1), "重复录入"))));
    FINANCE.calls(() -> vouchers.reverse(wrong.id(), LocalDate.of(2023, 4, 1), "重复录入"));
    assertEquals("voucher.reversed", refused(() -> FINANCE.calls(() -> vouchers.reverse(wrong.id(), LocalDate.of(2023, 4, 1), "重复录入"))));
    assertEquals(yuan("5000.00"), purse(CHAOYANG, 2023).allocated());
    long transfer = sql().number("select v.id from projects.voucher v join projects.purse p on p.id = v.purse where v.kind = 'TRANSFER' and p.community = ?", CHAOYANG);
    assertEquals("voucher.not-reversible", refused(() -> FINANCE.calls(() -> vouchers.reverse(transfer, LocalDate.of(2026, 4, 1), "试"))));
  }

  @Test void at_the_end_of_the_year_contracts_stay_and_idle_money_goes_back() {
    FINANCE.does(() -> takeovers.purses(List.of(money(LIAOWENG, 2024, "100000.00", "蒲财〔2024〕2号"))));
    var contracted = item();
    var idle = item();
    FINANCE.does(() -> takeovers.items(List.of(project(contracted, LIAOWENG, 2024, "60000.00", "50000.00", "20000.00"), project(idle, LIAOWENG, 2024, "10000.00", "0.00", "0.00"))));
    assertThrows(EJBAccessException.class, () -> LEADER.calls(() -> yearEnds.close(LIAOWENG, 2024)));
    assertEquals("area.out-of-reach", refused(() -> STRANGE_FINANCE.calls(() -> yearEnds.close(LIAOWENG, 2024))));
    assertEquals("fund.year-running", refused(() -> FINANCE.calls(() -> yearEnds.close(LIAOWENG, YEAR))));
    var preview = FINANCE.calls(() -> yearEnds.preview(LIAOWENG, 2024)).get(0);
    var done = FINANCE.calls(() -> yearEnds.close(LIAOWENG, 2024)).get(0);
    assertEquals(preview.carried(), done.carried());
    assertEquals(preview.swept(), done.swept());
    assertEquals(yuan("30000.00"), done.carried());
    assertEquals(yuan("50000.00"), done.swept());
    var carried = purse(LIAOWENG, 2024);
    assertEquals(LocalDate.of(2025, 12, 31), carried.openUntil());
    assertEquals(yuan("50000.00"), carried.allocated());
    assertEquals(0, carried.free().signum());
    assertEquals("fund.released", refused(() -> contract(idle)));
    // a year later what is not on its way goes back as well, and then nothing is left to do
    var last = FINANCE.calls(() -> yearEnds.close(LIAOWENG, 2024)).get(0);
    assertEquals(yuan("30000.00"), last.swept());
    assertEquals(yuan("20000.00"), purse(LIAOWENG, 2024).allocated());
    assertEquals("fund.year-running", refused(() -> FINANCE.calls(() -> yearEnds.close(LIAOWENG, 2024))));
    var line = FINANCE.calls(() -> statements.of(LIAOWENG, 2024, 0)).lines().get(0);
    assertEquals(yuan("30000.00"), line.closing(), "on the last day of 2024 it was still there");
  }

  private void contract(String item) { TOWN.does(() -> commitments.contract(item, "HT", yuan("1.00"))); }

  @Test void what_an_audit_finds_stands_as_a_claim_until_it_comes_back() {
    FINANCE.does(() -> takeovers.purses(List.of(money(YUHONG, 2026, "30000.00", "蒲财〔2026〕9号"))));
    var item = item();
    FINANCE.does(() -> takeovers.items(List.of(project(item, YUHONG, 2026, "20000.00", "20000.00", "15000.00"))));
    var free = purse(YUHONG, 2026).free();
    assertEquals("claim.over-paid", refused(() -> FINANCE.calls(() -> claims.find(new FindClaim(item, "虚报工程量", "蒲审〔2026〕5号", yuan("15000.01"), LocalDate.of(2026, 9, 1))))));
    assertEquals("fund.outside-year", refused(() -> FINANCE.calls(() -> claims.find(new FindClaim(item, "虚报工程量", "蒲审〔2026〕5号", yuan("1.00"), LocalDate.of(2025, 9, 1))))));
    assertThrows(EJBAccessException.class, () -> SUPERVISOR.calls(() -> claims.find(new FindClaim(item, "虚报", "蒲审", yuan("1.00"), LocalDate.of(2026, 9, 1)))));
    assertEquals("fund.unknown-item", refused(() -> STRANGE_FINANCE.calls(() -> claims.find(new FindClaim(item, "虚报", "蒲审", yuan("1.00"), LocalDate.of(2026, 9, 1))))));
    long claim = FINANCE.calls(() -> claims.find(new FindClaim(item, "虚报工程量", "蒲审〔2026〕5号", yuan("4000.00"), LocalDate.of(2026, 9, 1))));
    assertEquals(free, purse(YUHONG, 2026).free(), "not free before it is there");
    assertEquals(yuan("11000.00"), FINANCE.calls(() -> commitments.of(item)).paid());
    assertEquals("claim.over-recovered", refused(() -> FINANCE.does(() -> claims.recover(claim, yuan("4000.01"), LocalDate.of(2026, 10, 1), "回单 9"))));
    assertEquals("claim.unknown", refused(() -> STRANGE_FINANCE.does(() -> claims.recover(claim, yuan("1.00"), LocalDate.of(2026, 10, 1), "回单 9"))));
    FINANCE.does(() -> claims.recover(claim, yuan("4000.00"), LocalDate.of(2026, 10, 1), "回单 9"));
    assertEquals(free.add(yuan("4000.00")), purse(YUHONG, 2026).free());
    assertEquals(0, AUDITOR.calls(claims::ledger).stream().filter(one -> one.id() == claim).findFirst().orElseThrow().left().signum());
  }

  @Test void statements_say_what_the_vouchers_say() {
    var all = LEADER.calls(() -> statements.all(PUJIANG, 2026, 0));
    assertEquals(93, all.stream().filter(one -> one.source() == FundSource.GUARANTEE && one.year() == 2026).count());
    for (var quarter = 1; quarter <= 4; quarter++) {
      int q = quarter;
      for (var line : LEADER.calls(() -> statements.all(PUJIANG, 2026, q))) assertEquals(line.closing(), line.opening().add(line.received()).subtract(line.returned()).subtract(line.spent()));
    }
    var balance = LEADER.calls(() -> vouchers.balances(PUJIANG, 2026));
    assertEquals(balance.stream().map(one -> one.debit()).reduce(BigDecimal.ZERO, BigDecimal::add), balance.stream().map(one -> one.credit()).reduce(BigDecimal.ZERO, BigDecimal::add));
    var closing = all.stream().filter(one -> one.year() == 2026).map(StatementLine::closing).reduce(BigDecimal.ZERO, BigDecimal::add);
    var held = balance.stream().filter(one -> List.of("BANK", "TRANSIT", "CLAIM").contains(one.account())).map(one -> one.balance()).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(held, closing, "what the statements say is left is what the accounts hold");
    assertEquals(List.of(), CLERK.calls(() -> vouchers.balances(FEILONG, 2026)).stream().filter(one -> one.place().equals("POOL")).toList(), "a community has no pool");
    var printed = CLERK.calls(() -> statements.print(FEILONG, 2026, 3));
    assertTrue(printed.pdf().length > 5_000);
    assertEquals("area.out-of-reach", refused(() -> STRANGER.does(() -> statements.of(FEILONG, 2026, 3))));
    assertEquals("area.out-of-reach", refused(() -> CLERK.does(() -> statements.all(PUJIANG, 2026, 3))));
    assertThrows(EJBAccessException.class, () -> WORKER.does(() -> statements.of(FEILONG, 2026, 3)));
    assertEquals(0, STRANGER.calls(() -> vouchers.ledger(query(null, 2026))).rows().stream().filter(one -> one.community().startsWith("510131")).count());
  }

  @Test void a_statement_of_a_past_quarter_stays_whatever_happens_to_its_items_later() {
    FINANCE.does(() -> takeovers.purses(List.of(money(LIAOWENG, 2022, "9000.00", "蒲财〔2022〕7号"))));
    var item = item();
    FINANCE.does(() -> takeovers.items(List.of(project(item, LIAOWENG, 2022, "6000.00", "5000.00", "2000.00"))));   // taken over as of 30 June
    assertEquals(List.of(), past(1).items(), "in March nobody had resolved it");
    var june = past(2);
    assertEquals(new StatementSheet.Item(item, "接管项目", FundSource.GUARANTEE, yuan("6000.00"), yuan("5000.00"), yuan("2000.00"), yuan("2000.00"), null), june.items().get(0));
    assertEquals(yuan("3000.00"), june.lines().get(0).unpaid());
    TOWN.does(() -> commitments.contract(item, "HT-2022-补", yuan("5500.00")));
    FINANCE.does(() -> commitments.release(item, "余下部分不再实施"));
    assertEquals(yuan("2000.00"), FINANCE.calls(() -> commitments.of(item)).resolved(), "today it is less");
    assertEquals(june, past(2));
    assertEquals(yuan("3000.00"), past(4).lines().get(0).unpaid());
    // closing the year late is booked on its last day, and so is what it does to the sums
    var open = item();
    FINANCE.does(() -> takeovers.items(List.of(project(open, LIAOWENG, 2022, "900.00", "400.00", "0.00"))));
    FINANCE.calls(() -> yearEnds.close(LIAOWENG, 2022));
    assertEquals(yuan("900.00"), sum(past(3), open).resolved());
    assertEquals(yuan("400.00"), sum(past(4), open).resolved(), "what was not contracted by then was swept");
    assertEquals(new StatementSheet.Was(yuan("900.00"), yuan("400.00"), "年末收回：未签合同"), sum(past(4), open).was());
    assertThrows(Sql.SqlFailure.class, () -> sql().update("update projects.commitment_sum set resolved = 0 where item = ?", item), "nobody rewrites what was");
  }

  @Test void a_statement_that_shows_less_than_the_one_before_says_why() {
    FINANCE.does(() -> takeovers.purses(List.of(money(CHAOYANG, 2020, "9000.00", "蒲财〔2020〕7号"))));
    var cut = item();
    var kept = item();
    FINANCE.does(() -> takeovers.items(List.of(project(cut, CHAOYANG, 2020, "6000.00", "5500.00", "4000.00"), project(kept, CHAOYANG, 2020, "700.00", "700.00", "0.00"))));
    long claim = FINANCE.calls(() -> claims.find(new FindClaim(cut, "虚报工程量", "蒲审〔2020〕5号", yuan("1000.00"), LocalDate.of(2020, 9, 1))));
    FINANCE.does(() -> claims.recover(claim, yuan("600.00"), LocalDate.of(2020, 10, 8), "回单 9"));
    FINANCE.does(() -> claims.recover(claim, yuan("400.00"), LocalDate.of(2020, 12, 2), "回单 10"));
    var third = FINANCE.calls(() -> statements.of(CHAOYANG, 2020, 3));
    assertNull(sum(third, cut).was(), "what is claimed has not come back yet");
    var fourth = FINANCE.calls(() -> statements.of(CHAOYANG, 2020, 4));
    assertEquals(yuan("5000.00"), sum(fourth, cut).resolved());
    assertEquals(yuan("4500.00"), sum(fourth, cut).contracted());
    assertEquals(new StatementSheet.Was(yuan("6000.00"), yuan("5500.00"), "审计追回到账：蒲审〔2020〕5号"), sum(fourth, cut).was(), "twice for one reason is said once");
    assertNull(sum(fourth, kept).was());
    assertNull(sum(FINANCE.calls(() -> statements.of(CHAOYANG, 2020, 2)), cut).was(), "resolved in the quarter: there was nothing before");
  }

  private StatementSheet past(int quarter) { return FINANCE.calls(() -> statements.of(LIAOWENG, 2022, quarter)); }

  private static StatementSheet.Item sum(StatementSheet sheet, String item) { return sheet.items().stream().filter(one -> one.item().equals(item)).findFirst().orElseThrow(); }

  @Test void rows_of_a_workbook_are_judged_one_by_one_and_the_good_ones_are_taken() {
    FINANCE.does(() -> takeovers.purses(List.of(money(CHAOYANG, 2022, "1000.00", "蒲财〔2022〕1号"))));
    var good = project(item(), CHAOYANG, 2022, "600.00", "600.00", "100.00");
    var over = project(item(), CHAOYANG, 2022, "400.01", "0.00", "0.00");
    var wrong = new OpeningItem(item(), "x", CHAOYANG, FundSource.GUARANTEE, 2022, yuan("1.00"), null, yuan("1.00"), yuan("1.00"), "WORKER_PAY", LocalDate.of(2022, 6, 1), "工资表");
    var elsewhere = project(item(), CHAOYANG, 2021, "1.00", "0.00", "0.00");
    var judged = FINANCE.calls(() -> items.judge(List.of(good, over, wrong, elsewhere)));
    assertEquals(List.of("NEW", "fund.purse-short", "payment.purpose", "fund.no-purse"), judged.stream().map(one -> one.complaint() == null ? one.verdict().name() : one.complaint().key()).toList());
    FINANCE.does(() -> items.apply(List.of(good)));
    assertEquals("fund.item-twice", FINANCE.calls(() -> items.judge(List.of(good))).get(0).complaint().key());
    var rows = FINANCE.calls(() -> export.slice(query(CHAOYANG, 2022), null));
    assertEquals(2, rows.size());
    assertEquals(List.of(), FINANCE.calls(() -> export.slice(query(CHAOYANG, 2022), rows.get(1))));
    assertEquals(yuan("900.00"), FINANCE.calls(() -> export.cells(rows.get(0))).get(10));
  }

  @Test void papers_say_since_when_the_town_keeps_the_books() {
    TOWN.does(() -> agencies.enter(FEILONG, true, LocalDate.of(2025, 1, 1), "代理协议"));
    assertEquals("fund.agency-twice", refused(() -> TOWN.does(() -> agencies.enter(FEILONG, false, LocalDate.of(2025, 1, 1), "代理协议"))));
    TOWN.does(() -> agencies.enter(FEILONG, false, LocalDate.of(2026, 7, 1), "自行核算"));
    assertTrue(CLERK.calls(() -> statements.of(FEILONG, 2026, 2)).byTown());
    assertFalse(CLERK.calls(() -> statements.of(FEILONG, 2026, 3)).byTown());
    assertEquals(2, CLERK.calls(() -> agencies.of(FEILONG)).size());
    assertThrows(EJBAccessException.class, () -> CLERK.does(() -> agencies.enter(FEILONG, true, LocalDate.of(2027, 1, 1), "无权")));
    assertEquals("area.out-of-reach", refused(() -> STRANGE_FINANCE.does(() -> agencies.enter(FEILONG, true, LocalDate.of(2027, 1, 1), "外地"))));
  }
}
