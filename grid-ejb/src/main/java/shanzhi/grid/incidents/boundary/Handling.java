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
import shanzhi.grid.incidents.control.Pauses;
import shanzhi.grid.incidents.entity.Move;

/** What the office in charge does: sign, go on after a rest, answer a supervision, finish. What it may ask for stands in {@link Requests}. */
@Stateless
@RolesAllowed(INCIDENT_HANDLE)
public class Handling {

  @Inject IncidentWork work;
  @Inject Jurisdiction jurisdiction;
  @Inject Pauses pauses;
  @Inject Clock clock;

  /** Takes it in hand. The first signing is the office's response. Photos sent along show the state before. */
  public void sign(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.SIGN, act);
    incident.answered(jurisdiction.caller(), clock.instant());
    work.attach(incident, act.getPhotos(), "BEFORE");
    work.go(incident, Move.SIGN, act.getOpinion());
  }

  /** The reason for the rest is gone: the clock goes on with what was left. */
  public void resume(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    pauses.resume(work.open(number, Move.RESUME, act), act.getOpinion());
  }

  /** What is being done about it. */
  public void answerSupervision(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.ANSWER_SUPERVISION, act);
    act.reason();
    work.go(incident, Move.ANSWER_SUPERVISION, act.getOpinion());
  }

  /** Done; photos sent along show the state after, or the signed record where the type demands one. */
  public void finish(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    act.reason();
    var incident = work.open(number, Move.FINISH, act);
    incident.finishedBy(jurisdiction.caller());
    work.attach(incident, act.getPhotos(), work.needsRecord(incident) ? "RECORD" : "AFTER");
    work.go(incident, Move.FINISH, act.getOpinion());
  }
}
