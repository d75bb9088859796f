package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.INCIDENT_CHECK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.incidents.control.DueDates;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.incidents.entity.Move;

/** What the checker does, who is never the one who handled it: take up, close, or send back to be done again. */
@Stateless
@RolesAllowed(INCIDENT_CHECK)
public class Checking {

  @Inject IncidentWork work;
  @Inject Jurisdiction jurisdiction;
  @Inject DueDates dueDates;
  @Inject Clock clock;

  /** Takes it up; no other checker can decide it then. @throws Refusal incident.checker-is-handler (409) */
  public void start(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.START_CHECK, act);
    incident.checkedBy(jurisdiction.caller());
    work.go(incident, Move.START_CHECK, act.getOpinion());
  }

  /** @throws Refusal incident.proof-missing (409) without photos before and after, or the signed record */
  public void close(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.CLOSE, act);
    incident.checkedBy(jurisdiction.caller());
    work.attach(incident, act.getPhotos(), "CHECK");
    work.demandProof(incident);
    work.go(incident, Move.CLOSE, act.getOpinion());
  }

  /** Not done well: back to the office with a share of the limit. */
  public void rework(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    act.reason();
    var incident = work.open(number, Move.REWORK, act);
    incident.checkedBy(jurisdiction.caller());
    work.go(incident, Move.REWORK, dueDates.startRework(incident, clock.instant()), act.getOpinion());
    incident.workAgain();
  }

  /**
   * What the reporter settled on the spot is settled indeed.
   *
   * @throws shanzhi.kernel.Refusal incident.checker-is-handler (409) for the reporter; incident.proof-missing (409)
   */
  public void confirmSelfHandled(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.CONFIRM_SELF_HANDLED, act);
    incident.checkedBy(jurisdiction.caller());
    work.demandProof(incident);
    work.go(incident, Move.CONFIRM_SELF_HANDLED, act.getOpinion());
  }
}
