package shanzhi.web.grids;

import static shanzhi.kernel.Rights.GRID_READ;
import static shanzhi.kernel.Rights.PLACE_READ;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.places.boundary.HouseholdLine;
import shanzhi.foundation.places.boundary.Places;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.kernel.ChinaTime;
import shanzhi.web.search.SearchSource;

/** Doors by address; a hit leads to the grid the door lies in. Two characters at least, as one finds half the county. */
@RequestScoped
public class PlaceSearch implements SearchSource {

  private static final int SHORTEST = 2;

  @Inject Places places;
  @Inject Grids grids;
  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  @Override public String title() { return "search.places"; }

  @Override public int order() { return 30; }

  @Override public List<Hit> find(String text, int limit) {
    if (text.length() < SHORTEST || jurisdiction.over(PLACE_READ).isEmpty() || jurisdiction.over(GRID_READ).isEmpty()) return List.of();
    var doors = places.find(text, null).stream().limit(limit).toList();
    var gridOf = doors.isEmpty() ? java.util.Map.<Long, String>of() : grids.gridsOf(doors.stream().map(HouseholdLine::id).toList(), ChinaTime.today(clock));
    return doors.stream().map(door -> new Hit(door.address(), areas.today().title(door.community()),
        gridOf.containsKey(door.id()) ? "/app/grid/grid?code=" + gridOf.get(door.id()) : "/app/grid/places")).toList();
  }
}
