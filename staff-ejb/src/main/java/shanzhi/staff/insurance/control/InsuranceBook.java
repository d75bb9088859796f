package shanzhi.staff.insurance.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.insurance.boundary.BaseLine;
import shanzhi.staff.insurance.boundary.Insurance;
import shanzhi.staff.insurance.boundary.RateLine;
import shanzhi.staff.insurance.boundary.WageLine;

/** The dated rows of contributions: loads what comes with the suite (rows that are there stay as they are) and reads those of a place and month. */
@ApplicationScoped
public class InsuranceBook {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  void load(@Observes @Priority(150) DatabaseReady ready) {
    var sql = Sql.on(database);
    var shipped = InsuranceTables.shipped();
    sql.batch("""
        insert into staff.insurance_rate (area, item, injury_class, employee, employer, least, most, places, valid_from, valid_until, source, status)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
        shipped.rates().stream().map(line -> new Object[] {line.area(), line.item(), line.injuryClass(), line.employee(), line.employer(), line.least(), line.most(), line.places(),
            line.from(), line.until(), line.source(), line.status()}).toList());
    sql.batch("insert into staff.insurance_base (area, fund, floor, ceiling, valid_from, valid_until, source, status) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        shipped.bases().stream().map(line -> new Object[] {line.area(), line.fund(), line.floor(), line.ceiling(), line.from(), line.until(), line.source(), line.status()}).toList());
    sql.batch("insert into staff.minimum_wage (area, monthly, valid_from, valid_until, source, status) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
        shipped.wages().stream().map(line -> new Object[] {line.area(), line.monthly(), line.from(), line.until(), line.source(), line.status()}).toList());
  }

  /** Three short reads; whoever works on many people asks once per unit. @throws Refusal area.unknown (404) */
  public InsuranceRules of(String area, YearMonth month) { return tables().of(path(area), month); }

  /** The area first, then what it lies in. */
  public List<String> path(String area) {
    var path = Sql.on(database).list("""
        with recursive up as (
          select code, parent, 1 as step from foundation.area_version where code = ? and valid_to is null
          union all
          select v.code, v.parent, up.step + 1 from up join foundation.area_version v on v.code = up.parent and v.valid_to is null)
        select code from up order by step""", row -> row.text("code"), area);
    if (path.isEmpty()) throw Refusal.unknown("area.unknown", area);
    return path;
  }

  public InsuranceTables tables() {
    var sql = Sql.on(database);
    return new InsuranceTables(
        sql.list("select * from staff.insurance_rate order by area, item, injury_class, valid_from", row -> new RateLine(row.text("area"), Insurance.valueOf(row.text("item")),
            row.number("injury_class"), decimal(row, "employee"), decimal(row, "employer"), decimal(row, "least"), decimal(row, "most"), row.number("places"),
            day(row, "valid_from"), day(row, "valid_until"), row.text("source"), row.text("status"))),
        sql.list("select * from staff.insurance_base order by area, fund, valid_from", row -> new BaseLine(row.text("area"), row.yes("fund"), decimal(row, "floor"), decimal(row, "ceiling"),
            day(row, "valid_from"), day(row, "valid_until"), row.text("source"), row.text("status"))),
        sql.list("select * from staff.minimum_wage order by area, valid_from", row -> new WageLine(row.text("area"), decimal(row, "monthly"),
            day(row, "valid_from"), day(row, "valid_until"), row.text("source"), row.text("status"))));
  }

  private static BigDecimal decimal(Sql.Row row, String column) throws java.sql.SQLException { return row.as(column, BigDecimal.class); }

  private static LocalDate day(Sql.Row row, String column) throws java.sql.SQLException { return row.as(column, LocalDate.class); }
}
