package shanzhi.grid.grids.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;

/**
 * Invented outlines for the grids of the demonstration: a rectangle for each county, cut down to micro grids by numbers
 * of households, and a point inside for each demonstration incident. Nothing here resembles a real boundary.
 */
@ApplicationScoped
public class DemoOutlines {

  private static final Logger LOG = Logger.getLogger(DemoOutlines.class.getName());

  /** Where on the earth the invented rectangles lie. */
  private static final Map<String, Plot> COUNTIES = Map.of(
      "510131000000", new Plot(103_330_000, 30_090_000, 103_670_000, 30_340_000),
      "510121000000", new Plot(104_410_000, 30_850_000, 104_425_000, 30_862_000));

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private record Line(String code, String type, String county, String town, String community, String general, int households) {}

  void load(@Observes @Priority(450) DatabaseReady ready) {
    if (!ready.demo()) return;
    var sql = Sql.on(database);
    if (sql.number("select count(*) from grid.outline") > 0) return;
    var lines = sql.list("select code, type, county, town, community, general, households from grid.grid where valid_to is null order by code",
        row -> new Line(row.text("code"), row.text("type"), row.text("county"), row.text("town"), row.text("community"), row.text("general"), row.number("households")));
    var rows = new ArrayList<Object[]>();
    COUNTIES.forEach((county, plot) -> towns(plot, lines.stream().filter(line -> line.county().equals(county)).toList(), rows));
    sql.batch("insert into grid.outline (ground, points, demo) values (?, ?::numeric[], true)", rows);
    // somewhere in the inner part of the finest ground known, the same at each start
    sql.update("""
        update grid.incident i
           set lon = (o.points[1] + (o.points[5] - o.points[1]) * (20 + i.id % 61) / 100)::numeric(9, 6),
               lat = (o.points[2] + (o.points[6] - o.points[2]) * (20 + i.id * 7 % 61) / 100)::numeric(9, 6)
          from grid.outline o where o.ground = coalesce(i.fine_grid, i.general_grid, i.community) and i.lon is null""");
    LOG.info(() -> "demonstration outlines: " + rows.size());
  }

  private static void towns(Plot plot, List<Line> lines, List<Object[]> rows) {
    share(plot, group(lines, Line::town), (town, part) -> share(part, group(town, Line::community), (community, ground) -> {
      keep(rows, community.get(0).community(), ground);
      grids(ground, community, rows);
    }));
  }

  private static void grids(Plot community, List<Line> lines, List<Object[]> rows) {
    var parts = group(lines.stream().filter(line -> !line.type().equals("MAIN")).toList(), line -> line.general() == null ? line.code() : line.general());
    share(community, parts, (part, plot) -> {
      keep(rows, part.get(0).general() == null ? part.get(0).code() : part.get(0).general(), plot);
      var micro = part.stream().filter(line -> line.type().equals("MICRO")).toList();
      share(plot, group(micro, Line::code), (one, small) -> keep(rows, one.get(0).code(), small));
    });
  }

  private static TreeMap<String, List<Line>> group(List<Line> lines, Function<Line, String> key) {
    return lines.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  private static void share(Plot plot, TreeMap<String, List<Line>> parts, java.util.function.BiConsumer<List<Line>, Plot> each) {
    var weights = parts.values().stream().map(DemoOutlines::weight).toList();
    var plots = plot.cut(weights).iterator();
    parts.values().forEach(part -> each.accept(part, plots.next()));
  }

  /** By households; exclusive grids have none and are still some ground. */
  private static int weight(List<Line> part) {
    return part.stream().mapToInt(line -> line.type().equals("MICRO") ? line.households() : line.type().equals("EXCLUSIVE") ? 60 : 0).sum() + 1;
  }

  private static void keep(List<Object[]> rows, String ground, Plot plot) { rows.add(new Object[] {ground, plot.ring()}); }
}
