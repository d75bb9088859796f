package shanzhi.grid.figures.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.grid.figures.boundary.TrendPoint;
import shanzhi.grid.incidents.boundary.Counted;
import shanzhi.grid.incidents.control.CountedSql;
import shanzhi.grid.incidents.control.CountedSql.Cohort;
import shanzhi.grid.incidents.control.LedgerSql;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/**
 * Counts incidents of one ground, group by group. Each cohort is one statement that reads the index of its level and
 * moment, so the cost goes with what lies in the period, not with the table.
 */
@ApplicationScoped
public class FigureReader {

  /** What stands for a group that has no code. */
  public static final String NONE = "";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  private record Cell(String group, EnumMap<Counted, Integer> counts) {}

  /** @param by expression on the incident table that names the group; @return by group, each with every set; sets of other cohorts are 0 */
  public Map<String, Map<Counted, Integer>> counts(Territory ground, String by, LocalDate from, LocalDate to, Instant now, Set<Cohort> cohorts) {
    var groups = new TreeMap<String, Map<Counted, Integer>>();
    var sql = new CountedSql(from, to, now);
    for (var cohort : cohorts) {
      for (var cell : cells(ground, by, cohort, sql)) groups.computeIfAbsent(cell.group(), none -> nothing()).putAll(cell.counts());
    }
    return groups;
  }

  private List<Cell> cells(Territory ground, String by, Cohort cohort, CountedSql sql) {
    var args = new ArrayList<Object>();
    var sets = cohort.sets();
    var columns = sets.stream().map(set -> "count(*) filter (where " + sql.within(set, args) + ") as " + set.name().toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(", "));
    var where = place(ground, args) + " and " + sql.cohort(cohort, args);
    return Sql.on(database).list("select coalesce(" + by + ", '') as \"group\", " + columns + " from grid.incident where " + where + " group by 1",
        row -> cell(row, sets), args);
  }

  private static Cell cell(Sql.Row row, List<Counted> sets) throws SQLException {
    var counts = new EnumMap<Counted, Integer>(Counted.class);
    for (var set : sets) counts.put(set, row.number(set.name().toLowerCase(java.util.Locale.ROOT)));
    return new Cell(row.text("group"), counts);
  }

  public static Map<Counted, Integer> nothing() {
    var counts = new EnumMap<Counted, Integer>(Counted.class);
    Arrays.stream(Counted.values()).forEach(set -> counts.put(set, 0));
    return counts;
  }

  /** Adds one to the other, which stays. */
  public static void add(Map<Counted, Integer> sum, Map<Counted, Integer> more) { more.forEach((set, count) -> sum.merge(set, count, Integer::sum)); }

  /** Reported and closed in each of the stretches, which follow one another without a gap. */
  public List<TrendPoint> trend(Territory ground, List<LocalDate[]> stretches) {
    var points = new ArrayList<TrendPoint>();
    var cuts = stretches.stream().map(stretch -> ChinaTime.startOf(stretch[0]).toString()).toList();
    var end = ChinaTime.startOf(stretches.get(stretches.size() - 1)[1].plusDays(1));
    var reported = perStretch(ground, cuts, end, "reported_at", "status <> 'MERGED'");
    var closed = perStretch(ground, cuts, end, "closed_at", "status = 'CLOSED'");
    for (int i = 0; i < stretches.size(); i++) {
      points.add(new TrendPoint(stretches.get(i)[0], stretches.get(i)[1], reported.getOrDefault(i + 1, 0), closed.getOrDefault(i + 1, 0)));
    }
    return points;
  }

  private Map<Integer, Integer> perStretch(Territory ground, List<String> cuts, Instant end, String moment, String condition) {
    var args = new ArrayList<Object>();
    args.add(cuts);
    var where = place(ground, args);
    args.add(Instant.parse(cuts.get(0)));
    args.add(end);
    var counts = new TreeMap<Integer, Integer>();
    Sql.on(database).list("select width_bucket(" + moment + ", ?::timestamptz[]) as stretch, count(*) as n from grid.incident where " + where
        + " and " + moment + " >= ? and " + moment + " < ? and " + condition + " group by 1",
        row -> counts.put(row.number("stretch"), row.number("n")), args.toArray());
    return counts;
  }

  private static String place(Territory ground, List<Object> args) {
    if (ground.level() == Level.CITY) return "true";
    args.add(ground.level() == Level.COMMUNITY ? ground.area() : ground.code());
    return LedgerSql.column(ground.level()) + " = ?";
  }
}
