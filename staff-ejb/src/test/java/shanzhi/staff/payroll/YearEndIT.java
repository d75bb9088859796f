package shanzhi.staff.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.staff.payroll.PayrollSteps.FINANCE;
import static shanzhi.staff.payroll.PayrollSteps.HR;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.Sql;
import shanzhi.staff.payroll.boundary.PayWay;
import shanzhi.staff.payroll.boundary.Payments;
import shanzhi.staff.payroll.boundary.PayrollReports;
import shanzhi.staff.payroll.boundary.PayrollRuns;
import shanzhi.staff.payroll.boundary.PayrollTable;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.testkit.TestEar;

/**
 * A whole year of people of the demonstration's roster through runs, the bonus at its end in a run of its own: a raise in May, a degree found
 * in July that counts from March, somebody who left in August and is owed something in October, a payment that came back.
 */
@ExtendWith(ArquillianExtension.class)
class YearEndIT {

  private static final String TOWN = "510131001000";
  private static final long POLICY = 9101;

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", YearEndIT.class, YearEndByHand.class, PayrollSteps.class); }

  @Inject PayrollRuns runs;
  @Inject Payments payments;
  @Inject PayrollReports reports;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  /** The town has one unit again: others find theirs by it. */
  @AfterEach void leave() {
    for (var table : List.of("posting", "contract")) {
      sql().update("update staff." + table + " set unit = (select id from staff.paying_unit where town = ? and name <> '年终试验单位') where unit in (select id from staff.paying_unit where name = '年终试验单位')", TOWN);
    }
    sql().update("update staff.paying_unit set town = null, valid_to = '2000-01-02' where name like '%试验单位'");
  }

  @Test void twelve_months_and_both_ways_of_the_bonus_come_to_what_plain_arithmetic_says() {
    policies();
    long unit = unit();
    var steps = new PayrollSteps(runs, database, unit, "YEAR-18");
    long late = staff(unit, 0);
    long leaver = staff(unit, 1);
    long newcomer = staff(unit, 2);
    comes(newcomer);
    var found = Map.of(late, new YearEndByHand.Found(late, 7, 3, null), leaver, new YearEndByHand.Found(leaver, 10, 6, null));
    steps.year(2025, 1, 12, month -> () -> {
      if (month == 4) returned(unit);
      if (month == 7) sql().update("insert into staff.degree (worker, level, valid_from) values (?, 'MASTER', '2025-03-01')", late);
      if (month == 8) leaves(leaver);
      if (month == 10) sql().update("insert into staff.degree (worker, level, valid_from) values (?, 'BACHELOR', '2025-06-01')", leaver);
    });
    var grades = appraised(unit);
    long december = steps.approved("2025-12", RunPurpose.YEAR_END);

    assertEquals(4, sql().number("select count(*) from staff.payslip_part where worker = ? and unit = ? and correction = 1 and pay_month = '2025-07-01'", late, unit), "March to June, each for itself");
    afterTheExit(unit, leaver);
    assertEquals(List.of(leaver + " payroll.left-unappraised " + sql().one("select sum(held) as held from staff.payslip where unit = ? and worker = ?", row -> row.text("held"), unit, leaver).orElseThrow()),
        HR.calls(() -> runs.sheet(december)).asides().stream().filter(one -> one.worker() == leaver).map(one -> one.worker() + " " + one.reason() + " " + one.args().get(2)).toList(), "what was kept is not forgotten");
    var wrong = new ArrayList<String>();
    var sums = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
    int apart = 0;
    int merged = 0;
    int cliffs = 0;
    for (var worker : sql().list("select distinct worker from staff.payslip where unit = ? and tax_year = 2025", row -> row.big("worker"), unit)) {
      var expected = YearEndByHand.of(sql(), unit, worker, found.get(worker), grades.get(worker));
      var paid = sql().one("select sum(gross) || ' ' || sum(employee) || ' ' || sum(tax) || ' ' || sum(net) as sums from staff.payslip where unit = ? and worker = ? and tax_year = 2025", row -> row.text("sums"), unit, worker).orElseThrow();
      if (!expected.said().equals(paid)) wrong.add(worker + ": by hand " + expected + ", paid " + paid);
      var all = List.of(expected.gross(), expected.employee(), expected.tax(), expected.net());
      for (int i = 0; i < sums.length; i++) sums[i] = sums[i].add(all.get(i));
      if (expected.bonus().signum() == 0) continue;
      var way = sql().one("select bonus ->> 'taken' as taken from staff.payslip where run = ? and worker = ?", row -> row.text("taken"), december, worker).orElse("no slip");
      if (!way.equals(expected.apart() ? "APART" : "MERGED")) wrong.add(worker + ": " + way + " is not the cheaper way of " + expected);
      if (expected.apart()) apart++;
      else merged++;
      boolean steep = expected.apart() && expected.bonus().compareTo(new BigDecimal("36000")) > 0 && expected.bonus().compareTo(new BigDecimal("38566.67")) < 0;
      if (steep) cliffs++;
      boolean warned = sql().number("select count(*) from staff.payslip where run = ? and worker = ? and notes @> '[{\"key\": \"cliff\"}]'", december, worker) > 0;
      if (warned != steep) wrong.add(worker + ": " + (warned ? "warned of a cliff that is not there" : "not warned of the cliff") + " " + expected);
    }
    assertEquals(List.of(), wrong);
    assertTrue(apart > 0 && merged > 0 && cliffs > 0, apart + " apart, " + merged + " merged, " + cliffs + " over the cliff");
    assertEquals(List.of(sums).toString(), sql().one("select sum(income) as income, sum(contributions) as contributions, sum(withheld) as withheld, sum(net) as net from staff.payroll_account where unit = ? and year = 2025",
        row -> List.of(row.as("income", BigDecimal.class), row.as("contributions", BigDecimal.class), row.as("withheld", BigDecimal.class), row.as("net", BigDecimal.class)), unit).orElseThrow().toString(), "the unit's year");
    for (var month : List.of("2025-07-01", "2025-10-01")) {
      assertEquals(List.of(), HR.calls(() -> runs.recompute(sql().number("select id from staff.payroll_run where unit = ? and month = ?::date", unit, month))), "made again, byte by byte: " + month);
    }
    assertEquals(List.of(), HR.calls(() -> runs.recompute(december)));
    declared(unit, december);
  }

  /** Each row of the tax declaration gives its own tax again; what was taxed by itself is in none of the year's sums. */
  private void declared(long unit, long december) {
    var paid = new HashMap<String, List<BigDecimal>>();
    sql().list("select number, sum(gross) as gross, sum(tax) filter (where purpose = 'MONTHLY') as tax, sum(tax) filter (where run = ?) as last from staff.payslip where unit = ? and tax_year = 2025 group by number",
        row -> paid.put(row.text("number"), Arrays.asList(row.as("gross", BigDecimal.class), row.as("tax", BigDecimal.class), row.as("last", BigDecimal.class))), december, unit);
    int apart = 0;
    var rows = declaration(december);
    assertEquals(sql().number("select count(*) from staff.payslip where run = ?", december), rows.size());
    for (var row : rows) {
      var whose = row.get("工号");
      var taxable = yuan(row, "累计收入").subtract(yuan(row, "累计免税收入")).subtract(yuan(row, "累计减除费用")).subtract(yuan(row, "累计专项扣除")).subtract(yuan(row, "累计专项附加扣除"))
          .subtract(yuan(row, "累计其他扣除")).max(BigDecimal.ZERO);
      assertEquals(0, taxable.compareTo(yuan(row, "累计应纳税所得额")), row.toString());
      var year = taxable.multiply(new BigDecimal(row.get("税率").replace("%", "")).movePointLeft(2)).subtract(yuan(row, "速算扣除数")).setScale(2, RoundingMode.HALF_UP);
      assertEquals(0, year.subtract(yuan(row, "累计已预扣税额")).max(BigDecimal.ZERO).compareTo(yuan(row, "本期应预扣税额")), row.toString());
      assertEquals(0, paid.get(whose).get(1).compareTo(yuan(row, "累计已预扣税额")), "what the months before have withheld: " + row);
      assertEquals(0, paid.get(whose).get(0).compareTo(yuan(row, "累计收入").add(yuan(row, "单独计税的年终奖"))), row.toString());
      assertEquals(0, paid.get(whose).get(2).compareTo(yuan(row, "本期应预扣税额").add(yuan(row, "年终奖应扣税额"))), row.toString());
      if (yuan(row, "年终奖应扣税额").signum() > 0) apart++;
    }
    assertTrue(apart > 0, "somebody's bonus is taxed by itself");
  }

  private static BigDecimal yuan(Map<String, String> row, String column) { return new BigDecimal(row.get(column)); }

  /** By the titles of the columns. */
  private List<Map<String, String>> declaration(long run) {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(FINANCE.calls(() -> reports.declaration(run, PayrollTable.TAX)).content()))) {
      var sheet = book.getSheetAt(0);
      var titles = new ArrayList<String>();
      sheet.getRow(0).forEach(cell -> titles.add(cell.getStringCellValue()));
      var all = new ArrayList<Map<String, String>>();
      for (int i = 1; i <= sheet.getLastRowNum(); i++) {
        var row = sheet.getRow(i);
        if (row == null || row.getLastCellNum() < titles.size()) continue;   // the foot
        var said = new HashMap<String, String>();
        for (int j = 0; j < titles.size(); j++) {
          var cell = row.getCell(j);
          said.put(titles.get(j), cell.getCellType() == CellType.NUMERIC ? BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString() : cell.getStringCellValue());
        }
        all.add(said);
      }
      return all;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The last unit pays what June to August still owe, withholds by the eight months there, and pays no wage and no contributions. */
  private void afterTheExit(long unit, long leaver) {
    assertEquals("3 8 0.00", sql().one("""
        select count(p.*) || ' ' || max(s.sum_months) || ' ' || max(s.employee) as said from staff.payslip s join staff.payslip_part p on p.slip = s.id
         where s.worker = ? and s.unit = ? and s.pay_month = '2025-10-01'""", row -> row.text("said"), leaver, unit).orElseThrow());
    assertEquals(0, sql().number("select count(*) from staff.payslip s cross join unnest(s.kinds) k where s.worker = ? and s.unit = ? and s.pay_month = '2025-10-01' and k in ('EARNING', 'HELD') and s.gross = 0", leaver, unit));
    assertEquals(0, sql().number("select count(*) from staff.payslip where worker = ? and unit = ? and pay_month in ('2025-09-01', '2025-11-01', '2025-12-01')", leaver, unit), "and nothing twice");
  }

  /** One line of March comes back and is sent once more. */
  private void returned(long unit) {
    long run = sql().number("select id from staff.payroll_run where unit = ? and month = '2025-03-01'", unit);
    var steps = new PayrollSteps(runs, database, unit, "YEAR-18");
    long file = FINANCE.calls(() -> payments.send(run, steps.version(run), PayWay.BANK));
    var line = FINANCE.calls(() -> payments.lines(run)).stream().filter(one -> one.state().equals("OPEN")).findFirst().orElseThrow();
    FINANCE.does(() -> payments.returned(line.id(), LocalDate.of(2025, 3, 25), "户名与账号不符"));
    FINANCE.calls(() -> payments.paid(file, LocalDate.of(2025, 3, 26)));
    long again = FINANCE.calls(() -> payments.resend(run, steps.version(run), PayWay.BANK));
    FINANCE.calls(() -> payments.paid(again, LocalDate.of(2025, 3, 28)));
    FINANCE.does(() -> payments.reconcile(run, steps.version(run)));
    assertEquals(1, sql().number("select count(*) from staff.payment p join staff.payment_file f on f.id = p.file where f.run = ? and p.instead_of is not null", run));
  }

  /** A unit of its own for five communities of 鹤山街道, whose people it has always paid. */
  private long unit() {
    long unit = sql().number("select nextval('staff.paying_unit_seq')");
    sql().update("""
        insert into staff.paying_unit (id, name, credit_code, injury_class, county, town, valid_from)
        select ?, '年终试验单位', '12510131MB1YEAR' || lpad((? % 1000)::text, 3, '0'), 1, county, town, '2000-01-01' from staff.paying_unit where town = ?""", unit, unit, TOWN);
    for (var table : List.of("posting", "contract")) {
      sql().update("update staff." + table + " set unit = ? where worker in (select worker from staff.posting where community in ('510131001003', '510131001004', '510131001005', '510131001007', '510131001008') and valid_from < '2024-01-01' and valid_to is null)", unit);
    }
    assertTrue(sql().number("select count(distinct worker) from staff.posting where unit = ?", unit) > 10);
    return unit;
  }

  /** Staff without any degree, so that one can be found. */
  private long staff(long unit, int place) {
    return sql().number("select p.worker from staff.posting p where p.unit = ? and p.post = 'STAFF' and not exists (select from staff.degree d where d.worker = p.worker) order by p.worker limit 1 offset ?", unit, place);
  }

  private void comes(long worker) {
    sql().update("update staff.worker set entered_on = '2025-09-01', service_since = '2025-09-01' where id = ?", worker);
    sql().update("update staff.posting set valid_from = '2025-09-01' where worker = ?", worker);
    sql().update("delete from staff.tax_profile where worker = ?", worker);
    sql().update("insert into staff.tax_profile (worker, option, valid_from, valid_to) values (?, 'YEAR_TO_DATE', '2025-09-01', '2026-01-01')", worker);
  }

  private void leaves(long worker) {
    sql().update("update staff.worker set left_on = '2025-08-16', exit_reason = 'RESIGNED' where id = ?", worker);
    sql().update("update staff.posting set valid_to = '2025-08-16', ending = 'EXIT' where worker = ? and valid_to is null", worker);
  }

  /** The year's appraisal is published; grades go round. @return grade by worker */
  private Map<Long, String> appraised(long unit) {
    long round = sql().number("select nextval('staff.appraisal_round_seq')");
    sql().update("""
        insert into staff.appraisal_round (id, unit, county, town, year, state, opened_by, opened_at, submitted_by, published_by, published_on)
        select ?, id, county, town, 2025, 'PUBLISHED', 'hr', now(), 'hr', 'leader', current_date from staff.paying_unit where id = ?""", round, unit);
    sql().update("""
        insert into staff.appraisal (id, round, worker, post, community, grade, published_grade)
        select nextval('staff.appraisal_seq') * 100000 + row_number() over (order by worker), ?, worker, post, community, g, g
          from (select worker, post, community, (array['QUALIFIED', 'QUALIFIED', 'EXCELLENT', 'BASIC', 'QUALIFIED', 'FAILED'])[1 + row_number() over (order by worker) % 6] as g
                  from staff.posting where unit = ? and valid_to is null) p""", round, unit);
    var grades = new HashMap<Long, String>();
    sql().list("select worker, grade from staff.appraisal where round = ?", row -> grades.put(row.big("worker"), row.text("grade")), round);
    return grades;
  }

  /** The shipped policy on a higher base, and its next version from May on. */
  private void policies() {
    version(POLICY, 1, YearEndByHand.BASE, "2022-01-01", "2025-04-30");
    version(POLICY + 1, 2, YearEndByHand.RAISED, "2025-05-01", null);
  }

  private void version(long id, int number, BigDecimal base, String from, String until) {
    sql().update("""
        insert into staff.pay_policy (id, area, code, number, name, sample, source, note, valid_from, valid_until, state, made_by, made_at, decided_by, decided_at, decision)
        select ?, area, 'YEAR-18', ?, '全年试算用办法', sample, source, note, ?::date, ?::date, state, made_by, made_at, decided_by, decided_at, decision
          from staff.pay_policy where area = '510131000000' and code = 'SAN-GANG-18' and number = 1""", id, number, from, until);
    for (var table : List.of("pay_fact:position, code, is_text, choices, least, most, standard, note", "pay_table:position, code, stepped, heads", "pay_table_row:table_position, position, cells")) {
      var name = table.split(":")[0];
      sql().update("insert into staff." + name + " (policy, " + table.split(":")[1] + ") select ?, " + table.split(":")[1] + " from staff." + name + " where policy = (select id from staff.pay_policy where area = '510131000000' and code = 'SAN-GANG-18' and number = 1)", id);
    }
    sql().update("""
        insert into staff.pay_item (policy, position, code, kind, formula, basis) select ?, position, code, kind, case code when '基数' then ? else formula end, basis
          from staff.pay_item where policy = (select id from staff.pay_policy where area = '510131000000' and code = 'SAN-GANG-18' and number = 1)""", id, base.toPlainString());
  }
}
