package shanzhi.web.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.grid.grids.boundary.GridType;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;

/** Grids as a phone names them: 飞龙社区 飞龙苑5栋微网格. */
@ApplicationScoped
public class GridTitles {

  /**
   * @param name with the community, for headers
   * @param ownName without it
   */
  public record GridTitle(String code, String name, String ownName, int households) {}

  @Inject Grids grids;
  @Inject Jurisdiction jurisdiction;

  /** Empty where the caller may not read grids there, or the grid was closed. */
  public Optional<GridTitle> of(Territory ground, AreaTree tree) {
    if (!jurisdiction.covers(Rights.GRID_READ, ground)) return Optional.empty();
    var grid = grids.at(ground.code());
    return grid.inForce() ? Optional.of(title(ground.code(), grid.type(), grid.name(), grid.households(), tree)) : Optional.empty();
  }

  /** The grid itself and the micro grids below it. */
  public List<GridTitle> within(Territory ground, AreaTree tree) {
    var all = new ArrayList<GridTitle>();
    of(ground, tree).ifPresent(own -> {
      all.add(own);
      grids.children(ground.code()).forEach(node -> all.add(title(node.code(), node.type(), node.name(), node.households(), tree)));
    });
    return all;
  }

  private static GridTitle title(String code, GridType type, String name, int households, AreaTree tree) {
    var community = tree.find(code.substring(0, 12)).map(AreaNode::shortName).orElse("");
    var own = name.endsWith(type.title()) ? name : name + type.title();
    return new GridTitle(code, name.startsWith(community) ? own : community + " " + own, own, households);
  }
}
