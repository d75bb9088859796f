package shanzhi.projects.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.outbox.control.OutboxDesk;
import shanzhi.kernel.Sql;
import shanzhi.projects.FundSamples;
import shanzhi.projects.Told;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.projects.ledger.boundary.RequestPayment;
import shanzhi.projects.works.boundary.ActOnProject;
import shanzhi.projects.works.boundary.Filings;
import shanzhi.projects.works.boundary.Projects;
import shanzhi.testkit.TestEar;

/** Whose turn it is is said to them: in a project, and in a payment from the request to the bank's answer. */
@ExtendWith(ArquillianExtension.class)
class TurnsIT {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", TurnsIT.class, Resolved.class, FundSamples.class, Told.class); }

  @Inject Projects projects;
  @Inject Filings filings;
  @Inject Payments payments;
  @Inject Commitments commitments;
  @Inject OutboxDesk outbox;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private List<String> told(String number) { return new Told(database, outbox).of(number); }

  private Resolved resolved() { return new Resolved(database, commitments, FundSamples.CLERK); }

  private ActOnProject now(String project, String words) { return ActOnProject.at(FundSamples.CLERK.calls(() -> projects.sheet(project)).line().version(), words); }

  @Test void a_project_goes_to_the_town_and_back_and_each_time_somebody_is_told() {
    var item = resolved().item("院落微更新", "WORKS", "COURTYARD", "9000.00");
    var project = FundSamples.CLERK.calls(() -> projects.open(Resolved.plan(item, null)));
    assertEquals(List.of(), told(project), "nobody waits for it yet");
    FundSamples.CLERK.does(() -> filings.submit(project, now(project, null)));
    assertEquals(List.of("town TODO 待备案"), told(project));
    FundSamples.TOWN.does(() -> filings.sendBack(project, now(project, "请补充报价")));
    assertEquals(List.of("town TODO 待备案", "clerk TODO 备案被退回"), told(project));
    assertTrue(Sql.on(database).one("select body from foundation.message where subject = ? and username = 'clerk'", row -> row.text("body"), project).orElseThrow().contains("请补充报价"));
    FundSamples.CLERK.does(() -> filings.submit(project, now(project, null)));
    FundSamples.TOWN.does(() -> filings.file(project, now(project, null)));
    var all = told(project);
    assertEquals("clerk TODO 已备案", all.get(all.size() - 1));
  }

  private String asked(String item, int instalment) {
    return FundSamples.CLERK.calls(() -> payments.request(new RequestPayment(item, instalment, "签约 40%", new BigDecimal("4000.00"), FundSamples.invoice(), "蒲江县测试施工队", "6200 0000 0000 0001 23", "COURTYARD")));
  }

  private int version(String payment) { return (int) Sql.on(database).number("select version from projects.payment where number = ?", payment); }

  @Test void a_payment_asks_one_after_the_other_and_tells_whoever_wanted_it() {
    var item = resolved().item("花池改造", "WORKS", "COURTYARD", "10000.00");
    FundSamples.CLERK.does(() -> commitments.contract(item, "HT-T", new BigDecimal("10000.00")));
    var payment = asked(item, 1);
    assertEquals(List.of("supervisor TODO 待同意"), told(payment));
    FundSamples.SUPERVISOR.does(() -> payments.consent(payment, version(payment)));
    assertEquals(List.of("supervisor TODO 待同意", "town TODO 待审批"), told(payment));
    FundSamples.TOWN.does(() -> payments.approve(payment, version(payment)));
    assertTrue(told(payment).contains("finance TODO 待支付"), () -> told(payment).toString());
    FundSamples.FINANCE.does(() -> payments.instruct(payment, version(payment)));
    int before = told(payment).size();
    FundSamples.FINANCE.does(() -> payments.returned(payment, Resolved.today(), "户名与账号不符"));
    assertTrue(told(payment).subList(before, told(payment).size()).contains("finance TODO 银行退回"), () -> told(payment).toString());
    FundSamples.FINANCE.does(() -> payments.instruct(payment, version(payment)));
    FundSamples.FINANCE.does(() -> payments.settle(payment, Resolved.today(), "回单 1"));
    assertEquals("clerk CC 已支付", told(payment).get(told(payment).size() - 1));
  }

  @Test void what_is_refused_goes_back_to_whoever_asked_with_the_reason() {
    var item = resolved().item("长椅", "WORKS", "COURTYARD", "10000.00");
    FundSamples.CLERK.does(() -> commitments.contract(item, "HT-T", new BigDecimal("10000.00")));
    var payment = asked(item, 1);
    FundSamples.SUPERVISOR.does(() -> payments.refuse(payment, version(payment), "里程碑未到"));
    assertEquals("clerk ALERT 支付申请被退回", told(payment).get(told(payment).size() - 1));
    assertTrue(Sql.on(database).one("select body from foundation.message where subject = ? and username = 'clerk'", row -> row.text("body"), payment).orElseThrow().contains("里程碑未到"));
  }
}
