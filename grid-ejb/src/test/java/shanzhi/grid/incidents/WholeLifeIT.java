package shanzhi.grid.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.Checking;
import shanzhi.grid.incidents.boundary.Decisions;
import shanzhi.grid.incidents.boundary.Duplicates;
import shanzhi.grid.incidents.boundary.Handling;
import shanzhi.grid.incidents.boundary.IncidentQuery;
import shanzhi.grid.incidents.boundary.IncidentSheet;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.incidents.boundary.Parts;
import shanzhi.grid.incidents.boundary.ReportIncident;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.grid.incidents.boundary.Requests;
import shanzhi.grid.incidents.boundary.Supervising;
import shanzhi.grid.incidents.boundary.TownDesk;
import shanzhi.grid.incidents.boundary.Verifying;
import shanzhi.grid.incidents.control.OverdueSweep;
import shanzhi.grid.incidents.control.SuspensionEnds;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** The side ways of an incident, each as its own users walk it. */
@ExtendWith(ArquillianExtension.class)
class WholeLifeIT {

  static final Caller MEMBER = Caller.named("member").as(JobRole.MEMBER);
  static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  static final Caller DISPATCHER = Caller.named("dispatcher").as(JobRole.DISPATCHER);
  static final Caller OFFICE = Caller.named("office").as(JobRole.OFFICE);
  static final Caller CHECKER = Caller.named("checker").as(JobRole.CHECKER);
  static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  static final Caller STRANGER = Caller.named("dispatcher-jt").as(JobRole.DISPATCHER);
  static final Caller FOREIGN_LEADER = Caller.named("leader-jt").as(JobRole.LEADER);
  static final String GRID = "5101310010062001005";
  static final String PUJIANG = "510131000000";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", WholeLifeIT.class, IncidentsIT.class); }

  @Inject Reporting reporting;
  @Inject TownDesk desk;
  @Inject Handling handling;
  @Inject Checking checking;
  @Inject Requests requests;
  @Inject Decisions decisions;
  @Inject Supervising supervising;
  @Inject Verifying verifying;
  @Inject Parts parts;
  @Inject Duplicates duplicates;
  @Inject Incidents incidents;
  @Inject Offices offices;
  @Inject Files files;
  @Inject Deadlines deadlines;
  @Inject OverdueSweep sweep;
  @Inject SuspensionEnds suspensions;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private static ReportIncident report(String source) {
    var report = new ReportIncident();
    report.setType("0101");
    report.setDescription("楼顶加盖彩钢棚");
    report.setGround(GRID);
    report.setSource(source);
    return report;
  }

  private String reported(String source) { return (source.equals("PHONE") ? MEMBER : CLERK).calls(() -> reporting.report(report(source), null)); }

  private IncidentSheet seen(Caller caller, String number) { return caller.calls(() -> incidents.sheet(number)); }

  private ActOnIncident act(Caller caller, String number, String opinion) { return ActOnIncident.at(seen(caller, number).version(), opinion); }

  private long officeOfCaller(String number) {
    return DISPATCHER.calls(() -> desk.officesFor(number)).stream().filter(line -> OFFICE.calls(() -> offices.ofCaller()).contains(line.id())).findFirst().orElseThrow().id();
  }

  private String handling() {
    var number = reported("PHONE");
    DISPATCHER.does(() -> desk.acceptAndFile(number, act(DISPATCHER, number, "属实")));
    DISPATCHER.does(() -> desk.dispatch(number, act(DISPATCHER, number, "请处置").to(officeOfCaller(number))));
    OFFICE.does(() -> handling.sign(number, act(OFFICE, number, null)));
    return number;
  }

  private String key(Caller caller, Runnable deed) { return assertThrows(Refusal.class, () -> caller.does(deed::run)).key(); }

  private void overdue(String number) {
    Sql.on(database).update("update grid.incident set due_at = ?, warn_at = ? where number = ?", Instant.now().minusSeconds(600), Instant.now().minusSeconds(1200), number);
  }

  @Test void what_the_public_reports_is_verified_on_site_before_it_is_accepted() {
    var number = reported("PUBLIC");
    assertEquals("incident.verify-first", key(DISPATCHER, () -> desk.accept(number, act(DISPATCHER, number, null))));
    assertFalse(seen(DISPATCHER, number).may("ACCEPT"));
    DISPATCHER.does(() -> desk.sendToVerify(number, act(DISPATCHER, number, null)));
    assertTrue(MEMBER.calls(() -> incidents.waiting(100)).rows().stream().anyMatch(line -> line.number().equals(number)), "it waits for those of the grid");
    assertThrows(EJBAccessException.class, () -> OFFICE.does(() -> verifying.findTrue(number, ActOnIncident.at(2, "属实"))));
    MEMBER.does(() -> verifying.findTrue(number, act(MEMBER, number, "现场属实")));
    assertEquals("ACCEPTED", seen(DISPATCHER, number).line().status());
    assertEquals(Boolean.TRUE, seen(DISPATCHER, number).side().found());
  }

  @Test void a_report_found_untrue_returns_to_the_desk_which_decides() {
    var number = reported("MEDIA");
    DISPATCHER.does(() -> desk.sendToVerify(number, act(DISPATCHER, number, null)));
    MEMBER.does(() -> verifying.findUntrue(number, act(MEMBER, number, "没有发现")));
    assertEquals("REPORTED", seen(DISPATCHER, number).line().status());
    DISPATCHER.does(() -> desk.reject(number, act(DISPATCHER, number, "核实不属实")));
    assertEquals("REJECTED", seen(MEMBER, number).line().status());
  }

  @Test void an_extension_is_granted_by_the_town_and_counted_in_working_time_from_where_the_limit_began() {
    var number = handling();
    var before = seen(OFFICE, number);
    OFFICE.does(() -> requests.askExtension(number, act(OFFICE, number, "等待材料").more(new BigDecimal("5"))));
    assertEquals(before.line().dueAt(), seen(OFFICE, number).line().dueAt(), "asking moves nothing");
    assertTrue(DISPATCHER.calls(() -> incidents.waiting(100)).rows().stream().anyMatch(line -> line.number().equals(number)), "the town has to decide");
    DISPATCHER.does(() -> decisions.grant(number, act(DISPATCHER, number, "同意")));
    var began = Sql.on(database).one("select clock_from from grid.incident where number = ?", row -> row.instant("clock_from"), number).orElseThrow();
    var after = seen(OFFICE, number);
    // 0101: 20 working days, and 5 more
    assertEquals(0, new BigDecimal("25").compareTo(after.limitAmount()));
    assertEquals(deadlines.due(began, Limit.parse("25 WORK_DAY"), PUJIANG).instant(), after.line().dueAt());
    assertEquals("GRANTED", after.side().decided().get(0).state());
    assertEquals("incident.extended-already", key(OFFICE, () -> requests.askExtension(number, act(OFFICE, number, "再延").more(BigDecimal.ONE))));
  }

  @Test void more_than_the_limit_itself_is_not_granted_on_top() {
    var number = handling();
    assertEquals("incident.extension-too-long", key(OFFICE, () -> requests.askExtension(number, act(OFFICE, number, "材料").more(new BigDecimal("20.5")))));
    assertEquals("incident.amount-needed", key(OFFICE, () -> requests.askExtension(number, act(OFFICE, number, "材料"))));
  }

  @Test void an_extension_asked_in_time_but_not_decided_in_time_is_not_granted_any_more() {
    var number = handling();
    OFFICE.does(() -> requests.askExtension(number, act(OFFICE, number, "材料").more(BigDecimal.ONE)));
    overdue(number);
    assertEquals("incident.extension-too-late", key(DISPATCHER, () -> decisions.grant(number, act(DISPATCHER, number, null))));
    DISPATCHER.does(() -> decisions.refuse(number, act(DISPATCHER, number, "已超时")));
    assertNull(seen(OFFICE, number).side().request());
  }

  @Test void nobody_decides_his_own_request() {
    var number = handling();
    OFFICE.does(() -> requests.askReturn(number, act(OFFICE, number, "不属本部门")));
    Sql.on(database).update("update grid.incident_request set asked_by = 'dispatcher' where state = 'OPEN' and incident = (select id from grid.incident where number = ?)", number);
    assertEquals("incident.own-request", key(DISPATCHER, () -> decisions.grant(number, act(DISPATCHER, number, null))));
  }

  @Test void a_suspension_is_the_countys_to_grant_and_stops_the_clock() {
    var number = handling();
    var until = ChinaTime.today(java.time.Clock.systemUTC()).plusDays(30);
    OFFICE.does(() -> requests.askSuspension(number, act(OFFICE, number, "列入改造计划").until(until)));
    assertEquals("incident.not-yours", key(DISPATCHER, () -> decisions.grant(number, act(DISPATCHER, number, null))));
    assertEquals("incident.unknown", key(FOREIGN_LEADER, () -> decisions.grant(number, ActOnIncident.at(1, null))));
    var due = seen(LEADER, number).line().dueAt();
    LEADER.does(() -> decisions.grant(number, act(LEADER, number, "同意挂账")));
    var rests = seen(OFFICE, number);
    assertEquals("SUSPENDED", rests.line().status());
    assertNull(rests.line().dueAt());
    assertEquals(until, rests.side().suspendedUntil());
    OFFICE.does(() -> handling.resume(number, act(OFFICE, number, null)));
    var goesOn = seen(OFFICE, number);
    assertEquals("HANDLING", goesOn.line().status());
    // the pause lasted a moment: the deadline is where it was, give or take what the moment was in working time
    assertTrue(Duration.between(due, goesOn.line().dueAt()).abs().toMinutes() < 2, due + " → " + goesOn.line().dueAt());
  }

  @Test void what_was_left_at_the_suspension_is_what_is_left_after_it() {
    var number = handling();
    OFFICE.does(() -> requests.askSuspension(number, act(OFFICE, number, "诉讼中").until(ChinaTime.today(java.time.Clock.systemUTC()).plusDays(3))));
    LEADER.does(() -> decisions.grant(number, act(LEADER, number, null)));
    // as if half of the 20 working days had been left, 10 × 7 h, and the last day had passed
    Sql.on(database).update("update grid.incident set clock_seconds = ?, suspended_at = ?, suspended_until = ? where number = ?", 10L * 7 * 3600,
        Instant.now().minus(Duration.ofDays(4)), Instant.now().minusSeconds(60), number);
    assertTrue(suspensions.due().contains(number));
    var now = Instant.now();
    suspensions.wake(number);
    var sheet = seen(OFFICE, number);
    assertEquals("HANDLING", sheet.line().status());
    var expected = deadlines.due(now, Limit.parse("10 WORK_DAY"), PUJIANG).instant();
    assertTrue(Duration.between(expected, sheet.line().dueAt()).abs().toMinutes() < 2, expected + " ≠ " + sheet.line().dueAt());
    assertEquals("system", sheet.steps().get(0).actor());
  }

  @Test void a_suspension_into_the_past_or_without_end_is_refused() {
    var number = handling();
    var today = ChinaTime.today(java.time.Clock.systemUTC());
    assertEquals("incident.suspension-past", key(OFFICE, () -> requests.askSuspension(number, act(OFFICE, number, "等").until(today))));
    assertEquals("incident.suspension-too-long", key(OFFICE, () -> requests.askSuspension(number, act(OFFICE, number, "等").until(today.plusDays(91)))));
    assertEquals("incident.day-needed", key(OFFICE, () -> requests.askSuspension(number, act(OFFICE, number, "等"))));
  }

  @Test void only_what_is_overdue_is_supervised_and_the_office_has_to_answer() {
    var number = handling();
    assertEquals("incident.not-overdue", key(LEADER, () -> supervising.supervise(number, act(LEADER, number, "请抓紧"))));
    overdue(number);
    assertThrows(EJBAccessException.class, () -> OFFICE.does(() -> supervising.supervise(number, ActOnIncident.at(1, "x"))));
    assertEquals("incident.unknown", key(FOREIGN_LEADER, () -> supervising.supervise(number, ActOnIncident.at(1, "x"))));
    LEADER.does(() -> supervising.supervise(number, act(LEADER, number, "请抓紧")));
    var list = LEADER.calls(() -> incidents.newest(new IncidentQuery(PUJIANG, null, null, List.of(), null, null, null, "SUPERVISED", false, false), null, 100));
    assertTrue(list.stream().anyMatch(line -> line.number().equals(number)));
    OFFICE.does(() -> handling.answerSupervision(number, act(OFFICE, number, "今日办结")));
    assertFalse(seen(LEADER, number).side().supervisionOpen());
  }

  @Test void a_helping_office_can_open_its_share_and_the_one_in_charge_waits_for_it() {
    var number = handling();
    var mine = officeOfCaller(number);
    var helper = DISPATCHER.calls(() -> desk.officesFor(number)).stream().map(line -> line.id()).filter(id -> id != mine)
        .filter(id -> !DISPATCHER.calls(() -> offices.staffOf(id)).isEmpty()).findFirst();
    if (helper.isEmpty()) {   // the demo town has one office with staff: give another one the same people
      assertEquals("incident.office-helps-already", key(DISPATCHER, () -> parts.give(number, act(DISPATCHER, number, "协助").to(mine))));
      return;
    }
    DISPATCHER.does(() -> parts.give(number, act(DISPATCHER, number, "协助疏导").to(helper.get())));
    var staff = Caller.named(DISPATCHER.calls(() -> offices.staffOf(helper.get())).iterator().next()).as(JobRole.OFFICE);
    assertEquals("incident.parts-open", key(OFFICE, () -> handling.finish(number, act(OFFICE, number, "完成"))));
    assertTrue(staff.calls(() -> incidents.waiting(100)).rows().stream().anyMatch(line -> line.number().equals(number)));
    staff.does(() -> parts.sign(number, act(staff, number, null)));
    staff.does(() -> parts.finish(number, act(staff, number, "已疏导")));
    assertEquals("DONE", seen(OFFICE, number).side().parts().get(0).state());
    OFFICE.does(() -> handling.finish(number, act(OFFICE, number, "完成")));
  }

  @Test void the_same_thing_reported_twice_is_merged_and_can_be_taken_out_again() {
    var main = handling();
    var twin = reported("PHONE");
    assertEquals("incident.merged-into-itself", key(DISPATCHER, () -> duplicates.merge(twin, act(DISPATCHER, twin, null).into(twin))));
    assertEquals("incident.unknown", key(STRANGER, () -> duplicates.merge(twin, ActOnIncident.at(1, null).into(main))));
    DISPATCHER.does(() -> duplicates.merge(twin, act(DISPATCHER, twin, "同一问题").into(main)));
    assertEquals("MERGED", seen(MEMBER, twin).line().status());
    assertEquals(List.of(twin), seen(DISPATCHER, main).side().merged());
    DISPATCHER.does(() -> duplicates.unmerge(twin, act(DISPATCHER, twin, "不是同一问题")));
    assertEquals("REPORTED", seen(MEMBER, twin).line().status());
    assertNotNull(seen(MEMBER, twin).line().dueAt());
    assertNull(seen(MEMBER, twin).side().mergedInto());
  }

  @Test void what_is_settled_on_the_spot_is_audited_by_another_and_closed() {
    var report = report("PHONE");
    report.setType("0102");
    report.setSelfHandled(true);
    var before = MEMBER.calls(() -> files.keep("前.jpg", IncidentsIT.photo(0x111111))).id();
    report.setPhotos(List.of(before));
    assertEquals("incident.photos-missing", key(MEMBER, () -> reporting.report(report, null)), "without a photo of the result it is not settled");
    report.setPhotos(List.of(MEMBER.calls(() -> files.keep("前.jpg", IncidentsIT.photo(0x222222))).id()));
    report.setPhotosAfter(List.of(MEMBER.calls(() -> files.keep("后.jpg", IncidentsIT.photo(0x333333))).id()));
    var number = MEMBER.calls(() -> reporting.report(report, null));
    assertEquals("SELF_HANDLED", seen(MEMBER, number).line().status());
    var double_ = Caller.named("member").as(JobRole.CHECKER);
    assertThrows(Exception.class, () -> double_.does(() -> checking.confirmSelfHandled(number, act(double_, number, null))));
    CHECKER.does(() -> checking.confirmSelfHandled(number, act(CHECKER, number, "同意")));
    assertEquals("CLOSED", seen(MEMBER, number).line().status());
  }

  @Test void the_reporter_reopens_once_within_fifteen_days() {
    var number = handling();
    Sql.on(database).update("update grid.incident set status = 'CLOSED', ended = true, closed_at = ? where number = ?", Instant.now().minus(Duration.ofDays(16)), number);
    assertEquals("incident.reopen-too-late", key(MEMBER, () -> reporting.reopen(number, act(MEMBER, number, "又坏了"))));
    Sql.on(database).update("update grid.incident set closed_at = ? where number = ?", Instant.now().minus(Duration.ofDays(14)), number);
    MEMBER.does(() -> reporting.reopen(number, act(MEMBER, number, "又坏了")));
    var sheet = seen(OFFICE, number);
    assertEquals("REWORK", sheet.line().status());
    assertEquals(0, new BigDecimal("10").compareTo(sheet.limitAmount()), "half of 20 working days");
    assertTrue(sheet.may("SIGN"));
  }

  @Test void when_the_incident_is_cancelled_requests_lapse_and_helpers_are_let_go() {
    var number = handling();
    OFFICE.does(() -> requests.askReturn(number, act(OFFICE, number, "不属本部门")));
    DISPATCHER.does(() -> desk.cancel(number, act(DISPATCHER, number, "重复")));
    assertEquals("LAPSED", seen(OFFICE, number).side().decided().get(0).state());
    assertNull(seen(OFFICE, number).side().request());
  }

  @Test void a_request_taken_back_leaves_everything_as_it_was() {
    var number = handling();
    OFFICE.does(() -> requests.askReturn(number, act(OFFICE, number, "不属本部门")));
    assertEquals("incident.move-not-allowed", key(OFFICE, () -> requests.askExtension(number, act(OFFICE, number, "x").more(BigDecimal.ONE))), "one request at a time");
    OFFICE.does(() -> requests.takeBack(number, act(OFFICE, number, null)));
    assertEquals("HANDLING", seen(OFFICE, number).line().status());
    assertTrue(Set.of("ASK_RETURN", "ASK_EXTENSION", "ASK_SUSPENSION").stream().allMatch(seen(OFFICE, number)::may));
  }
}
