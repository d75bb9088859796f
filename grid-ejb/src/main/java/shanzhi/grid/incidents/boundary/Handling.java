package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.INCIDENT_HANDLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.kernel.Refusal;

/** What the office in charge does: sign, give back what is not its business, finish. */
@Stateless
@RolesAllowed(INCIDENT_HANDLE)
public class Handling {

  @Inject IncidentWork work;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  /** Takes it in hand. The first signing is the office's response. Photos sent along show the state before. */
  public void sign(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.SIGN, act);
    incident.answered(jurisdiction.caller(), clock.instant());
    work.attach(incident, act.getPhotos(), "BEFORE");
    work.go(incident, Move.SIGN, act.getOpinion());
  }

  /** Back to the town for another office. */
  public void giveBack(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    if (act.getOpinion() == null || act.getOpinion().isBlank()) throw Refusal.invalid("incident.opinion-needed");
    var incident = work.open(number, Move.GIVE_BACK, act);
    work.go(incident, Move.GIVE_BACK, act.getOpinion());
    incident.leaveOffice();
  }

  /** Done; photos sent along show the state after, or the signed record where the type demands one. */
  public void finish(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    if (act.getOpinion() == null || act.getOpinion().isBlank()) throw Refusal.invalid("incident.opinion-needed");
    var incident = work.open(number, Move.FINISH, act);
    incident.finishedBy(jurisdiction.caller());
    work.attach(incident, act.getPhotos(), work.needsRecord(incident) ? "RECORD" : "AFTER");
    work.go(incident, Move.FINISH, act.getOpinion());
  }
}
