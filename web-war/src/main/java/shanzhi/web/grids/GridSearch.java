package shanzhi.web.grids;

import static shanzhi.kernel.Rights.GRID_READ;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.grid.grids.boundary.GridQuery;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.web.search.SearchSource;

/** Grids by name or by the beginning of their code. */
@RequestScoped
public class GridSearch implements SearchSource {

  @Inject Grids grids;
  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;

  @Override public String title() { return "search.grids"; }

  @Override public int order() { return 20; }

  @Override public List<Hit> find(String text, int limit) {
    return jurisdiction.over(GRID_READ).grounds().stream()
        .flatMap(ground -> grids.list(new GridQuery(ground.code(), null, text, false, null, limit)).rows().stream()).limit(limit)
        .map(line -> new Hit(line.name(), line.type().title() + "·" + areas.today().title(line.community()) + "·" + line.code(), "/app/grid/grid?code=" + line.code())).toList();
  }
}
