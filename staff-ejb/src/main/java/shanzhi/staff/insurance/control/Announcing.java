package shanzhi.staff.insurance.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.insurance.boundary.AnnouncedFigure;
import shanzhi.staff.insurance.boundary.Insurance;

/** Adds a row of a county, which follows its own row before. Before its first own row, the rows of the larger area hold. */
@ApplicationScoped
public class Announcing {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /** @throws Refusal insurance.figure, insurance.injury-class (400): the numbers do not go together; insurance.later-row (409): the county has a row from that day on or later */
  public void possible(AnnouncedFigure figure) {
    var first = new BigDecimal(figure.first());
    switch (figure.kind()) {
      case "SOCIAL_BASE", "FUND_BASE" -> {
        if (first.signum() == 0 || second(figure).compareTo(first) < 0) throw wrong(figure);
        last("insurance_base", "fund = ?", figure, List.of(isFund(figure)));
      }
      case "MINIMUM_WAGE" -> {
        if (first.signum() == 0) throw wrong(figure);
        last("minimum_wage", "true", figure, List.of());
      }
      default -> {
        if (Insurance.valueOf(figure.kind()) == Insurance.INJURY && injuryClass(figure) == 0) throw Refusal.invalid("insurance.injury-class", 0);
        if (first.compareTo(WHOLE) > 0 || second(figure).compareTo(WHOLE) > 0) throw wrong(figure);
        last("insurance_rate", "item = ? and injury_class = ?", figure, List.of(figure.kind(), injuryClass(figure)));
      }
    }
  }

  /** @param known the day from which on it is known; @throws Refusal as {@link #possible} */
  public void add(AnnouncedFigure figure, LocalDate known) {
    possible(figure);
    var sql = Sql.on(database);
    var first = new BigDecimal(figure.first());
    switch (figure.kind()) {
      case "SOCIAL_BASE", "FUND_BASE" -> sql.update("insert into staff.insurance_base (area, fund, floor, ceiling, valid_from, source, status, announced_on) values (?, ?, ?, ?, ?, ?, 'FOUND', ?)",
          figure.area(), isFund(figure), first, second(figure), figure.from(), figure.source().strip(), known);
      case "MINIMUM_WAGE" -> sql.update("insert into staff.minimum_wage (area, monthly, valid_from, source, status, announced_on) values (?, ?, ?, ?, 'FOUND', ?)",
          figure.area(), first, figure.from(), figure.source().strip(), known);
      // what a unit may choose of the fund, and how amounts are rounded, stays as it is in the place until somebody says otherwise
      default -> sql.update("""
          insert into staff.insurance_rate (area, item, injury_class, employee, employer, least, most, places, valid_from, source, status, announced_on)
          select ?, ?, ?, ?, ?, max(least), max(most), ?, ?, ?, 'FOUND', ? from staff.insurance_rate where item = ? and area in (?, rpad(left(?, 4), 12, '0'))""",
          figure.area(), figure.kind(), injuryClass(figure), first.movePointLeft(2), second(figure).movePointLeft(2), Insurance.valueOf(figure.kind()).isFund() ? 0 : 2, figure.from(),
          figure.source().strip(), known, figure.kind(), figure.area(), figure.area());
    }
  }

  private static boolean isFund(AnnouncedFigure figure) { return figure.kind().equals("FUND_BASE"); }

  private static int injuryClass(AnnouncedFigure figure) { return figure.kind().equals("INJURY") && figure.injuryClass() != null ? figure.injuryClass() : 0; }

  private static BigDecimal second(AnnouncedFigure figure) {
    if (figure.second() == null || figure.second().isBlank()) throw Refusal.invalid("insurance.figure", figure.first(), "");
    return new BigDecimal(figure.second());
  }

  private static Refusal wrong(AnnouncedFigure figure) { return Refusal.invalid("insurance.figure", figure.first(), figure.second() == null ? "" : figure.second()); }

  private void last(String table, String which, AnnouncedFigure figure, List<Object> keys) {
    var args = new ArrayList<Object>(List.of(figure.area(), figure.from()));
    args.addAll(keys);
    Refusal.unless(Sql.on(database).number("select count(*) from staff." + table + " where area = ? and valid_from >= ? and " + which, args.toArray()) == 0, "insurance.later-row", figure.from());
  }
}
