package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.grid.incidents.boundary.ReportIncident;
import shanzhi.grid.incidents.entity.Place;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Finds every level above the community or grid that a report names. */
@ApplicationScoped
public class Ground {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Areas areas;

  /** @throws Refusal incident.ground-too-coarse (400) above a community, area.out-of-reach (404) for a grid that is not there */
  public Place place(ReportIncident report) {
    var ground = Territory.of(report.getGround());
    var tree = areas.today();
    if (tree.get(ground.area()).level() != Level.COMMUNITY) throw Refusal.invalid("incident.ground-too-coarse", ground.code());
    var grid = ground.level() == Level.COMMUNITY ? new Grid(null, null) : grid(ground);
    return new Place(tree.at(Level.COUNTY, ground.area()), tree.at(Level.TOWN, ground.area()), ground.area(), grid.general(), grid.fine(),
        report.getAddress(), report.getLon(), report.getLat());
  }

  private record Grid(String general, String fine) {}

  private Grid grid(Territory ground) {
    return Sql.on(database).one("select type, general from grid.grid where code = ? and valid_to is null",
        row -> new Grid(row.text("general"), row.text("type").equals("GENERAL") ? null : ground.code()), ground.code())
        .orElseThrow(() -> Refusal.unknown("area.out-of-reach", ground.code()));
  }
}
