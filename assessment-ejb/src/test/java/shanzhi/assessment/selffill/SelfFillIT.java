package shanzhi.assessment.selffill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.assessment.indicators.boundary.MethodKind;
import shanzhi.assessment.rounds.boundary.Applications;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.selffill.boundary.DrawnSheet;
import shanzhi.assessment.selffill.boundary.SelfFills;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Indicators that fill themselves from another business's ledger, and what it takes to enter something else. */
@ExtendWith(ArquillianExtension.class)
class SelfFillIT {

  private static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  private static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  private static final Caller OTHER_TOWN = Caller.named("town-jt").as(JobRole.TOWN);
  private static final Caller HR = Caller.named("hr").as(JobRole.HR);
  private static final String FEILONG = "510131001006";
  private static final String STAFFING = "FW-4";
  private static final String CERTIFICATES = "FW-5";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("assessment-ejb", SelfFillIT.class, HouseholdFigures.class); }

  @Inject SelfFills fills;
  @Inject Applications applications;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private long candidate() {
    long round = sql().one("""
        insert into assessment.round (county, year, title, system, approval, body, department, cutoff, deadline, quota, opened_by, opened_at)
        select county, 2096, '取数试验', system, approval, body, department, current_date - 9, now() + interval '9 days', quota, opened_by, opened_at from assessment.round where seed = 20260901 order by id limit 1 returning id""",
        row -> row.longAt(1)).orElseThrow();
    return CLERK.calls(() -> applications.apply(round, FEILONG, "乡村"));
  }

  private DrawnSheet.Line line(long candidate, String indicator) {
    return CLERK.calls(() -> fills.sheet(candidate)).lines().stream().filter(one -> one.indicator().code().equals(indicator)).findFirst().orElseThrow();
  }

  /** Worked out apart, by the database alone. */
  private BigDecimal expected() {
    return sql().one("select round(100.0 * count(*) filter (where id % 2 = 0) / count(*), 2) as share from (select id from foundation.building where community = ? and valid_to is null order by id limit 8) b",
        row -> row.as("share", BigDecimal.class), FEILONG).orElseThrow();
  }

  @Test void a_figure_is_drawn_as_of_the_cutoff_and_entered_with_its_cases() {
    long candidate = candidate();
    assertNull(line(candidate, STAFFING).drawn());
    assertTrue(line(candidate, STAFFING).known());
    assertFalse(line(candidate, "PA-1").known(), "nobody here tells that figure");
    assertEquals(2, CLERK.calls(() -> fills.fill(candidate)));
    var drawn = line(candidate, STAFFING);
    assertEquals(0, expected().compareTo(drawn.drawn().value()));
    assertEquals(LocalDate.now().minusDays(9), drawn.drawn().asOf());
    assertEquals(0, expected().compareTo(drawn.byLevel().get(Level.SELF).found()));
    assertEquals(new BigDecimal("2").multiply(expected()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP), drawn.byLevel().get(Level.SELF).points(), "a share of its two points");
    var cases = CLERK.calls(() -> fills.cases(candidate, STAFFING));
    assertEquals(drawn.drawn().whole().intValue(), cases.size());
    assertEquals(drawn.drawn().part().intValue(), (int) cases.stream().filter(one -> one.counts()).count());
    assertFalse(cases.get(0).counts(), "what does not count comes first");
    assertNull(line(candidate, CERTIFICATES).drawn().value(), "nothing to measure");
    assertTrue(line(candidate, CERTIFICATES).byLevel().isEmpty(), "and nothing is entered for it");
  }

  @Test void typing_over_takes_a_reason_and_is_shown_and_stays() {
    long candidate = candidate();
    CLERK.calls(() -> fills.fill(candidate));
    assertEquals("candidate.typed-over", refused(() -> CLERK.does(() -> applications.enter(candidate, new EnterFinding(STAFFING, new BigDecimal("99"), " ")))));
    CLERK.does(() -> applications.enter(candidate, new EnterFinding(STAFFING, expected(), null)));
    assertEquals(Set.of(), line(candidate, STAFFING).over());
    CLERK.does(() -> applications.enter(candidate, new EnterFinding(STAFFING, new BigDecimal("99"), "两名新聘人员截止日已到岗，台账次日录入")));
    assertEquals(Set.of(Level.SELF), line(candidate, STAFFING).over());
    CLERK.calls(() -> fills.fill(candidate));
    assertEquals(0, new BigDecimal("99").compareTo(line(candidate, STAFFING).byLevel().get(Level.SELF).found()), "drawing again does not take it away");
    CLERK.does(() -> applications.enter(candidate, new EnterFinding(CERTIFICATES, new BigDecimal("50"), null)));
    assertEquals(Set.of(), line(candidate, CERTIFICATES).over(), "where nothing was to measure nothing is typed over");
  }

  @Test void a_report_goes_out_with_what_the_ledgers_say_even_where_nobody_drew_it() {
    long candidate = candidate();
    var sheet = CLERK.calls(() -> applications.sheet(candidate));
    for (var item : sheet.items()) {
      var one = item.indicator();
      if (one.code().startsWith("YD") || one.code().equals(STAFFING)) continue;
      CLERK.does(() -> applications.enter(candidate, new EnterFinding(one.code(), one.method() == MethodKind.EXPERT ? one.most() : BigDecimal.ZERO, null)));
    }
    CLERK.does(() -> applications.enter(candidate, new EnterFinding(STAFFING, new BigDecimal("100.5"), null)));
    assertEquals("candidate.typed-over", refused(() -> CLERK.does(() -> applications.pass(candidate, sheet.line().version()))), "never drawn, and still not to be passed over");
    assertNull(line(candidate, STAFFING).drawn(), "nothing of it stays");
    sql().update("delete from assessment.finding where candidate = ? and indicator = ?", candidate, STAFFING);
    CLERK.does(() -> applications.pass(candidate, sheet.line().version()));
    assertEquals(0, expected().compareTo(line(candidate, STAFFING).byLevel().get(Level.SELF).found()));
    assertEquals(0, expected().compareTo(line(candidate, STAFFING).drawn().value()));
  }

  @Test void only_the_community_fills_and_only_while_it_reports() {
    long candidate = candidate();
    assertThrows(EJBAccessException.class, () -> TOWN.calls(() -> fills.fill(candidate)));
    assertThrows(EJBAccessException.class, () -> HR.calls(() -> fills.sheet(candidate)));
    assertEquals("candidate.unknown", refused(() -> OTHER_TOWN.calls(() -> fills.sheet(candidate))));
    assertEquals("candidate.unknown", refused(() -> OTHER_TOWN.calls(() -> fills.cases(candidate, STAFFING))));
    assertTrue(CLERK.calls(() -> fills.sheet(candidate)).may("fill"));
    assertFalse(TOWN.calls(() -> fills.sheet(candidate)).may("fill"));
    sql().update("update assessment.candidate set due_at = now() - interval '1 hour' where id = ?", candidate);
    assertEquals("candidate.too-late", refused(() -> CLERK.calls(() -> fills.fill(candidate))));
    sql().update("update assessment.candidate set state = 'TOWN' where id = ?", candidate);
    assertEquals("candidate.other-turn", refused(() -> CLERK.calls(() -> fills.fill(candidate))));
  }
}
