package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.INCIDENT_VERIFY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.incidents.entity.Move;

/** Somebody who knows the grid goes and looks whether it is as the public or the media say. */
@Stateless
@RolesAllowed(INCIDENT_VERIFY)
public class Verifying {

  @Inject IncidentWork work;

  /** It is so: accepted, and the photos show the state before. */
  public void findTrue(@NotNull String number, @NotNull @Valid ActOnIncident act) { found(number, Move.FIND_TRUE, act); }

  /** It is not so, or not there any more; the desk decides what becomes of the report. */
  public void findUntrue(@NotNull String number, @NotNull @Valid ActOnIncident act) { found(number, Move.FIND_UNTRUE, act); }

  private void found(String number, Move move, ActOnIncident act) {
    var incident = work.open(number, move, act);
    act.reason();
    work.attach(incident, act.getPhotos(), "BEFORE");
    work.go(incident, move, act.getOpinion());
  }
}
