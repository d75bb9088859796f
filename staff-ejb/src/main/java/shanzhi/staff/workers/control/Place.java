package shanzhi.staff.workers.control;

import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.kernel.Territory.Level;

/** A community and what it lies in. */
public record Place(String county, String town, String community, String name) {

  /** @return null where the code names no community of the tree */
  public static Place of(AreaTree tree, String code) {
    var node = tree.find(code).filter(found -> found.level() == Level.COMMUNITY).orElse(null);
    return node == null ? null : new Place(tree.at(Level.COUNTY, code), tree.at(Level.TOWN, code), code, node.shortName());
  }
}
