package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.RowRules;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.staff.payroll.boundary.Opening;
import shanzhi.staff.payroll.boundary.Openings;
import shanzhi.staff.workers.control.GroundSql;

/** 期初数 from a workbook: one row a person, the unit's credit code beside it. */
@ApplicationScoped
public class OpeningImport implements SheetImport<OpeningImport.Line> {

  /** A row as written. */
  public record Line(String number, String name, String creditCode, Opening sums) {}

  private static final String NUMBER = "工号";
  private static final String UNIT = "统一社会信用代码";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Openings openings;
  @Inject RowRules rules;

  private record Whose(long worker, String name) {}

  /** Whom and what the rows speak of, read in three questions. */
  private record Known(Map<String, Whose> people, Map<String, Long> units, Set<String> paid) {}

  @Override public String key() { return "payroll-openings"; }

  @Override public String title() { return "薪酬期初数"; }

  @Override public String right() { return Rights.PAYROLL_RUN; }

  @Override public List<InColumn> columns() {
    return List.of(InColumn.code("number", NUMBER).needed().like("Z0000001"), InColumn.text("name", "姓名").needed().noted("与工号核对").like("示例"),
        InColumn.code("unit", UNIT).needed().also("扣缴义务人", "发薪单位代码").noted("发薪单位的 18 位代码"), InColumn.date("until", "截至月份").needed().noted("已在别处发放的最后一个月，填当月 1 日").like("2026-07-01"),
        InColumn.decimal("income", "累计收入").needed(), InColumn.decimal("exempt", "累计免税收入"), InColumn.decimal("contributions", "累计专项扣除").needed().noted("个人缴纳的五险一金"),
        InColumn.decimal("additional", "累计专项附加扣除").needed(), InColumn.decimal("other", "累计其他扣除"), InColumn.decimal("withheld", "累计已预扣税额").needed(),
        InColumn.decimal("held", "暂存绩效").noted("留作年终发放的绩效合计"),
        InColumn.choice("separate", "年终奖已单独计税", "是", "YES", "否", "NO").noted("本年在别处发放、已单独计税的填是；一年只能用一次"));
  }

  @Override public Line read(Cells cells) {
    return new Line(cells.text("number").toUpperCase(java.util.Locale.ROOT), cells.text("name").strip(), cells.text("unit").toUpperCase(java.util.Locale.ROOT),
        new Opening(0, 0, cells.text("number"), cells.date("until").withDayOfMonth(1), sum(cells, "income"), sum(cells, "exempt"), sum(cells, "contributions"), sum(cells, "additional"), sum(cells, "other"),
            sum(cells, "withheld"), sum(cells, "held"), "YES".equals(cells.text("separate"))));
  }

  private static BigDecimal sum(Cells cells, String key) { return cells.decimal(key) == null ? BigDecimal.ZERO : cells.decimal(key); }

  @Override public String businessKey(Line row) { return row.number() + " " + row.creditCode() + " " + row.sums().until().getYear(); }

  @Override public List<Judgement> judge(List<Line> rows) {
    var known = known(rows);
    return rows.stream().map(row -> judge(row, known)).toList();
  }

  private Judgement judge(Line row, Known known) {
    var whose = known.people().get(row.number());
    if (whose == null) return Judgement.error(NUMBER, "worker.unknown-number", row.number());
    if (!whose.name().equals(row.name())) return Judgement.error("姓名", "worker.name-differs", row.number());
    if (!known.units().containsKey(row.creditCode())) return Judgement.error(UNIT, "unit.unknown", row.creditCode());
    var wrong = rules.broken(row.sums());
    if (wrong.isPresent()) return Judgement.error(null, "worker.invalid", wrong.get().getMessage());
    boolean late = known.paid().contains(known.units().get(row.creditCode()) + " " + whose.worker() + " " + row.sums().until().getYear());
    return late ? Judgement.error(NUMBER, "payroll.opening-late", row.number()) : Judgement.NEW;
  }

  @Override public void apply(List<Line> rows) {
    var known = known(rows);
    openings.put(rows.stream().map(row -> {
      var whose = known.people().get(row.number());
      var unit = known.units().get(row.creditCode());
      if (whose == null || unit == null) throw Refusal.unknown("worker.unknown-number", row.number());
      var one = row.sums();
      return new Opening(unit, whose.worker(), row.number(), one.until(), one.income(), one.exempt(), one.contributions(), one.additional(), one.other(), one.withheld(), one.held(), one.separateUsed());
    }).toList());
  }

  private Known known(List<Line> rows) {
    var people = new HashMap<String, Whose>();
    var units = new HashMap<String, Long>();
    var paid = new HashSet<String>();
    var reach = jurisdiction.over(Rights.PAYROLL_RUN);
    var args = new ArrayList<Object>(List.of(rows.stream().map(Line::number).distinct().toList()));
    var ground = reach.sql(GroundSql.of("w"), args);
    Sql.on(database).list("select w.id, w.number, w.name from staff.worker w where w.number = any (?) and " + ground, row -> people.put(row.text("number"), new Whose(row.big("id"), row.text("name"))), args);
    var more = new ArrayList<Object>(List.of(rows.stream().map(Line::creditCode).distinct().toList()));
    var where = reach.sql(GroundSql.of("u"), more);
    Sql.on(database).list("select u.id, u.credit_code from staff.paying_unit u where u.credit_code = any (?) and " + where, row -> units.put(row.text("credit_code"), row.big("id")), more);
    Sql.on(database).list("select distinct s.unit, s.worker, s.tax_year from staff.payslip s join staff.worker w on w.id = s.worker where w.number = any (?)",
        row -> paid.add(row.big("unit") + " " + row.big("worker") + " " + row.number("tax_year")), List.of(rows.stream().map(Line::number).distinct().toList()));
    return new Known(people, units, paid);
  }
}
