package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.INCIDENT_SUPERVISE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.incidents.entity.Move;

/** 督办: whoever watches over deadlines takes an overdue incident in hand; the office has to answer. */
@Stateless
@RolesAllowed(INCIDENT_SUPERVISE)
public class Supervising {

  @Inject IncidentWork work;
  @Inject Jurisdiction jurisdiction;

  /** @throws shanzhi.kernel.Refusal incident.not-overdue, incident.supervised-already (409) */
  public void supervise(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.SUPERVISE, act);
    act.reason();
    incident.supervisedBy(jurisdiction.caller());
    work.go(incident, Move.SUPERVISE, act.getOpinion());
  }
}
