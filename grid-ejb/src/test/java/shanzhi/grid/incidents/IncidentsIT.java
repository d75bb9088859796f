package shanzhi.grid.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.organisations.boundary.Handovers;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.Checking;
import shanzhi.grid.incidents.boundary.Handling;
import shanzhi.grid.incidents.boundary.IncidentQuery;
import shanzhi.grid.incidents.boundary.IncidentSheet;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.incidents.boundary.ReportIncident;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.grid.incidents.boundary.TownDesk;
import shanzhi.grid.incidents.control.OpenIncidents;
import shanzhi.grid.incidents.control.OverdueSweep;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

@ExtendWith(ArquillianExtension.class)
class IncidentsIT {

  static final Caller MEMBER = Caller.named("member").as(JobRole.MEMBER);
  static final Caller DISPATCHER = Caller.named("dispatcher").as(JobRole.DISPATCHER);
  static final Caller OFFICE = Caller.named("office").as(JobRole.OFFICE);
  static final Caller CHECKER = Caller.named("checker").as(JobRole.CHECKER);
  static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  static final Caller STRANGER = Caller.named("dispatcher-jt").as(JobRole.DISPATCHER);
  static final String HESHAN = "510131001000";
  static final String GRID = "5101310010062001005";

  /** The smallest JPEG a reader accepts, one grey pixel. */
  static byte[] photo(int shade) {
    try {
      var image = new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB);
      image.setRGB(0, 0, shade);
      var out = new java.io.ByteArrayOutputStream();
      javax.imageio.ImageIO.write(image, "jpg", out);
      return out.toByteArray();
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", IncidentsIT.class); }

  @Inject Reporting reporting;
  @Inject TownDesk desk;
  @Inject Handling handling;
  @Inject Checking checking;
  @Inject shanzhi.grid.incidents.boundary.Requests requests;
  @Inject shanzhi.grid.incidents.boundary.Decisions decisions;
  @Inject Incidents incidents;
  @Inject Files files;
  @Inject OverdueSweep sweep;
  @Inject OpenIncidents openIncidents;
  @Inject Handovers handovers;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private static ReportIncident crackedHouse() {
    var report = new ReportIncident();
    report.setType("0201");
    report.setDescription("空置房屋墙体开裂，雨天有掉落风险");
    report.setAddress("飞龙路 88 号");
    report.setGround(GRID);
    return report;
  }

  private String reported() { return MEMBER.calls(() -> reporting.report(crackedHouse(), null)); }

  private IncidentSheet seenBy(Caller caller, String number) { return caller.calls(() -> incidents.sheet(number)); }

  private ActOnIncident act(Caller caller, String number, String opinion) { return ActOnIncident.at(seenBy(caller, number).version(), opinion); }

  private String dispatched() {
    var number = reported();
    DISPATCHER.does(() -> desk.acceptAndFile(number, act(DISPATCHER, number, "情况属实")));
    var office = office(number);
    DISPATCHER.does(() -> desk.dispatch(number, act(DISPATCHER, number, "请按时限处置").to(office)));
    return number;
  }

  private long office(String number) {
    return DISPATCHER.calls(() -> desk.officesFor(number)).stream()
        .filter(line -> OFFICE.calls(() -> offices().contains(line.id()))).findFirst().orElseThrow().id();
  }

  @Inject shanzhi.foundation.organisations.boundary.Offices offices;
  private java.util.Set<Long> offices() { return offices.ofCaller(); }

  private long photoOf(Caller caller, int shade) { return caller.calls(() -> files.keep("现场.jpg", photo(shade))).id(); }

  @Test void the_cracked_house_goes_from_report_to_closing() {
    var before = photoOf(MEMBER, 0x808080);
    var report = crackedHouse();
    report.setPhotos(List.of(before));
    var number = MEMBER.calls(() -> reporting.report(report, UUID.randomUUID().toString()));
    assertEquals("REPORTED", seenBy(DISPATCHER, number).line().status());
    assertTrue(DISPATCHER.calls(() -> incidents.waiting(100)).rows().stream().anyMatch(line -> line.number().equals(number)), "it waits for the town");

    DISPATCHER.does(() -> desk.accept(number, act(DISPATCHER, number, "情况属实")));
    DISPATCHER.does(() -> desk.file(number, act(DISPATCHER, number, null)));
    var office = office(number);
    DISPATCHER.does(() -> desk.dispatch(number, act(DISPATCHER, number, "请排险").to(office)));
    assertTrue(OFFICE.calls(() -> incidents.waiting(100)).rows().stream().anyMatch(line -> line.number().equals(number)), "it waits for the office");

    OFFICE.does(() -> handling.sign(number, act(OFFICE, number, "已收到")));
    var after = photoOf(OFFICE, 0x202020);
    OFFICE.does(() -> handling.finish(number, act(OFFICE, number, "已支护并设警示牌").with(List.of(after))));
    CHECKER.does(() -> checking.start(number, act(CHECKER, number, null)));
    CHECKER.does(() -> checking.close(number, act(CHECKER, number, "现场核实，同意结案")));

    var sheet = seenBy(LEADER, number);
    assertEquals("CLOSED", sheet.line().status());
    assertEquals("IN_TIME", sheet.line().dueState());
    assertEquals(List.of("CLOSE", "START_CHECK", "FINISH", "SIGN", "DISPATCH", "FILE", "ACCEPT", "REPORT"), sheet.steps().stream().map(IncidentSheet.Step::move).toList());
    assertEquals(List.of("BEFORE", "AFTER"), sheet.photos().stream().map(IncidentSheet.Photo::kind).toList());
    assertTrue(LEADER.calls(() -> incidents.photo(number, before, false)) != null);
    assertEquals(8, Sql.on(database).number("select count(*) from foundation.audit_entry where subject_type = 'incident' and subject = ?", number));
  }

  @Test void another_county_sees_nothing_of_it() {
    var number = reported();
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.calls(() -> incidents.sheet(number))).kind());
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.does(() -> desk.accept(number, ActOnIncident.at(1, "x")))).kind());
    assertTrue(STRANGER.calls(() -> incidents.newest(IncidentQuery.all(), null, 100)).stream().noneMatch(line -> line.number().equals(number)));
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.calls(() -> desk.officesFor(number))).kind());
  }

  @Test void nobody_reports_outside_the_own_area() {
    var report = crackedHouse();
    report.setGround("510121001001");
    assertEquals("area.out-of-reach", assertThrows(Refusal.class, () -> MEMBER.calls(() -> reporting.report(report, null))).key());
    report.setGround("5101310010062001999");
    assertEquals("area.out-of-reach", assertThrows(Refusal.class, () -> DISPATCHER.calls(() -> reporting.report(report, null))).key());
    report.setGround("510131001000");
    assertEquals("incident.ground-too-coarse", assertThrows(Refusal.class, () -> DISPATCHER.calls(() -> reporting.report(report, null))).key());
  }

  @Test void without_the_job_the_door_is_shut() {
    var number = reported();
    assertThrows(EJBAccessException.class, () -> MEMBER.does(() -> desk.accept(number, ActOnIncident.at(1, null))));
    assertThrows(EJBAccessException.class, () -> DISPATCHER.does(() -> handling.sign(number, ActOnIncident.at(1, null))));
    assertThrows(EJBAccessException.class, () -> OFFICE.does(() -> checking.start(number, ActOnIncident.at(1, null))));
    assertThrows(EJBAccessException.class, () -> OFFICE.calls(() -> reporting.report(crackedHouse(), null)));
    var hr = Caller.named("hr").as(JobRole.HR);
    assertThrows(EJBAccessException.class, () -> hr.calls(() -> incidents.sheet(number)));
    assertThrows(EJBAccessException.class, () -> hr.calls(() -> incidents.ledger(IncidentQuery.all(), 0, 10)));
  }

  @Test void a_job_without_its_grant_reaches_nothing() {
    var number = reported();
    var other = Caller.named("clerk").as(JobRole.DISPATCHER);   // the token says dispatcher, the grants say clerk
    assertThrows(Refusal.class, () -> other.does(() -> desk.accept(number, ActOnIncident.at(1, null))));
  }

  @Test void the_same_key_reports_once_and_other_content_is_refused() {
    var key = UUID.randomUUID().toString();
    var first = MEMBER.calls(() -> reporting.report(crackedHouse(), key));
    assertEquals(first, MEMBER.calls(() -> reporting.report(crackedHouse(), key)));
    var changed = crackedHouse();
    changed.setDescription("另一件事");
    assertEquals(Refusal.Kind.CONTENT_MISMATCH, assertThrows(Refusal.class, () -> MEMBER.calls(() -> reporting.report(changed, key))).kind());
  }

  @Test void an_old_page_loses_against_a_newer_version() {
    var number = reported();
    var stale = act(DISPATCHER, number, "受理");
    DISPATCHER.does(() -> desk.accept(number, act(DISPATCHER, number, null)));
    var again = ActOnIncident.at(stale.getVersion(), "立案");
    assertEquals("changed-by-someone-else", assertThrows(Refusal.class, () -> DISPATCHER.does(() -> desk.file(number, again))).key());
  }

  @Test void an_impossible_move_names_the_possible_ones() {
    var number = reported();
    var refusal = assertThrows(Refusal.class, () -> DISPATCHER.does(() -> desk.dispatch(number, act(DISPATCHER, number, null).to(1L))));
    assertEquals("incident.move-not-allowed", refusal.key());
    assertTrue(refusal.args().get(3).toString().contains("ACCEPT"));
  }

  @Test void an_office_elsewhere_cannot_be_given_the_work() {
    var number = reported();
    DISPATCHER.does(() -> desk.acceptAndFile(number, act(DISPATCHER, number, null)));
    long foreign = Sql.on(database).number("select min(id) from foundation.organisation where handles and area like '510121%'");
    assertEquals("incident.office-unsuited", assertThrows(Refusal.class, () -> DISPATCHER.does(() -> desk.dispatch(number, act(DISPATCHER, number, null).to(foreign)))).key());
    assertEquals("incident.office-needed", assertThrows(Refusal.class, () -> DISPATCHER.does(() -> desk.dispatch(number, act(DISPATCHER, number, null)))).key());
  }

  @Test void without_proof_nothing_is_closed() {
    var number = dispatched();
    OFFICE.does(() -> handling.sign(number, act(OFFICE, number, null)));
    OFFICE.does(() -> handling.finish(number, act(OFFICE, number, "已处置")));
    CHECKER.does(() -> checking.start(number, act(CHECKER, number, null)));
    assertEquals("incident.photos-missing", assertThrows(Refusal.class, () -> CHECKER.does(() -> checking.close(number, act(CHECKER, number, "同意")))).key());
    assertEquals("CHECKING", seenBy(CHECKER, number).line().status());
  }

  @Test void rework_goes_back_to_the_office_and_given_back_work_to_the_town() {
    var number = dispatched();
    OFFICE.does(() -> requests.askReturn(number, act(OFFICE, number, "不属本部门职责")));
    assertEquals("DISPATCHED", seenBy(DISPATCHER, number).line().status(), "the town decides");
    DISPATCHER.does(() -> decisions.grant(number, act(DISPATCHER, number, "同意退回")));
    assertEquals("RETURNED", seenBy(DISPATCHER, number).line().status());
    var office = office(number);
    DISPATCHER.does(() -> desk.dispatch(number, act(DISPATCHER, number, "请再办").to(office)));
    OFFICE.does(() -> handling.sign(number, act(OFFICE, number, null)));
    OFFICE.does(() -> handling.finish(number, act(OFFICE, number, "已处置")));
    CHECKER.does(() -> checking.start(number, act(CHECKER, number, null)));
    CHECKER.does(() -> checking.rework(number, act(CHECKER, number, "处置不彻底")));
    var sheet = seenBy(OFFICE, number);
    assertEquals("REWORK", sheet.line().status());
    assertEquals(1, sheet.reworks());
    assertTrue(sheet.may("SIGN"));
  }

  @Test void bad_input_is_named() {
    var future = crackedHouse();
    future.setSeenAt(Instant.now().plusSeconds(3600));
    assertEquals("incident.future", assertThrows(Refusal.class, () -> MEMBER.calls(() -> reporting.report(future, null))).key());
    var unknown = crackedHouse();
    unknown.setType("8888");
    assertEquals("incident.unknown-type", assertThrows(Refusal.class, () -> MEMBER.calls(() -> reporting.report(unknown, null))).key());
    var empty = crackedHouse();
    empty.setDescription(" ");
    assertThrows(EJBException.class, () -> MEMBER.calls(() -> reporting.report(empty, null)));
    assertThrows(Refusal.class, () -> LEADER.calls(() -> incidents.sheet("PJ-20269999-1")));
    assertThrows(Refusal.class, () -> LEADER.calls(() -> incidents.sheet("' or 1=1 --")));
  }

  @Test void words_of_one_and_two_characters_are_found() {
    var number = reported();
    for (var words : List.of("裂", "开裂", "墙体开裂", "飞龙路", number)) {
      var query = new IncidentQuery(null, words, null, List.of(), null, null, null, null, false, false);
      assertTrue(DISPATCHER.calls(() -> incidents.ledger(query, 0, 100)).rows().stream().anyMatch(line -> line.number().equals(number)), words);
    }
    var none = new IncidentQuery(null, "' & | ! :* \\", null, List.of(), null, null, null, null, false, false);
    assertEquals(0, DISPATCHER.calls(() -> incidents.ledger(none, 0, 10)).total());
  }

  @Test void lists_are_newest_first_and_pages_neither_skip_nor_repeat() {
    var all = DISPATCHER.calls(() -> incidents.ledger(IncidentQuery.all(), 0, 100)).rows();
    for (int i = 1; i < all.size(); i++) assertFalse(all.get(i).reportedAt().isAfter(all.get(i - 1).reportedAt()));
    var first = DISPATCHER.calls(() -> incidents.newest(IncidentQuery.all(), null, 7));
    var second = DISPATCHER.calls(() -> incidents.newest(IncidentQuery.all(), first.get(6).number(), 7));
    var together = new java.util.ArrayList<>(first);
    together.addAll(second);
    assertEquals(all.subList(0, 14).stream().map(line -> line.number()).toList(), together.stream().map(line -> line.number()).toList());
    var pressing = DISPATCHER.calls(() -> incidents.waiting(100)).rows().stream().map(line -> line.dueAt()).toList();
    for (int i = 1; i < pressing.size(); i++) assertFalse(pressing.get(i).isBefore(pressing.get(i - 1)));
  }

  @Test void the_sweep_notes_each_late_incident_once() {
    var number = reported();
    Sql.on(database).update("update grid.incident set due_at = now() - interval '1 hour' where number = ?", number);
    sweep.sweepOnce();
    assertEquals(1, Sql.on(database).number("select count(*) from foundation.outbox where topic = 'incident.overdue' and payload ->> 'number' = ?", number));
    sweep.sweepOnce();
    assertEquals(1, Sql.on(database).number("select count(*) from foundation.outbox where topic = 'incident.overdue' and payload ->> 'number' = ?", number));
    assertEquals("OVERDUE", seenBy(DISPATCHER, number).line().dueState());
  }

  @Test void the_application_may_not_rewrite_what_was_done() {
    var number = reported();
    var failure = assertThrows(Sql.SqlFailure.class, () -> Sql.on(database).update("update grid.incident_step set opinion = 'x' where incident = 1"));
    assertEquals("42501", failure.sqlState());
    assertFalse(number.isBlank());
  }

  private Caller holder(String name, JobRole job, String area) {
    var sql = Sql.on(database);
    sql.update("insert into foundation.account (username, display_name, home, created_by) values (?, ?, ?, 'test') on conflict do nothing", name, name, area);
    sql.update("""
        insert into foundation.user_scope (id, username, role, area, valid_from, granted_by, granted_at)
        select nextval('foundation.user_scope_seq'), ?, ?, ?, '2025-01-01', 'test', now()
         where not exists (select from foundation.user_scope where username = ? and role = ?)""", name, job, area, name, job);
    return Caller.named(name).as(job);
  }

  @Test void what_a_leaving_checker_has_taken_up_goes_to_the_receiver() {
    var leaving = holder("it-checker-1", JobRole.CHECKER, HESHAN);
    var receiver = holder("it-checker-2", JobRole.CHECKER, HESHAN);
    holder("it-no-checker", JobRole.EMPLOYEE, HESHAN);
    var number = dispatched();
    OFFICE.does(() -> handling.sign(number, act(OFFICE, number, null)));
    OFFICE.does(() -> handling.finish(number, act(OFFICE, number, "已处置")));
    assertEquals(List.of(), openIncidents.of("it-checker-1"), "what waits for any checker is nobody's by name");
    leaving.does(() -> checking.start(number, act(leaving, number, null)));
    assertEquals(List.of(number), openIncidents.of("it-checker-1").stream().map(item -> item.reference()).toList());
    var town = Caller.named("town").as(JobRole.TOWN);
    long wrong = town.calls(() -> handovers.propose("it-checker-1", "it-no-checker"));
    assertEquals("handover.receiver-lacks-job", assertThrows(Refusal.class, () -> Caller.named("it-no-checker").does(() -> handovers.confirm(wrong))).key());
    town.does(() -> handovers.cancel(wrong));
    long id = town.calls(() -> handovers.propose("it-checker-1", "it-checker-2"));
    receiver.does(() -> handovers.confirm(id));
    assertEquals("it-checker-2", seenBy(receiver, number).checker());
    assertTrue(seenBy(receiver, number).may("REWORK"));
    assertEquals(List.of(), openIncidents.of("it-checker-1"));
    receiver.does(() -> checking.rework(number, act(receiver, number, "处置不彻底")));
    assertEquals("REWORK", seenBy(DISPATCHER, number).line().status());
  }

  @Test void whoever_an_incident_is_dispatched_to_can_open_it_and_take_it_in_hand() {
    var county = holder("it-county", JobRole.TOWN, "510131000000");
    var desks = holder("it-county-desk", JobRole.DISPATCHER, "510131000000");
    var grounds = Sql.on(database).list("select code from foundation.area where level = 'COMMUNITY' and code like '510131%' union all select code from grid.grid where county = '510131000000' order by 1",
        row -> row.text("code"));
    var types = Sql.on(database).list("select code from grid.incident_type where length(code) = 4 and valid_to is null order by code", row -> row.text("code"));
    var random = new java.util.Random(20261121);
    int opened = 0;
    for (int round = 0; round < 30; round++) {
      var report = crackedHouse();
      report.setGround(grounds.get(random.nextInt(grounds.size())));
      report.setType(types.get(random.nextInt(types.size())));
      var number = county.calls(() -> reporting.report(report, null));
      desks.does(() -> desk.acceptAndFile(number, act(desks, number, null)));
      var suited = desks.calls(() -> desk.officesFor(number)).stream().filter(line -> line.staff() > 0).toList();
      assertFalse(suited.isEmpty(), report.getType() + " at " + report.getGround());
      var office = suited.get(random.nextInt(suited.size()));
      desks.does(() -> desk.dispatch(number, act(desks, number, "请处置").to(office.id())));
      var staff = desks.calls(() -> offices.staffOf(office.id()));
      assertEquals(office.staff(), staff.size());
      for (var name : staff) {
        var handler = Caller.named(name).as(JobRole.OFFICE);
        assertTrue(seenBy(handler, number).may("SIGN"), name + " " + office.name() + " " + report.getGround());
        assertEquals(number, handler.calls(() -> incidents.ledger(byNumber(number), 0, 10)).rows().get(0).number(), "the ledger shows what the sheet opens");
        opened++;
      }
    }
    assertTrue(opened >= 30);
  }

  private static IncidentQuery byNumber(String number) { return new IncidentQuery(null, number, null, List.of(), null, null, null, null, false, false); }
}
