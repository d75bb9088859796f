package shanzhi.staff.planning.boundary;

import static shanzhi.kernel.Rights.PAYROLL_APPROVE;
import static shanzhi.kernel.Rights.PAYROLL_RUN;
import static shanzhi.kernel.Rights.PAY_PLAN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.staff.workers.control.GroundSql;

/** 预算: entered by HR from a document, confirmed by finance, held against approved payrolls. */
@Stateless
@RolesAllowed(PAY_PLAN)
public class Budgets {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  private record Row(long unit, BigDecimal amount, LocalDate granted, String document) {}

  private record Entered(long unit, int year, String area, String by) {}

  /** Units on the caller's ground, with or without a budget. */
  public List<BudgetLine> lines(int year) {
    var held = new HashMap<Long, Row>();
    sql().list("select distinct on (unit) * from staff.pay_budget where year = ? and confirmed_by is not null order by unit, granted_on desc, id desc",
        row -> held.put(row.big("unit"), new Row(row.big("unit"), row.as("amount", BigDecimal.class), row.as("granted_on", LocalDate.class), row.text("document"))), year);
    var me = jurisdiction.identities();
    var open = new HashMap<Long, BudgetLine.Open>();
    sql().list("""
        select b.*, coalesce(a.display_name, b.entered_by) as name from staff.pay_budget b left join foundation.account a on a.username = b.entered_by where year = ? and confirmed_by is null""",
        row -> open.put(row.big("unit"), new BudgetLine.Open(row.big("id"), row.as("amount", BigDecimal.class), row.as("granted_on", LocalDate.class), row.text("document"), row.text("name"),
            me.contains(row.text("entered_by")))), year);
    var spent = spent(year);
    var args = new ArrayList<Object>();
    return sql().list("select id, name from staff.paying_unit u where " + jurisdiction.over(PAY_PLAN).sql(GroundSql.of("u"), args) + " order by county, town nulls first, id", row -> {
      long unit = row.big("id");
      var one = held.get(unit);
      return new BudgetLine(unit, row.text("name"), year, one == null ? null : one.amount(), one == null ? null : one.granted(), one == null ? null : one.document(), open.get(unit),
          Arrays.asList(spent.getOrDefault(unit, new BigDecimal[12])));
    }, args);
  }

  private Map<Long, BigDecimal[]> spent(int year) {
    var all = new HashMap<Long, BigDecimal[]>();
    sql().list("""
        select s.unit, extract(month from s.pay_month)::int as month, sum(s.gross + s.employer) as cost from staff.payslip s join staff.payroll_run r on r.id = s.run
         where s.tax_year = ? and r.state in ('APPROVED', 'SENT', 'RECONCILED') group by 1, 2""",
        row -> all.computeIfAbsent(row.big("unit"), none -> new BigDecimal[12])[row.number("month") - 1] = row.as("cost", BigDecimal.class), year);
    return all;
  }

  /** @throws Refusal unit.unknown (404); budget.open (409) while another waits to be confirmed */
  @RolesAllowed(PAYROLL_RUN)
  public long enter(@NotNull(message = "请填写预算") @Valid EnterBudget wanted) {
    var area = sql().one("select coalesce(town, county) as area from staff.paying_unit where id = ? for update", row -> row.text("area"), wanted.getUnit())
        .filter(one -> jurisdiction.covers(PAYROLL_RUN, Territory.of(one))).orElseThrow(() -> Refusal.unknown("unit.unknown", wanted.getUnit()));
    Refusal.unless(sql().number("select count(*) from staff.pay_budget where unit = ? and year = ? and confirmed_by is null", wanted.getUnit(), wanted.getYear()) == 0, "budget.open", String.valueOf(wanted.getYear()));
    long id = sql().number("select nextval('staff.pay_budget_seq')");
    sql().update("insert into staff.pay_budget (id, unit, year, amount, granted_on, document, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?)", id, wanted.getUnit(), wanted.getYear(),
        wanted.getAmount(), wanted.getGrantedOn(), wanted.getDocument().strip(), jurisdiction.caller(), clock.instant());
    audit.record("budget.enter", "budget", String.valueOf(id), area, null, Map.of("year", wanted.getYear(), "amount", wanted.getAmount().toPlainString()));
    return id;
  }

  /** By another person than who entered it. @throws Refusal budget.unknown (404); budget.own, budget.confirmed (409) */
  @RolesAllowed(PAYROLL_APPROVE)
  public void confirm(long budget) {
    var entered = sql().one("select b.unit, b.year, b.entered_by, coalesce(u.town, u.county) as area from staff.pay_budget b join staff.paying_unit u on u.id = b.unit where b.id = ?",
        row -> new Entered(row.big("unit"), row.number("year"), row.text("area"), row.text("entered_by")), budget)
        .filter(one -> jurisdiction.covers(PAYROLL_APPROVE, Territory.of(one.area()))).orElseThrow(() -> Refusal.unknown("budget.unknown"));
    Refusal.unless(!jurisdiction.identities().contains(entered.by()), "budget.own");
    int changed = sql().update("update staff.pay_budget set confirmed_by = ?, confirmed_at = ? where id = ? and confirmed_by is null", jurisdiction.caller(), clock.instant(), budget);
    Refusal.unless(changed == 1, "budget.confirmed");
    audit.record("budget.confirm", "budget", String.valueOf(budget), entered.area(), null, Map.of("year", entered.year()));
  }

  private Sql sql() { return Sql.on(database); }
}
