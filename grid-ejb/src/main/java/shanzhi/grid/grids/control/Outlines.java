package shanzhi.grid.grids.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.grid.grids.boundary.Outline;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Reads the sketches around a piece of ground. Boundaries ask for the right to see it first. */
@ApplicationScoped
public class Outlines {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  /**
   * The community, its general and exclusive grids and, for a general or micro grid, the micro grids beside it; from
   * coarse to fine. Empty where nobody drew anything.
   */
  public List<Outline> around(String code) {
    var ground = Territory.of(code);
    var general = switch (ground.level()) {
      case GENERAL_GRID -> code;
      case MICRO_GRID -> ground.area() + "1" + code.substring(13, 16) + "000";
      default -> "";
    };
    if (ground.level().ordinal() < Level.COMMUNITY.ordinal()) return List.of();
    return Sql.on(database).list("""
        select o.ground, o.demo, array_to_string(o.points, ' ') as points from grid.outline o left join grid.grid g on g.code = o.ground
         where o.ground = ? or g.community = ? and g.valid_to is null and (g.type in ('GENERAL', 'EXCLUSIVE') or g.type = 'MICRO' and g.general = ?)
         order by length(o.ground), g.type <> 'GENERAL', g.type <> 'EXCLUSIVE', o.ground""",
        row -> new Outline(row.text("ground"), row.yes("demo"), ring(row.text("points"))), ground.area(), ground.area(), general);
  }

  private static List<Outline.Point> ring(String numbers) {
    var parts = numbers.split(" ");
    var ring = new ArrayList<Outline.Point>();
    for (int i = 0; i + 1 < parts.length; i += 2) ring.add(new Outline.Point(Double.parseDouble(parts[i]), Double.parseDouble(parts[i + 1])));
    return List.copyOf(ring);
  }
}
