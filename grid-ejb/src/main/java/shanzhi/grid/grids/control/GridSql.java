package shanzhi.grid.grids.control;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** How the level columns of {@code grid.grid} are asked for; one place, so that every list hits the same indexes. */
public final class GridSql {

  /** The limit of today beside each grid, and its approved reason if there is one for its size of today. */
  public static final String WITH_SIZE = """
       left join grid.size_limit l on l.type = g.type and l.valid_from <= (now() at time zone 'Asia/Shanghai')::date and (l.valid_to is null or l.valid_to > (now() at time zone 'Asia/Shanghai')::date)
       left join lateral (select r.reason from grid.size_reason r where r.grid = g.code and r.approved
                             and case when g.households < l.least then r.households <= g.households else r.households >= g.households end
                           order by r.id desc limit 1) a on g.households not between l.least and l.most
      """;
  public static final String SIZE_STATE = "case when l.least is null or g.households between l.least and l.most then 'OK' when a.reason is null then 'OUTSIDE' else 'EXPLAINED' end";

  private GridSql() {}

  /** The column of a level in {@code grid.grid}; null for the city. */
  public static String column(Level level) {
    return switch (level) {
      case CITY -> null;
      case COUNTY, TOWN, COMMUNITY -> "g." + level.name().toLowerCase(Locale.ROOT);
      case GENERAL_GRID -> "g.general";
      case MICRO_GRID, EXCLUSIVE_GRID -> "g.code";
    };
  }

  /** The grids on a piece of ground; the main grid's code means the whole community. */
  public static String under(Territory ground, Collection<Object> args) { return new Reach(List.of(ground)).sql(GridSql::column, args); }

  /** The column that tells the parts of an area: its children, or a community as a whole. */
  public static String parts(Territory area) {
    return switch (area.level()) {
      case CITY -> "g.county";
      case COUNTY -> "g.town";
      default -> "g.community";
    };
  }
}
