package shanzhi.projects.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.projects.FundSamples.CLERK;
import static shanzhi.projects.FundSamples.FEILONG;
import static shanzhi.projects.FundSamples.FINANCE;
import static shanzhi.projects.FundSamples.LEADER;
import static shanzhi.projects.FundSamples.STRANGER;
import static shanzhi.projects.FundSamples.STRANGE_FINANCE;
import static shanzhi.projects.FundSamples.SUPERVISOR;
import static shanzhi.projects.FundSamples.TOWN;
import static shanzhi.projects.FundSamples.WORKER;
import static shanzhi.projects.FundSamples.YEAR;
import static shanzhi.projects.FundSamples.invoice;
import static shanzhi.projects.FundSamples.item;
import static shanzhi.projects.FundSamples.sum;
import static shanzhi.projects.FundSamples.wanted;
import static shanzhi.projects.FundSamples.yuan;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.requests.boundary.KeptAnswers;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.FundSamples;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.OpeningPurse;
import shanzhi.projects.ledger.boundary.OwnShares;
import shanzhi.projects.ledger.boundary.PaymentQuery;
import shanzhi.projects.ledger.boundary.PaymentState;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.projects.ledger.boundary.ReceiveOwn;
import shanzhi.projects.ledger.boundary.ResolveSum;
import shanzhi.projects.ledger.boundary.Takeovers;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Items of 飞龙社区 from the resolution to the bank: no more than there is, four people, nothing twice. */
@ExtendWith(ArquillianExtension.class)
class PaymentsIT {

  private static final int THREADS = 32;

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", PaymentsIT.class, FundSamples.class, SettledNotes.class); }

  @Inject Commitments commitments;
  @Inject Payments payments;
  @Inject OwnShares ownShares;
  @Inject Takeovers takeovers;
  @Inject KeptAnswers answers;
  @Inject SettledNotes notes;
  @Inject Clock clock;
  @Resource ManagedExecutorService threads;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  private LocalDate today() { return ChinaTime.today(clock); }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  /** What the demonstration left free is little: money is put in, in the year of the demonstration and in any other. */
  @BeforeEach void money() {
    if (takeovers == null) return;
    if (sql().number("select count(*) from projects.purse where community = ? and source = 'GUARANTEE' and year = ?", FEILONG, YEAR) == 0) {
      FINANCE.does(() -> takeovers.purses(List.of(new OpeningPurse(FEILONG, FundSource.GUARANTEE, YEAR, yuan("600000.00"), LocalDate.of(YEAR, 1, 1), "测试期初"))));
    }
    long purse = sql().number("select id from projects.purse where community = ? and source = 'GUARANTEE' and year = ?", FEILONG, YEAR);
    if (sql().number("select count(*) from projects.purse where id = ? and allocated - resolved > 300000", purse) > 0) return;
    sql().update("insert into projects.account (purse, kind) values (?, 'BANK'), (?, 'OPENING') on conflict do nothing", purse, purse);
    sql().update("""
        with v as (
          insert into projects.voucher (purse, kind, day, words, basis, evidence, key, made_by, made_at)
          values (?, 'OPENING', current_date, '测试期初', '测试', '测试', 'TEST-OPENING ' || clock_timestamp(), 'finance', now()) returning id)
        insert into projects.voucher_line (voucher, no, account, debit, credit)
        select v.id, case a.kind when 'BANK' then 1 else 2 end, a.id, case a.kind when 'BANK' then 600000 else 0 end, case a.kind when 'OPENING' then 600000 else 0 end
          from v, projects.account a where a.purse = ? and a.kind in ('BANK', 'OPENING')""", purse, purse);
  }

  /** An item of so much, contracted for so much. */
  private String contracted(String resolved, String contract) {
    var item = item();
    CLERK.does(() -> commitments.resolve(sum(item, resolved)));
    CLERK.does(() -> commitments.contract(item, "HT-" + item, yuan(contract)));
    return item;
  }

  private int version(String number) { return FINANCE.calls(() -> payments.sheet(number)).version(); }

  private void approved(String number) {
    SUPERVISOR.does(() -> payments.consent(number, version(number)));
    TOWN.does(() -> payments.approve(number, version(number)));
  }

  private void instructed(String number) {
    approved(number);
    FINANCE.does(() -> payments.instruct(number, version(number)));
  }

  private long arrivals(String number, int expected) {
    long found = 0;
    for (int i = 0; i < 150; i++) {
      found = sql().number("select count(*) from projects.bank_record where key like ?", number + "-%");
      if (found >= expected) break;
      pause();
    }
    return found;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private BigDecimal balance(String kind, FundSource source) {
    return sql().one("select a.balance from projects.account a join projects.purse p on p.id = a.purse where p.community = ? and p.source = ? and p.year = " + YEAR + " and a.kind = ?",
        row -> row.as("balance", BigDecimal.class), FEILONG, source, kind).orElseThrow();
  }

  @Test void a_payment_goes_through_four_hands_and_is_booked_twice() {
    var item = contracted("10000.00", "9000.00");
    var bank = balance("BANK", FundSource.GUARANTEE);
    var number = CLERK.calls(() -> payments.request(wanted(item, 1, "3600.00")));
    assertEquals("payment.not-in-state", refused(() -> TOWN.does(() -> payments.approve(number, version(number)))), "consent comes first");
    assertTrue(SUPERVISOR.calls(() -> payments.sheet(number)).may().contains("consent"));
    approved(number);
    FINANCE.does(() -> payments.instruct(number, version(number)));
    assertEquals(bank.subtract(yuan("3600.00")), balance("BANK", FundSource.GUARANTEE));
    assertEquals(BigDecimal.ZERO.setScale(2), FINANCE.calls(() -> commitments.of(item)).paid(), "not paid before the bank says so");
    assertEquals(1, arrivals(number, 1));
    FINANCE.does(() -> payments.settle(number, today(), "回单 0001"));
    var sheet = FINANCE.calls(() -> payments.sheet(number));
    assertEquals(PaymentState.SETTLED, sheet.line().state());
    assertEquals(2, sheet.vouchers().size());
    assertEquals(yuan("3600.00"), FINANCE.calls(() -> commitments.of(item)).paid());
    assertEquals(yuan("5400.00"), FINANCE.calls(() -> commitments.of(item)).payable());
    assertTrue(notes.seen().contains(item + " 1 3600.00 " + number), "whoever waits for it is told");
    assertEquals("payment.not-in-state", refused(() -> FINANCE.does(() -> payments.settle(number, today(), "回单 0001"))));
    assertEquals(0, sql().number("select count(*) from projects.voucher_line l join projects.account a on a.id = l.account where a.kind = 'SPENT' and (l.item is null or l.purpose is null)"));
  }

  @Test void nobody_gives_more_than_there_is() {
    var free = FINANCE.calls(() -> commitments.purses(FEILONG, YEAR)).stream().filter(one -> one.source() == FundSource.GUARANTEE).findFirst().orElseThrow().free();
    assertEquals("fund.purse-short", refused(() -> CLERK.does(() -> commitments.resolve(sum(item(), free.add(yuan("0.01")).toPlainString())))));
    assertEquals("fund.no-purse", refused(() -> CLERK.does(() -> commitments.resolve(new ResolveSum(item(), FEILONG, FundSource.OTHER, YEAR, "其他", yuan("1.00"))))));
    var item = item();
    CLERK.does(() -> commitments.resolve(sum(item, "1000.00")));
    assertEquals("fund.item-twice", refused(() -> CLERK.does(() -> commitments.resolve(sum(item, "1000.00")))));
    assertEquals("payment.over-contract", refused(() -> CLERK.calls(() -> payments.request(wanted(item, 1, "0.01")))), "nothing without a contract");
    assertEquals("fund.contract-over", refused(() -> CLERK.does(() -> commitments.contract(item, "HT-1", yuan("1000.01")))));
    CLERK.does(() -> commitments.contract(item, "HT-1", yuan("800.00")));
    assertEquals("payment.over-contract", refused(() -> CLERK.calls(() -> payments.request(wanted(item, 1, "800.01")))));
    CLERK.calls(() -> payments.request(wanted(item, 1, "500.00")));
    assertEquals("payment.over-contract", refused(() -> CLERK.calls(() -> payments.request(wanted(item, 2, "300.01")))));
    assertEquals("fund.contract-under", refused(() -> CLERK.does(() -> commitments.contract(item, "HT-1", yuan("499.99")))));
    CLERK.does(() -> commitments.release(item, "其余不再需要"));
    assertEquals(yuan("500.00"), CLERK.calls(() -> commitments.of(item)).resolved());
    assertEquals("fund.released", refused(() -> CLERK.calls(() -> payments.request(wanted(item, 2, "1.00")))));
    // nor past the code
    assertThrows(Sql.SqlFailure.class, () -> sql().update("update projects.commitment set contracted = resolved + 1 where item = ?", item));
    assertThrows(Sql.SqlFailure.class, () -> sql().update("update projects.commitment set resolved = 99999999 where item = ?", item));
    assertThrows(Sql.SqlFailure.class, () -> sql().update("update projects.commitment set paid = 0 where item = ?", item));
    assertThrows(Sql.SqlFailure.class, () -> sql().update("update projects.purse set allocated = allocated + 1 where community = ?", FEILONG));
    assertThrows(Sql.SqlFailure.class, () -> sql().update("update projects.account set balance = 0"));
  }

  @Test void pay_of_workers_an_invoice_twice_and_an_instalment_twice_are_refused() {
    var item = contracted("5000.00", "5000.00");
    var pay = wanted(item, 1, "100.00");
    pay.setPurpose("WORKER_PAY");
    var no = assertThrows(Refusal.class, () -> CLERK.calls(() -> payments.request(pay)));
    assertEquals("payment.purpose", no.key());
    assertTrue(no.args().get(1).toString().contains("办事不养人"), no.toString());
    pay.setPurpose("NOWHERE");
    assertEquals("payment.unknown-purpose", refused(() -> CLERK.calls(() -> payments.request(pay))));
    var first = wanted(item, 1, "100.00");
    var number = CLERK.calls(() -> payments.request(first));
    assertEquals("payment.instalment-twice", refused(() -> CLERK.calls(() -> payments.request(wanted(item, 1, "100.00")))));
    var again = wanted(contracted("100.00", "100.00"), 1, "50.00");
    again.setInvoice(" " + first.getInvoice().toLowerCase(java.util.Locale.ROOT) + " ");
    var twice = assertThrows(Refusal.class, () -> CLERK.calls(() -> payments.request(again)));
    assertEquals("payment.invoice-repeated", twice.key());
    assertEquals(number, twice.args().get(1));
    CLERK.does(() -> payments.refuse(number, version(number), "发票开错"));
    assertEquals(yuan("0.00"), CLERK.calls(() -> commitments.of(item)).requested());
    assertTrue(CLERK.calls(() -> payments.request(again)).startsWith("ZF-"), "a request that was given up frees its invoice");
    assertThrows(Sql.SqlFailure.class, () -> sql().update("update projects.payment set purpose = 'WORKER_PAY' where number = ?", number), "nor past the code");
  }

  @Test void whoever_asked_consented_or_approved_does_nothing_else() {
    var item = contracted("900.00", "900.00");
    var number = CLERK.calls(() -> payments.request(wanted(item, 1, "300.00")));
    sql().update("update projects.payment set requested_by = 'supervisor' where number = ?", number);
    assertEquals("payment.own", refused(() -> SUPERVISOR.does(() -> payments.consent(number, -1))));
    assertFalse(SUPERVISOR.calls(() -> payments.sheet(number)).may().contains("consent"));
    sql().update("update projects.payment set requested_by = 'town' where number = ?", number);
    SUPERVISOR.does(() -> payments.consent(number, -1));
    assertEquals("payment.own", refused(() -> TOWN.does(() -> payments.approve(number, -1))));
    sql().update("update projects.payment set requested_by = 'finance' where number = ?", number);
    TOWN.does(() -> payments.approve(number, -1));
    assertEquals("payment.own", refused(() -> FINANCE.does(() -> payments.instruct(number, -1))));
    assertThrows(Sql.SqlFailure.class, () -> sql().update("update projects.payment set state = 'INSTRUCTED', instructed_by = 'finance', instructed_at = now() where number = ?", number), "nor past the code");
  }

  @Test void what_comes_back_is_sent_once_more_for_each_return() {
    var item = contracted("2000.00", "2000.00");
    var number = CLERK.calls(() -> payments.request(wanted(item, 1, "700.00")));
    instructed(number);
    assertEquals("payment.not-in-state", refused(() -> FINANCE.does(() -> payments.instruct(number, -1))), "not again while it is on its way");
    assertEquals("payment.before-instruction", refused(() -> FINANCE.does(() -> payments.returned(number, today().minusDays(1), "户名不符"))));
    FINANCE.does(() -> payments.returned(number, today(), "户名与账号不符"));
    FINANCE.does(() -> payments.instruct(number, version(number)));
    assertEquals("payment.not-in-state", refused(() -> FINANCE.does(() -> payments.instruct(number, -1))));
    assertEquals(2, arrivals(number, 2));
    FINANCE.does(() -> payments.settle(number, today(), "回单 0002"));
    assertEquals(2, sql().number("select count(*) from projects.bank_instruction i join projects.payment y on y.id = i.payment where y.number = ?", number));
    assertEquals(yuan("700.00"), FINANCE.calls(() -> commitments.of(item)).paid());
    assertEquals(0, balance("TRANSIT", FundSource.GUARANTEE).subtract(sql().one("select coalesce(sum(amount), 0) as s from projects.payment y join projects.purse p on p.id = y.purse where y.state = 'INSTRUCTED' and p.source = 'GUARANTEE' and p.community = ?",
        row -> row.as("s", BigDecimal.class), FEILONG).orElseThrow()).signum());
  }

  @Test void the_own_share_stands_on_top_of_the_resolved_sum() {
    var item = item();
    CLERK.does(() -> commitments.resolve(sum(item, "66000.00")));
    CLERK.calls(() -> ownShares.receive(new ReceiveOwn(item, yuan("6600.00"), today(), "缴款 " + item)));
    assertEquals("fund.posted-already", refused(() -> CLERK.calls(() -> ownShares.receive(new ReceiveOwn(item, yuan("6600.00"), today(), "缴款 " + item)))));
    assertEquals("fund.contract-over", refused(() -> CLERK.does(() -> commitments.contract(item, "HT-O", yuan("72600.01")))));
    CLERK.does(() -> commitments.contract(item, "HT-O", yuan("72600.00")));
    var number = CLERK.calls(() -> payments.request(wanted(item, 1, "70000.00")));
    instructed(number);
    FINANCE.does(() -> payments.settle(number, today(), "回单 0003"));
    var sheet = FINANCE.calls(() -> commitments.of(item));
    assertEquals(yuan("66000.00"), sheet.paid());
    assertEquals(yuan("4000.00"), sheet.own().paid());
    assertEquals(yuan("2600.00"), sheet.payable());
  }

  @Test void rights_and_ground_are_asked() {
    var item = contracted("900.00", "900.00");
    var number = CLERK.calls(() -> payments.request(wanted(item, 1, "300.00")));
    assertThrows(EJBAccessException.class, () -> SUPERVISOR.calls(() -> payments.request(wanted(item, 2, "1.00"))));
    assertThrows(EJBAccessException.class, () -> CLERK.does(() -> payments.consent(number, -1)));
    assertThrows(EJBAccessException.class, () -> FINANCE.does(() -> payments.approve(number, -1)));
    assertThrows(EJBAccessException.class, () -> TOWN.does(() -> payments.instruct(number, -1)));
    assertThrows(EJBAccessException.class, () -> LEADER.does(() -> payments.settle(number, today(), "回单 1")));
    assertThrows(EJBAccessException.class, () -> WORKER.does(() -> payments.sheet(number)));
    assertThrows(EJBAccessException.class, () -> SUPERVISOR.does(() -> commitments.resolve(sum(item(), "1.00"))));
    assertThrows(EJBAccessException.class, () -> SUPERVISOR.does(() -> commitments.contract(item, "HT", yuan("1.00"))));
    assertEquals("payment.unknown", refused(() -> STRANGER.does(() -> payments.sheet(number))));
    assertEquals("payment.unknown", refused(() -> STRANGE_FINANCE.does(() -> payments.instruct(number, -1))));
    assertEquals("payment.unknown", refused(() -> Caller.named("supervisor-jt").as(shanzhi.kernel.JobRole.SUPERVISOR).does(() -> payments.consent(number, -1))));
    assertEquals("fund.unknown-item", refused(() -> STRANGER.calls(() -> payments.request(wanted(item, 2, "1.00")))));
    assertEquals("fund.unknown-item", refused(() -> STRANGER.does(() -> commitments.of(item))));
    assertEquals("area.out-of-reach", refused(() -> STRANGER.does(() -> commitments.resolve(sum(item(), "1.00")))));
    assertEquals("area.out-of-reach", refused(() -> STRANGER.does(() -> commitments.purses(FEILONG, YEAR))));
    var query = new PaymentQuery();
    query.setText(number);
    assertEquals(0, STRANGER.calls(() -> payments.ledger(query)).total());
    assertEquals(1, LEADER.calls(() -> payments.ledger(query)).total());
    query.setMine(true);
    assertEquals(1, SUPERVISOR.calls(() -> payments.ledger(query)).total(), "it is the committee's turn");
    assertEquals(0, TOWN.calls(() -> payments.ledger(query)).total());
    assertTrue(SUPERVISOR.calls(payments::waiting) > 0);
    assertThrows(EJBException.class, () -> CLERK.calls(() -> payments.request(wanted("x", 0, "0.00"))), "what cannot be right is refused by its fields");
  }

  /** Thirty-two at once, each step asked for several times over, the same instalment by several, the same invoice for several items. */
  @Test void thirty_two_at_once_pay_nobody_twice() throws Exception {
    var items = new ArrayList<String>();
    for (int i = 0; i < 4; i++) items.add(contracted("4000.00", "4000.00"));
    var shared = invoice();
    var asked = at(THREADS, i -> {
      var wanted = wanted(items.get(i % 4), 1 + i / 4 % 4, "1000.00");
      if (i % 8 == 0) wanted.setInvoice(shared);
      var key = "k" + i % 16 + items.get(0);
      return answers.once("clerk " + i % 16, key, key, () -> CLERK.calls(() -> payments.request(wanted)));
    });
    assertEquals(1, sql().number("select count(*) from projects.payment where invoice = ? and state <> 'REFUSED'", shared), asked::toString);
    assertEquals(0, sql().number("select count(*) from (select item, instalment from projects.payment where item = any (?) and state <> 'REFUSED' group by 1, 2 having count(*) > 1) n", (Object) items));
    var numbers = sql().list("select number from projects.payment where item = any (?)", row -> row.text("number"), (Object) items);
    assertTrue(numbers.size() >= 8, asked::toString);
    numbers.forEach(this::approved);
    var keys = new ArrayList<String>();
    at(THREADS, i -> {
      var number = numbers.get(i % numbers.size());
      FINANCE.does(() -> payments.instruct(number, -1));
      return number;
    });
    at(THREADS, i -> {
      var number = numbers.get(i % numbers.size());
      if (i % 3 == 0) FINANCE.does(() -> payments.returned(number, today(), "户名不符"));
      else FINANCE.does(() -> payments.settle(number, today(), "回单 " + number));
      return number;
    });
    at(THREADS, i -> {
      FINANCE.does(() -> payments.instruct(numbers.get(i % numbers.size()), -1));
      return "";
    });
    keys.addAll(sql().list("select key from projects.bank_instruction i join projects.payment y on y.id = i.payment where y.item = any (?)", row -> row.text("key"), (Object) items));
    for (var number : numbers) arrivals(number, (int) keys.stream().filter(key -> key.startsWith(number + "-")).count());
    assertEquals(keys.size(), sql().number("select count(*) from projects.bank_record where key = any (?)", (Object) keys), "the bank saw each key once");
    assertEquals(keys.size(), sql().number("select count(distinct key) from projects.bank_record where key = any (?)", (Object) keys));
    books();
  }

  /** What must hold of all books at any time. */
  private void books() {
    assertEquals(0, sql().number("select count(*) from (select voucher from projects.voucher_line group by voucher having sum(debit) <> sum(credit)) n"));
    assertEquals(0, sql().number("select count(*) from projects.account where balance < 0"));
    assertEquals(0, sql().number("select count(*) from projects.account a join projects.account_kind k on k.code = a.kind where a.balance <> k.side * (select coalesce(sum(debit - credit), 0) from projects.voucher_line where account = a.id)"));
    assertEquals(0, sql().number("""
        select count(*) from projects.purse p cross join lateral (select coalesce(sum(resolved), 0) as r, coalesce(sum(contracted), 0) as c, coalesce(sum(paid), 0) as d from projects.commitment where purse = p.id) s
         where p.resolved <> s.r or p.contracted <> s.c or p.paid <> s.d"""));
    assertEquals(0, sql().number("select count(*) from projects.purse p where p.allocated - p.paid <> (select sum(balance) from projects.account where purse = p.id and kind in ('BANK', 'TRANSIT', 'CLAIM'))"));
    assertEquals(0, sql().number("select count(*) from projects.commitment c join projects.purse p on p.id = c.purse and p.community = ? where c.requested <> (select coalesce(sum(case when c.own_of is null then amount - own_part else own_part end), 0) from projects.payment y where y.item = coalesce(c.own_of, c.item) and y.state <> 'REFUSED') and c.item like 'TEST%'", FEILONG), "asked for as the payments say, where nothing was taken over");
    assertEquals(List.of(), sql().list("select * from (select p.community, p.year, v.kind, v.no, row_number() over (partition by v.purse order by v.no) as place from projects.voucher v join projects.purse p on p.id = v.purse) n where no <> place", row -> row.text("community") + " " + row.text("year") + " " + row.text("kind") + " " + row.text("no")), "numbers without gaps");
  }

  private interface Try { String at(int i) throws Exception; }

  /** Everybody starts at once; refusals are answers too, anything else fails the test. */
  private List<String> at(int count, Try deed) throws Exception {
    var start = new CountDownLatch(1);
    var answers = new ArrayList<Future<String>>();
    for (int i = 0; i < count; i++) {
      int place = i;
      answers.add(threads.submit((Callable<String>) () -> {
        start.await();
        try {
          return deed.at(place);
        } catch (Refusal refusal) {
          return refusal.key();
        }
      }));
    }
    start.countDown();
    var all = new ArrayList<String>();
    for (var answer : answers) all.add(answer.get());
    return all;
  }
}
