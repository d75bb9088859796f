package shanzhi.web.phone;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.grid.grids.boundary.GridCode;
import shanzhi.grid.grids.boundary.GridType;
import shanzhi.kernel.Territory;

/** Grids as a phone's header names them: 飞龙社区 001-005 微网格. */
@ApplicationScoped
public class GridTitles {

  /**
   * @param name with the community, for headers
   * @param ownName without it
   * @param households null where it is not known
   */
  public record GridTitle(String code, String name, String ownName, Integer households) {}

  public GridTitle of(Territory ground, AreaTree tree) {
    var code = GridCode.parse(ground.code());
    var number = code.type() == GridType.MAIN ? "" : code.type() == GridType.MICRO ? "%03d-%03d ".formatted(code.number(), code.micro()) : "%03d ".formatted(code.number());
    var community = tree.find(ground.area()).map(AreaNode::shortName).orElse(ground.area());
    var own = number + code.type().title();
    return new GridTitle(ground.code(), community + " " + own, own, null);
  }

  public List<GridTitle> within(Territory ground, AreaTree tree) { return List.of(of(ground, tree)); }
}
