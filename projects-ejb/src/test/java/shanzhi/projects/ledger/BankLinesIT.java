package shanzhi.projects.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.outbox.control.OutboxDesk;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.FundSamples;
import shanzhi.projects.ledger.boundary.BankAnswer;
import shanzhi.projects.ledger.boundary.BankLine;
import shanzhi.projects.ledger.boundary.BankLines;
import shanzhi.projects.ledger.boundary.BankQuery;
import shanzhi.projects.ledger.boundary.BankState;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.OpeningPurse;
import shanzhi.projects.ledger.boundary.PaymentState;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.projects.ledger.boundary.Takeovers;
import shanzhi.projects.ledger.control.BankImport;
import shanzhi.testkit.TestEar;

/** The bank's lines lie beside the books; its answers are taken in once, and only where key and sum are right. */
@ExtendWith(ArquillianExtension.class)
class BankLinesIT {

  private static final LocalDate TODAY = ChinaTime.today(Clock.systemUTC());

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", BankLinesIT.class, FundSamples.class); }

  @Inject BankLines bank;
  @Inject BankImport sheet;
  @Inject Payments payments;
  @Inject Commitments commitments;
  @Inject Takeovers takeovers;
  @Inject OutboxDesk outbox;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Resource(lookup = "java:jboss/datasources/OwnerDS") DataSource owner;

  private String payment;
  private String key;

  /** A payment of 2,000.00 that the bank was told of. */
  @BeforeEach void instruct() {
    var item = FundSamples.item();
    FundSamples.FINANCE.does(() -> takeovers.purses(List.of(new OpeningPurse(FundSamples.FEILONG, FundSource.GUARANTEE, FundSamples.YEAR, new BigDecimal("5000.00"), LocalDate.of(FundSamples.YEAR, 1, 2), "拨款单 " + item))));
    FundSamples.CLERK.does(() -> commitments.resolve(FundSamples.sum(item, "5000.00")));
    FundSamples.CLERK.does(() -> commitments.contract(item, "HT-" + item, new BigDecimal("5000.00")));
    payment = FundSamples.CLERK.calls(() -> payments.request(FundSamples.wanted(item, 1, "2000.00")));
    FundSamples.SUPERVISOR.does(() -> payments.consent(payment, version()));
    FundSamples.TOWN.does(() -> payments.approve(payment, version()));
    FundSamples.FINANCE.does(() -> payments.instruct(payment, version()));
    key = payment + "-1";
    arrives(key);
  }

  /** The timer of the suite delivers too; whoever is first. */
  private void arrives(String key) {
    var sql = Sql.on(database);
    for (int i = 0; i < 100 && sql.number("select count(*) from projects.bank_record where key = ?", key) == 0; i++) {
      sql.list("select id from foundation.outbox where key = ? and done_at is null", row -> row.big("id"), key).forEach(outbox::deliver);
    }
    assertEquals(1, sql.number("select count(*) from projects.bank_record where key = ?", key));
  }

  private int version() { return (int) Sql.on(database).number("select version from projects.payment where number = ?", payment); }

  private BankLine line(String of) {
    var query = new BankQuery(FundSamples.FEILONG, TODAY.getYear(), TODAY.getMonthValue(), null, false, 0, 500);
    return FundSamples.AUDITOR.calls(() -> bank.sheet(query)).lines().rows().stream().filter(one -> one.key().equals(of)).findFirst().orElseThrow();
  }

  private static BankAnswer paid(String key, String amount) { return new BankAnswer(key, true, TODAY, new BigDecimal(amount), "回单 " + key, null); }

  private static BankAnswer back(String key) { return new BankAnswer(key, false, TODAY, new BigDecimal("2000.00"), null, "户名与账号不符"); }

  private void answer(BankAnswer one) { FundSamples.FINANCE.does(() -> bank.answer(List.of(one))); }

  private String refused(BankAnswer one) { return assertThrows(Refusal.class, () -> answer(one)).key(); }

  @Test void an_instruction_is_on_its_way_until_the_bank_answers_and_agrees_to_the_cent_then() {
    assertEquals(BankState.IN_TRANSIT, line(key).state());
    assertEquals(List.of(new BigDecimal("2000.00"), new BigDecimal("2000.00"), 0), List.of(line(key).amount(), line(key).seen(), line(key).booked().signum()));
    answer(paid(key, "2000.00"));
    assertEquals(BankState.MATCHED, line(key).state());
    assertEquals(new BigDecimal("2000.00"), line(key).booked());
    assertEquals("回单 " + key, line(key).slip());
    assertEquals(PaymentState.SETTLED, FundSamples.FINANCE.calls(() -> payments.sheet(payment)).line().state());
    answer(paid(key, "2000.00"));
    assertEquals(new BigDecimal("2000.00"), line(key).booked(), "taken in twice, it is booked once");
    assertEquals("bank.answered", refused(back(key)));
  }

  @Test void what_came_back_and_was_sent_anew_is_answered_under_its_new_key() {
    answer(back(key));
    assertEquals(BankState.RETURNED, line(key).state());
    FundSamples.FINANCE.does(() -> payments.instruct(payment, version()));
    arrives(payment + "-2");
    assertEquals(BankState.IN_TRANSIT, line(payment + "-2").state());
    assertEquals("bank.answered", refused(paid(key, "2000.00")));
    answer(paid(payment + "-2", "2000.00"));
    assertEquals(List.of(BankState.RETURNED, BankState.MATCHED), List.of(line(key).state(), line(payment + "-2").state()));
  }

  @Test void another_sum_another_key_and_another_county_are_refused_and_nothing_is_booked() {
    assertEquals("bank.other-sum", refused(paid(key, "2000.01")));
    assertEquals("bank.unknown-key", refused(paid(key + "9", "2000.00")));
    assertEquals("bank.unknown-key", assertThrows(Refusal.class, () -> FundSamples.STRANGE_FINANCE.does(() -> bank.answer(List.of(paid(key, "2000.00"))))).key());
    assertThrows(EJBAccessException.class, () -> FundSamples.CLERK.does(() -> bank.answer(List.of(paid(key, "2000.00")))));
    assertThrows(EJBAccessException.class, () -> FundSamples.WORKER.calls(() -> bank.sheet(new BankQuery(null, TODAY.getYear(), 0, null, false, 0, 20))));
    assertThrows(EJBException.class, () -> answer(new BankAnswer(key, true, TODAY, new BigDecimal("-2000.00"), "回单", null)));
    assertThrows(EJBException.class, () -> answer(new BankAnswer(key, true, TODAY, new BigDecimal("2000.00"), " ", null)), "paid without a slip");
    assertEquals("fund.day-ahead", refused(new BankAnswer(key, true, TODAY.plusDays(1), new BigDecimal("2000.00"), "回单 1", null)));
    assertEquals(BankState.IN_TRANSIT, line(key).state());
    assertTrue(FundSamples.STRANGE_FINANCE.calls(() -> bank.sheet(new BankQuery(null, TODAY.getYear(), 0, null, false, 0, 500))).lines().rows().stream().noneMatch(one -> one.key().equals(key)));
  }

  @Test void a_workbook_is_judged_row_by_row_before_anything_is_booked() {
    var rows = List.of(paid(key, "2000.00"), paid(key, "1999.99"), paid("ZF-0-1", "1.00"), new BankAnswer(key, true, TODAY.plusDays(2), new BigDecimal("2000.00"), "回单 2", null));
    var judged = FundSamples.FINANCE.calls(() -> sheet.judge(rows));
    assertEquals(List.of(Judgement.Verdict.NEW, Judgement.Verdict.ERROR, Judgement.Verdict.ERROR, Judgement.Verdict.ERROR), judged.stream().map(Judgement::verdict).toList());
    var early = FundSamples.FINANCE.calls(() -> sheet.judge(List.of(new BankAnswer(key, true, TODAY.minusDays(1), new BigDecimal("2000.00"), "回单 3", null)))).get(0);
    assertEquals("payment.before-instruction", early.complaint().key(), "nobody pays what was not instructed yet");
    assertEquals(BankState.IN_TRANSIT, line(key).state());
    answer(rows.get(0));
    assertEquals(Judgement.Verdict.SAME, FundSamples.FINANCE.calls(() -> sheet.judge(rows)).get(0).verdict());
  }

  @Test void what_the_bank_has_twice_or_for_another_sum_is_said_first() {
    Sql.on(database).update("insert into projects.bank_record (key, amount, payee, account_masked, arrived_at) select key, amount, '蒲江县测试施工队', account_masked, now() from projects.bank_instruction where key = ?", key);
    try {
      var query = new BankQuery(FundSamples.FEILONG, TODAY.getYear(), 0, null, true, 0, 500);
      var wrong = FundSamples.FINANCE.calls(() -> bank.sheet(query));
      assertTrue(wrong.lines().rows().stream().allMatch(one -> one.state().wrong()));
      assertEquals(BankState.SEEN_TWICE, wrong.lines().rows().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow().state());
      assertTrue(wrong.wrong().number() >= 1 && wrong.of(BankState.SEEN_TWICE).amount().compareTo(new BigDecimal("2000.00")) >= 0);
    } finally {
      Sql.on(owner).update("delete from projects.bank_record r where r.key = ? and r.id > (select min(q.id) from projects.bank_record q where q.key = r.key)", key);
    }
  }
}
