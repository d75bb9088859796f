package shanzhi.grid.routing.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.grid.incidents.control.Dispatching;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.routing.boundary.Suggestion;
import shanzhi.grid.routing.control.RouteSql.Moment;
import shanzhi.kernel.Sql;

/** The rule that fits an incident now, and whether its offices can take it. */
@ApplicationScoped
public class Suggesting {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject RouteSql routes;
  @Inject Dispatching dispatching;
  @Inject Clock clock;

  public Optional<Suggestion> of(Incident incident) {
    return routes.route(new Moment(incident.id(), incident.reportedAt(), clock.instant(), incident.place().county())).map(route -> {
      var suited = dispatching.suited(incident);
      var helpers = suited.stream().filter(line -> route.helpers().contains(line.id()) && line.id() != route.office() && line.staff() > 0).toList();
      boolean able = suited.stream().anyMatch(line -> line.id() == route.office() && line.staff() > 0);
      return new Suggestion(route.set(), route.area(), route.position(), route.label() == null ? name(route.type()) : route.label(), route.office(), route.officeName(), helpers, able, route.automatic());
    });
  }

  private String name(String type) {
    return type == null ? null : Sql.on(database).one("select name from grid.incident_type where code = ?", row -> row.text("name"), type).orElse(type);
  }
}
