package shanzhi.grid.routing.boundary;

import static shanzhi.kernel.Rights.INCIDENT_DISPATCH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.routing.control.Suggesting;

/** What the rules in force say about one incident, for the town's desk. */
@Stateless
@RolesAllowed(INCIDENT_DISPATCH)
public class Suggestions {

  @Inject IncidentWork work;
  @Inject Suggesting suggesting;

  /** Where it should go now; empty where no rule fits. @throws shanzhi.kernel.Refusal incident.unknown (404) */
  public Optional<Suggestion> of(@NotNull String number) { return suggesting.of(work.read(number)); }
}
