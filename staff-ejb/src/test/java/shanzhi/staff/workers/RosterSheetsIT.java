package shanzhi.staff.workers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.staff.StaffSamples.FEILONG;
import static shanzhi.staff.StaffSamples.HR;
import static shanzhi.staff.StaffSamples.PUJIANG;
import static shanzhi.staff.StaffSamples.STRANGER;
import static shanzhi.staff.StaffSamples.TOWN;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.sheets.boundary.Judgement.Verdict;
import shanzhi.foundation.sheets.boundary.RunView;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.foundation.sheets.boundary.Sheets;
import shanzhi.foundation.unmasking.boundary.Unmasking;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.StaffSamples;
import shanzhi.staff.staffing.boundary.Establish;
import shanzhi.staff.staffing.boundary.Staffing;
import shanzhi.staff.staffing.boundary.StaffingFigures;
import shanzhi.staff.workers.boundary.ExitOfWorker;
import shanzhi.staff.workers.boundary.ExitReason;
import shanzhi.staff.workers.boundary.PayingUnits;
import shanzhi.staff.workers.boundary.WorkerQuery;
import shanzhi.staff.workers.boundary.WorkerState;
import shanzhi.staff.workers.boundary.Workers;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** The roster by workbook, in full by reason only, and its posts. */
@ExtendWith(ArquillianExtension.class)
class RosterSheetsIT {

  private static final String HEAD = "姓名,身份证号,手机号,所在社区,岗位,发薪单位,入职日期,起始等级,合同类型,合同到期日,学位,开户行,银行账号\n";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", RosterSheetsIT.class, StaffSamples.class); }

  @Inject Sheets sheets;
  @Inject SheetExports exports;
  @Inject Jobs jobs;
  @Inject Workers workers;
  @Inject PayingUnits units;
  @Inject Staffing staffing;
  @Inject Unmasking unmasking;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private RunView uploaded(String lines) { return HR.calls(() -> sheets.upload("workers", "花名册.csv", (HEAD + lines).getBytes(StandardCharsets.UTF_8))); }

  private void ended(Caller caller, long job) {
    for (int i = 0; i < 2400; i++) {
      if (caller.calls(() -> jobs.get(job)).state().ended()) return;
      try {
        Thread.sleep(50);
      } catch (InterruptedException stop) {
        throw new AssertionError(stop);
      }
    }
    throw new AssertionError("job " + job + " does not end");
  }

  private static String row(String name, String card, String rest) { return name + "," + card + ",13900005678,飞龙社区,工作人员,,2026-01-05," + rest + "\n"; }

  private static String good(String name, String card) { return row(name, card, ",固定期限,2028-12-31,学士,示例银行," + StaffSamples.account()); }

  @Test void each_wrong_row_is_named_by_its_column_and_reason_and_nothing_of_it_comes_in() {
    var card = StaffSamples.card();
    var twice = StaffSamples.card();
    var run = uploaded(good("甲一", card)
        + good("甲二", card.substring(0, 17) + (card.endsWith("1") ? "2" : "1"))
        + row("甲三", StaffSamples.card(), "13,固定期限,2028-12-31,,,")
        + row("甲四", StaffSamples.card(), ",固定期限,,,,")
        + row("甲五", StaffSamples.card(), ",固定期限,2025-12-31,,,")
        + row("甲六", StaffSamples.card(), ",固定期限,2028-12-31,,示例银行,6222020000000000001")
        + row("甲七", twice, ",无固定期限,,,,") + row("甲八", twice, ",无固定期限,,,,")
        + "甲九," + StaffSamples.card() + ",139,飞龙社区,工作人员,,2026-01-05,,无固定期限,,,,\n"
        + "甲十," + StaffSamples.card() + ",,玉龙街社区,工作人员,,2026-01-05,,无固定期限,,,,\n"
        + "甲末," + StaffSamples.card() + ",,飞龙社区,所长,,不是日子,,无固定期限,,,,\n");
    assertEquals(2, run.news());
    assertEquals(9, run.errors());
    var wrong = HR.calls(() -> sheets.rows(run.id(), Verdict.ERROR, 0)).stream().collect(Collectors.toMap(RunView.Row::line,
        one -> one.complaints().stream().map(complaint -> complaint.column() + " " + complaint.key()).sorted().toList()));
    assertEquals(List.of("身份证号 worker.bad-id-card"), wrong.get(3));
    assertEquals(List.of("起始等级 worker.grade-outside"), wrong.get(4));
    assertEquals(List.of("合同到期日 worker.contract-without-end"), wrong.get(5));
    assertEquals(List.of("合同到期日 worker.contract-ends-before"), wrong.get(6));
    assertEquals(List.of("银行账号 worker.bad-account"), wrong.get(7));
    assertEquals(List.of("null sheet.twice"), wrong.get(9));
    assertEquals(List.of("手机号 worker.invalid"), wrong.get(10));
    assertEquals(1, wrong.get(11).size());
    assertEquals(2, wrong.get(12).size());
    // all or nothing: the wrong rows keep the good ones out
    assertThrows(Refusal.class, () -> HR.calls(() -> sheets.apply(run.id(), Sheets.OnError.REFUSE_ALL)));
    assertEquals(0, HR.calls(() -> workers.list(query("甲一"))).total());
    ended(HR, HR.calls(() -> sheets.apply(run.id(), Sheets.OnError.SKIP)));
    assertEquals(1, HR.calls(() -> workers.list(query("甲一"))).total());
    assertEquals(1, HR.calls(() -> workers.list(query("甲七"))).total());
    assertEquals(0, HR.calls(() -> workers.list(query("甲二"))).total());
    assertEquals(1, Sql.on(database).number("select count(*) from staff.bank_account b join staff.worker w on w.id = b.worker where w.name = '甲一' and b.state = 'PROPOSED'"));
  }

  @Test void the_same_workbook_again_changes_nothing_and_a_changed_one_mends() {
    var card = StaffSamples.card();
    var first = uploaded(good("乙一", card));
    ended(HR, HR.calls(() -> sheets.apply(first.id(), Sheets.OnError.REFUSE_ALL)));
    assertEquals(1, uploaded(good("乙一", card)).same());
    var changed = uploaded("乙二," + card + ",13900009999,飞龙社区,工作人员,,2026-01-05,,固定期限,2028-12-31,硕士,,\n");
    assertEquals(1, changed.updates());
    ended(HR, HR.calls(() -> sheets.apply(changed.id(), Sheets.OnError.REFUSE_ALL)));
    var line = HR.calls(() -> workers.list(query("乙二"))).rows().get(0);
    assertEquals("139****9999", line.phoneMasked());
    assertEquals("硕士", line.degree().title());
    var moved = uploaded("乙二," + card + ",,了翁社区,工作人员,,2026-01-05,,无固定期限,,,,\n");
    assertEquals(1, moved.errors(), "a workbook transfers nobody");
  }

  @Test void a_broken_workbook_and_a_stranger_are_refused() {
    assertThrows(Refusal.class, () -> HR.calls(() -> sheets.upload("workers", "坏.xlsx", new byte[] {80, 75, 3, 4, 0, 0})));
    assertThrows(EJBAccessException.class, () -> TOWN.calls(() -> sheets.upload("workers", "x.csv", HEAD.getBytes(StandardCharsets.UTF_8))));
    var run = STRANGER.calls(() -> sheets.upload("workers", "花名册.csv", (HEAD + good("丙一", StaffSamples.card())).getBytes(StandardCharsets.UTF_8)));
    assertEquals(1, run.errors(), "the community is not on the stranger's ground");
  }

  @Test void a_thousand_rows_come_in_as_one() {
    var lines = IntStream.range(0, 1000).mapToObj(i -> good("丁" + i, StaffSamples.card())).collect(Collectors.joining());
    var run = uploaded(lines);
    assertEquals(1000, run.news(), () -> String.valueOf(HR.calls(() -> sheets.rows(run.id(), Verdict.ERROR, 0))));
    ended(HR, HR.calls(() -> sheets.apply(run.id(), Sheets.OnError.REFUSE_ALL)));
    assertEquals(1000, Sql.on(database).number("select count(*) from staff.worker where name ~ '^丁\\d+$'"));
    assertEquals(1000, Sql.on(database).number("select count(*) from foundation.account a join staff.worker w on w.username = a.username where w.name ~ '^丁\\d+$'"));
  }

  @Test void who_is_new_who_comes_back_who_has_an_account_and_who_is_mended_come_in_by_one_workbook() {
    var sql = Sql.on(database);
    var back = StaffSamples.card();
    var stays = StaffSamples.card();
    var username = "wu-" + back.substring(10, 17);
    var before = uploaded(good("戊一", back) + good("戊二", stays));
    ended(HR, HR.calls(() -> sheets.apply(before.id(), Sheets.OnError.REFUSE_ALL)));
    var gone = HR.calls(() -> workers.sheet(workers.list(query("戊一")).rows().get(0).id()));
    var leaving = new ExitOfWorker();
    leaving.setLastDay(LocalDate.of(2026, 2, 28));
    leaving.setReason(ExitReason.RESIGNED);
    HR.calls(() -> workers.exit(gone.id(), gone.version(), leaving));
    assertEquals(0, sql.number("select count(*) from foundation.account where username = ? and enabled", gone.username()), "who left does not sign in");
    sql.update("insert into foundation.account (username, display_name, home, created_by) values (?, '戊三', ?, 'test')", username, FEILONG);
    var run = HR.calls(() -> sheets.upload("workers", "花名册.csv", ("姓名,身份证号,手机号,所在社区,岗位,入职日期,合同类型,合同到期日,学位,社工职业资格,登录名\n"
        + "戊一," + back + ",,飞龙社区,工作人员,2026-04-01,无固定期限,,硕士,,\n"
        + "戊二," + stays + ",13900007777,飞龙社区,工作人员,2026-01-05,固定期限,2028-12-31,博士,社会工作师,\n"
        + "戊三," + StaffSamples.card() + ",,飞龙社区,工作人员,2026-04-01,无固定期限,,,," + username + "\n"
        + "戊四," + StaffSamples.card() + ",,飞龙社区,工作人员,2026-04-01,无固定期限,,,助理社会工作师,\n").getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of(3, 1, 0), List.of(run.news(), run.updates(), run.errors()));
    ended(HR, HR.calls(() -> sheets.apply(run.id(), Sheets.OnError.REFUSE_ALL)));
    assertEquals(4, HR.calls(() -> sheets.get(run.id())).applied());
    var again = HR.calls(() -> workers.sheet(gone.id()));
    assertEquals(WorkerState.ACTIVE, again.state());
    assertEquals(List.of(gone.number(), gone.username(), "139****5678"), List.of(again.number(), again.username(), again.phoneMasked()), "the same worker, who keeps what the row does not say");
    assertEquals(2, again.postings().size());
    assertEquals(2, again.contracts().size());
    for (var name : List.of(gone.username(), username)) {
      assertEquals(1, sql.number("select count(*) from foundation.account where username = ? and enabled and leaves_on is null", name));
      assertEquals(1, sql.number("select count(*) from foundation.user_scope where username = ? and role = 'EMPLOYEE' and area = ? and revoked_at is null and valid_to is null", name, FEILONG));
      assertTrue(sql.number("select count(*) from foundation.outbox where topic = 'keycloak.account' and key = ?", name) > 0);
      assertEquals(1, sql.number("select count(*) from foundation.audit_entry where verb = 'employment.begin' and subject = ? and after ->> 'from' = '2026-04-01'", name));
    }
    assertEquals("BACHELOR,DOCTOR 139****7777", sql.one("select string_agg(d.level, ',' order by d.level) as levels from staff.degree d join staff.worker w on w.id = d.worker where w.name = '戊二'",
        row -> row.text("levels")).orElseThrow() + " " + HR.calls(() -> workers.list(query("戊二"))).rows().get(0).phoneMasked());
    assertEquals(2, sql.number("select count(*) from staff.certificate c join staff.worker w on w.id = c.worker where w.name in ('戊二', '戊四')"));
    assertEquals(1, sql.number("select count(*) from staff.worker_event e join staff.worker w on w.id = e.worker where w.name = '戊二' and e.kind = 'CORRECT' and e.actor = 'hr'"));
  }

  @Test void the_yearly_bases_come_in_by_number_and_are_never_overwritten() {
    var me = Sql.on(database).one("select number, name from staff.worker where username = 'employee'", row -> List.of(row.text("number"), row.text("name"))).orElseThrow();
    var head = "工号,姓名,险种,缴费年度,起始月份,终止月份,缴费基数,公布日期\n";
    var lines = me.get(0) + "," + me.get(1) + ",社会保险,2027,2027-01-01,2027-12-01,4400.00,2027-01-08\n" + me.get(0) + "," + me.get(1) + ",公积金,2027,2027-07-01,2028-06-01,-5,2027-07-08\n"
        + "Z9999999,某某,社会保险,2027,2027-01-01,2027-12-01,4400.00,2027-01-08\n" + me.get(0) + ",别人,社会保险,2027,2027-01-01,2027-12-01,4400.00,2027-01-09\n"
        + me.get(0) + "," + me.get(1) + ",社会保险,2028,2028-01-01,2029-03-01,4400.00,2028-01-08\n";
    var run = HR.calls(() -> sheets.upload("contribution-bases", "基数.csv", (head + lines).getBytes(StandardCharsets.UTF_8)));
    assertEquals(1, run.news());
    assertEquals(4, run.errors());
    ended(HR, HR.calls(() -> sheets.apply(run.id(), Sheets.OnError.SKIP)));
    assertEquals(1, Sql.on(database).number("select count(*) from staff.contribution_base b join staff.worker w on w.id = b.worker where w.username = 'employee' and b.year = 2027 and b.amount = 4400"));
    var again = HR.calls(() -> sheets.upload("contribution-bases", "基数.csv", (head + lines.split("\n")[0].replace("4400", "4500") + "\n").getBytes(StandardCharsets.UTF_8)));
    assertEquals(1, again.errors());
  }

  @Test void the_roster_goes_out_masked_and_in_full_for_a_reason_only() {
    long job = HR.calls(() -> exports.start("workers", WorkerQuery.of(FEILONG)));
    ended(HR, job);
    long finance = StaffSamples.FINANCE.calls(() -> exports.start("workers", WorkerQuery.of(FEILONG)));
    ended(StaffSamples.FINANCE, finance);
    assertThrows(EJBAccessException.class, () -> StaffSamples.FINANCE.calls(() -> exports.start("workers", new WorkerQuery(FEILONG, null, null, null, null, null, 0, 0, 20, "核对电话"))));
    var id = Sql.on(database).number("select id from staff.worker where username = 'employee'");
    var card = HR.calls(() -> unmasking.reveal("worker.id-card", String.valueOf(id), "核对身份证号"));
    assertTrue(shanzhi.kernel.CheckDigits.idCard(card));
    assertEquals("unmask.unknown", assertThrows(Refusal.class, () -> STRANGER.calls(() -> unmasking.reveal("worker.id-card", String.valueOf(id), "核对身份证号"))).key());
  }

  @Test void vacancies_are_counted_post_by_post_and_sum_up_the_tree() {
    var county = HR.calls(() -> staffing.figures(PUJIANG)).stream().reduce(new StaffingFigures(PUJIANG, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), StaffingFigures::plus);
    assertEquals(93, county.communities());
    assertEquals(93, county.chief());
    assertTrue(county.vacancies() > 10);
    var town = HR.calls(() -> staffing.figures("510131001000"));
    var parts = HR.calls(() -> staffing.communities("510131001000"));
    assertEquals(town.stream().mapToInt(StaffingFigures::vacancies).sum(), parts.stream().mapToInt(one -> one.vacancies()).sum());
    assertEquals(0, STRANGER.calls(() -> staffing.figures(PUJIANG)).size());
    var proposal = HR.calls(() -> staffing.proposal(FEILONG));
    assertTrue(proposal.households() > 0 && proposal.all() <= 17);
    var more = new Establish(FEILONG, proposal.households(), 1, 2, 15, LocalDate.of(2026, 12, 1), "试");
    assertEquals("staffing.too-many", assertThrows(Refusal.class, () -> HR.does(() -> staffing.establish(more))).key());
    assertEquals("area.out-of-reach", assertThrows(Refusal.class, () -> STRANGER.does(() -> staffing.establish(more))).key());
    assertThrows(EJBAccessException.class, () -> StaffSamples.FINANCE.does(() -> staffing.establish(more)));
    HR.does(() -> staffing.establish(new Establish(FEILONG, proposal.households(), 1, 2, 9, LocalDate.of(2099, 12, 1), "试")));
    assertEquals(1, Sql.on(database).number("select count(*) from staff.establishment where community = ? and staff = 9 and valid_from = '2099-12-01'", FEILONG));
  }

  private static WorkerQuery query(String name) { return new WorkerQuery(PUJIANG, null, null, null, name, null, 0, 0, 20, null); }
}
