package shanzhi.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Territory;

/** Areas by name for forms: suggestions while typing, and the readable name of a code. */
@Named
@RequestScoped
public class AreaWords {

  private static final int SHOWN = 20;

  @Inject Areas areas;

  /** Codes of areas whose name holds the text; a code typed in full is offered as it is. */
  public List<String> complete(String text) {
    var wanted = text == null ? "" : text.strip();
    if (Territory.valid(wanted)) return List.of(wanted);
    return areas.today().all().stream().filter(area -> area.name().contains(wanted) || area.code().startsWith(wanted))
        .map(AreaNode::code).sorted().limit(SHOWN).toList();
  }

  /** 蒲江县 / 鹤山街道; for a grid its community and the grid's number; the code itself where it is unknown. */
  public String title(String code) {
    if (!Territory.valid(code)) return code == null ? "" : code;
    var place = Territory.of(code);
    var tree = areas.today();
    if (tree.find(place.area()).isEmpty()) return code;
    return tree.title(place.area()) + (place.isGrid() ? " / " + code.substring(12) : "");
  }
}
