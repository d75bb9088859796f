package shanzhi.web.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.MenuCounts;

/** How many incidents are overdue, beside the menu's 督办台账. */
@ApplicationScoped
public class WatchCounts implements MenuCounts {

  @Inject Incidents incidents;
  @Inject Desk desk;

  @Override public Map<String, Count> counts() {
    if (!desk.may(Rights.INCIDENT_SUPERVISE) || !desk.may(Rights.INCIDENT_READ)) return Map.of();
    int late = incidents.ledger(WatchIncidents.query("OVERDUE"), 0, 1).total();
    return late == 0 ? Map.of() : Map.of("/app/incidents/watch", new Count(late, true));
  }
}
