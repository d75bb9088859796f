package shanzhi.web.areas;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Desk;
import shanzhi.web.search.SearchSource;

/** Finds areas by name or by the beginning of their code, towns before communities. A hit opens the page of areas for those who keep them, the area's grids for others. */
@RequestScoped
public class AreaSearch implements SearchSource {

  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;
  @Inject Desk desk;

  @Override public String title() { return "search.areas"; }

  @Override public int order() { return 10; }

  @Override public List<Hit> find(String text, int limit) {
    var tree = areas.today();
    boolean keeps = desk.may(Rights.AREA_EDIT);
    if (!keeps && !desk.may(Rights.GRID_READ)) return List.of();   // nothing that they could open
    var page = keeps ? "/app/system/areas?code=" : "/app/grid/grids?area=";
    var reach = jurisdiction.over(keeps ? Rights.AREA_READ : Rights.GRID_READ).grounds();
    return tree.all().stream().filter(area -> area.name().contains(text) || area.shortName().contains(text) || area.code().startsWith(text))
        .filter(area -> reach.stream().anyMatch(ground -> tree.covers(ground, shanzhi.kernel.Territory.of(area.code()))))
        .sorted(Comparator.comparing(AreaNode::level).thenComparing(AreaNode::code)).limit(limit)
        .map(area -> new Hit(area.name(), tree.title(area.code()) + "·" + area.code(), page + area.code())).toList();
  }
}
