package shanzhi.projects.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.FundSamples;
import shanzhi.projects.approvals.boundary.ApprovalKind;
import shanzhi.projects.approvals.boundary.Approvals;
import shanzhi.projects.policy.boundary.PolicyCode;
import shanzhi.projects.policy.boundary.PolicyDraft;
import shanzhi.projects.policy.boundary.PolicyFigures;
import shanzhi.projects.policy.boundary.PolicyLine;
import shanzhi.projects.policy.boundary.PolicyTheme;
import shanzhi.projects.policy.boundary.SetPolicy;
import shanzhi.projects.policy.control.PolicyBook;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Figures of the rules change from a day on, by a paper, and only when two people said so. */
@ExtendWith(ArquillianExtension.class)
class PolicyFiguresIT {

  private static final Caller ONE = Caller.named("sysadmin-cd").as(JobRole.SYSADMIN);
  private static final Caller OTHER = Caller.named("sysadmin-cd2").as(JobRole.SYSADMIN);
  private static final Caller OF_A_COUNTY = Caller.named("sysadmin").as(JobRole.SYSADMIN);
  private static final LocalDate TODAY = shanzhi.kernel.ChinaTime.today(java.time.Clock.systemUTC());
  /** Years ahead: nothing that runs today is touched. */
  private static final LocalDate DAY = TODAY.plusYears(7);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", PolicyFiguresIT.class, FundSamples.class); }

  @Inject PolicyFigures policy;
  @Inject PolicyBook book;
  @Inject Approvals approvals;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Resource(lookup = "java:jboss/datasources/OwnerDS") DataSource owner;

  private Sql sql() { return Sql.on(database); }

  @AfterEach void leaveNothing() {
    var sql = Sql.on(owner);
    sql.update("delete from projects.policy_figure where valid_from > ?", TODAY.plusYears(5));
    sql.update("update projects.policy_figure set valid_to = null where valid_to > ?", TODAY.plusYears(5));
    sql.update("delete from projects.policy_draft_figure where draft in (select id from projects.policy_draft where valid_from > ?)", TODAY.plusYears(5));
    sql.update("delete from projects.policy_draft where valid_from > ?", TODAY.plusYears(5));
  }

  private static SetPolicy days(String days, LocalDate from) { return new SetPolicy(PolicyTheme.PUBLICITY, Map.of(PolicyCode.PUBLICITY_DAYS, new BigDecimal(days)), from, "县级公开办法修订"); }

  private static SetPolicy weights(String... parts) {
    return new SetPolicy(PolicyTheme.WEIGHTS, Map.of(PolicyCode.WEIGHT_COMPLETION, new BigDecimal(parts[0]), PolicyCode.WEIGHT_FUNDS, new BigDecimal(parts[1]), PolicyCode.WEIGHT_PARTICIPATION, new BigDecimal(parts[2]),
        PolicyCode.WEIGHT_SATISFACTION, new BigDecimal(parts[3])), DAY, "评审办法修订");
  }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private List<Long> waiting(Caller who) { return who.calls(policy::waiting).stream().map(PolicyDraft::id).toList(); }

  @Test void a_draft_changes_nothing_until_somebody_else_confirms_it() {
    long draft = ONE.calls(() -> policy.draft(days("10", DAY)));
    assertEquals(7, book.number(PolicyCode.PUBLICITY_DAYS, DAY), "a draft does not hold");
    assertEquals("policy.own-draft", refused(() -> ONE.does(() -> policy.confirm(draft))));
    assertFalse(waiting(ONE).contains(draft));
    assertTrue(waiting(OTHER).contains(draft));
    OTHER.does(() -> policy.confirm(draft));
    assertEquals(7, book.number(PolicyCode.PUBLICITY_DAYS, DAY.minusDays(1)), "before its day the old figure holds");
    assertEquals(10, book.number(PolicyCode.PUBLICITY_DAYS, DAY));
    assertEquals("policy.decided", refused(() -> OTHER.does(() -> policy.confirm(draft))), "clicked twice");
    assertEquals("fundrule.later", refused(() -> ONE.calls(() -> policy.draft(days("9", DAY)))));
    var rows = ONE.calls(policy::figures).stream().filter(one -> one.code() == PolicyCode.PUBLICITY_DAYS).toList();
    assertEquals(List.of(DAY, LocalDate.of(2018, 1, 1)), rows.stream().map(PolicyLine::from).toList());
    assertEquals(List.of("方志坚", "罗文静", "县级公开办法修订"), List.of(rows.get(0).drafter(), rows.get(0).confirmer(), rows.get(0).source()));
    assertEquals(DAY, rows.get(1).to());
    assertEquals(List.of("policy.draft", "policy.confirm"), sql().list("select verb from foundation.audit_entry where subject_type = 'policy-draft' and subject = ? order by id", row -> row.text("verb"), String.valueOf(draft)));
  }

  @Test void what_waits_stands_in_the_approvals_of_whoever_may_confirm_it_and_of_nobody_else() {
    long draft = ONE.calls(() -> policy.draft(days("12", DAY)));
    var line = OTHER.calls(() -> approvals.waiting(100)).stream().filter(one -> one.kind() == ApprovalKind.POLICY && one.number().equals(String.valueOf(draft))).findFirst().orElseThrow();
    assertEquals(List.of("confirm", "PUBLICITY", DAY, "方志坚"), List.of(line.step(), line.title(), line.due(), line.hands().get(0).who()));
    for (var who : List.of(ONE, OF_A_COUNTY, FundSamples.LEADER, FundSamples.CLERK)) assertTrue(who.calls(() -> approvals.waiting(100)).stream().noneMatch(one -> one.kind() == ApprovalKind.POLICY && one.number().equals(String.valueOf(draft))), who.name());
    OTHER.does(() -> policy.refuse(draft, "缺少文号"));
    assertEquals("缺少文号", ONE.calls(policy::drafts).stream().filter(one -> one.id() == draft).findFirst().orElseThrow().words());
    assertEquals(7, book.number(PolicyCode.PUBLICITY_DAYS, DAY));
    assertEquals(List.of("refuse"), OTHER.calls(() -> approvals.done(100)).stream().filter(one -> one.kind() == ApprovalKind.POLICY && one.number().equals(String.valueOf(draft))).map(one -> one.step()).toList());
  }

  @Test void only_one_draft_of_a_theme_waits_and_only_whoever_drafted_it_takes_it_back() {
    long draft = ONE.calls(() -> policy.draft(days("8", DAY)));
    assertEquals("policy.open-draft", refused(() -> OTHER.calls(() -> policy.draft(days("9", DAY.plusDays(1))))));
    assertEquals("policy.others-draft", refused(() -> OTHER.does(() -> policy.withdraw(draft))));
    ONE.does(() -> policy.withdraw(draft));
    assertEquals("policy.decided", refused(() -> OTHER.does(() -> policy.confirm(draft))));
    assertEquals("policy.unknown-draft", refused(() -> OTHER.does(() -> policy.confirm(-1))));
    assertTrue(OTHER.calls(() -> policy.draft(days("9", DAY))) > draft);
  }

  @Test void figures_that_cannot_be_are_refused() {
    assertEquals("fundrule.past", refused(() -> ONE.calls(() -> policy.draft(days("8", TODAY.minusDays(1))))));
    for (var wrong : List.of("0", "91", "-1", "100000")) assertEquals("policy.bounds", refused(() -> ONE.calls(() -> policy.draft(days(wrong, DAY)))), wrong);
    assertEquals("policy.whole", refused(() -> ONE.calls(() -> policy.draft(days("7.5", DAY)))));
    assertEquals("policy.sum", refused(() -> ONE.calls(() -> policy.draft(weights("40", "25", "15", "19.99")))));
    assertEquals("policy.incomplete", refused(() -> ONE.calls(() -> policy.draft(new SetPolicy(PolicyTheme.WEIGHTS, Map.of(PolicyCode.WEIGHT_FUNDS, new BigDecimal("100")), DAY, "评审办法修订")))));
    assertEquals("policy.incomplete", refused(() -> ONE.calls(() -> policy.draft(new SetPolicy(PolicyTheme.PUBLICITY, Map.of(PolicyCode.ANSWER_DAYS, new BigDecimal("7")), DAY, "办法")))));
    assertEquals("policy.order", refused(() -> ONE.calls(() -> policy.draft(new SetPolicy(PolicyTheme.GRADES, Map.of(PolicyCode.GRADE_EXCELLENT, new BigDecimal("1.0"), PolicyCode.GRADE_GOOD, new BigDecimal("1.1"),
        PolicyCode.GRADE_PASS, new BigDecimal("0.9"), PolicyCode.GRADE_FAIL, new BigDecimal("0.8")), DAY, "绩效办法修订")))));
    assertThrows(EJBException.class, () -> ONE.calls(() -> policy.draft(new SetPolicy(PolicyTheme.PUBLICITY, Map.of(PolicyCode.PUBLICITY_DAYS, BigDecimal.TEN), DAY, " "))), "without a paper");
    assertThrows(EJBException.class, () -> ONE.calls(() -> policy.draft(new SetPolicy(PolicyTheme.PUBLICITY, Map.of(PolicyCode.PUBLICITY_DAYS, BigDecimal.TEN), null, "办法"))), "without a day");
  }

  @Test void weights_change_together_or_not_at_all() {
    long draft = ONE.calls(() -> policy.draft(weights("30", "30", "20", "20")));
    OTHER.does(() -> policy.confirm(draft));
    var sum = PolicyTheme.WEIGHTS.codes().stream().map(code -> book.amount(code, DAY)).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, sum.compareTo(new BigDecimal("100")));
    assertEquals(0, book.amount(PolicyCode.WEIGHT_COMPLETION, DAY).compareTo(new BigDecimal("30")));
  }

  @Test void every_figure_holds_today_and_no_two_at_once() {
    for (var code : PolicyCode.values()) {
      var amount = book.amount(code, TODAY);
      assertTrue(amount.compareTo(code.least()) >= 0 && amount.compareTo(code.most()) <= 0, code.name());
    }
    assertEquals("policy.no-figure", refused(() -> book.amount(PolicyCode.PASS_SCORE, LocalDate.of(2001, 1, 1))));
  }

  @Test void only_whoever_keeps_the_whole_city_drafts_and_confirms_and_nobody_goes_around_them() {
    assertEquals("fundrule.whole-only", refused(() -> OF_A_COUNTY.calls(() -> policy.draft(days("8", DAY)))));
    long draft = ONE.calls(() -> policy.draft(days("8", DAY)));
    assertEquals("fundrule.whole-only", refused(() -> OF_A_COUNTY.does(() -> policy.confirm(draft))));
    assertEquals("fundrule.whole-only", refused(() -> OF_A_COUNTY.does(() -> policy.refuse(draft, "不妥"))));
    assertEquals(PolicyCode.values().length, OF_A_COUNTY.calls(policy::figures).stream().map(PolicyLine::code).distinct().count(), "but reads them");
    for (var who : List.of(FundSamples.CLERK, FundSamples.FINANCE, FundSamples.LEADER, FundSamples.AUDITOR)) {
      assertThrows(EJBAccessException.class, () -> who.calls(policy::figures), who.name());
      assertThrows(EJBAccessException.class, () -> who.does(() -> policy.confirm(draft)), who.name());
    }
    assertThrows(Sql.SqlFailure.class, () -> sql().update("update projects.policy_figure set amount = 1 where code = 'PUBLICITY_DAYS'"), "nor past the code");
    assertThrows(Sql.SqlFailure.class, () -> sql().update("update projects.policy_draft set state = 'CONFIRMED', decided_by = drafted_by, decided_at = now() where id = ?", draft), "nor as one's own judge");
  }
}
