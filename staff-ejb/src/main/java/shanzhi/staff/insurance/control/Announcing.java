package shanzhi.staff.insurance.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.insurance.boundary.AnnouncedFigure;
import shanzhi.staff.insurance.boundary.Insurance;

/** Adds a row of a county; its own row before ends on the eve. Before its first own row, the rows of the larger area hold. */
@ApplicationScoped
public class Announcing {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** @throws Refusal insurance.figure (400): the numbers do not go together; insurance.later-row (409): the county has a row from that day on or later */
  public void add(AnnouncedFigure figure) {
    switch (figure.kind()) {
      case "SOCIAL_BASE", "FUND_BASE" -> base(figure, figure.kind().equals("FUND_BASE"));
      case "MINIMUM_WAGE" -> wage(figure);
      default -> rate(figure, Insurance.valueOf(figure.kind()));
    }
  }

  private void base(AnnouncedFigure figure, boolean fund) {
    var floor = new BigDecimal(figure.first());
    var ceiling = second(figure);
    if (floor.signum() == 0 || ceiling.compareTo(floor) < 0) throw Refusal.invalid("insurance.figure", figure.first(), figure.second());
    follow("insurance_base", "fund = ?", figure, List.of(fund));
    Sql.on(database).update("insert into staff.insurance_base (area, fund, floor, ceiling, valid_from, source, status) values (?, ?, ?, ?, ?, ?, 'FOUND')", figure.area(), fund, floor, ceiling, figure.from(), figure.source().strip());
  }

  private void wage(AnnouncedFigure figure) {
    if (new BigDecimal(figure.first()).signum() == 0) throw Refusal.invalid("insurance.figure", figure.first(), "");
    follow("minimum_wage", "true", figure, List.of());
    Sql.on(database).update("insert into staff.minimum_wage (area, monthly, valid_from, source, status) values (?, ?, ?, ?, 'FOUND')", figure.area(), new BigDecimal(figure.first()), figure.from(), figure.source().strip());
  }

  private void rate(AnnouncedFigure figure, Insurance item) {
    int injuryClass = item == Insurance.INJURY && figure.injuryClass() != null ? figure.injuryClass() : 0;
    if (item == Insurance.INJURY && injuryClass == 0) throw Refusal.invalid("insurance.injury-class", injuryClass);
    var employee = new BigDecimal(figure.first());
    var employer = second(figure);
    if (employee.compareTo(WHOLE) > 0 || employer.compareTo(WHOLE) > 0) throw Refusal.invalid("insurance.figure", figure.first(), figure.second());
    follow("insurance_rate", "item = ? and injury_class = ?", figure, List.of(item.name(), injuryClass));
    // what a unit may choose of the fund, and how amounts are rounded, stays as it is in the place until somebody says otherwise
    Sql.on(database).update("""
        insert into staff.insurance_rate (area, item, injury_class, employee, employer, least, most, places, valid_from, source, status)
        select ?, ?, ?, ?, ?, max(least), max(most), ?, ?, ?, 'FOUND' from staff.insurance_rate where item = ? and area in (?, rpad(left(?, 4), 12, '0'))""",
        figure.area(), item, injuryClass, employee.movePointLeft(2), employer.movePointLeft(2), item.isFund() ? 0 : 2, figure.from(), figure.source().strip(), item, figure.area(), figure.area());
  }

  private static BigDecimal second(AnnouncedFigure figure) {
    if (figure.second() == null || figure.second().isBlank()) throw Refusal.invalid("insurance.figure", figure.first(), "");
    return new BigDecimal(figure.second());
  }

  private void follow(String table, String which, AnnouncedFigure figure, List<Object> keys) {
    var sql = Sql.on(database);
    Refusal.unless(sql.number("select count(*) from staff." + table + " where area = ? and valid_from >= ? and " + which, args(figure, keys)) == 0, "insurance.later-row", figure.from());
    sql.update("update staff." + table + " set valid_until = ?::date - 1 where area = ? and (valid_until is null or valid_until >= ?) and " + which, with(figure.from(), args(figure, keys)));
  }

  private static Object[] args(AnnouncedFigure figure, List<Object> keys) {
    var all = new ArrayList<Object>(List.of(figure.area(), figure.from()));
    all.addAll(keys);
    return all.toArray();
  }

  private static Object[] with(Object first, Object[] others) {
    var all = new ArrayList<Object>(List.of(first));
    all.addAll(Arrays.asList(others));
    return all.toArray();
  }
}
