package shanzhi.web.grids;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.grids.boundary.GridQuery;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Desk;
import shanzhi.web.search.SearchSource;

/** Grids by name or the beginning of their code, for the search box of the header. */
@ApplicationScoped
public class GridSearch implements SearchSource {

  @Inject Grids grids;
  @Inject Jurisdiction jurisdiction;
  @Inject Desk desk;

  @Override public String title() { return "menu.grids"; }

  @Override public int order() { return 20; }

  @Override public int longest() { return 60; }

  @Override public List<Hit> find(String text, int limit) {
    if (!desk.may(Rights.GRID_READ)) return List.of();
    return jurisdiction.over(Rights.GRID_READ).grounds().stream()
        .flatMap(ground -> grids.list(new GridQuery(ground.code(), null, text, false, null, limit)).rows().stream())
        .map(line -> new Hit(line.name(), line.type().title() + "·" + line.code(), "/app/grid/grid?code=" + line.code()))
        .distinct().limit(limit).toList();
  }
}
