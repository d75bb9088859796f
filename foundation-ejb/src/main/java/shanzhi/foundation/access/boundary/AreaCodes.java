package shanzhi.foundation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import shanzhi.foundation.areas.control.AreaTrees;

/** For tables that know one area code of whatever level: all codes on somebody's ground, so that SQL says {@code = any(?)}. */
@ApplicationScoped
public class AreaCodes {

  @Inject AreaTrees trees;

  /** Every area on the ground, as the tree stands today. A grid alone holds no area. */
  public Set<String> in(Reach reach) {
    var tree = trees.today();
    var found = new HashSet<String>();
    var open = new ArrayDeque<String>();
    reach.grounds().stream().filter(ground -> !ground.isGrid()).forEach(ground -> open.add(ground.code()));
    while (!open.isEmpty()) {
      var code = open.poll();
      if (found.add(code)) tree.childrenOf(code).forEach(child -> open.add(child.code()));
    }
    return found;
  }
}
