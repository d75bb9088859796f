package shanzhi.web.grids;

import java.io.Serializable;
import java.util.List;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.grid.grids.boundary.GridNode;
import shanzhi.grid.grids.boundary.GridType;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** The tree on the left: areas down to a community, then general, exclusive and micro grids. Opens level by level. */
public final class GroundTree {

  /** A node: 12 or 19 digits, and how many grids lie below a grid. */
  public record Node(String code, String label, String count) implements Serializable {}

  private GroundTree() {}

  /** @param grounds where the caller may read; the first is opened */
  public static TreeNode<Node> of(List<Territory> grounds, AreaTree areas, Grids grids, boolean withGrids) {
    var root = new DefaultTreeNode<>(new Node("", "", ""), null);
    for (var ground : grounds) {
      if (ground.isGrid()) new DefaultTreeNode<>(new Node(ground.code(), grids.at(ground.code()).name(), ""), root);
      else area(areas.get(ground.code()), areas, root, withGrids);
    }
    if (root.getChildCount() > 0) open(root.getChildren().get(0), areas, grids, withGrids);
    return root;
  }

  /** Puts the children in, once; a placeholder stood for them. */
  public static void open(TreeNode<Node> node, AreaTree areas, Grids grids, boolean withGrids) {
    node.setExpanded(true);
    if (node.getChildCount() != 1 || node.getChildren().get(0).getData() != null) return;
    node.getChildren().clear();
    var ground = Territory.of(node.getData().code());
    if (!ground.isGrid()) areas.childrenOf(ground.code()).forEach(child -> area(child, areas, node, withGrids));
    if (withGrids && (ground.isGrid() || ground.level() == Level.COMMUNITY)) grids.children(ground.code()).forEach(child -> grid(child, node));
  }

  private static void area(AreaNode area, AreaTree areas, TreeNode<Node> parent, boolean withGrids) {
    var node = new DefaultTreeNode<>(new Node(area.code(), area.shortName(), ""), parent);
    if (withGrids && area.level() == Level.COMMUNITY || !areas.childrenOf(area.code()).isEmpty()) new DefaultTreeNode<Node>(null, node);
  }

  private static void grid(GridNode grid, TreeNode<Node> parent) {
    var node = new DefaultTreeNode<>(new Node(grid.code(), (grid.type() == GridType.EXCLUSIVE ? "专" : "") + grid.number() + " " + grid.name(), grid.below() > 0 ? String.valueOf(grid.below()) : ""), parent);
    if (grid.below() > 0) new DefaultTreeNode<Node>(null, node);
  }
}
