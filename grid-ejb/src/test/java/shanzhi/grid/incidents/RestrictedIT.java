package shanzhi.grid.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.Checking;
import shanzhi.grid.incidents.boundary.Handling;
import shanzhi.grid.incidents.boundary.IncidentQuery;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.incidents.boundary.Parts;
import shanzhi.grid.incidents.boundary.ReportIncident;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.grid.incidents.boundary.Requests;
import shanzhi.grid.incidents.boundary.Restrictions;
import shanzhi.grid.incidents.boundary.Supervising;
import shanzhi.grid.incidents.boundary.TownDesk;
import shanzhi.grid.incidents.control.IncidentPaper;
import shanzhi.grid.incidents.control.LedgerExport;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** What of a restricted incident reaches whom: every reading path by everybody whose ground it lies on. */
@ExtendWith(ArquillianExtension.class)
class RestrictedIT {

  private static final Caller MEMBER = Caller.named("member").as(JobRole.MEMBER);
  private static final Caller DISPATCHER = Caller.named("dispatcher").as(JobRole.DISPATCHER);
  private static final Caller OFFICE = Caller.named("office").as(JobRole.OFFICE);
  private static final Caller CHECKER = Caller.named("checker").as(JobRole.CHECKER);
  private static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  private static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  private static final Caller WORKER = Caller.named("worker").as(JobRole.WORKER);
  private static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  private static final Caller CITY = Caller.named("city").as(JobRole.CITY);
  private static final Caller STRANGER = Caller.named("dispatcher-jt").as(JobRole.DISPATCHER);
  private static final Caller HR = Caller.named("hr").as(JobRole.HR);
  private static final String GRID = "5101310010062001005";

  /** Stands in every free text of the incident; found anywhere by a masked reader, it leaked. */
  private static final String SECRET = "赵钱孙";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", RestrictedIT.class, IncidentsIT.class); }

  @Inject Reporting reporting;
  @Inject TownDesk desk;
  @Inject Handling handling;
  @Inject Checking checking;
  @Inject Requests requests;
  @Inject Supervising supervising;
  @Inject Parts parts;
  @Inject Incidents incidents;
  @Inject Restrictions restrictions;
  @Inject LedgerExport export;
  @Inject IncidentPaper paper;
  @Inject Files files;
  @Inject Offices offices;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Resource(lookup = "java:jboss/datasources/OwnerDS") DataSource owner;

  private static ReportIncident dispute() {
    var report = new ReportIncident();
    report.setType("0303");
    report.setDescription(SECRET + "家庭纠纷，邻居报告");
    report.setAddress(SECRET + "家");
    report.setGround(GRID);
    return report;
  }

  private String reported() { return MEMBER.calls(() -> reporting.report(dispute(), null)); }

  private int version(String number) { return DISPATCHER.calls(() -> incidents.sheet(number)).version(); }

  private ActOnIncident act(String number, String opinion) { return ActOnIncident.at(version(number), opinion); }

  /** In the hands of an office, with a word of everybody. */
  private String handled() {
    var number = reported();
    DISPATCHER.does(() -> desk.acceptAndFile(number, act(number, "请联系" + SECRET)));
    long office = DISPATCHER.calls(() -> desk.officesFor(number)).stream().map(line -> line.id()).filter(id -> OFFICE.calls(() -> offices.ofCaller().contains(id))).findFirst().orElseThrow();
    DISPATCHER.does(() -> desk.dispatch(number, act(number, "找" + SECRET).to(office)));
    OFFICE.does(() -> handling.sign(number, act(number, SECRET + "已联系")));
    return number;
  }

  /** Every way to read, as one text each. */
  private Map<String, Callable<Object>> paths(String number) {
    var paths = new LinkedHashMap<String, Callable<Object>>();
    paths.put("ledger", () -> incidents.ledger(IncidentQuery.all(), 0, 100).rows().stream().filter(line -> line.number().equals(number)).toList());
    paths.put("ledger by number", () -> incidents.ledger(asking(number), 0, 100).rows());
    paths.put("newest", () -> incidents.newest(IncidentQuery.all(), null, 100).stream().filter(line -> line.number().equals(number)).toList());
    paths.put("sheet", () -> incidents.sheet(number));
    paths.put("waiting", () -> incidents.waiting(100).rows().stream().filter(line -> line.number().equals(number)).toList());
    paths.put("handled", () -> incidents.handled(100).rows().stream().filter(line -> line.number().equals(number)).toList());
    paths.put("deadline", () -> incidents.deadline(number));
    paths.put("paper", () -> paper.order(incidents.sheet(number)).facts());
    return paths;
  }

  private static IncidentQuery asking(String words) { return new IncidentQuery(null, words, null, List.of(), null, null, null, null, false, false); }

  private static String text(Object answer) { return answer instanceof Map ? answer.toString() : JsonbBuilder.create().toJson(answer); }

  @Test void nobody_who_need_not_know_finds_a_word_of_it_on_any_path() {
    var number = handled();
    for (var reader : List.of(LEADER, CLERK, WORKER, TOWN, CITY, CHECKER)) {
      assertEquals("***", reader.calls(() -> incidents.sheet(number)).line().description(), reader.name() + " sees the line");
      paths(number).forEach((path, way) -> {
        var answer = text(reader.calls(way));
        assertFalse(answer.contains(SECRET), reader.name() + " by " + path + ": " + answer);
        assertFalse(answer.contains("\"member\""), reader.name() + " learns the reporter by " + path + ": " + answer);
      });
      for (var words : List.of(SECRET, SECRET + "家庭纠纷", "邻居报告")) {
        assertFalse(reader.calls(() -> incidents.newest(asking(words), null, 100)).stream().anyMatch(line -> line.number().equals(number)), reader.name() + " searches " + words);
        assertFalse(reader.calls(() -> incidents.ledger(asking(words), 0, 100)).rows().stream().anyMatch(line -> line.number().equals(number)));
      }
      if (reader != LEADER && reader != CITY) continue;
      var refusal = assertThrows(Refusal.class, () -> reader.does(() -> supervising.supervise(number, ActOnIncident.at(1, "请抓紧"))));
      assertEquals("changed-by-someone-else", refusal.key());
      assertFalse(text(refusal.changes()).contains(SECRET), "the steps after an old version");
    }
  }

  @Test void whoever_has_to_do_with_it_reads_it_in_full_and_finds_it() {
    var number = handled();
    for (var reader : List.of(MEMBER, DISPATCHER, OFFICE)) {
      var sheet = reader.calls(() -> incidents.sheet(number));
      assertTrue(sheet.line().restricted() && !sheet.line().masked() && sheet.line().description().contains(SECRET), reader.name());
      assertEquals(SECRET + "已联系", sheet.steps().get(0).opinion());
      assertTrue(reader.calls(() -> incidents.newest(asking(SECRET), null, 100)).stream().anyMatch(line -> line.number().equals(number)), reader.name() + " finds it");
    }
    var name = MEMBER.calls(() -> incidents.sheet(number)).reporterName();
    assertEquals(name, DISPATCHER.calls(() -> incidents.sheet(number)).reporterName());
    var office = OFFICE.calls(() -> incidents.sheet(number));
    assertEquals(name.substring(0, 1) + "*", office.reporterName(), "the office handles it without the reporter's name");
    assertNull(office.reporter());
    assertTrue(office.steps().stream().noneMatch(step -> "member".equals(step.actor()) || name.equals(step.actorName())));
  }

  @Test void the_reporter_of_any_incident_is_known_to_the_desk_alone() {
    var report = dispute();
    report.setType("0102");
    var number = MEMBER.calls(() -> reporting.report(report, null));
    var sheet = LEADER.calls(() -> incidents.sheet(number));
    assertFalse(sheet.line().restricted());
    assertTrue(sheet.line().description().contains(SECRET));
    assertTrue(sheet.reporterName().endsWith("*") && sheet.reporter() == null && sheet.guard().reporterMasked());
    assertEquals("member", DISPATCHER.calls(() -> incidents.sheet(number)).reporter());
  }

  @Test void the_checker_and_the_deciding_county_read_it_while_it_is_theirs() {
    var number = handled();
    assertTrue(LEADER.calls(() -> incidents.sheet(number)).line().masked());
    OFFICE.does(() -> requests.askSuspension(number, act(number, "等" + SECRET + "回家").until(shanzhi.kernel.ChinaTime.today(java.time.Clock.systemUTC()).plusDays(10))));
    var asked = LEADER.calls(() -> incidents.sheet(number));
    assertTrue(asked.line().description().contains(SECRET) && asked.side().request().reason().contains(SECRET), "the one who decides");
    assertTrue(TOWN.calls(() -> incidents.sheet(number)).side().request().reason().equals("***"));
    OFFICE.does(() -> requests.takeBack(number, act(number, null)));
    assertTrue(LEADER.calls(() -> incidents.sheet(number)).line().masked(), "nothing is asked any more");
    assertTrue(CHECKER.calls(() -> incidents.sheet(number)).line().masked(), "it is not for checking yet");
    var record = OFFICE.calls(() -> files.keep("协议.jpg", IncidentsIT.photo(0x336699))).id();
    OFFICE.does(() -> handling.finish(number, act(number, SECRET + "双方签字").with(List.of(record))));
    assertFalse(CHECKER.calls(() -> incidents.sheet(number)).line().masked());
    assertTrue(CHECKER.calls(() -> incidents.photo(number, record, false)) != null);
    assertEquals("incident.restricted", assertThrows(Refusal.class, () -> LEADER.calls(() -> incidents.photo(number, record, false))).key());
    assertEquals(List.of(), LEADER.calls(() -> incidents.sheet(number)).photos());
    CHECKER.does(() -> checking.start(number, act(number, null)));
    CHECKER.does(() -> checking.close(number, act(number, SECRET + "同意结案")));
    assertFalse(CHECKER.calls(() -> incidents.sheet(number)).line().masked(), "whoever closed it remembers it");
    assertFalse(text(LEADER.calls(() -> incidents.sheet(number))).contains(SECRET));
  }

  @Test void for_a_reason_it_opens_to_one_person_for_a_while_and_the_desk_sees_who_looked() {
    var number = handled();
    var until = LEADER.calls(() -> restrictions.open(number, "县里督办需要"));
    assertTrue(until.isBefore(java.time.Instant.now().plusSeconds(30 * 60 + 5)) && until.isAfter(java.time.Instant.now().plusSeconds(29 * 60)));
    var sheet = LEADER.calls(() -> incidents.sheet(number));
    assertTrue(sheet.line().description().contains(SECRET) && sheet.reporter().equals("member"), "in full, the reporter as well");
    assertEquals(until.truncatedTo(java.time.temporal.ChronoUnit.MILLIS), sheet.guard().until().truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    assertEquals(List.of(), sheet.guard().openings(), "who else looked is for the desk");
    assertTrue(CITY.calls(() -> incidents.sheet(number)).line().masked(), "to nobody else");
    assertEquals("incident.nothing-masked", assertThrows(Refusal.class, () -> LEADER.calls(() -> restrictions.open(number, "再看一次吧"))).key());
    var seen = DISPATCHER.calls(() -> incidents.sheet(number)).guard().openings();
    assertEquals(List.of("leader", "县里督办需要"), List.of(seen.get(0).person(), seen.get(0).reason()));
    assertEquals(1, Sql.on(database).number("select count(*) from foundation.audit_entry where verb = 'incident.opening' and actor = 'leader' and subject = ? and after ->> 'reason' = '县里督办需要'", number));
    assertEquals("42501", assertThrows(Sql.SqlFailure.class, () -> Sql.on(database).update("update grid.incident_opening set until = opened_at")).sqlState(), "nobody prolongs it");
    Sql.on(owner).update("update grid.incident_opening set until = opened_at");
    assertTrue(LEADER.calls(() -> incidents.sheet(number)).line().masked(), "the while is over");
    assertThrows(EJBException.class, () -> LEADER.calls(() -> restrictions.open(number, "看")));
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.calls(() -> restrictions.open(number, "想看一看"))).kind());
    assertThrows(EJBAccessException.class, () -> HR.calls(() -> restrictions.open(number, "想看一看")));
  }

  @Test void the_desk_marks_a_single_one_and_takes_the_mark_back() {
    var report = dispute();
    report.setType("0403");
    var number = MEMBER.calls(() -> reporting.report(report, null));
    assertFalse(CLERK.calls(() -> incidents.sheet(number)).line().restricted());
    DISPATCHER.does(() -> restrictions.mark(number, version(number), "MINOR"));
    var masked = CLERK.calls(() -> incidents.sheet(number));
    assertTrue(masked.line().masked() && masked.guard().mark() == null, "not even why");
    assertEquals("MINOR", DISPATCHER.calls(() -> incidents.sheet(number)).guard().mark());
    assertEquals("changed-by-someone-else", assertThrows(Refusal.class, () -> DISPATCHER.does(() -> restrictions.mark(number, 0, null))).key());
    DISPATCHER.does(() -> restrictions.mark(number, version(number), null));
    assertFalse(CLERK.calls(() -> incidents.sheet(number)).line().masked());
    assertThrows(EJBAccessException.class, () -> CLERK.does(() -> restrictions.mark(number, 1, "MINOR")));
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.does(() -> restrictions.mark(number, 1, "MINOR"))).kind());
    var dispute = reported();
    DISPATCHER.does(() -> restrictions.mark(dispute, version(dispute), "SPECIAL_GROUP"));
    DISPATCHER.does(() -> restrictions.mark(dispute, version(dispute), null));
    assertTrue(CLERK.calls(() -> incidents.sheet(dispute)).line().masked(), "its sub-category is restricted still");
  }

  @Test void a_workbook_never_carries_it_not_even_to_the_desk() {
    var number = handled();
    for (var reader : List.of(DISPATCHER, LEADER)) {
      var rows = reader.calls(() -> export.slice(asking(number), null).stream().map(row -> export.cells(row)).toList());
      assertEquals(1, rows.size());
      assertFalse(rows.toString().contains(SECRET), rows.toString());
    }
    assertTrue(LEADER.calls(() -> export.slice(asking(SECRET), null)).stream().noneMatch(row -> row.cells().contains(number)));
  }

  @Test void filing_it_under_another_sub_category_follows_the_catalogue() {
    var number = reported();
    var act = act(number, null);
    act.setType("0102");
    DISPATCHER.does(() -> desk.acceptAndFile(number, act));
    assertFalse(LEADER.calls(() -> incidents.sheet(number)).line().restricted());
  }
}
