package shanzhi.staff.insurance.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

  private static final LocalDate EVER = LocalDate.of(9999, 1, 1);
  private static final String KNOWN = """
      select *, least(valid_until, lead(valid_from) over (partition by %2$s order by valid_from) - 1) as ends_on from staff.%1$s where announced_on <= ? order by %2$s, valid_from""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject @ConfigProperty(name = "shanzhi.demo", defaultValue = "false") boolean demo;

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

  /**
   * What holds in a place and month by what was announced up to a day. Three short reads; whoever works on many people asks once per unit.
   *
   * @throws Refusal area.unknown (404); insurance.sample-needs-document (409) outside the demonstration, where a figure comes from no
   *     document that was found and none approves its use
   */
  public InsuranceRules of(String area, YearMonth month, LocalDate knownOn) {
    var path = path(area);
    var rules = tables(knownOn).of(path, month);
    if (!demo) mayBeUsed(rules, path, month);
    return rules;
  }

  /** By everything that is known. */
  public InsuranceRules of(String area, YearMonth month) { return of(area, month, EVER); }

  private void mayBeUsed(InsuranceRules rules, List<String> path, YearMonth month) {
    var samples = rules.samples();
    if (samples.isEmpty()) return;
    boolean approved = Sql.on(database).number("select count(*) from staff.announcement where kind = 'SAMPLES' and state = 'IN_FORCE' and area = any (?) and valid_from <= ?",
        path, month.atEndOfMonth()) > 0;
    Refusal.unless(approved, "insurance.sample-needs-document", String.join("、", samples));
  }

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

  public InsuranceTables tables() { return tables(EVER); }

  /** As they stood on a day. A row ends on the eve of the one that follows it. */
  private InsuranceTables tables(LocalDate knownOn) {
    var sql = Sql.on(database);
    return new InsuranceTables(
        sql.list(KNOWN.formatted("insurance_rate", "area, item, injury_class"), row -> new RateLine(row.text("area"), Insurance.valueOf(row.text("item")),
            row.number("injury_class"), decimal(row, "employee"), decimal(row, "employer"), decimal(row, "least"), decimal(row, "most"), row.number("places"),
            day(row, "valid_from"), day(row, "ends_on"), row.text("source"), row.text("status")), knownOn),
        sql.list(KNOWN.formatted("insurance_base", "area, fund"), row -> new BaseLine(row.text("area"), row.yes("fund"), decimal(row, "floor"), decimal(row, "ceiling"),
            day(row, "valid_from"), day(row, "ends_on"), row.text("source"), row.text("status")), knownOn),
        sql.list(KNOWN.formatted("minimum_wage", "area"), row -> new WageLine(row.text("area"), decimal(row, "monthly"),
            day(row, "valid_from"), day(row, "ends_on"), row.text("source"), row.text("status")), knownOn));
  }

  private static BigDecimal decimal(Sql.Row row, String column) throws java.sql.SQLException { return row.as(column, BigDecimal.class); }

  private static LocalDate day(Sql.Row row, String column) throws java.sql.SQLException { return row.as(column, LocalDate.class); }
}
