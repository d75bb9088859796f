package shanzhi.grid.incidents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Move;

/** Lets the clock of a suspended incident go on, with what was left of the limit; the whole way's deadline moves by the pause. */
@ApplicationScoped
public class Pauses {

  @Inject IncidentDesk desk;
  @Inject DueDates dueDates;
  @Inject Clock clock;

  public void resume(Incident incident, String opinion) {
    var now = clock.instant();
    var rest = dueDates.rest(incident, now);
    var closing = dueDates.closingAfter(incident, incident.suspendedAt(), now);
    incident.resumed(closing);
    desk.go(incident, Move.RESUME, rest, opinion);
  }
}
