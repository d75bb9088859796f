package shanzhi.grid.whistles.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.grid.whistles.boundary.Grade;
import shanzhi.grid.whistles.entity.Limits;
import shanzhi.grid.whistles.entity.WhistleKind;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** The dated policy of whistles in force today: limits, rating scale, own rules. A county's row wins over the general one. */
@ApplicationScoped
public class WhistleBook {

  /** Steps a department owes; the names of the rows. */
  public enum Owed { SIGN, CONTACT, ARRIVE }

  private record Row(String kind, String area, Limit limit) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Deadlines deadlines;
  @Inject Clock clock;

  /** All three clocks of a department from one moment, in the working calendar of the county. */
  public Limits limits(WhistleKind kind, String county, Instant from) {
    var counting = counting(county);
    return new Limits(from, clock(Owed.SIGN, kind, county, from, counting), clock(Owed.CONTACT, kind, county, from, counting), clock(Owed.ARRIVE, kind, county, from, counting));
  }

  private Limits.Clock clock(Owed step, WhistleKind kind, String county, Instant from, Limits.Counting counting) {
    var limit = limit(step, kind, county);
    return counting.clock(from, limit.amount(), limit.unit().name());
  }

  /** Counts clocks in the working calendar of a county as it stands now. */
  public Limits.Counting counting(String county) {
    var used = BigDecimal.ONE.subtract(rule("WARNING_SHARE", county));
    return (from, amount, unit) -> {
      var limit = new Limit(amount, LimitUnit.valueOf(unit));
      return new Limits.Clock(deadlines.due(from, limit, county).instant(), deadlines.warnAt(from, limit, county, used), amount, unit);
    };
  }

  /** @throws IllegalStateException when the policy has no such row; that is a gap in the data */
  public Limit limit(Owed step, WhistleKind kind, String county) {
    var today = ChinaTime.today(clock);
    return Sql.on(database).list("""
        select kind, area, amount, unit from grid.whistle_limit
         where step = ? and (kind is null or kind = ?) and (area is null or area = ?) and valid_from <= ? and (valid_to is null or valid_to > ?)""",
        row -> new Row(row.text("kind"), row.text("area"), new Limit(row.as("amount", BigDecimal.class), LimitUnit.valueOf(row.text("unit")))),
        step, kind, county, today, today).stream()
        .max(Comparator.comparing((Row row) -> row.area() != null).thenComparing(row -> row.kind() != null)).map(Row::limit)
        .orElseThrow(() -> new IllegalStateException("no limit for " + step + " " + kind + " " + county));
  }

  /** @param county null for the rule that holds everywhere */
  public BigDecimal rule(String code, String county) {
    var today = ChinaTime.today(clock);
    return Sql.on(database).one("""
        select amount from grid.whistle_rule where code = ? and (area is null or area = ?) and valid_from <= ? and (valid_to is null or valid_to > ?)
         order by area nulls last limit 1""", row -> row.as("amount", BigDecimal.class), code, county, today, today)
        .orElseThrow(() -> new IllegalStateException("no rule " + code));
  }

  /** The rating scale, best first. */
  public List<Grade> grades() {
    var today = ChinaTime.today(clock);
    return Sql.on(database).list("select grade, name, score from grid.whistle_grade where valid_from <= ? and (valid_to is null or valid_to > ?) order by score desc, grade desc",
        row -> new Grade(row.number("grade"), row.text("name"), row.as("score", BigDecimal.class)), today, today);
  }

  /** @throws Refusal whistle.unknown-grade (400) */
  public Grade grade(Integer grade) {
    return grades().stream().filter(one -> grade != null && one.grade() == grade).findFirst()
        .orElseThrow(() -> Refusal.invalid("whistle.unknown-grade", grade));
  }
}
