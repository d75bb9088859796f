package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.staff.payroll.boundary.BonusAmount;
import shanzhi.staff.workers.control.GroundSql;

/** Amounts of a run for bonuses: judged the same whether they come by a workbook or are typed, and kept. */
@ApplicationScoped
public class GrantDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  /** @param ofUnit whether the run's unit employs or has employed the person; @param paid month of another run's pay by the same paper; @param amount as it stands; both null for none */
  private record Whose(long worker, String name, boolean ofUnit, YearMonth paid, BigDecimal amount, String reason) {}

  /** The people that rows speak of, and what the run's paper has given them. */
  public static final class Known {

    private final Map<String, Whose> people = new HashMap<>();
    private final String paper;

    private Known(String paper) { this.paper = paper; }

    /** Why a row cannot be; null where it can. */
    public Refusal fault(BonusAmount row) {
      var whose = people.get(number(row));
      if (whose == null) return Refusal.unknown("worker.unknown-number", row.number());
      if (row.name() != null && !row.name().isBlank() && !row.name().strip().equals(whose.name())) return Refusal.conflict("worker.name-differs", row.number());
      if (!whose.ofUnit()) return Refusal.conflict("payroll.not-of-unit", row.number());
      return whose.paid() == null ? null : Refusal.conflict("payroll.paper-paid", row.number(), paper, whose.paid().toString());
    }

    /** Whether the person stands in the run already. */
    public boolean has(BonusAmount row) { return people.get(number(row)).amount() != null; }

    public boolean same(BonusAmount row) {
      var whose = people.get(number(row));
      return whose.amount() != null && whose.amount().compareTo(row.amount()) == 0 && whose.reason().equals(row.reason().strip());
    }
  }

  /** Reads everybody the rows speak of in one question; people of elsewhere whom the unit never employed are not seen. */
  public Known known(long run, List<BonusAmount> rows) {
    var known = new Known(sql().one("select paper from staff.payroll_run where id = ?", row -> row.text("paper"), run).orElseThrow(() -> Refusal.unknown("payroll.unknown")));
    var args = new ArrayList<Object>(List.of(run, rows.stream().map(GrantDesk::number).distinct().toList()));
    var ground = jurisdiction.over(Rights.PAYROLL_RUN).sql(GroundSql.of("w"), args);
    sql().list("""
        select w.id, w.number, w.name, p.there, g.amount, g.reason,
               (select min(x.pay_month) from staff.payslip_part x where x.worker = w.id and x.paper = r.paper_key and x.run <> r.id) as paid
          from staff.payroll_run r cross join staff.worker w
          cross join lateral (select exists (select from staff.posting p where p.worker = w.id and p.unit = r.unit and p.valid_from < r.month + interval '1 month') as there) p
          left join staff.bonus_grant g on g.run = r.id and g.worker = w.id
         where r.id = ? and w.number = any (?) and (p.there or %s)""".formatted(ground),
        row -> {
          var paid = row.as("paid", LocalDate.class);
          return known.people.put(row.text("number"), new Whose(row.big("id"), row.text("name"), row.yes("there"), paid == null ? null : YearMonth.from(paid), row.as("amount", BigDecimal.class), row.text("reason")));
        }, args);
    return known;
  }

  private static String number(BonusAmount row) { return row.number().strip().toUpperCase(Locale.ROOT); }

  /** In place of what stood there for the same people. @throws Refusal of the first row that cannot be: nothing is kept */
  public void put(long run, List<BonusAmount> rows) {
    var known = known(run, rows);
    var fresh = new HashMap<Long, Object[]>();
    for (var row : rows) {
      var fault = known.fault(row);
      if (fault != null) throw fault;
      long worker = known.people.get(number(row)).worker();
      fresh.put(worker, new Object[] {run, worker, row.amount(), row.reason().strip(), jurisdiction.caller(), clock.instant()});
    }
    remove(run, fresh.keySet());
    sql().batch("insert into staff.bonus_grant (run, worker, amount, reason, entered_by, entered_at) values (?, ?, ?, ?, ?, ?)", fresh.values());
  }

  /** @return how many were there */
  public int remove(long run, Collection<Long> workers) { return sql().update("delete from staff.bonus_grant where run = ? and worker = any (?::bigint[])", run, workers); }

  /** Slips made of what no longer holds. */
  public void forget(long run) {
    sql().update("delete from staff.payroll_aside where run = ?", run);
    sql().update("delete from staff.payslip where run = ?", run);
  }

  private Sql sql() { return Sql.on(database); }
}
