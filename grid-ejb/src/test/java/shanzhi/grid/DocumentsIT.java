package shanzhi.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.jobs.boundary.JobLine;
import shanzhi.foundation.jobs.boundary.JobState;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.sheets.boundary.RunView;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.foundation.sheets.boundary.Sheets;
import shanzhi.foundation.unmasking.boundary.Unmasking;
import shanzhi.grid.grids.boundary.GridQuery;
import shanzhi.grid.grids.boundary.GridType;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.IncidentPrints;
import shanzhi.grid.incidents.boundary.IncidentQuery;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.incidents.boundary.ReportIncident;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.grid.incidents.boundary.TownDesk;
import shanzhi.grid.roster.boundary.MemberPhones;
import shanzhi.grid.roster.boundary.MemberSource;
import shanzhi.grid.roster.boundary.Post;
import shanzhi.grid.roster.boundary.Roster;
import shanzhi.grid.roster.boundary.RosterQuery;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** What leaves the suite as a file: workbooks of the ledgers and papers. */
@ExtendWith(ArquillianExtension.class)
class DocumentsIT {

  static final Caller MEMBER = Caller.named("member").as(JobRole.MEMBER);
  static final Caller DISPATCHER = Caller.named("dispatcher").as(JobRole.DISPATCHER);
  static final Caller STRANGER = Caller.named("dispatcher-jt").as(JobRole.DISPATCHER);
  static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  static final Caller STRANGER_CLERK = Caller.named("clerk-jt").as(JobRole.CLERK);
  static final Caller WORKER = Caller.named("worker").as(JobRole.WORKER);
  static final Caller HR = Caller.named("hr").as(JobRole.HR);
  static final String FEILONG = "510131001006";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", DocumentsIT.class, Workbook.class); }

  @Inject Reporting reporting;
  @Inject TownDesk desk;
  @Inject Incidents incidents;
  @Inject IncidentPrints prints;
  @Inject SheetExports exports;
  @Inject Grids grids;
  @Inject Roster roster;
  @Inject Sheets sheets;
  @Inject Unmasking unmasking;
  @Inject MemberPhones phones;
  @Inject Jobs jobs;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private String reported(Caller caller, String ground, String what) {
    var report = new ReportIncident();
    report.setType("0201");
    report.setDescription(what);
    report.setAddress("飞龙路 88 号");
    report.setGround(ground);
    return caller.calls(() -> reporting.report(report, null));
  }

  private String here(String what) { return reported(MEMBER, "5101310010062001005", what); }

  private List<List<String>> book(Caller caller, String key, Object query) {
    long job = caller.calls(() -> exports.start(key, query));
    var ended = ended(caller, job);
    assertEquals(JobState.DONE, ended.state(), () -> ended.refusal() + ended.refusalArgs());
    return caller.calls(() -> {
      try (var in = jobs.result(job).stream()) {
        return Workbook.read(in.readAllBytes());
      }
    });
  }

  private JobLine ended(Caller caller, long job) {
    for (int i = 0; i < 600; i++) {
      var line = caller.calls(() -> jobs.get(job));
      if (line.state().ended()) return line;
      try {
        Thread.sleep(50);
      } catch (InterruptedException stop) {
        throw new AssertionError(stop);
      }
    }
    throw new AssertionError("job " + job + " did not end");
  }

  /** Without the head, the blank line and the footer. */
  private static List<List<String>> rows(List<List<String>> book) { return book.subList(1, book.size() - 1); }

  private static IncidentQuery words(String text) { return new IncidentQuery(null, text, null, List.of(), null, null, null, null, false, false); }

  @Test void the_workbook_holds_what_the_ledger_shows_and_nothing_of_another_county() {
    var mine = here("导出试验：墙体开裂");
    var theirs = reported(STRANGER, "510121001015", "导出试验：外县的事");
    var book = book(DISPATCHER, "incidents", words("导出试验"));
    assertEquals(List.of("编号", "上报时间", "大类", "小类", "优先级", "社区", "网格", "地址", "描述", "状态", "时限", "是否超时", "处置部门", "上报人", "结案时间"), book.get(0));
    var shown = DISPATCHER.calls(() -> incidents.ledger(words("导出试验"), 0, 100)).rows().stream().map(line -> line.number()).toList();
    assertEquals(shown, rows(book).stream().map(row -> row.get(0)).toList());
    assertTrue(shown.contains(mine));
    assertFalse(shown.contains(theirs));
    var line = rows(book).stream().filter(row -> row.get(0).equals(mine)).findFirst().orElseThrow();
    assertEquals(List.of("飞龙社区", "待受理", "否", "刘*"), List.of(line.get(5), line.get(9), line.get(11), line.get(13)));
  }

  @Test void every_row_of_the_reach_is_there_once_in_the_ledgers_order() {
    var all = rows(book(DISPATCHER, "incidents", IncidentQuery.all())).stream().map(row -> row.get(0)).toList();
    assertEquals(all.size(), DISPATCHER.calls(() -> incidents.ledger(IncidentQuery.all(), 0, 1)).total());
    assertEquals(all.size(), all.stream().distinct().count());
    var newest = DISPATCHER.calls(() -> incidents.newest(IncidentQuery.all(), null, 100)).stream().map(line -> line.number()).toList();
    assertEquals(newest, all.subList(0, newest.size()));
  }

  @Test void who_may_not_export_is_denied_though_the_ledger_is_open() {
    assertTrue(MEMBER.calls(() -> incidents.ledger(IncidentQuery.all(), 0, 1)).total() >= 0);
    assertThrows(EJBAccessException.class, () -> MEMBER.does(() -> exports.start("incidents", IncidentQuery.all())));
    assertThrows(EJBAccessException.class, () -> HR.does(() -> exports.start("grids", GridQuery.of(FEILONG))));
    assertEquals("sheet.export-unknown", assertThrows(Refusal.class, () -> DISPATCHER.does(() -> exports.start("secrets", IncidentQuery.all()))).key());
  }

  @Test void a_job_is_its_owners_and_a_formula_is_only_text() {
    var number = here("=HYPERLINK(\"http://example.invalid\",\"点这里\") 公式注入");
    long job = DISPATCHER.calls(() -> exports.start("incidents", words("公式注入")));
    ended(DISPATCHER, job);
    assertEquals("job.unknown", assertThrows(Refusal.class, () -> STRANGER.does(() -> jobs.result(job))).key());
    var line = rows(book(DISPATCHER, "incidents", words(number))).get(0);
    assertTrue(line.get(8).startsWith("'=HYPERLINK"), line.get(8));
  }

  @Test void the_last_line_says_who_took_it_and_that_it_is_invented() {
    var book = book(DISPATCHER, "incidents", words("没有这样的事件"));
    assertEquals(2, book.size());
    assertTrue(book.get(1).get(0).matches("李晓岚 PJ0102 · \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d · 演示数据，纯属虚构"), book.get(1).get(0));
    assertTrue(Sql.on(database).number("select count(*) from foundation.audit_entry where verb = 'sheet.exported' and actor = 'dispatcher'") > 0);
  }

  @Test void grids_and_members_go_out_as_their_pages_list_them() {
    var micro = new GridQuery(FEILONG, GridType.MICRO, null, false, null, 1);
    var codes = rows(book(CLERK, "grids", micro)).stream().map(row -> row.get(0)).toList();
    assertEquals(CLERK.calls(() -> grids.list(new GridQuery(FEILONG, GridType.MICRO, null, false, null, 500))).rows().stream().map(line -> line.code()).toList(), codes);
    var people = rows(book(CLERK, "members", RosterQuery.of("510131000000")));
    assertEquals(CLERK.calls(() -> roster.list(RosterQuery.of(FEILONG))).total(), people.size());
    assertTrue(people.stream().allMatch(row -> row.get(4).startsWith(FEILONG) && (row.get(6).isEmpty() || row.get(6).contains("****"))));
    assertThrows(EJBAccessException.class, () -> MEMBER.does(() -> exports.start("members", RosterQuery.of(FEILONG))));
  }

  private static final String[] HEAD = {"网格编码", "社区", "网格编号", "姓名", "身份", "职责", "任职日期"};

  private RunView uploaded(Caller caller, String[]... rows) {
    var all = new ArrayList<String[]>(List.<String[]>of(HEAD));
    all.addAll(List.of(rows));
    return caller.calls(() -> sheets.upload("members", "花名册.xlsx", Workbook.of(all)));
  }

  private void applied(Caller caller, RunView run) {
    var ended = ended(caller, caller.calls(() -> sheets.apply(run.id(), Sheets.OnError.SKIP)));
    assertEquals(JobState.DONE, ended.state(), () -> ended.refusal() + ended.refusalArgs());
  }

  private List<Post> in(String grid) { return CLERK.calls(() -> roster.of(grid)).stream().filter(post -> post.until() == null).toList(); }

  @Test void a_roster_comes_in_by_code_or_by_community_and_number() {
    var micro = FEILONG + "2001005";
    var run = uploaded(CLERK, new String[] {micro, null, null, "试甲", "党员", "微网格员", "2026-03-01"},
        new String[] {null, "飞龙社区", "1-5", "试乙", "志愿者", "微网格员", "2026年3月1日"});
    assertEquals(List.of(2, 2, 0, 0), List.of(run.total(), run.news(), run.updates(), run.errors()), () -> reasons(run).toString());
    applied(CLERK, run);
    assertTrue(in(micro).stream().map(Post::name).toList().containsAll(List.of("试甲", "试乙")));
    var again = uploaded(CLERK, new String[] {micro, null, null, "试甲", "党员", "微网格员", "2026-03-01"}, new String[] {micro, null, null, "试乙", "楼栋长", "微网格员", "2026-02-01"});
    assertEquals(List.of(1, 1), List.of(again.same(), again.updates()), () -> reasons(again).toString());
    applied(CLERK, again);
    var corrected = in(micro).stream().filter(post -> post.name().equals("试乙")).findFirst().orElseThrow();
    assertEquals(List.of(MemberSource.BUILDING_HEAD, LocalDate.of(2026, 2, 1)), List.of(corrected.source(), corrected.from()));
  }

  @Test void faulty_rows_of_a_roster_are_named_and_left_out() {
    var run = uploaded(CLERK, new String[] {"5101310010072001001", null, null, "试丙", "党员", "微网格员", "2026-03-01"},
        new String[] {null, "飞龙社区", "1", "试丁", "党员", "微网格员", "2026-03-01"},
        new String[] {FEILONG + "0000000", null, null, "试戊", "党员", "总网格长", "2026-03-01"},
        new String[] {FEILONG + "1001000", null, null, "试己", "党员", "微网格员", "2026-03-01"},
        new String[] {FEILONG + "2001005", null, null, "试庚", "党员", "微网格员", "2099-03-01"},
        new String[] {FEILONG + "2001005", null, null, "试辛", "外星人", "微网格员", "2026-03-01"});
    assertEquals(List.of("grid.unknown", "roster.no-such-number", "roster.post-taken", "roster.duty-does-not-fit", "grid.day-in-future", "sheet.not-among"), reasons(run));
    assertEquals("sheet.nothing-to-do", assertThrows(Refusal.class, () -> CLERK.does(() -> sheets.apply(run.id(), Sheets.OnError.SKIP))).key());
  }

  @Test void a_roster_comes_in_only_with_the_right() {
    assertThrows(EJBAccessException.class, () -> uploaded(DISPATCHER, new String[] {FEILONG + "2001005", null, null, "试壬", "党员", "微网格员", "2026-03-01"}));
  }

  private List<String> reasons(RunView run) {
    return CLERK.calls(() -> sheets.rows(run.id(), null, 0)).stream().flatMap(row -> row.complaints().stream()).map(complaint -> complaint.key()).toList();
  }

  private static final String[] PHONE_HEAD = {"网格编码", "姓名", "身份", "职责", "任职日期", "手机号"};
  private static final String WHY = "防汛值守逐人通知";

  private void withPhone(String name, String phone) {
    var run = CLERK.calls(() -> sheets.upload("members", "花名册.xlsx",
        Workbook.of(List.of(PHONE_HEAD, new String[] {FEILONG + "2001006", name, "志愿者", "微网格员", "2026-03-01", phone}))));
    assertEquals(List.of(1, 0), List.of(run.news() + run.updates(), run.errors()), () -> reasons(run).toString());
    applied(CLERK, run);
  }

  private Post named(String name) { return in(FEILONG + "2001006").stream().filter(post -> post.name().equals(name)).findFirst().orElseThrow(); }

  private long looked(String subject) {
    return Sql.on(database).number("select count(*) from foundation.audit_entry where verb = 'personal.unmask' and subject = ? and after ->> 'reason' = ?", subject, WHY);
  }

  @Test void a_number_is_sealed_at_rest_masked_on_sight_and_found_by_the_whole_of_it() {
    withPhone("试电话", "13912340678");
    assertEquals("139****0678", named("试电话").phoneMasked());
    var sql = Sql.on(database);
    for (var table : List.of("grid.member", "foundation.sheet_row", "foundation.audit_entry")) {
      assertEquals(0, sql.number("select count(*) from " + table + " t where t::text like '%13912340678%'"), table);
    }
    assertEquals(List.of("试电话"), CLERK.calls(() -> roster.list(new RosterQuery(FEILONG, null, "13912340678", null, 0, 50, null))).rows().stream().map(Post::name).toList());
    assertEquals(0, CLERK.calls(() -> roster.list(new RosterQuery(FEILONG, null, "13912340679", null, 0, 50, null))).total());
    withPhone("试电话", "13700000001");
    assertEquals("137****0001", named("试电话").phoneMasked(), "a workbook mends the number");
    var bad = CLERK.calls(() -> sheets.upload("members", "x.xlsx", Workbook.of(List.of(PHONE_HEAD, new String[] {FEILONG + "2001006", "试错号", "志愿者", "微网格员", "2026-03-01", "028-88888888"}))));
    assertEquals(List.of("roster.bad-phone"), reasons(bad));
  }

  @Test void a_number_is_shown_in_full_only_with_the_right_on_ones_own_ground_and_for_a_reason() {
    withPhone("试揭示", "13600000002");
    var subject = String.valueOf(named("试揭示").member());
    assertEquals("13600000002", CLERK.calls(() -> unmasking.reveal("member.phone", subject, WHY)));
    assertEquals(1, looked(subject));
    assertEquals("unmask.unknown", assertThrows(Refusal.class, () -> STRANGER.does(() -> unmasking.reveal("member.phone", subject, WHY))).key());
    assertEquals("unmask.unknown", assertThrows(Refusal.class, () -> CLERK.does(() -> unmasking.reveal("member.phone", "999999999", WHY))).key());
    assertEquals("unmask.unknown", assertThrows(Refusal.class, () -> CLERK.does(() -> unmasking.reveal("no.such", subject, WHY))).key());
    assertEquals("unmask.unknown", assertThrows(Refusal.class, () -> DISPATCHER.does(() -> unmasking.reveal("account.phone", "office", WHY))).key(), "the ledger of accounts is shut");
    assertThrows(EJBAccessException.class, () -> MEMBER.does(() -> unmasking.reveal("member.phone", subject, WHY)));
    assertThrows(RuntimeException.class, () -> CLERK.does(() -> unmasking.reveal("member.phone", subject, " ")));
    assertThrows(EJBAccessException.class, () -> MEMBER.does(() -> phones.keep(Long.parseLong(subject), null)));
    assertEquals("roster.unknown", assertThrows(Refusal.class, () -> STRANGER_CLERK.does(() -> phones.keep(Long.parseLong(subject), null))).key());
    CLERK.does(() -> phones.keep(Long.parseLong(subject), null));
    assertEquals("unmask.nothing", assertThrows(Refusal.class, () -> CLERK.does(() -> unmasking.reveal("member.phone", subject, WHY))).key());
    assertEquals(1, looked(subject), "a refused look is no look");
  }

  @Test void a_workbook_shows_numbers_in_full_only_for_a_reason_that_stands_in_it() {
    withPhone("试导出", "13500000003");
    var masked = rows(book(CLERK, "members", new RosterQuery(FEILONG, null, "试导出", null, 0, 1, null)));
    assertEquals("135****0003", masked.get(0).get(6));
    var book = book(CLERK, "members", new RosterQuery(FEILONG, null, "试导出", null, 0, 1, WHY));
    assertEquals("13500000003", rows(book).get(0).get(6));
    assertTrue(book.get(book.size() - 1).get(0).contains("含完整联系电话，用途：" + WHY));
    assertEquals(1, looked("1 条"));
    assertThrows(EJBAccessException.class, () -> WORKER.does(() -> exports.start("members", new RosterQuery(FEILONG, null, null, null, 0, 1, WHY))));
  }

  @Test void the_paper_of_an_incident_tells_its_way_and_hides_the_reporter() throws IOException {
    var number = here("办理单试验：空置房屋墙体开裂");
    DISPATCHER.does(() -> desk.acceptAndFile(number, ActOnIncident.at(DISPATCHER.calls(() -> incidents.sheet(number)).version(), "情况属实，同意立案")));
    var print = DISPATCHER.calls(() -> prints.print(number));
    try (var pdf = Loader.loadPDF(print.pdf())) {
      var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      for (var part : List.of("社区治理事件办理单", number, "办理单试验：空置房屋墙体开裂", "情况属实，同意立案", "刘*", "待派遣", "飞龙社区")) assertTrue(text.contains(part), part);
      assertFalse(text.contains("刘桂芳"));
    }
    assertEquals(1, Sql.on(database).number("select count(*) from foundation.print where subject_type = 'incident' and subject = ?", number));
    assertEquals(2, DISPATCHER.calls(() -> prints.print(number)).version());
    assertEquals(2, Sql.on(database).number("select count(*) from foundation.audit_entry where verb = 'print.issue' and subject = ? and left(area, 12) = ?", number, FEILONG),
        "the trail says where the paper belongs");
  }

  @Test void nobody_prints_what_is_out_of_reach_or_without_the_right() {
    var number = here("办理单试验：外人不得打印");
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.does(() -> prints.print(number))).kind());
    assertThrows(EJBAccessException.class, () -> HR.does(() -> prints.print(number)));
    assertEquals(0, Sql.on(database).number("select count(*) from foundation.print where subject = ?", number));
  }
}
