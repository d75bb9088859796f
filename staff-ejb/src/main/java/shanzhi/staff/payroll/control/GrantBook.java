package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.kernel.Sql;
import shanzhi.staff.payroll.boundary.BonusLine;

/** Bonuses by a paper: who is given what by a run, who has been paid by the paper before, and who had a bonus taxed by itself this year. */
@ApplicationScoped
public class GrantBook {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** By worker. */
  Map<Long, Grant> of(long run) {
    var all = new HashMap<Long, Grant>();
    sql().list("""
        select g.worker, w.number, g.amount, g.reason, r.paper, (select min(p.pay_month) from staff.payslip_part p where p.worker = g.worker and p.paper = r.paper_key and p.run <> r.id) as before
          from staff.bonus_grant g join staff.payroll_run r on r.id = g.run join staff.worker w on w.id = g.worker where g.run = ?""",
        row -> {
          var before = row.as("before", LocalDate.class);
          return all.put(row.big("worker"), new Grant(row.text("number"), row.as("amount", BigDecimal.class), row.text("paper"), row.text("reason"), before == null ? null : YearMonth.from(before)));
        }, run);
    return all;
  }

  public List<BonusLine> lines(long run) {
    return sql().list("select g.*, w.number, w.name, w.community from staff.bonus_grant g join staff.worker w on w.id = g.worker where g.run = ? order by w.community, w.number",
        row -> new BonusLine(row.big("worker"), row.text("number"), row.text("name"), row.text("community"), row.as("amount", BigDecimal.class), row.text("reason"), row.text("entered_by")), run);
  }

  /** The last month, until a day, in which each of these was with a unit; who never was is missing. */
  List<Map.Entry<Long, YearMonth>> lastMonths(long unit, Collection<Long> workers, LocalDate until) {
    return sql().list("select worker, least(max(valid_to) - 1, ?::date) as last_day from staff.posting where unit = ? and worker = any (?::bigint[]) and valid_from <= ? group by worker",
        row -> Map.entry(row.big("worker"), YearMonth.from(row.as("last_day", LocalDate.class))), until, unit, workers, until);
  }

  /** Who of these had the year's one bonus taxed by itself, by whatever unit, run or system of before. */
  Set<Long> spent(int year, long run, Collection<Long> workers) {
    return new HashSet<>(sql().list("""
        select worker from staff.payslip where worker = any (?::bigint[]) and tax_year = ? and run <> ? and bonus ->> 'taken' = 'APART'
        union select worker from (select distinct on (unit, worker) worker, separate_used from staff.payroll_opening where worker = any (?::bigint[]) and year = ? order by unit, worker, id desc) o
         where o.separate_used""", row -> row.big("worker"), workers, year, run, workers, year));
  }

  private Sql sql() { return Sql.on(database); }
}
