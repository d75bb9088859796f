package shanzhi.grid.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.IncidentSheet;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.incidents.boundary.ReportIncident;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.grid.incidents.boundary.TownDesk;
import shanzhi.grid.routing.boundary.RoutingRule;
import shanzhi.grid.routing.boundary.RoutingTrials;
import shanzhi.grid.routing.boundary.Routings;
import shanzhi.grid.routing.boundary.Suggestion;
import shanzhi.grid.routing.boundary.Suggestions;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Rules send incidents to offices: drafted by one, tried on the past, put in force by another, followed by the desk or by themselves. */
@ExtendWith(ArquillianExtension.class)
class RoutingIT {

  static final Caller MEMBER = Caller.named("member").as(JobRole.MEMBER);
  static final Caller DISPATCHER = Caller.named("dispatcher").as(JobRole.DISPATCHER);
  static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  static final Caller STRANGER = Caller.named("town-jt").as(JobRole.TOWN);
  static final String HESHAN = "510131001000";
  static final String PUJIANG = "510131000000";
  static final String GRID = "5101310010062001005";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", RoutingIT.class); }

  @Inject Routings routings;
  @Inject RoutingTrials trials;
  @Inject Suggestions suggestions;
  @Inject Reporting reporting;
  @Inject TownDesk desk;
  @Inject Incidents incidents;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private static int minute = 0;

  @BeforeEach void nothing_is_drafted() {
    Sql.on(database).update("update grid.routing_set set state = 'DROPPED' where state in ('DRAFT', 'SUBMITTED')");
  }

  private String filed(String type) {
    var report = new ReportIncident();
    report.setType(type);
    report.setDescription("派遣规则测试 " + ++minute);
    report.setGround(GRID);
    var number = MEMBER.calls(() -> reporting.report(report, null));
    DISPATCHER.does(() -> desk.acceptAndFile(number, act(number)));
    return number;
  }

  private IncidentSheet sheet(String number) { return DISPATCHER.calls(() -> incidents.sheet(number)); }

  private ActOnIncident act(String number) { return ActOnIncident.at(sheet(number).version(), "请处置"); }

  private Suggestion suggested(String number) { return DISPATCHER.calls(() -> suggestions.of(number)).orElseThrow(); }

  private long office(String name) { return Sql.on(database).number("select id from foundation.organisation_now where name = ?", name); }

  private static RoutingRule rule(String type, Long office) {
    var rule = new RoutingRule();
    rule.setType(type);
    rule.setOffice(office);
    return rule;
  }

  private int version(long set) { return DISPATCHER.calls(() -> routings.sheet(set)).line().version(); }

  private void first(long set, RoutingRule rule) {
    rule.setPosition(1);
    DISPATCHER.does(() -> routings.keep(set, version(set), rule));
  }

  private void live(long set) {
    DISPATCHER.does(() -> routings.submit(set, version(set), new Routings.Submission(ChinaTime.local(Instant.now()).toLocalDate(), "测试")));
    TOWN.does(() -> routings.approve(set, version(set), "同意"));
  }

  private String refused(Caller caller, Runnable deed) { return assertThrows(Refusal.class, () -> caller.does(deed::run)).key(); }

  @Test void the_desk_sees_the_office_of_the_first_rule_that_fits_and_why() {
    var way = suggested(filed("0105"));
    assertEquals("鹤山街道园林所", way.officeName());
    assertEquals("绿地", way.title());
    assertTrue(way.able() && !way.automatic());
    assertTrue(suggested(filed("0109")).title().contains("城市管理"), "the rule of the class holds where none of the sub-category does");
    assertTrue(DISPATCHER.calls(() -> suggestions.of(filed("0901"))).isEmpty(), "no rule, no suggestion");
  }

  @Test void the_helping_offices_of_a_rule_get_their_shares_with_the_dispatch() {
    var number = filed("0103");
    var way = suggested(number);
    var helpers = way.helpers().stream().map(line -> line.id()).toList();
    assertEquals(1, helpers.size());
    DISPATCHER.does(() -> desk.dispatch(number, act(number).to(way.office()).helped(helpers)));
    var sheet = sheet(number);
    assertEquals("DISPATCHED", sheet.line().status());
    assertEquals(helpers.get(0), sheet.side().parts().get(0).office());
  }

  @Test void suggestions_are_for_the_desk_of_the_place() {
    var number = filed("0102");
    assertThrows(EJBAccessException.class, () -> MEMBER.calls(() -> suggestions.of(number)));
    assertEquals("incident.unknown", refused(Caller.named("dispatcher-jt").as(JobRole.DISPATCHER), () -> suggestions.of(number)));
  }

  @Test void a_draft_goes_live_through_a_second_person_and_then_holds() throws Exception {
    long set = DISPATCHER.calls(() -> routings.draft(HESHAN));
    int rules = DISPATCHER.calls(() -> routings.sheet(set)).rules().size();
    assertTrue(rules >= 10, "the draft begins with what is in force");
    first(set, rule("0701", office("鹤山街道综合执法队")));
    var number = filed("0701");
    assertTrue(DISPATCHER.calls(() -> suggestions.of(number)).isEmpty(), "a draft holds for nobody");
    assertEquals("routing.not-submitted", refused(TOWN, () -> routings.approve(set, version(set), null)));
    DISPATCHER.does(() -> routings.submit(set, version(set), new Routings.Submission(ChinaTime.local(Instant.now()).toLocalDate(), "水域归执法队")));
    assertThrows(EJBAccessException.class, () -> DISPATCHER.does(() -> routings.approve(set, version(set), null)));
    TOWN.does(() -> routings.approve(set, version(set), "同意"));
    assertEquals("鹤山街道综合执法队", suggested(number).officeName());
    assertEquals(1L, Sql.on(database).number("select count(*) from foundation.audit_entry where verb = 'routing.approve' and subject = ? and actor = 'town'", String.valueOf(set)));
    assertEquals("routing.not-a-draft", refused(DISPATCHER, () -> routings.remove(set, version(set), 1)));
  }

  @Test void whoever_made_it_does_not_put_it_in_force() {
    long set = TOWN.calls(() -> routings.draft(HESHAN));
    TOWN.does(() -> routings.submit(set, version(set), new Routings.Submission(ChinaTime.local(Instant.now()).toLocalDate(), "测试")));
    assertEquals("routing.own-draft", refused(TOWN, () -> routings.approve(set, version(set), null)));
    LEADER.does(() -> routings.sendBack(set, version(set), "再核对"));
    assertEquals("DRAFT", DISPATCHER.calls(() -> routings.sheet(set)).line().state());
  }

  @Test void what_a_rule_names_must_be_there_and_go_together() {
    long set = DISPATCHER.calls(() -> routings.draft(HESHAN));
    assertEquals("routing.office-or-word", refused(DISPATCHER, () -> routings.keep(set, version(set), rule("0102", null))));
    assertEquals("incident.unknown-type", refused(DISPATCHER, () -> routings.keep(set, version(set), rule("8888", office("鹤山街道环卫所")))));
    assertEquals("routing.office-elsewhere", refused(DISPATCHER, () -> routings.keep(set, version(set), rule("0102", office("赵镇街道市政所")))));
    assertEquals("routing.office-elsewhere", refused(DISPATCHER, () -> routings.keep(set, version(set), rule("0102", 999_999L))));
    var outside = rule("0102", office("鹤山街道环卫所"));
    outside.setGround("510121001015");
    assertEquals("routing.ground-outside", refused(DISPATCHER, () -> routings.keep(set, version(set), outside)));
    var half = rule("0102", office("鹤山街道环卫所"));
    half.setFromTime(LocalTime.of(8, 0));
    assertEquals("routing.half-a-span", refused(DISPATCHER, () -> routings.keep(set, version(set), half)));
    assertEquals("changed-by-someone-else", refused(DISPATCHER, () -> routings.keep(set, 0, rule("0102", office("鹤山街道环卫所")))));
    assertEquals("routing.day-in-past", refused(DISPATCHER, () -> routings.submit(set, version(set), new Routings.Submission(LocalDate.of(2026, 1, 1), "测试"))));
    assertEquals("routing.draft-there", refused(DISPATCHER, () -> routings.draft(HESHAN)));
  }

  @Test void another_county_finds_no_rules_and_without_the_job_the_door_is_shut() {
    long set = DISPATCHER.calls(() -> routings.draft(HESHAN));
    assertEquals("routing.unknown", refused(STRANGER, () -> routings.sheet(set)));
    assertEquals("routing.unknown", refused(STRANGER, () -> routings.drop(set, 0)));
    assertEquals("area.out-of-reach", refused(STRANGER, () -> routings.draft(HESHAN)));
    assertEquals("area.out-of-reach", refused(DISPATCHER, () -> routings.draft(PUJIANG)));
    assertEquals("routing.unknown", refused(STRANGER, () -> trials.start(set, 30)));
    assertTrue(STRANGER.calls(() -> routings.sets()).stream().noneMatch(line -> line.id() == set));
    assertThrows(EJBAccessException.class, () -> MEMBER.calls(() -> routings.sets()));
    assertThrows(EJBAccessException.class, () -> MEMBER.calls(() -> trials.start(set, 30)));
  }

  @Test void a_county_rule_names_the_office_of_the_town_by_a_word() {
    long set = LEADER.calls(() -> routings.draft(PUJIANG));
    var word = rule("0901", null);
    word.setOfficeWord("市政所");
    LEADER.does(() -> routings.keep(set, LEADER.calls(() -> routings.sheet(set)).line().version(), word));
    long trial = LEADER.calls(() -> trials.start(set, 60));
    var line = LEADER.calls(() -> trials.latest(set)).orElseThrow();
    assertEquals(trial, line.id());
    assertEquals(line.events(), line.same() + line.elsewhere() + line.unruled());
    var elsewhere = LEADER.calls(() -> trials.differences(set)).stream().filter(one -> one.type().equals("0901")).toList();
    assertTrue(elsewhere.stream().allMatch(one -> one.officeName().equals("鹤山街道市政所")));
  }

  @Test void a_draft_tried_on_the_past_says_how_many_would_go_elsewhere() {
    long set = DISPATCHER.calls(() -> routings.draft(HESHAN));
    first(set, rule(null, office("鹤山街道便民服务中心")));
    DISPATCHER.calls(() -> trials.start(set, 60));
    var all = DISPATCHER.calls(() -> trials.latest(set)).orElseThrow();
    long dispatched = Sql.on(database).number("select count(distinct incident) from grid.incident_step s where move = 'DISPATCH' and exists (select from grid.incident i where i.id = s.incident and i.town = ?)", HESHAN);
    assertTrue(all.endedAt() != null && all.events() == dispatched && dispatched > 50, all.toString());
    assertEquals(0, all.unruled(), "a rule without conditions fits everything");
    assertEquals(all.events(), all.same() + all.elsewhere());
    assertEquals(Math.min(all.elsewhere(), RoutingTrials.SHOWN), DISPATCHER.calls(() -> trials.differences(set)).size());
    assertTrue(DISPATCHER.calls(() -> trials.differences(set)).stream().allMatch(one -> one.officeName().equals("鹤山街道便民服务中心") && !one.reallyName().equals(one.officeName())));
  }

  @Test void night_and_weekday_decide_between_rules() {
    long set = DISPATCHER.calls(() -> routings.draft(HESHAN));
    var never = rule("0102", office("鹤山街道市政所"));
    var now = ChinaTime.local(Instant.now());
    never.setWeekdays(String.valueOf(now.getDayOfWeek().plus(2).getValue()));
    first(set, never);
    live(set);
    var number = filed("0102");
    assertEquals("鹤山街道环卫所", suggested(number).officeName(), "the rule of another weekday does not hold");
    long next = DISPATCHER.calls(() -> routings.draft(HESHAN));
    var across = rule("0102", office("鹤山街道市政所"));
    across.setFromTime(now.toLocalTime().minusHours(1).withNano(0));
    across.setToTime(now.toLocalTime().plusHours(1).withNano(0));
    first(next, across);
    live(next);
    assertEquals("鹤山街道市政所", suggested(number).officeName());
  }

  @Test void a_rule_that_dispatches_by_itself_acts_as_the_suite_and_never_to_an_office_without_people() throws Exception {
    long set = DISPATCHER.calls(() -> routings.draft(HESHAN));
    var itself = rule("0601", office("鹤山街道市政所"));
    itself.setAutomatic(true);
    first(set, itself);
    Sql.on(database).update("insert into foundation.organisation (id, kind, area, handles) values (nextval('foundation.organisation_seq'), 'TOWN_OFFICE', ?, true)", HESHAN);
    long empty = Sql.on(database).number("select max(id) from foundation.organisation");
    Sql.on(database).update("insert into foundation.organisation_name (id, organisation, name, valid_from) values (nextval('foundation.organisation_name_seq'), ?, '空部门', '2024-01-01')", empty);
    var nobody = rule("0501", empty);
    nobody.setAutomatic(true);
    first(set, nobody);
    live(set);
    var number = filed("0601");
    assertEquals("DISPATCHED", eventually(number, "DISPATCHED"));
    var step = sheet(number).steps().get(0);
    assertEquals("system", step.actor());
    assertTrue(step.opinion().startsWith("规则 "), step.opinion());
    assertEquals(1L, Sql.on(database).number("select count(*) from foundation.audit_entry where verb = 'incident.dispatch' and subject = ? and actor = 'system'", number));
    var waits = filed("0501");
    assertFalse(suggested(waits).able());
    assertEquals("FILED", eventually(waits, "DISPATCHED"), "nobody is there to take it");
    Sql.on(database).update("update foundation.organisation set closed_on = '2026-01-01' where id = ?", empty);
  }

  private String eventually(String number, String status) throws InterruptedException {
    var end = Instant.now().plus(Duration.ofSeconds(status.equals("DISPATCHED") ? 20 : 8));
    while (Instant.now().isBefore(end) && !sheet(number).line().status().equals(status)) Thread.sleep(200);
    return sheet(number).line().status();
  }

  @Test void the_order_of_rules_can_be_changed() {
    long set = DISPATCHER.calls(() -> routings.draft(HESHAN));
    var before = DISPATCHER.calls(() -> routings.sheet(set)).rules();
    var last = new RoutingRule();
    last.setId(before.get(before.size() - 1).rule().getId());
    last.setPosition(2);
    DISPATCHER.does(() -> routings.place(set, version(set), last));
    var after = DISPATCHER.calls(() -> routings.sheet(set)).rules();
    assertEquals(last.getId(), after.get(1).rule().getId());
    assertEquals(before.get(0).rule().getId(), after.get(0).rule().getId());
    assertEquals(List.of(1, 2, 3), after.stream().limit(3).map(line -> line.rule().getPosition()).toList());
    DISPATCHER.does(() -> routings.remove(set, version(set), last.getId()));
    assertEquals(before.size() - 1, DISPATCHER.calls(() -> routings.sheet(set)).rules().size());
  }
}
