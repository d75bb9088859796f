package shanzhi.foundation.sheets.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.it.FoundationEar;
import shanzhi.foundation.it.People;
import shanzhi.foundation.jobs.boundary.JobLine;
import shanzhi.foundation.jobs.boundary.JobState;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.sheets.boundary.Judgement.Verdict;
import shanzhi.foundation.sheets.boundary.Sheets.OnError;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.testkit.Caller;

@ExtendWith(ArquillianExtension.class)
class SheetsIT {

  @Deployment static EnterpriseArchive ear() { return FoundationEar.with(SheetsIT.class, Books.class); }

  private static final Caller ADMIN = Caller.named("sysadmin").as(JobRole.SYSADMIN);
  private static final Caller OTHER = Caller.named("sysadmin2").as(JobRole.SYSADMIN);
  private static final Object[] HEAD = {"区划代码", "名称", "上级代码", "生效日期", "文号"};

  @Inject Sheets sheets;
  @Inject Jobs jobs;
  @Inject Areas areas;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  @BeforeEach void keepers_of_the_county() {
    People.hold(database, "sysadmin", JobRole.SYSADMIN, "510131000000");
    People.hold(database, "sysadmin2", JobRole.SYSADMIN, "510131000000");
  }

  @Test void a_workbook_is_previewed_corrected_and_applied_once() throws Exception {
    var book = Books.of(List.of(HEAD,
        new Object[] {510131001901.0, "东湖社区居民委员会", "510131001000", "2025年3月", "蒲府〔2025〕3号"},
        new Object[] {"510131001902", null, "510131001000", "2025.3", null},
        new Object[] {"510131001903", "西湖社区", "510131777000", "2025-03-01", null},
        new Object[] {"510131001901", "又是东湖", "510131001000", "2025-03-01", null}));
    var run = ADMIN.calls(() -> sheets.upload("areas", "新社区.xlsx", book));
    assertEquals(List.of(4, 1, 0, 3), List.of(run.total(), run.news(), run.updates(), run.errors()));
    assertEquals("sheet.has-errors", assertThrows(Refusal.class, () -> ADMIN.does(() -> sheets.apply(run.id(), OnError.REFUSE_ALL))).key());
    var keys = ADMIN.calls(() -> sheets.rows(run.id(), Verdict.ERROR, 0)).stream().map(row -> row.line() + " " + row.complaints().get(0).key()).toList();
    assertEquals(List.of("3 sheet.required", "4 area.unknown", "5 sheet.twice"), keys);

    var ended = ended(ADMIN.calls(() -> sheets.apply(run.id(), OnError.SKIP)));
    assertEquals(JobState.DONE, ended.state(), () -> ended.refusal() + ended.refusalArgs());
    assertEquals("东湖社区", ADMIN.calls(() -> areas.today()).get("510131001901").shortName());
    assertEquals(1, ADMIN.calls(() -> sheets.get(run.id())).applied());
    assertEquals("sheet.already-applied", assertThrows(Refusal.class, () -> ADMIN.does(() -> sheets.apply(run.id(), OnError.SKIP))).key());

    var errors = ADMIN.calls(() -> sheets.errors(run.id(), Complaint::key));
    var lines = Books.read(errors);
    assertEquals("sheet.reason", lines.get(0).get(5));
    assertEquals(4, lines.size());
    var again = ADMIN.calls(() -> sheets.upload("areas", "改.xlsx", errors));
    assertEquals(3, again.total());
    var repeated = ADMIN.calls(() -> sheets.upload("areas", "再来.xlsx", book));
    assertEquals(1, repeated.same());
    assertEquals(0, repeated.news());
  }

  @Test void with_refuse_all_one_refused_row_leaves_nothing_behind_and_is_named() throws Exception {
    var book = Books.of(List.of(HEAD, new Object[] {"510131001911", "南湖社区", "510131001000", "2025-03-01", null},
        new Object[] {"510131001001", "早已更名社区", null, "2019-01-01", null}));
    var run = ADMIN.calls(() -> sheets.upload("areas", "a.xlsx", book));
    assertEquals(0, run.errors());
    var ended = ended(ADMIN.calls(() -> sheets.apply(run.id(), OnError.REFUSE_ALL)));
    assertEquals(JobState.FAILED, ended.state());
    assertEquals("sheet.row-refused", ended.refusal());
    assertEquals(List.of("3"), ended.refusalArgs());
    assertTrue(ADMIN.calls(() -> areas.today()).find("510131001911").isEmpty());
    assertEquals(RunView.State.FAILED, ADMIN.calls(() -> sheets.get(run.id())).state());
  }

  @Test void the_row_to_blame_is_found_among_many_and_with_skip_it_alone_is_left_out() throws Exception {
    var bad = new Object[] {"510131001001", "早已更名社区", null, "2019-01-01", null};
    var rows = new ArrayList<Object[]>(List.<Object[]>of(HEAD));
    for (int i = 0; i < 35; i++) rows.add(i == 33 ? bad : new Object[] {String.valueOf(510131001800L + i), "连坐" + i + "社区", "510131001000", "2025-03-01", null});
    var many = Books.of(rows);
    var run = ADMIN.calls(() -> sheets.upload("areas", "a.xlsx", many));
    assertEquals(0, run.errors());
    assertEquals(List.of("35"), ended(ADMIN.calls(() -> sheets.apply(run.id(), OnError.REFUSE_ALL))).refusalArgs());
    assertTrue(ADMIN.calls(() -> areas.today()).all().stream().noneMatch(node -> node.name().startsWith("连坐")));
    var few = Books.of(List.of(HEAD, new Object[] {"510131001912", "南山社区", "510131001000", "2025-03-01", null}, bad, new Object[] {"510131001913", "南门社区", "510131001000", "2025-03-01", null}));
    var skipping = ADMIN.calls(() -> sheets.upload("areas", "b.xlsx", few));
    assertEquals(JobState.DONE, ended(ADMIN.calls(() -> sheets.apply(skipping.id(), OnError.SKIP))).state());
    var after = ADMIN.calls(() -> sheets.get(skipping.id()));
    assertEquals(List.of(2, 1), List.of(after.applied(), after.errors()));
    assertEquals(3, ADMIN.calls(() -> sheets.rows(skipping.id(), Verdict.ERROR, 0)).get(0).line());
  }

  @Test void ground_of_another_county_is_refused_in_the_preview() {
    var book = Books.of(List.of(HEAD, new Object[] {"510121001901", "外地社区", "510121001000", "2026-01-01", null},
        new Object[] {"510121001000", "外地街道", null, "2026-01-01", null}, new Object[] {"510131001921", "北湖社区", "510131001000", "2026-01-01", null}));
    var run = ADMIN.calls(() -> sheets.upload("areas", "外地.xlsx", book));
    assertEquals(List.of(1, 2), List.of(run.news(), run.errors()));
    assertTrue(ADMIN.calls(() -> sheets.rows(run.id(), Verdict.ERROR, 0)).stream().allMatch(row -> row.complaints().get(0).key().equals("area.out-of-reach")));
  }

  @Test void foreign_titles_are_mapped_by_hand_and_remembered() {
    var book = Books.of(List.of(new Object[] {"ID", "叫什么", "生效日期"}, new Object[] {"510131001001", "新名字社区", "2026-01-01"}));
    var run = OTHER.calls(() -> sheets.upload("areas", "b.xlsx", book));
    assertEquals(List.of("区划代码", "区划名称"), run.missing());
    var mapped = OTHER.calls(() -> sheets.map(run.id(), Map.of("ID", "code", "叫什么", "name", "生效日期", "from")));
    assertEquals(1, mapped.updates());
    assertTrue(OTHER.calls(() -> sheets.upload("areas", "c.xlsx", book)).missing().isEmpty());
  }

  @Test void the_template_comes_back_empty() {
    var template = ADMIN.calls(() -> sheets.template("areas", null));
    assertEquals("区划代码*", Books.read(template).get(0).get(0));
    var run = ADMIN.calls(() -> sheets.upload("areas", "模板.xlsx", template));
    assertEquals(0, run.total());
    assertEquals("sheet.nothing-to-do", assertThrows(Refusal.class, () -> ADMIN.does(() -> sheets.apply(run.id(), OnError.SKIP))).key());
  }

  @Test void without_the_right_of_the_import_nothing_opens_and_a_run_is_its_uploaders() {
    var book = Books.of(List.of(HEAD, new Object[] {"510131001001", "新名字社区", null, "2026-01-01", null}));
    var worker = Caller.named("worker1").as(JobRole.WORKER);
    assertThrows(EJBAccessException.class, () -> worker.does(() -> sheets.upload("areas", "d.xlsx", book)));
    assertThrows(EJBAccessException.class, () -> worker.does(() -> sheets.template("areas", null)));
    var run = ADMIN.calls(() -> sheets.upload("areas", "d.xlsx", book));
    for (var foreign : List.<Runnable>of(() -> sheets.get(run.id()), () -> sheets.rows(run.id(), null, 0), () -> sheets.apply(run.id(), OnError.SKIP),
        () -> sheets.errors(run.id(), Complaint::key), () -> sheets.map(run.id(), Map.of()), () -> sheets.settle(run.id(), Map.of()))) {
      assertEquals("sheet.run-unknown", assertThrows(Refusal.class, () -> OTHER.does(foreign)).key());
    }
    assertEquals("sheet.import-unknown", assertThrows(Refusal.class, () -> ADMIN.does(() -> sheets.template("nothing", null))).key());
  }

  private JobLine ended(long job) throws InterruptedException {
    for (int i = 0; i < 1200; i++) {
      var line = ADMIN.calls(() -> jobs.get(job));
      if (line.state().ended()) return line;
      Thread.sleep(50);
    }
    throw new AssertionError("job " + job + " did not end");
  }
}
