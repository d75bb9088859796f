package shanzhi.web.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Territory.Level;

/** Pay is a county's matter: the counties on the reader's ground. */
@RequestScoped
public class Counties {

  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;

  /** Those in which the reader holds a right; of a whole city all of them. */
  public List<AreaNode> with(String right) {
    var tree = areas.today();
    return jurisdiction.over(right).grounds().stream().filter(ground -> tree.find(ground.code()).isPresent())
        .flatMap(ground -> ground.level() == Level.CITY ? tree.childrenOf(ground.code()).stream() : ground.level() == Level.COUNTY ? Stream.of(tree.get(ground.code())) : Stream.<AreaNode>empty())
        .distinct().toList();
  }
}
