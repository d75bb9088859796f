package shanzhi.projects.approvals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.Sql;
import shanzhi.projects.FundSamples;
import shanzhi.projects.approvals.boundary.ApprovalKind;
import shanzhi.projects.approvals.boundary.ApprovalLine;
import shanzhi.projects.approvals.boundary.Approvals;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.OpeningPurse;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.projects.ledger.boundary.Takeovers;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** What waits for a second look stands in one list a person, with the hands it went through; what was decided stands in another. */
@ExtendWith(ArquillianExtension.class)
class ApprovalsIT {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", ApprovalsIT.class, FundSamples.class); }

  @Inject Approvals approvals;
  @Inject Payments payments;
  @Inject Commitments commitments;
  @Inject Takeovers takeovers;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private String asked() {
    var item = FundSamples.item();
    FundSamples.FINANCE.does(() -> takeovers.purses(List.of(new OpeningPurse(FundSamples.FEILONG, FundSource.GUARANTEE, FundSamples.YEAR, new BigDecimal("5000.00"),
        java.time.LocalDate.of(FundSamples.YEAR, 1, 2), "拨款单 " + item))));
    FundSamples.CLERK.does(() -> commitments.resolve(FundSamples.sum(item, "5000.00")));
    FundSamples.CLERK.does(() -> commitments.contract(item, "HT-" + item, new BigDecimal("5000.00")));
    return FundSamples.CLERK.calls(() -> payments.request(FundSamples.wanted(item, 1, "2000.00")));
  }

  private int version(String payment) { return (int) Sql.on(database).number("select version from projects.payment where number = ?", payment); }

  private Optional<ApprovalLine> waits(Caller person, String number) { return person.calls(() -> approvals.waiting(100)).stream().filter(one -> one.number().equals(number)).findFirst(); }

  @Test void a_payment_goes_from_list_to_list_and_carries_the_hands_it_went_through() {
    var payment = asked();
    var first = waits(FundSamples.SUPERVISOR, payment).orElseThrow();
    assertEquals(ApprovalKind.PAYMENT, first.kind());
    assertEquals("consent", first.step());
    assertEquals(new BigDecimal("2000.00"), first.amount());
    assertEquals(List.of("request"), first.hands().stream().map(ApprovalLine.Hand::deed).toList());
    assertTrue(waits(FundSamples.CLERK, payment).isEmpty(), "whoever asked does not consent");
    assertTrue(waits(FundSamples.TOWN, payment).isEmpty(), "not yet");
    FundSamples.SUPERVISOR.does(() -> payments.consent(payment, version(payment)));
    assertTrue(waits(FundSamples.SUPERVISOR, payment).isEmpty());
    assertEquals(List.of("request", "consent"), waits(FundSamples.TOWN, payment).orElseThrow().hands().stream().map(ApprovalLine.Hand::deed).toList());
    FundSamples.TOWN.does(() -> payments.approve(payment, version(payment)));
    assertEquals("instruct", waits(FundSamples.FINANCE, payment).orElseThrow().step());
    assertTrue(waits(FundSamples.STRANGE_FINANCE, payment).isEmpty(), "another county");
    var decided = FundSamples.TOWN.calls(() -> approvals.done(20)).stream().filter(one -> one.number().equals(payment)).toList();
    assertEquals(List.of("approve"), decided.stream().map(ApprovalLine::step).toList());
    assertTrue(FundSamples.CLERK.calls(() -> approvals.done(100)).stream().noneMatch(one -> one.number().equals(payment)), "to ask is no decision");
  }

  @Test void what_the_town_has_to_file_and_review_stands_beside_its_payments() {
    var kinds = FundSamples.TOWN.calls(() -> approvals.waiting(100));
    assertTrue(kinds.stream().filter(one -> one.kind() == ApprovalKind.PROJECT).allMatch(one -> Set.of("FILE", "MIDTERM", "REVIEW", "SETTLE").contains(one.step())), kinds.toString());
    assertFalse(kinds.stream().anyMatch(one -> one.step().equals("ACCEPT")), "that is the committee's");
  }

  @Test void whoever_decides_nothing_has_an_empty_list_and_strangers_have_none() {
    assertEquals(List.of(), FundSamples.WORKER.calls(() -> approvals.waiting(10)));
    assertEquals(List.of(), FundSamples.WORKER.calls(() -> approvals.done(10)));
    assertThrows(EJBAccessException.class, () -> new Caller("stranger", Set.of()).calls(() -> approvals.waiting(10)));
  }
}
