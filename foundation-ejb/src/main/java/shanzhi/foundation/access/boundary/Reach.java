package shanzhi.foundation.access.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/**
 * All the ground on which somebody holds a right. Knows how to say so in SQL on one column per level, so that every
 * list hits one index and nothing is filtered afterwards.
 */
public record Reach(List<Territory> grounds) {

  public boolean isEmpty() { return grounds.isEmpty(); }

  /** The whole city: nothing to filter. */
  public boolean isWhole() { return grounds.stream().anyMatch(ground -> ground.level() == Level.CITY); }

  /**
   * A condition such as {@code (town = ? or community = ?)}; {@code true} for the whole city, {@code false} for nobody.
   *
   * @param column the column of a level; null where the table has none, then the grid's community is taken
   * @param args receives the values of the question marks
   */
  public String sql(Function<Level, String> column, Collection<Object> args) {
    if (isWhole()) return "true";
    var parts = new ArrayList<String>();
    for (var ground : grounds) {
      var name = column.apply(ground.level());
      boolean coarse = name == null && ground.isGrid();
      if (coarse) name = column.apply(Level.COMMUNITY);
      if (name == null) continue;
      parts.add(name + " = ?");
      args.add(coarse || ground.level() == Level.COMMUNITY ? ground.area() : ground.code());
    }
    return parts.isEmpty() ? "false" : parts.size() == 1 ? parts.get(0) : "(" + String.join(" or ", parts) + ")";
  }
}
