package shanzhi.grid.figures.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.grid.figures.boundary.FigureSheet.Stop;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** The ground that figures are about: its name, what lies directly below it in the order of the tree, and the way up. */
@ApplicationScoped
public class FigureGround {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Areas areas;
  @Inject Clock clock;

  /** A piece of ground below; deeper: it has some below itself. */
  public record Below(String code, String name, boolean deeper) {}

  /** The column whose values are the ground directly below. */
  public static String column(Territory ground) {
    return switch (ground.level()) {
      case CITY -> "county";
      case COUNTY -> "town";
      case TOWN -> "community";
      case COMMUNITY -> "coalesce(general_grid, fine_grid)";
      default -> "fine_grid";
    };
  }

  public String name(Territory ground) {
    if (!ground.isGrid()) return areas.today().find(ground.code()).map(AreaNode::shortName).orElse(ground.code());
    return Sql.on(database).one("select name from grid.grid where code = ?", row -> row.text("name"), ground.code()).orElse(ground.code());
  }

  /** In the order of the tree; nothing below a micro or exclusive grid. */
  public List<Below> below(Territory ground) {
    return switch (ground.level()) {
      case CITY, COUNTY, TOWN -> areas.today().childrenOf(ground.code()).stream().map(node -> new Below(node.code(), node.shortName(), true)).toList();
      case COMMUNITY -> Sql.on(database).list("select code, name, type from grid.grid where community = ? and type in ('GENERAL', 'EXCLUSIVE') and valid_to is null order by code",
          row -> new Below(row.text("code"), row.text("name"), row.text("type").equals("GENERAL")), ground.area());
      case GENERAL_GRID -> Sql.on(database).list("select code, name from grid.grid where general = ? and type = 'MICRO' and valid_to is null order by code",
          row -> new Below(row.text("code"), row.text("name"), false), ground.code());
      default -> List.of();
    };
  }

  /** From the widest of these grounds that holds this one down to itself. */
  public List<Stop> path(Territory ground, List<Territory> reach) {
    var tree = areas.today();
    var stops = new ArrayList<Stop>();
    for (var node : tree.path(ground.area())) if (within(tree, reach, Territory.of(node.code()))) stops.add(new Stop(node.code(), node.shortName()));
    if (ground.level() == Level.MICRO_GRID) general(ground).filter(code -> within(tree, reach, Territory.of(code))).ifPresent(code -> stops.add(new Stop(code, name(Territory.of(code)))));
    if (ground.isGrid() && ground.level() != Level.COMMUNITY) stops.add(new Stop(ground.code(), name(ground)));
    return stops;
  }

  private static boolean within(AreaTree tree, List<Territory> reach, Territory ground) { return reach.stream().anyMatch(held -> tree.covers(held, ground)); }

  private Optional<String> general(Territory micro) {
    return Sql.on(database).one("select general from grid.grid where code = ?", row -> row.text("general"), micro.code());
  }

  /** The reader's grounds, each once, without those that lie in another. A community's own grid is the community. */
  public List<Territory> tops(List<Territory> reach) {
    var tree = areas.today();
    var grounds = reach.stream().map(ground -> ground.level() == Level.COMMUNITY ? Territory.of(ground.area()) : ground).distinct()
        .filter(ground -> tree.find(ground.area()).isPresent()).toList();
    return grounds.stream().filter(ground -> grounds.stream().noneMatch(other -> !other.equals(ground) && tree.covers(other, ground)))
        .sorted(java.util.Comparator.comparing(Territory::code)).toList();
  }

  /** The paper that allows to rank here: that of the rule in force for the county, or of the general one. */
  public Optional<String> ranking(Territory ground) {
    var today = ChinaTime.today(clock);
    return Sql.on(database).one("""
        select case when amount > 0 then source end as paper from grid.incident_rule
         where code = 'RANKING' and (area is null or area = ?) and valid_from <= ? and (valid_to is null or valid_to > ?) order by area nulls last limit 1""",
        row -> Optional.ofNullable(row.text("paper")), areas.today().at(Level.COUNTY, ground.area()), today, today).flatMap(paper -> paper);
  }
}
