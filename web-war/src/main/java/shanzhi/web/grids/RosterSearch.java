package shanzhi.web.grids;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.roster.boundary.Roster;
import shanzhi.grid.roster.boundary.RosterQuery;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Desk;
import shanzhi.web.search.SearchSource;

/** Who serves in the grids, by name, for the search box of the header; a hit opens the grid. */
@ApplicationScoped
public class RosterSearch implements SearchSource {

  @Inject Roster roster;
  @Inject Jurisdiction jurisdiction;
  @Inject Desk desk;

  @Override public String title() { return "menu.roster"; }

  @Override public int order() { return 25; }

  @Override public int longest() { return 40; }

  @Override public List<Hit> find(String text, int limit) {
    if (!desk.may(Rights.ROSTER_READ) || !desk.may(Rights.GRID_READ)) return List.of();
    return jurisdiction.over(Rights.ROSTER_READ).grounds().stream()
        .flatMap(ground -> roster.list(new RosterQuery(ground.code(), null, text, null, 0, limit, null)).rows().stream())
        .map(post -> new Hit(post.name(), desk.word(post.duty()) + "·" + post.gridName() + "·" + post.grid(), "/app/grid/grid?code=" + post.grid())).distinct().limit(limit).toList();
  }
}
