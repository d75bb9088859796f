package shanzhi.projects.livelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.livelihood.boundary.CategoryFigures;
import shanzhi.projects.livelihood.boundary.EnterLivelihood;
import shanzhi.projects.livelihood.boundary.Light;
import shanzhi.projects.livelihood.boundary.LivelihoodLine;
import shanzhi.projects.livelihood.boundary.LivelihoodProjects;
import shanzhi.projects.livelihood.boundary.LivelihoodQuery;
import shanzhi.projects.livelihood.control.LivelihoodImport;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Livelihood projects: the city's figures, the light, and who may report. */
@ExtendWith(ArquillianExtension.class)
class LivelihoodIT {

  private static final Caller CITY = Caller.named("city").as(JobRole.CITY);
  private static final Caller AUDITOR = Caller.named("auditor").as(JobRole.AUDITOR);
  private static final Caller ORGANISER = Caller.named("organiser").as(JobRole.ORGANISER);
  private static final Caller STRANGER = Caller.named("organiser-jt").as(JobRole.ORGANISER);
  private static final Caller WORKER = Caller.named("worker").as(JobRole.WORKER);
  private static final String PUJIANG = "510131000000";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", LivelihoodIT.class); }

  @Inject LivelihoodProjects projects;
  @Inject LivelihoodImport sheet;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private static LocalDate today() { return ChinaTime.today(java.time.Clock.systemUTC()); }

  private static LivelihoodQuery of(String text, String area, Light light, int year) { return new LivelihoodQuery(text, area, null, light, year, 0, 1000); }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private static EnterLivelihood plan(String number, String planned) {
    int year = today().getYear();
    return new EnterLivelihood(number, PUJIANG, "公园城市街区", "示例街区", "住建局", year, new BigDecimal("5000000.00"), new BigDecimal(planned), LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 6, 30));
  }

  private static BigDecimal sum(List<CategoryFigures> lines, Function<CategoryFigures, BigDecimal> of) { return lines.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add); }

  @Test void the_city_counts_533_projects_of_30_kinds_to_the_cent() {
    var board = AUDITOR.calls(() -> projects.board(of("MS-2026-", null, null, 2026)));
    assertEquals(30, board.size());
    assertEquals(533, board.stream().mapToInt(CategoryFigures::projects).sum());
    assertEquals(new BigDecimal("691630000000.00"), sum(board, CategoryFigures::total));
    assertEquals(new BigDecimal("90760000000.00"), sum(board, CategoryFigures::planned));
    assertEquals(56, ORGANISER.calls(() -> projects.ledger(of("MS-2026-", PUJIANG, null, 2026))).total());
    int lights = 0;
    for (var light : Light.values()) {
      int found = AUDITOR.calls(() -> projects.ledger(of("MS-2026-", null, light, 2026))).total();
      assertTrue(found > 0, light::name);
      lights += found;
    }
    assertEquals(533, lights);
  }

  @Test void the_light_of_the_query_is_that_of_the_rule() {
    var rows = AUDITOR.calls(() -> projects.ledger(of(null, PUJIANG, null, 2026))).rows();
    for (LivelihoodLine one : rows) {
      var due = Light.due(one.planned(), one.year(), one.startsOn(), one.endsOn(), today());
      assertEquals(due, one.due(), one.number());
      assertEquals(Light.of(one.done(), due, new BigDecimal("80")), one.light(), one.number());
    }
  }

  @Test void a_report_goes_forward_only_and_changes_the_light() {
    ORGANISER.does(() -> projects.enter(plan("T-900", "1000000.00")));
    var fresh = ORGANISER.calls(() -> projects.ledger(of("T-900", null, null, 0))).rows().get(0);
    assertEquals(Light.RED, fresh.light());
    ORGANISER.does(() -> projects.report("T-900", today().minusDays(1), fresh.due().multiply(new BigDecimal("0.85")).setScale(2, java.math.RoundingMode.UP), "主体完成"));
    assertEquals(Light.YELLOW, ORGANISER.calls(() -> projects.ledger(of("T-900", null, null, 0))).rows().get(0).light());
    assertEquals("livelihood.reported", refused(() -> ORGANISER.does(() -> projects.report("T-900", today().minusDays(1), new BigDecimal("999999.00"), "重复"))));
    assertEquals("livelihood.less", refused(() -> ORGANISER.does(() -> projects.report("T-900", today(), BigDecimal.ONE, "倒退"))));
    assertEquals("livelihood.day", refused(() -> ORGANISER.does(() -> projects.report("T-900", today().plusDays(1), new BigDecimal("1000000.00"), "明天"))));
    ORGANISER.does(() -> projects.report("T-900", today(), new BigDecimal("1000000.00"), "全部完成"));
    assertEquals(Light.GREEN, ORGANISER.calls(() -> projects.ledger(of("T-900", null, null, 0))).rows().get(0).light());
    assertEquals(2, Sql.on(database).number("select count(*) from projects.livelihood_report r join projects.livelihood l on l.id = r.project where l.number = 'T-900'"));
  }

  @Test void a_plan_by_hand_takes_nobodys_number_and_writes_over_nothing_that_changed_meanwhile() {
    ORGANISER.does(() -> projects.plan(0, plan("T-921", "1000000.00")));
    assertEquals("livelihood.number-taken", refused(() -> ORGANISER.does(() -> projects.plan(0, plan("T-921", "2000000.00")))));
    ORGANISER.does(() -> projects.plan(1, plan("T-921", "2000000.00")));
    assertEquals("changed-by-someone-else", refused(() -> ORGANISER.does(() -> projects.plan(1, plan("T-921", "3000000.00")))));
    assertEquals(new BigDecimal("2000000.00"), ORGANISER.calls(() -> projects.ledger(of("T-921", null, null, 0))).rows().get(0).planned());
    assertThrows(EJBAccessException.class, () -> AUDITOR.does(() -> projects.plan(0, plan("T-922", "1.00"))));
  }

  @Test void who_may_do_what_where() {
    ORGANISER.does(() -> projects.enter(plan("T-901", "1000000.00")));
    assertEquals("area.out-of-reach", refused(() -> STRANGER.does(() -> projects.enter(plan("T-902", "1000000.00")))));
    assertEquals("livelihood.unknown", refused(() -> STRANGER.does(() -> projects.report("T-901", today(), BigDecimal.ONE, "越界"))));
    assertEquals(0, STRANGER.calls(() -> projects.ledger(of("T-901", null, null, 0))).total());
    assertEquals(List.of(), STRANGER.calls(() -> projects.board(of("T-901", null, null, 0))));
    assertEquals("livelihood.money", refused(() -> ORGANISER.does(() -> projects.enter(plan("T-903", "5000000.01")))));
    assertThrows(EJBAccessException.class, () -> AUDITOR.does(() -> projects.enter(plan("T-904", "1.00"))));
    assertThrows(EJBAccessException.class, () -> CITY.does(() -> projects.report("T-901", today(), BigDecimal.ONE, "市级不填报")));
    assertThrows(EJBAccessException.class, () -> WORKER.does(() -> projects.ledger(of(null, null, null, 0))));
    assertThrows(EJBAccessException.class, () -> WORKER.does(() -> projects.board(of(null, null, null, 0))));
  }

  @Test void a_workbook_names_what_is_new_what_changes_and_what_is_wrong() {
    ORGANISER.does(() -> projects.enter(plan("T-905", "1000000.00")));
    var verdicts = ORGANISER.calls(() -> sheet.judge(List.of(plan("T-905", "1000000.00"), plan("T-905", "2000000.00"), plan("T-906", "1.00"), plan("T-907", "5000000.01")))).stream().map(one -> one.verdict().name()).toList();
    assertEquals(List.of("SAME", "UPDATE", "NEW", "ERROR"), verdicts);
    ORGANISER.does(() -> sheet.apply(List.of(plan("T-905", "2000000.00"))));
    assertEquals(new BigDecimal("2000000.00"), ORGANISER.calls(() -> projects.ledger(of("T-905", null, null, 0))).rows().get(0).planned());
  }
}
