package shanzhi.staff.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static shanzhi.staff.payroll.PayrollSteps.FINANCE;
import static shanzhi.staff.payroll.PayrollSteps.HR;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.sheets.boundary.RunView;
import shanzhi.foundation.sheets.boundary.Sheets;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.payroll.boundary.PayAnswer;
import shanzhi.staff.payroll.boundary.PaymentLine;
import shanzhi.staff.payroll.boundary.Payments;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** The demonstration's October waits for the bank's answers. */
@ExtendWith(ArquillianExtension.class)
class BankAnswersIT {

  private static final Caller STRANGER = Caller.named("finance-jt").as(JobRole.FINANCE);
  private static final String HEAD = "工号,户名,金额,结果,日期,退回原因\n";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", BankAnswersIT.class, PayrollSteps.class); }

  @Inject Payments payments;
  @Inject Sheets sheets;
  @Inject Jobs jobs;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  private long october() {
    PayrollSteps.demonstration(database);
    return sql().number("select id from staff.payroll_run where town = '510131001000' and month = '2026-10-01' and purpose = 'MONTHLY'");
  }

  private List<PaymentLine> open(long run) { return FINANCE.calls(() -> payments.lines(run)).stream().filter(one -> one.state().equals("OPEN")).limit(4).toList(); }

  private String state(long run, PaymentLine line) {
    return FINANCE.calls(() -> payments.lines(run)).stream().filter(one -> one.id() == line.id()).map(PaymentLine::state).findFirst().orElseThrow();
  }

  private static String row(PaymentLine line, String amount, String result, String day, String why) { return line.number() + "," + line.name() + "," + amount + "," + result + "," + day + "," + why + "\n"; }

  private RunView read(long run, String rows) { return FINANCE.calls(() -> sheets.upload("payroll-answers", String.valueOf(run), "回单.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8))); }

  @Test void lines_are_settled_as_the_bank_says_once_and_what_does_not_agree_is_named() {
    long run = october();
    var lines = open(run);
    var first = lines.get(0);
    var second = lines.get(1);
    var wrong = read(run, row(first, first.amount().add(new BigDecimal("0.01")).toPlainString(), "成功", "2026-10-23", "") + row(second, second.amount().toPlainString(), "退回", "2026-10-23", "")
        + row(lines.get(2), lines.get(2).amount().toPlainString(), "成功", "2026-10-01", "") + "Z9999999,外来人,1.00,成功,2026-10-23,\n" + row(lines.get(3), lines.get(3).amount().toPlainString(), "不详", "2026-10-23", ""));
    assertEquals(5, wrong.errors());
    assertEquals(List.of("金额 payroll.other-amount", "退回原因 payroll.why-missing", "日期 payroll.day-before", "工号 payroll.not-sent-to"),
        FINANCE.calls(() -> sheets.rows(wrong.id(), null, 0)).stream().limit(4).flatMap(one -> one.complaints().stream()).map(one -> one.column() + " " + one.key()).toList());

    var good = read(run, row(first, first.amount().toPlainString(), "成功", "2026-10-23", "") + row(second, second.amount().toPlainString(), "退回", "2026-10-23", "户名与账号不符"));
    assertEquals(0, good.errors());
    apply(good.id());
    assertEquals("PAID RETURNED OPEN", state(run, first) + " " + state(run, second) + " " + state(run, lines.get(2)));
    assertEquals("2026-10-23 户名与账号不符", sql().one("select b.returned_on || ' ' || b.returned_why as said from staff.payment p join staff.bank_account b on b.id = p.account where p.id = ?", row -> row.text("said"), second.id()).orElseThrow());
    assertEquals(2, read(run, row(first, first.amount().toPlainString(), "成功", "2026-10-23", "") + row(second, second.amount().toPlainString(), "失败", "2026-10-23", "再读一遍")).total());
    var again = List.of(new PayAnswer(first.number(), first.name(), first.amount(), true, null, LocalDate.of(2026, 10, 23)));
    assertEquals(0, FINANCE.calls(() -> payments.answered(run, again)), "said before");
    var otherwise = List.of(new PayAnswer(first.number(), first.name(), first.amount(), false, "又退回", LocalDate.of(2026, 10, 24)));
    assertEquals("payroll.settled", assertThrows(Refusal.class, () -> FINANCE.calls(() -> payments.answered(run, otherwise))).key());

    assertThrows(EJBAccessException.class, () -> HR.calls(() -> payments.answered(run, again)));
    assertEquals("payroll.unknown", assertThrows(Refusal.class, () -> STRANGER.calls(() -> payments.answered(run, again))).key());
    assertEquals("payroll.unknown", assertThrows(Refusal.class, () -> STRANGER.calls(() -> sheets.upload("payroll-answers", String.valueOf(run), "x.csv", HEAD.getBytes(StandardCharsets.UTF_8)))).key());
    sql().update("update staff.bank_account set returned_on = null, returned_why = null where id = (select account from staff.payment where id = ?)", second.id());
  }

  private void apply(long read) { PayrollSteps.imported(FINANCE, sheets, jobs, read); }
}
