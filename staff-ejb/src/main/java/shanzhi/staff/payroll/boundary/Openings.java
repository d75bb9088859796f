package shanzhi.staff.payroll.boundary;

import static shanzhi.kernel.Rights.PAYROLL_READ;
import static shanzhi.kernel.Rights.PAYROLL_RUN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** 期初: what another system paid in the year before this one went on. Only before the unit's first run of the year is calculated. */
@Stateless
@RolesAllowed(PAYROLL_READ)
public class Openings {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** What holds of a unit in a year, by number. @throws Refusal unit.unknown (404) */
  public List<OpeningLine> of(long unit, int year) {
    ground(unit, PAYROLL_READ);
    return sql().list("select distinct on (o.worker) o.*, w.number, w.name from staff.payroll_opening o join staff.worker w on w.id = o.worker where o.unit = ? and o.year = ? order by o.worker, o.id desc",
        row -> new OpeningLine(row.text("number"), row.text("name"), new Opening(row.big("unit"), row.big("worker"), row.text("number"), row.as("until", LocalDate.class), decimal(row, "income"), decimal(row, "exempt"), decimal(row, "contributions"),
            decimal(row, "additional"), decimal(row, "other"), decimal(row, "withheld"), decimal(row, "held"), row.yes("separate_used"))), unit, year);
  }

  /** Later rows of the same person stand in place of earlier ones. @throws Refusal unit.unknown (404); payroll.opening-late (409) */
  @RolesAllowed(PAYROLL_RUN)
  public void put(@NotEmpty(message = "没有期初数") List<@Valid Opening> rows) {
    var units = new TreeSet<Long>();
    for (var row : rows) if (units.add(row.unit())) ground(row.unit(), PAYROLL_RUN);
    for (var row : rows) {
      Refusal.unless(sql().number("select count(*) from staff.payslip where unit = ? and worker = ? and tax_year = ?", row.unit(), row.worker(), row.until().getYear()) == 0, "payroll.opening-late", row.number());
    }
    var by = jurisdiction.caller();
    var now = clock.instant().atOffset(java.time.ZoneOffset.UTC);
    sql().batch("""
        insert into staff.payroll_opening (unit, worker, year, until, income, exempt, contributions, additional, other, withheld, held, separate_used, recorded_by, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows.stream().map(row -> new Object[] {row.unit(), row.worker(), row.until().getYear(), row.until(), row.income(), row.exempt(), row.contributions(),
            row.additional(), row.other(), row.withheld(), row.held(), row.separateUsed(), by, now}).toList());
    for (long unit : units) audit.record("payroll.opening", "unit", String.valueOf(unit), ground(unit, PAYROLL_RUN), null, Map.of("people", rows.stream().filter(row -> row.unit() == unit).count()));
  }

  private String ground(long unit, String right) {
    return sql().one("select area from staff.paying_unit where id = ?", row -> row.text("area"), unit).filter(area -> jurisdiction.covers(right, Territory.of(area)))
        .orElseThrow(() -> Refusal.unknown("unit.unknown", unit));
  }

  private static BigDecimal decimal(Sql.Row row, String column) throws java.sql.SQLException { return row.as(column, BigDecimal.class); }

  private Sql sql() { return Sql.on(database); }
}
