package shanzhi.projects.funds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.FundSamples;
import shanzhi.projects.approvals.boundary.ApprovalKind;
import shanzhi.projects.approvals.boundary.Approvals;
import shanzhi.projects.funds.boundary.FormulaRow;
import shanzhi.projects.funds.boundary.Formulas;
import shanzhi.projects.funds.boundary.Pools;
import shanzhi.projects.funds.boundary.SetFormula;
import shanzhi.projects.funds.control.FundRules;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** A way of sharing out is drafted by one and confirmed by another; before that no pool is shared out by it. */
@ExtendWith(ArquillianExtension.class)
class FormulasIT {

  private static final Caller ONE = Caller.named("sysadmin-cd").as(JobRole.SYSADMIN);
  private static final Caller OTHER = Caller.named("sysadmin-cd2").as(JobRole.SYSADMIN);
  private static final Caller OF_A_COUNTY = Caller.named("sysadmin").as(JobRole.SYSADMIN);
  private static final LocalDate TODAY = ChinaTime.today(Clock.systemUTC());
  private static final LocalDate DAY = TODAY.plusYears(9);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", FormulasIT.class, FundSamples.class); }

  @Inject Formulas formulas;
  @Inject Pools pools;
  @Inject FundRules rules;
  @Inject Approvals approvals;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Resource(lookup = "java:jboss/datasources/OwnerDS") DataSource owner;

  private final String code = "T-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

  @AfterEach void leaveNothing() {
    Sql.on(owner).update("alter table projects.formula disable trigger confirmed_formula_stays");
    Sql.on(owner).update("delete from projects.formula where code = ?", code);
    Sql.on(owner).update("alter table projects.formula enable trigger confirmed_formula_stays");
  }

  private SetFormula shares(String equal, String households, String residents) {
    var set = new SetFormula();
    set.setCode(code);
    set.setTitle("均等与人口各半");
    set.setEqual(new BigDecimal(equal));
    set.setHouseholds(new BigDecimal(households));
    set.setResidents(new BigDecimal(residents));
    set.setFrom(DAY);
    set.setSource("资金管理办法修订");
    return set;
  }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private boolean offered(int year) { return FundSamples.FINANCE.calls(() -> pools.formulas(year)).stream().anyMatch(one -> one.code().equals(code)); }

  private FormulaRow row(Caller who) { return who.calls(formulas::all).stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(); }

  @Test void a_formula_is_offered_to_pools_once_somebody_else_confirmed_it_and_from_its_day_on() {
    ONE.does(() -> formulas.draft(shares("50", "0", "50")));
    assertFalse(offered(DAY.getYear() + 1), "a draft shares nothing out");
    assertEquals("pool.unknown-formula", refused(() -> rules.formula(code, DAY)));
    assertTrue(row(ONE).mine());
    assertEquals("policy.own-draft", refused(() -> ONE.does(() -> formulas.confirm(code))));
    assertEquals(List.of("confirm"), OTHER.calls(() -> approvals.waiting(100)).stream().filter(one -> one.kind() == ApprovalKind.FORMULA && one.number().equals(code)).map(one -> one.step()).toList());
    OTHER.does(() -> formulas.confirm(code));
    assertEquals("formula.confirmed", refused(() -> OTHER.does(() -> formulas.confirm(code))), "clicked twice");
    assertTrue(offered(DAY.getYear() + 1));
    assertFalse(offered(DAY.getYear() - 1), "not before its day");
    assertEquals(List.of("方志坚", "罗文静"), List.of(row(ONE).drafter(), row(ONE).confirmer()));
    assertEquals("formula.confirmed", refused(() -> ONE.does(() -> formulas.drop(code))));
    OTHER.does(() -> formulas.end(code, DAY.plusYears(2)));
    assertFalse(offered(DAY.getYear() + 3));
    assertTrue(offered(DAY.getYear() + 1), "what was shared out by it before stays what it was");
    assertThrows(Sql.SqlFailure.class, () -> Sql.on(database).update("update projects.formula set equal_percent = 40, resident_percent = 60 where code = ?", code), "nor past the code");
    assertThrows(Sql.SqlFailure.class, () -> Sql.on(database).update("delete from projects.formula where code = ?", code));
  }

  @Test void what_does_not_add_up_is_refused_and_a_draft_can_be_taken_back() {
    assertEquals("formula.percent", refused(() -> ONE.does(() -> formulas.draft(shares("50", "30", "19.99")))));
    var nothing = shares("0", "0", "0");
    nothing.setStandard(true);
    assertEquals("formula.amount", refused(() -> ONE.does(() -> formulas.draft(nothing))));
    var past = shares("50", "0", "50");
    past.setFrom(TODAY.minusDays(1));
    assertEquals("fundrule.past", refused(() -> ONE.does(() -> formulas.draft(past))));
    assertThrows(EJBException.class, () -> ONE.does(() -> formulas.draft(shares("150", "-50", "0"))), "a negative part");
    ONE.does(() -> formulas.draft(shares("50", "0", "50")));
    assertEquals("formula.code-taken", refused(() -> OTHER.does(() -> formulas.draft(shares("60", "0", "40")))));
    assertEquals("formula.draft", refused(() -> OTHER.does(() -> formulas.end(code, DAY.plusDays(9)))));
    ONE.does(() -> formulas.drop(code));
    assertEquals("formula.unknown", refused(() -> OTHER.does(() -> formulas.confirm(code))));
  }

  @Test void only_whoever_keeps_the_whole_city_drafts_and_confirms_them() {
    ONE.does(() -> formulas.draft(shares("50", "0", "50")));
    assertEquals("fundrule.whole-only", refused(() -> OF_A_COUNTY.does(() -> formulas.draft(shares("50", "0", "50")))));
    assertEquals("fundrule.whole-only", refused(() -> OF_A_COUNTY.does(() -> formulas.confirm(code))));
    assertEquals("fundrule.whole-only", refused(() -> OF_A_COUNTY.does(() -> formulas.drop(code))));
    assertTrue(OF_A_COUNTY.calls(formulas::all).size() >= 4, "but reads them");
    assertEquals(List.of(), OF_A_COUNTY.calls(formulas::waiting));
    for (var who : List.of(FundSamples.FINANCE, FundSamples.LEADER, FundSamples.CLERK)) assertThrows(EJBAccessException.class, () -> who.does(() -> formulas.confirm(code)), who.name());
  }
}
