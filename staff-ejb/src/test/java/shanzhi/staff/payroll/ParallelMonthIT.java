package shanzhi.staff.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.staff.payroll.PayrollSteps.HR;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetOut;
import shanzhi.foundation.sheets.boundary.Sheets;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.payroll.boundary.ParallelMonths;
import shanzhi.staff.payroll.boundary.ParallelSheet.Somebody;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** The demonstration's October of 鹤山街道 beside the sheet by which it was paid before: as a workbook of its slips with some of it changed. */
@ExtendWith(ArquillianExtension.class)
class ParallelMonthIT {

  private static final Caller AUDITOR = Caller.named("auditor").as(JobRole.AUDITOR);
  private static final Caller EMPLOYEE = Caller.named("employee").as(JobRole.EMPLOYEE);
  private static final Caller STRANGER = Caller.named("hr-jt").as(JobRole.HR);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", ParallelMonthIT.class, PayrollSteps.class); }

  @Inject ParallelMonths months;
  @Inject Sheets sheets;
  @Inject Jobs jobs;
  @Inject Sealing sealing;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** A slip as the old system had it. */
  private record Old(String number, String name, BigDecimal gross, BigDecimal pension, BigDecimal tax, BigDecimal net) {}

  private Sql sql() { return Sql.on(database); }

  private long run() {
    PayrollSteps.demonstration(database);
    return sql().number("select r.id from staff.payroll_run r where r.town = '510131001000' and r.month = '2026-10-01' and r.purpose = 'MONTHLY'");
  }

  private String state(long run) {
    return sql().one("""
        select r.hash || r.version || r.state || (select md5(string_agg(s.id || s.hash || s.net, ',' order by s.id)) from staff.payslip s where s.run = r.id) as said from staff.payroll_run r where r.id = ?""",
        row -> row.text("said"), run).orElseThrow();
  }

  private List<Old> slips(long run) {
    return sql().list("""
        select s.number, s.name, s.gross, s.tax, s.net, (select l.amount from staff.payslip_line l where l.slip = s.id and l.code = '养老保险（个人）' and l.for_month = s.pay_month) as pension
          from staff.payslip s where s.run = ? order by s.number""", row -> new Old(row.text("number"), row.text("name"), row.as("gross", BigDecimal.class), row.as("pension", BigDecimal.class),
            row.as("tax", BigDecimal.class), row.as("net", BigDecimal.class)), run);
  }

  private static byte[] workbook(List<Old> rows) {
    var columns = List.of(OutColumn.text("编号", 12), OutColumn.text("姓名", 12), OutColumn.number("应发工资", 12), OutColumn.number("代扣养老保险", 12), OutColumn.number("个税", 12), OutColumn.number("实发工资", 12),
        OutColumn.text("备注", 12));
    try (var out = new SheetOut("十月工资", null, columns)) {
      rows.forEach(one -> out.row(one.number(), one.name(), one.gross(), one.pension(), one.tax(), one.net(), "略"));
      return out.bytes();
    }
  }

  private void read(long run, List<Old> rows) {
    var read = HR.calls(() -> sheets.upload("payroll-parallel", String.valueOf(run), "旧工资表.xlsx", workbook(rows)));
    assertEquals(List.of(), read.missing());
    assertEquals("养老保险（个人）", read.mapping().get("代扣养老保险"));
    assertEquals(0, read.errors(), () -> HR.calls(() -> sheets.rows(read.id(), null, 0)).toString());
    apply(read.id());
  }

  private void apply(long read) { PayrollSteps.imported(HR, sheets, jobs, read); }

  @Test void differences_are_found_by_person_and_item_and_nothing_of_the_run_changes() {
    long run = run();
    var before = state(run);
    var slips = slips(run);
    var old = slips.stream().skip(1).collect(Collectors.toList());
    var moved = old.get(3);
    old.set(3, new Old(moved.number(), moved.name(), moved.gross(), moved.pension().add(new BigDecimal("0.01")), moved.tax(), moved.net().subtract(new BigDecimal("0.01"))));
    var other = old.get(7);
    old.set(7, new Old(other.number(), other.name(), other.gross().add(new BigDecimal("100")), other.pension(), other.tax(), null));
    old.add(new Old("Z9999999", "旧表独有", new BigDecimal("3000.00"), new BigDecimal("240.00"), BigDecimal.ZERO, new BigDecimal("2760.00")));
    read(run, old);
    var sheet = HR.calls(() -> months.sheet(run));
    assertEquals(old.size(), sheet.read());
    assertEquals(old.size() - 1, sheet.matched());
    assertEquals(old.size() - 3, sheet.same());
    assertEquals(List.of("旧表独有"), sheet.onlyOld().stream().map(Somebody::name).toList());
    assertEquals(List.of(slips.get(0).number()), sheet.onlyHere().stream().map(Somebody::number).toList());
    var lines = AUDITOR.calls(() -> months.differences(run, null, 0, 100)).rows();
    assertEquals(List.of(moved.number() + " NET 0.01", moved.number() + " 养老保险（个人） -0.01", other.number() + " GROSS -100.00"),
        lines.stream().map(one -> one.number() + " " + one.item() + " " + one.difference().toPlainString()).toList());
    assertEquals(1, HR.calls(() -> months.differences(run, "GROSS", 0, 100)).total());
    assertTrue(AUDITOR.calls(() -> months.workbook(run)).content().length > 3000);
    assertEquals(before, state(run), "the run is what it was");
    // mended and read in again, the row stands in place of the earlier one
    old.set(3, moved);
    read(run, old);
    assertEquals(1, HR.calls(() -> months.differences(run, null, 0, 100)).total());
    HR.does(() -> months.clear(run));
    assertEquals(0, HR.calls(() -> months.sheet(run)).read());
    assertEquals(before, state(run));
  }

  @Test void rows_of_sums_are_nobodys_pay() {
    long run = run();
    var one = slips(run).get(0);
    var text = "2026 年 10 月工资表,,\n工号,姓名,实发\n" + one.number() + "," + one.name() + "," + one.net() + "\n本页小计,," + one.net() + "\n,合 计：," + one.net() + "\n";
    var read = HR.calls(() -> sheets.upload("payroll-parallel", String.valueOf(run), "a.csv", text.getBytes(StandardCharsets.UTF_8)));
    assertEquals(0, read.errors(), () -> HR.calls(() -> sheets.rows(read.id(), null, 0)).toString());
    apply(read.id());
    var sheet = HR.calls(() -> months.sheet(run));
    assertEquals(1, sheet.read());
    assertEquals(1, sheet.same());
    assertEquals(List.of(), sheet.onlyOld());
    HR.does(() -> months.clear(run));
  }

  @Test void a_name_that_two_people_have_matches_neither_and_the_card_tells_them_apart() {
    long run = run();
    var twin = sql().one("select name, max(number) as number, count(*) as many from staff.payslip where run = ? group by name having count(*) > 1 order by name", row -> row.text("name") + " " + row.text("number"), run).orElseThrow();
    var name = twin.split(" ")[0];
    apply(HR.calls(() -> sheets.upload("payroll-parallel", String.valueOf(run), "a.csv", ("姓名,实发\n" + name + ",1.00\n").getBytes(StandardCharsets.UTF_8))).id());
    assertEquals(0, HR.calls(() -> months.sheet(run)).matched());
    HR.does(() -> months.clear(run));
    var card = sql().one("select w.id_card_sealed from staff.worker w where w.number = ?", row -> sealing.open(row.text("id_card_sealed")), twin.split(" ")[1]).orElseThrow();
    apply(HR.calls(() -> sheets.upload("payroll-parallel", String.valueOf(run), "b.csv", ("姓名,身份证号码,实发\n" + name + "," + card + ",1.00\n").getBytes(StandardCharsets.UTF_8))).id());
    var sheet = HR.calls(() -> months.sheet(run));
    assertEquals(1, sheet.matched());
    assertEquals(twin.split(" ")[1], HR.calls(() -> months.differences(run, null, 0, 10)).rows().get(0).number());
    assertEquals(0, sql().number("select count(*) from staff.parallel_row where run = ? and (key || coalesce(number, '') || amounts::text) like '%' || ? || '%'", run, card), "no card in the clear");
    HR.does(() -> months.clear(run));
  }

  @Test void broken_cells_are_named_and_rows_without_amounts_are_refused() {
    long run = run();
    var csv = "姓名,工号,实发\n甲,Z0000001,不是数\n乙,Z0000002,\n";
    var read = HR.calls(() -> sheets.upload("payroll-parallel", String.valueOf(run), "坏.csv", csv.getBytes(StandardCharsets.UTF_8)));
    assertEquals(2, read.errors());
    var reasons = HR.calls(() -> sheets.rows(read.id(), null, 0)).stream().flatMap(row -> row.complaints().stream()).map(one -> one.column() + " " + one.key()).toList();
    assertEquals(List.of("实发 sheet.not-number", "null payroll.parallel-nothing"), reasons);
  }

  @Test void rights_and_ground_are_asked() {
    long run = run();
    assertEquals("payroll.unknown", assertThrows(Refusal.class, () -> STRANGER.does(() -> months.sheet(run))).key());
    assertEquals("payroll.unknown", assertThrows(Refusal.class, () -> STRANGER.calls(() -> months.differences(run, null, 0, 10))).key());
    assertEquals("payroll.unknown", assertThrows(Refusal.class, () -> STRANGER.does(() -> months.clear(run))).key());
    assertEquals("payroll.unknown", assertThrows(Refusal.class, () -> STRANGER.calls(() -> sheets.upload("payroll-parallel", String.valueOf(run), "x.csv", "姓名,实发\n甲,1\n".getBytes(StandardCharsets.UTF_8)))).key());
    assertEquals("payroll.unknown", assertThrows(Refusal.class, () -> HR.calls(() -> sheets.template("payroll-parallel", null))).key(), "it is about a run");
    assertThrows(EJBAccessException.class, () -> EMPLOYEE.does(() -> months.sheet(run)));
    assertThrows(EJBAccessException.class, () -> AUDITOR.does(() -> months.clear(run)));
  }
}
