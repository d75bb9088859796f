package shanzhi.web.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import shanzhi.grid.incidents.boundary.IncidentQuery;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Desk;
import shanzhi.web.search.SearchSource;

/** Incidents by number, address and words, for the search box of the header. */
@ApplicationScoped
public class IncidentSearch implements SearchSource {

  @Inject Incidents incidents;
  @Inject Desk desk;

  @Override public String title() { return "menu.incidents"; }

  @Override public int order() { return 10; }

  @Override public List<Hit> find(String text, int limit) {
    if (!desk.may(Rights.INCIDENT_READ)) return List.of();
    return incidents.newest(new IncidentQuery(null, text, null, List.of(), null, null, null, null, false, false), null, limit).stream()
        .map(line -> new Hit(line.number() + " " + line.typeName(), line.communityName() + "·" + line.description(), "/app/incidents/sheet?number=" + line.number())).toList();
  }
}
