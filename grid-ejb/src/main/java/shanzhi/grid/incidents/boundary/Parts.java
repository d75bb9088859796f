package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.INCIDENT_DISPATCH;
import static shanzhi.kernel.Rights.INCIDENT_HANDLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.incidents.control.Dispatching;
import shanzhi.grid.incidents.control.IncidentDesk;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.IncidentPart;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.PartState;
import shanzhi.kernel.Refusal;

/**
 * 协办: shares of other offices beside the one in charge. Each has the handling limit of the sub-category for itself; the
 * office in charge cannot finish before every share is done, declined or dropped.
 */
@Stateless
public class Parts {

  @Inject IncidentWork work;
  @Inject IncidentDesk desk;
  @Inject Dispatching dispatching;
  @Inject Offices offices;
  @Inject Jurisdiction jurisdiction;

  /** The opinion says what the office is to do. @throws Refusal incident.office-unsuited, incident.office-helps-already (409) */
  @RolesAllowed(INCIDENT_DISPATCH)
  public void give(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.GIVE_PART, act);
    if (act.getOffice() == null) throw Refusal.invalid("incident.office-needed");
    dispatching.give(incident, act.getOffice(), act.reason());
  }

  /** Its help is not needed any more. */
  @RolesAllowed(INCIDENT_DISPATCH)
  public void drop(@NotNull String number, @NotNull @Valid ActOnIncident act) { end(number, Move.DROP_PART, PartState.DROPPED, act); }

  @RolesAllowed(INCIDENT_HANDLE)
  public void sign(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.SIGN_PART, act);
    var part = mine(incident, act);
    part.sign(jurisdiction.caller());
    work.goFor(incident, Move.SIGN_PART, act.getOpinion(), part.office());
  }

  /** Done; photos sent along show the state after. */
  @RolesAllowed(INCIDENT_HANDLE)
  public void finish(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    act.reason();
    end(number, Move.FINISH_PART, PartState.DONE, act);
  }

  /** Not its business; the desk gives the share to another office or leaves it. */
  @RolesAllowed(INCIDENT_HANDLE)
  public void decline(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    act.reason();
    end(number, Move.DECLINE_PART, PartState.DECLINED, act);
  }

  private void end(String number, Move move, PartState how, ActOnIncident act) {
    var incident = work.open(number, move, act);
    var part = move == Move.DROP_PART ? named(incident, act) : mine(incident, act);
    if (how == PartState.DONE) work.attach(incident, act.getPhotos(), "AFTER");
    work.goFor(incident, move, act.getOpinion(), part.office());
    desk.endPart(incident, part, how, act.getOpinion());
  }

  private IncidentPart mine(Incident incident, ActOnIncident act) {
    var my = offices.ofCaller();
    return desk.openParts(incident).stream().filter(part -> my.contains(part.office()))
        .filter(part -> act.getPart() == null || act.getPart().equals(part.id())).findFirst()
        .orElseThrow(() -> Refusal.conflict("incident.no-part", incident.number()));
  }

  private IncidentPart named(Incident incident, ActOnIncident act) {
    var open = desk.openParts(incident);
    if (act.getPart() == null && open.size() == 1) return open.get(0);
    return open.stream().filter(part -> part.id().equals(act.getPart())).findFirst()
        .orElseThrow(() -> Refusal.conflict("incident.no-part", incident.number()));
  }
}
