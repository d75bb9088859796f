package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.Sql;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.payroll.boundary.CountyMonth;
import shanzhi.staff.payroll.boundary.RunLine;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.payroll.boundary.RunSheet;
import shanzhi.staff.payroll.boundary.RunState;
import shanzhi.staff.payroll.boundary.SlipQuery;
import shanzhi.staff.payroll.boundary.SlipRow;
import shanzhi.staff.workers.control.GroundSql;

/** Reads runs for those who look at them. Whether they may is decided by the boundaries, or by the reach that is handed in. */
@ApplicationScoped
public class RunReader {

  private static final String LINE = """
      select r.*, coalesce(r.town, r.county) as area, u.name as unit_name, s.*, a.*
        from staff.payroll_run r join staff.paying_unit u on u.id = r.unit
        left join lateral (select count(*) as people, count(*) filter (where flagged) as flagged, coalesce(sum(gross), 0) as gross, coalesce(sum(employee), 0) as employee,
                                  coalesce(sum(employer), 0) as employer, coalesce(sum(tax), 0) as tax, coalesce(sum(net), 0) as net, coalesce(sum(held), 0) as held
                             from staff.payslip where run = r.id) s on true
        left join lateral (select count(*) as asides, count(*) filter (where decision is null) as undecided from staff.payroll_aside where run = r.id) a on true
       where\s""";

  /** Whether the net pay of a slip is held back, as {@link PaymentDesk} decides it when a file is made. */
  private static final String HELD = """
      join staff.payroll_run r on r.id = s.run cross join (values (?::date)) as d (today) cross join lateral (select
      case when s.net <= 0 then null
           when r.state in ('SENT', 'RECONCILED') then (select case when count(p.id) = 0 then 'WAITING' when bool_or(e.paid = false and n.id is null) then 'RETURNED' end
                from staff.payment p left join staff.payment_result e on e.payment = p.id left join staff.payment n on n.instead_of = p.id where p.slip = s.id)
           when exists (select from staff.bank_account k where k.worker = s.worker and k.state = 'IN_FORCE' and k.valid_from <= d.today and (k.valid_to is null or k.valid_to > d.today) and k.returned_on <= d.today) then 'AHEAD' end as stays) h\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  public List<RunLine> ledger(Reach reach, int year) {
    var args = new ArrayList<Object>(List.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
    return sql().list(LINE + "r.month >= ? and r.month < ? and " + reach.sql(GroundSql.of("r"), args) + " order by r.month desc, u.county, u.town nulls first, r.id desc", RunReader::line, args);
  }

  /** Units are added up by county, month and purpose, the latest month first. */
  public List<CountyMonth> counties(Reach reach, int year) {
    var args = new ArrayList<Object>(List.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
    var runs = reach.sql(GroundSql.of("r"), args);
    var units = reach.sql(GroundSql.of("e"), args);
    return sql().list("""
        with x as (%s not r.dropped and r.month >= ? and r.month < ? and %s)
        select x.county, x.month, x.purpose, count(*) as units, count(*) filter (where x.state not in ('SENT', 'RECONCILED')) as open, sum(x.people) as people, sum(x.gross) as gross,
               sum(x.employee) as employee, sum(x.employer) as employer, sum(x.tax) as tax, sum(x.net) as net, sum(x.held) as held,
               (select count(*) from staff.paying_unit e where e.county = x.county and e.valid_from < x.month + interval '1 month' and (e.valid_to is null or e.valid_to > x.month) and %s) as of
          from x group by x.county, x.month, x.purpose order by x.month desc, x.county, x.purpose""".formatted(LINE, runs, units),
        row -> new CountyMonth(row.text("county"), YearMonth.from(row.as("month", LocalDate.class)), RunPurpose.valueOf(row.text("purpose")), row.number("units"), row.number("of"), row.number("open"),
            row.number("people"), amount(row, "gross"), amount(row, "employee"), amount(row, "employer"), amount(row, "tax"), amount(row, "net"), amount(row, "held")), args);
  }

  public Optional<RunLine> line(long run) { return sql().one(LINE + "r.id = ?", RunReader::line, run); }

  public RunSheet sheet(RunLine line, Set<String> allowed) {
    record Facts(String policy, LocalDate knownOn, String hash, long job, int reached) {}
    var facts = sql().one("""
        select r.known_on, r.hash, r.job, p.name || ' v' || p.number as policy,
               (select count(*) from staff.payslip where run = r.id) + (select count(*) from staff.payroll_aside where run = r.id) as reached
          from staff.payroll_run r left join staff.pay_policy p on p.id = r.policy where r.id = ?""",
        row -> new Facts(row.text("policy"), row.as("known_on", LocalDate.class), row.text("hash"), row.big("job"), row.number("reached")), line.id()).orElseThrow();
    var before = line.purpose() != RunPurpose.MONTHLY ? null : sql().one(LINE + "r.unit = ? and r.purpose = ? and r.month = ?", RunReader::line, line.unit(), line.purpose(), line.month().minusMonths(1).atDay(1)).orElse(null);
    return new RunSheet(line, before, facts.policy(), facts.knownOn(), facts.hash(), facts.job(), facts.reached(), steps(line.id()), asides(line.id()),
        before == null || line.people() == 0 ? List.of() : gone(before.id(), line.id()), allowed, line.purpose() == RunPurpose.BONUS ? bonus(line.id()) : null);
  }

  /** Both ways are compared over those who may choose between them. */
  private RunSheet.Bonus bonus(long run) {
    return sql().one("""
        select r.bonus_way, g.people, g.sum, s.*
          from staff.payroll_run r cross join lateral (select count(*) as people, coalesce(sum(amount), 0.00) as sum from staff.bonus_grant where run = r.id) g
          cross join lateral (select coalesce(sum((bonus ->> 'merged')::numeric) filter (where jsonb_exists(bonus, 'apart')), 0.00) as merged, coalesce(sum((bonus ->> 'apart')::numeric), 0.00) as apart,
                                     count(*) filter (where jsonb_exists(bonus, 'apart')) as free, count(*) filter (where not jsonb_exists(bonus, 'apart')) as spent,
                                     count(*) filter (where notes @> '[{"key": "cliff"}]') as cliffs
                                from staff.payslip where run = r.id) s
         where r.id = ?""",
        row -> {
          var merged = amount(row, "merged");
          var apart = amount(row, "apart");
          var cheaper = row.number("free") == 0 ? null : apart.compareTo(merged) < 0 ? BonusWay.APART : BonusWay.MERGED;
          return new RunSheet.Bonus(row.number("people"), amount(row, "sum"), BonusWay.valueOf(row.text("bonus_way")), merged, apart, cheaper, row.number("spent"), row.number("cliffs"));
        }, run).orElseThrow();
  }

  private List<RunSheet.Step> steps(long run) {
    return sql().list("select * from staff.payroll_step where run = ? order by id desc", row -> new RunSheet.Step(row.text("deed"), row.text("words"), row.text("actor"), row.instant("at")), run);
  }

  private List<RunSheet.Aside> asides(long run) {
    return sql().list("""
        select a.*, a.args::text as said, w.number, w.name, w.community from staff.payroll_aside a join staff.worker w on w.id = a.worker where a.run = ? order by a.decision is not null, w.number""",
        row -> new RunSheet.Aside(row.big("worker"), row.text("number"), row.text("name"), row.text("community"), row.text("reason"), words(row.text("said")), row.text("decision"), row.text("decided_by")), run);
  }

  private List<RunSheet.Gone> gone(long before, long run) {
    return sql().list("""
        select b.worker, b.number, b.name, b.net from staff.payslip b where b.run = ? and not exists (select from staff.payslip s where s.run = ? and s.worker = b.worker)
           and not exists (select from staff.payroll_aside a where a.run = ? and a.worker = b.worker) order by b.number limit 200""",
        row -> new RunSheet.Gone(row.big("worker"), row.text("number"), row.text("name"), row.as("net", BigDecimal.class)), before, run, run);
  }

  /** Names of those who made, checked and approved a run, blank where nobody has. */
  public PayrollPapers.Names names(long run) {
    return sql().one("""
        select coalesce(m.display_name, '') as maker, coalesce(c.display_name, '') as checker, coalesce(a.display_name, '') as approver
          from staff.payroll_run r left join foundation.account m on m.username = r.calculated_by left join foundation.account c on c.username = r.checked_by
          left join foundation.account a on a.username = r.approved_by where r.id = ?""",
        row -> new PayrollPapers.Names(row.text("maker"), row.text("checker"), row.text("approver")), run).orElseThrow();
  }

  public Page<SlipRow> slips(SlipQuery query) {
    var args = new ArrayList<Object>(List.of(ChinaTime.today(clock), query.run()));
    var where = new StringBuilder("s.run = ?");
    if (query.changed()) where.append(" and (s.flagged or s.changes <> '[]'::jsonb or h.stays is not null)");
    if (query.text() != null && !query.text().isBlank()) {
      where.append(" and (strpos(s.name, ?) > 0 or s.number = upper(?))");
      args.add(query.text().strip());
      args.add(query.text().strip());
    }
    var count = new ArrayList<>(args);
    count.add(Page.CAP + 1);
    int total = (int) sql().number("select count(*) from (select 1 from staff.payslip s " + HELD + "where " + where + " limit ?) c", count.toArray());
    args.add(query.limit());
    args.add(query.offset());
    return Page.of(sql().list("""
        select s.*, b.net as before, h.stays from staff.payslip s %s
          left join staff.payslip b on b.unit = s.unit and b.worker = s.worker and b.purpose = s.purpose and b.pay_month = (s.pay_month - interval '1 month')::date and b.purpose = 'MONTHLY'
         where %s order by h.stays is null, s.flagged desc, s.changes = '[]'::jsonb, s.number limit ? offset ?""".formatted(HELD, where), RunReader::slip, args), total);
  }

  private static SlipRow slip(Sql.Row row) throws SQLException {
    return new SlipRow(row.big("id"), row.big("worker"), row.text("number"), row.text("name"), row.text("community"), row.text("post"), row.text("grade"), amount(row, "gross"), amount(row, "employee"),
        amount(row, "tax"), amount(row, "net"), amount(row, "before"), row.yes("flagged"), row.text("why"), row.text("stays"));
  }

  static RunLine line(Sql.Row row) throws SQLException {
    return new RunLine(row.big("id"), row.number("version"), row.big("unit"), row.text("unit_name"), row.text("area"), YearMonth.from(row.as("month", LocalDate.class)),
        RunPurpose.valueOf(row.text("purpose")), row.text("paper"), row.yes("dropped"), RunState.valueOf(row.text("state")), row.yes("calculating"), row.number("people"), row.number("asides"), row.number("undecided"), row.number("flagged"),
        amount(row, "gross"), amount(row, "employee"), amount(row, "employer"), amount(row, "tax"), amount(row, "net"), amount(row, "held"));
  }

  static List<String> words(String json) { return JsonText.readArray(json).getValuesAs(JsonString::getString); }

  private static BigDecimal amount(Sql.Row row, String column) throws SQLException { return row.as(column, BigDecimal.class); }

  private Sql sql() { return Sql.on(database); }
}
