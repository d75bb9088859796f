package shanzhi.staff.workers.boundary;

import static shanzhi.kernel.Rights.PAYROLL_READ;
import static shanzhi.kernel.Rights.STAFF_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.staff.workers.control.GroundSql;
import shanzhi.staff.workers.control.MonthRow;

/**
 * What payroll and planning read of the roster. Set-based work may join the database function {@code staff.worker_month}
 * itself; its columns are those of {@link WorkerMonth}.
 */
@Stateless
@RolesAllowed({PAYROLL_READ, STAFF_READ})
public class WorkerMonths {

  private static final String READ = "select m.* from staff.worker_month(?::bigint, ?::date, ?::date) m ";
  private static final String ORDER = " order by m.community, m.worker, m.first_day";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;

  /**
   * Everybody a unit employs on some day of a month, in one read. In order of community, worker and day.
   *
   * @param knownOn what was announced, reported, confirmed or published later is not seen; to recompute a month as it was known then,
   *     give that day, and today's to see what has changed since
   * @throws Refusal unit.unknown (404), also outside the caller's territory
   */
  public List<WorkerMonth> of(long unit, @NotNull YearMonth month, @NotNull LocalDate knownOn) {
    var area = Sql.on(database).one("select area from staff.paying_unit where id = ?", row -> row.text("area"), unit)
        .filter(code -> jurisdiction.covers(PAYROLL_READ, Territory.of(code)) || jurisdiction.covers(STAFF_READ, Territory.of(code)));
    if (area.isEmpty()) throw Refusal.unknown("unit.unknown", unit);
    return Sql.on(database).list(READ + ORDER, MonthRow::read, unit, month.atDay(1), knownOn);
  }

  /** The same for all communities of an area, whoever pays: the roster on which plans are made. As far as the caller's territory goes. */
  public List<WorkerMonth> within(@NotBlank String area, @NotNull YearMonth month, @NotNull LocalDate knownOn) {
    var args = new ArrayList<Object>();
    args.add(null);
    args.add(month.atDay(1));
    args.add(knownOn);
    var ground = GroundSql.under("m", Territory.of(area), args) + " and " + jurisdiction.over(STAFF_READ).sql(GroundSql.of("m"), args);
    return Sql.on(database).list(READ + "where " + ground + ORDER, MonthRow::read, args);
  }
}
