package shanzhi.grid.catalogue;

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
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.sheets.boundary.Judgement.Verdict;
import shanzhi.grid.catalogue.boundary.CatalogueKeeping;
import shanzhi.grid.catalogue.boundary.From;
import shanzhi.grid.catalogue.boundary.LimitRow;
import shanzhi.grid.catalogue.boundary.PhraseRow;
import shanzhi.grid.catalogue.boundary.RuleRow;
import shanzhi.grid.catalogue.boundary.TypeRow;
import shanzhi.grid.catalogue.control.LimitSheet;
import shanzhi.grid.figures.boundary.Figures;
import shanzhi.grid.figures.boundary.Rate;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.grid.incidents.boundary.IncidentDeadline;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.incidents.boundary.ReportIncident;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.grid.incidents.control.RuleBook;
import shanzhi.grid.whistles.boundary.Departments;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** The catalogue as its keepers change it: by the day, by county, and without touching what ran or held before. */
@ExtendWith(ArquillianExtension.class)
class CatalogueIT {

  private static final Caller CITY = Caller.named("sysadmin-cd").as(JobRole.SYSADMIN);
  private static final Caller COUNTY = Caller.named("sysadmin").as(JobRole.SYSADMIN);
  private static final Caller MEMBER = Caller.named("member").as(JobRole.MEMBER);
  private static final Caller DISPATCHER = Caller.named("dispatcher").as(JobRole.DISPATCHER);
  private static final String PUJIANG = "510131000000";
  private static final String JINTANG = "510121000000";
  private static final LocalDate TODAY = ChinaTime.today(Clock.systemUTC());

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", CatalogueIT.class); }

  @Inject CatalogueKeeping keeping;
  @Inject Catalogue catalogue;
  @Inject Reporting reporting;
  @Inject Incidents incidents;
  @Inject RuleBook rules;
  @Inject LimitSheet sheet;
  @Inject Figures figures;
  @Inject Departments departments;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private static From from(String area, LocalDate day) { return new From(area, day, "蒲社治〔2026〕7号"); }

  private static LimitRow limit(String type, String amount) { return new LimitRow("HANDLE", type, null, new BigDecimal(amount), "WORK_HOUR", null); }

  private IncidentDeadline.Rule holds(String type, String county, LocalDate day) {
    return MEMBER.calls(() -> catalogue.wouldHold(type, "ORDINARY", county, day)).stream().filter(one -> one.stage().equals("HANDLE")).findFirst().orElseThrow().rule();
  }

  private static String key(Runnable action) { return assertThrows(Refusal.class, action::run).key(); }

  @Test void a_county_overrides_from_a_day_on_and_what_held_before_can_be_read() {
    COUNTY.does(() -> keeping.limit(limit("0105", "6"), from(PUJIANG, TODAY)));
    COUNTY.does(() -> keeping.limit(limit("0105", "8"), from(PUJIANG, TODAY.plusDays(30))));
    assertEquals(List.of("4", PUJIANG + " 6", "4", PUJIANG + " 8"), List.of(say(holds("0105", PUJIANG, TODAY.minusDays(1))), say(holds("0105", PUJIANG, TODAY)),
        say(holds("0105", JINTANG, TODAY)), say(holds("0105", PUJIANG, TODAY.plusDays(30)))));
    var rows = COUNTY.calls(() -> keeping.limits(null, PUJIANG)).stream().filter(row -> "0105".equals(row.type())).toList();
    assertEquals(List.of("null 4", PUJIANG + " 6", PUJIANG + " 8"), rows.stream().map(row -> row.row().area() + " " + row.amount().toPlainString()).toList());
    assertEquals(List.of("sysadmin", "蒲社治〔2026〕7号", TODAY.plusDays(30)), List.of(rows.get(1).row().changedBy(), rows.get(1).row().source(), rows.get(1).row().to()));
    assertEquals(2, Sql.on(database).number("select count(*) from foundation.audit_entry where verb = 'catalogue.change' and subject = 'HANDLE 0105 *' and actor = 'sysadmin' and area = ?", PUJIANG));
    // taken back before it counts: what it would have ended goes on
    COUNTY.does(() -> keeping.end("limits", rows.get(2).row().id(), from(PUJIANG, TODAY)));
    assertEquals(PUJIANG + " 6", say(holds("0105", PUJIANG, TODAY.plusDays(40))));
    COUNTY.does(() -> keeping.end("limits", rows.get(1).row().id(), from(PUJIANG, TODAY.plusDays(5))));
    assertEquals("4", say(holds("0105", PUJIANG, TODAY.plusDays(5))), "the general one again");
    assertEquals(PUJIANG + " 6", say(holds("0105", PUJIANG, TODAY.plusDays(4))));
  }

  private static String say(IncidentDeadline.Rule rule) { return (rule.area() == null ? "" : rule.area() + " ") + rule.amount().stripTrailingZeros().toPlainString(); }

  @Test void general_rows_are_the_citys_and_a_county_keeps_its_own_alone() {
    assertEquals("catalogue.whole-city", key(() -> COUNTY.does(() -> keeping.limit(limit("0104", "9"), from(null, TODAY)))));
    assertEquals("area.out-of-reach", key(() -> COUNTY.does(() -> keeping.limit(limit("0104", "9"), from(JINTANG, TODAY)))));
    assertEquals("catalogue.county-only", key(() -> CITY.does(() -> keeping.limit(limit("0104", "9"), from("510131001000", TODAY)))));
    long general = CITY.calls(() -> keeping.limits(null, null)).stream().filter(row -> "0104".equals(row.type())).findFirst().orElseThrow().row().id();
    assertEquals("catalogue.whole-city", key(() -> COUNTY.does(() -> keeping.end("limits", general, from(PUJIANG, TODAY.plusDays(1))))));
    CITY.does(() -> keeping.limit(limit("0104", "5"), from(null, TODAY)));
    assertEquals("5", say(holds("0104", JINTANG, TODAY)));
    for (var other : List.of(MEMBER, DISPATCHER)) {
      assertThrows(EJBAccessException.class, () -> other.does(() -> keeping.limit(limit("0104", "9"), from(PUJIANG, TODAY))));
      assertThrows(EJBAccessException.class, () -> other.calls(() -> keeping.types(null, null)));
    }
  }

  @Test void nothing_changes_backwards_twice_or_without_a_document() {
    assertEquals("catalogue.past", key(() -> CITY.does(() -> keeping.limit(limit("0106", "9"), from(null, TODAY.minusDays(1))))));
    assertEquals("catalogue.same", key(() -> CITY.does(() -> keeping.limit(new LimitRow("HANDLE", "0106", null, new BigDecimal("5.00"), "WORK_DAY", null), from(null, TODAY)))));
    CITY.does(() -> keeping.limit(limit("0106", "30"), from(null, TODAY.plusDays(2))));
    assertEquals("catalogue.later", key(() -> CITY.does(() -> keeping.limit(limit("0106", "31"), from(null, TODAY.plusDays(1))))));
    assertThrows(EJBException.class, () -> CITY.does(() -> keeping.limit(limit("0106", "32"), new From(null, TODAY.plusDays(9), " "))));
    assertEquals("catalogue.no-type", key(() -> CITY.does(() -> keeping.limit(limit("9999", "3"), from(null, TODAY)))));
    long accept = CITY.calls(() -> keeping.limits(null, null)).stream().filter(row -> row.stage().equals("ACCEPT")).findFirst().orElseThrow().row().id();
    assertEquals("catalogue.needed", key(() -> CITY.does(() -> keeping.end("limits", accept, from(null, TODAY.plusDays(1))))));
    assertEquals("catalogue.unknown", key(() -> CITY.does(() -> keeping.end("limits", -1, from(null, TODAY)))));
  }

  @Test void a_running_clock_keeps_the_limit_it_started_with_and_the_next_follows_the_change() {
    var report = new ReportIncident();
    report.setType("0109");
    report.setDescription("占道经营");
    report.setGround("5101310010062001005");
    var before = MEMBER.calls(() -> reporting.report(report, null));
    CITY.does(() -> keeping.limit(new LimitRow("ACCEPT", "0109", null, new BigDecimal("7"), "NATURAL_HOUR", null), from(null, TODAY)));
    var after = MEMBER.calls(() -> reporting.report(report, null));
    assertEquals("WORK_DAY", DISPATCHER.calls(() -> incidents.deadline(before)).unit());
    assertEquals("NATURAL_HOUR", DISPATCHER.calls(() -> incidents.deadline(after)).unit());
  }

  @Test void a_figure_of_the_rules_follows_at_once_and_must_make_sense() {
    int old = rules.count(RuleBook.Rule.REOPEN_DAYS, JINTANG);
    CITY.does(() -> keeping.rule(new RuleRow("REOPEN_DAYS", new BigDecimal("20"), null), from(JINTANG, TODAY)));
    assertEquals(List.of(20, old), List.of(rules.count(RuleBook.Rule.REOPEN_DAYS, JINTANG), rules.count(RuleBook.Rule.REOPEN_DAYS, PUJIANG)));
    assertEquals("catalogue.not-whole", key(() -> CITY.does(() -> keeping.rule(new RuleRow("REOPEN_DAYS", new BigDecimal("2.5"), null), from(null, TODAY)))));
    assertEquals("catalogue.not-a-share", key(() -> CITY.does(() -> keeping.rule(new RuleRow("WARNING_SHARE", new BigDecimal("1.5"), null), from(null, TODAY)))));
    long general = CITY.calls(() -> keeping.rules(null, null)).stream().filter(row -> row.code().equals("REOPEN_DAYS")).findFirst().orElseThrow().row().id();
    assertEquals("catalogue.needed", key(() -> CITY.does(() -> keeping.end("rules", general, from(null, TODAY.plusDays(1))))));
  }

  @Test void areas_and_departments_are_ranked_only_where_a_paper_says_so() {
    var leader = Caller.named("leader").as(JobRole.LEADER);
    var neighbour = Caller.named("leader-jt").as(JobRole.LEADER);
    for (var one : List.of(leader, neighbour)) {
      assertEquals("figures.no-ranking", key(() -> one.calls(() -> figures.sheet(null, null, null, Rate.IN_TIME))));
      assertFalse(one.calls(() -> departments.ranking()));
    }
    assertEquals("catalogue.not-yes-or-no", key(() -> CITY.does(() -> keeping.rule(new RuleRow("RANKING", new BigDecimal("2"), null), from(JINTANG, TODAY)))));
    assertEquals("catalogue.nothing", key(() -> CITY.does(() -> keeping.rule(new RuleRow("REOPEN_DAYS", BigDecimal.ZERO, null), from(JINTANG, TODAY)))));
    CITY.does(() -> keeping.rule(new RuleRow("RANKING", BigDecimal.ONE, null), from(JINTANG, TODAY)));
    assertEquals("蒲社治〔2026〕7号", neighbour.calls(() -> figures.sheet(null, null, null, Rate.IN_TIME)).ranking());
    assertTrue(neighbour.calls(() -> departments.ranking()));
    assertEquals("figures.no-ranking", key(() -> leader.calls(() -> figures.sheet(null, null, null, Rate.IN_TIME))));
    assertFalse(leader.calls(() -> departments.ranking()));
  }

  @Test void a_county_has_sub_categories_of_its_own_that_others_cannot_report() {
    var own = new TypeRow("0191", "采茶季占道", "OCCURRENCE", "PHOTOS", "恢复通行", false, null);
    assertEquals("catalogue.no-category", key(() -> CITY.does(() -> keeping.type(new TypeRow("8801", "无大类", "OCCURRENCE", "PHOTOS", null, false, null), from(null, TODAY)))));
    COUNTY.does(() -> keeping.type(own, from(PUJIANG, TODAY)));
    assertTrue(MEMBER.calls(() -> catalogue.types()).stream().anyMatch(line -> line.code().equals("0191")));
    assertFalse(Caller.named("member-jt").as(JobRole.MEMBER).calls(() -> catalogue.types()).stream().anyMatch(line -> line.code().equals("0191")));
    assertEquals("catalogue.other-area", key(() -> CITY.does(() -> keeping.type(own, from(JINTANG, TODAY)))));
    var report = new ReportIncident();
    report.setType("0191");
    report.setDescription("采茶季路口占道");
    report.setGround("5101210010152001001");
    assertEquals("incident.unknown-type", key(() -> Caller.named("member-jt").as(JobRole.MEMBER).calls(() -> reporting.report(report, null))));
    report.setGround("5101310010062001005");
    var number = MEMBER.calls(() -> reporting.report(report, null));
    assertEquals("采茶季占道", DISPATCHER.calls(() -> incidents.sheet(number)).line().typeName());
    // restricted from a day on, and what was reported before as well
    COUNTY.does(() -> keeping.type(new TypeRow("0191", "采茶季占道", "OCCURRENCE", "PHOTOS", "恢复通行", true, null), from(PUJIANG, TODAY.plusDays(1))));
    assertTrue(DISPATCHER.calls(() -> incidents.sheet(number)).line().restricted());
  }

  @Test void a_sub_category_that_was_given_up_is_not_reported_any_more_but_its_incidents_go_on() {
    CITY.does(() -> keeping.type(new TypeRow("0192", "试行事项", "OCCURRENCE", "PHOTOS", null, false, null), from(null, TODAY)));
    var report = new ReportIncident();
    report.setType("0192");
    report.setDescription("试行事项一件");
    report.setGround("5101310010062001005");
    var number = MEMBER.calls(() -> reporting.report(report, null));
    Sql.on(database).update("update grid.incident_type_version set valid_from = ?, valid_to = ? where code = '0192'", TODAY.minusDays(9), TODAY);
    assertEquals("incident.unknown-type", key(() -> MEMBER.calls(() -> reporting.report(report, null))));
    assertEquals("试行事项", DISPATCHER.calls(() -> incidents.sheet(number)).line().typeName());
    long category = CITY.calls(() -> keeping.types(null, null)).stream().filter(row -> row.code().equals("07")).findFirst().orElseThrow().row().id();
    assertEquals("catalogue.has-subcategories", key(() -> CITY.does(() -> keeping.end("types", category, from(null, TODAY.plusDays(1))))));
  }

  @Test void phrases_of_the_county_come_before_the_general_ones() {
    COUNTY.does(() -> keeping.phrase(new PhraseRow("REJECT", 1, "属蒲江县专项行动，已另行登记。", null), from(PUJIANG, TODAY)));
    assertEquals("属蒲江县专项行动，已另行登记。", DISPATCHER.calls(() -> catalogue.phrases("REJECT")).get(0));
    assertEquals("属 110/119/120 处理事项。", Caller.named("dispatcher-jt").as(JobRole.DISPATCHER).calls(() -> catalogue.phrases("REJECT")).get(0));
    assertEquals("catalogue.no-move", key(() -> COUNTY.does(() -> keeping.phrase(new PhraseRow("NONE", 1, "无", null), from(PUJIANG, TODAY)))));
  }

  @Test void a_workbook_is_judged_by_who_may_keep_what_and_applied_once() {
    var own = new LimitSheet.Line(limit("0103", "10"), from(PUJIANG, TODAY));
    var general = new LimitSheet.Line(limit("0103", "10"), from(null, TODAY));
    var past = new LimitSheet.Line(limit("0103", "10"), from(PUJIANG, TODAY.minusDays(1)));
    assertEquals(List.of(Verdict.NEW, Verdict.ERROR, Verdict.ERROR), COUNTY.calls(() -> sheet.judge(List.of(own, general, past))).stream().map(one -> one.verdict()).toList());
    COUNTY.does(() -> sheet.apply(List.of(own)));
    COUNTY.does(() -> sheet.apply(List.of(own)));
    assertEquals(List.of(Verdict.SAME), COUNTY.calls(() -> sheet.judge(List.of(own))).stream().map(one -> one.verdict()).toList());
    assertEquals(PUJIANG + " 10", say(holds("0103", PUJIANG, TODAY)));
  }
}
