package shanzhi.projects.ledger.control;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** How the columns county, town and community of this area's tables are asked for. */
public final class GroundSql {

  private GroundSql() {}

  /** The columns of a table by its alias; ground smaller than a community is taken for the community. */
  public static Function<Level, String> of(String alias) {
    return level -> switch (level) {
      case COUNTY, TOWN, COMMUNITY -> alias + "." + level.name().toLowerCase(Locale.ROOT);
      default -> null;
    };
  }

  /** The same for tables of counties and towns, which lie in no community. */
  public static Function<Level, String> upper(String alias) { return level -> level == Level.COMMUNITY ? null : of(alias).apply(level); }

  /** Rows of an area and below. */
  public static String under(String alias, Territory ground, Collection<Object> args) { return new Reach(List.of(ground)).sql(of(alias), args); }

  /** Adds that rows lie in an area or below; nothing for no area. */
  public static void within(String alias, String area, StringBuilder where, Collection<Object> args) {
    if (area == null || area.isBlank()) return;
    where.append(" and ").append(under(alias, Territory.of(area), args));
  }

  /** Adds that a column holds a text somewhere; nothing for no text. */
  public static void holds(String text, StringBuilder where, Collection<Object> args, String... columns) {
    if (text == null || text.isBlank()) return;
    var like = "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    where.append(" and (");
    for (int i = 0; i < columns.length; i++) {
      where.append(i == 0 ? "" : " or ").append(columns[i]).append(" like ?");
      args.add(like);
    }
    where.append(")");
  }

  /** Adds a condition with one value; nothing for no value. */
  public static void is(String condition, Object value, StringBuilder where, Collection<Object> args) {
    if (value == null || value.toString().isBlank()) return;
    where.append(" and ").append(condition);
    args.add(value instanceof Enum<?> word ? word.name() : value);
  }
}
