package shanzhi.grid.whistles.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.whistles.boundary.RaiseWhistle;
import shanzhi.grid.whistles.entity.Whistle.Ground;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory.Level;

/** Where a whistle is raised: at its incident, or where the whistler says. */
@ApplicationScoped
public class WhistleGround {

  @Inject Areas areas;
  @Inject IncidentWork incidents;

  /**
   * @throws Refusal incident.unknown (404); whistle.incident-ended (409); whistle.ground-needed, whistle.ground-too-coarse (400);
   *     area.unknown (404)
   */
  public Ground of(RaiseWhistle raise) {
    if (raise.getIncident() != null && !raise.getIncident().isBlank()) {
      var incident = incidents.read(raise.getIncident());
      Refusal.unless(!incident.status().ended(), "whistle.incident-ended", incident.number());
      var place = incident.place();
      return new Ground(place.county(), place.town(), place.community());
    }
    if (raise.getGround() == null) throw Refusal.invalid("whistle.ground-needed");
    var tree = areas.today();
    var level = tree.get(raise.getGround()).level();
    if (level != Level.TOWN && level != Level.COMMUNITY) throw Refusal.invalid("whistle.ground-too-coarse", raise.getGround());
    return new Ground(tree.at(Level.COUNTY, raise.getGround()), tree.at(Level.TOWN, raise.getGround()), level == Level.COMMUNITY ? raise.getGround() : null);
  }
}
