package shanzhi.web.grids;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import shanzhi.foundation.places.boundary.HouseholdLine;
import shanzhi.foundation.places.boundary.Places;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Desk;
import shanzhi.web.search.SearchSource;

/** Households by address, for the search box of the header; a hit opens the grid that the household is in. */
@ApplicationScoped
public class PlaceSearch implements SearchSource {

  @Inject Places places;
  @Inject Grids grids;
  @Inject Desk desk;
  @Inject Clock clock;

  @Override public String title() { return "menu.places"; }

  @Override public int order() { return 30; }

  @Override public List<Hit> find(String text, int limit) {
    if (!desk.may(Rights.PLACE_READ) || !desk.may(Rights.GRID_READ)) return List.of();
    var found = places.find(text, null, 0, limit).rows();
    if (found.isEmpty()) return List.of();
    var inGrid = grids.gridsOf(found.stream().map(HouseholdLine::id).toList(), ChinaTime.today(clock));
    return found.stream().map(line -> new Hit(line.address(), inGrid.getOrDefault(line.id(), ""),
        inGrid.containsKey(line.id()) ? "/app/grid/grid?code=" + inGrid.get(line.id()) : "/app/grid/places")).toList();
  }
}
