package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.INCIDENT_DISPATCH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.Status;
import shanzhi.kernel.Refusal;

/** The same thing reported twice: one incident goes on, the other is merged into it and can be taken out again. */
@Stateless
@RolesAllowed(INCIDENT_DISPATCH)
public class Duplicates {

  @Inject IncidentWork work;

  /** @throws Refusal incident.main-needed (400); incident.merged-into-itself, incident.main-not-open (409); incident.unknown (404) */
  public void merge(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    if (act.getInto() == null) throw Refusal.invalid("incident.main-needed");
    var incident = work.open(number, Move.MERGE, act);
    var main = work.read(act.getInto());
    Refusal.unless(!main.number().equals(number), "incident.merged-into-itself");
    Refusal.unless(!main.status().ended() || main.status() == Status.CLOSED, "incident.main-not-open", main.number());
    incident.mergeInto(main.number());
    work.go(incident, Move.MERGE, act.getOpinion());
  }

  /** It was something else after all; the desk starts again with it. */
  public void unmerge(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.UNMERGE, act);
    act.reason();
    work.go(incident, Move.UNMERGE, act.getOpinion());
    incident.mergeInto(null);
  }
}
