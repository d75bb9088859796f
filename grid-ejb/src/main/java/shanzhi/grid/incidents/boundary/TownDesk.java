package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.INCIDENT_DISPATCH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashSet;
import java.util.List;
import shanzhi.foundation.organisations.boundary.OfficeLine;
import shanzhi.grid.incidents.control.Dispatching;
import shanzhi.grid.incidents.control.DueDates;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.Priority;
import shanzhi.kernel.Refusal;

/** What the town's dispatcher does: accept or reject, ask for more, file, dispatch to an office, cancel. */
@Stateless
@RolesAllowed(INCIDENT_DISPATCH)
public class TownDesk {

  @Inject IncidentWork work;
  @Inject DueDates dueDates;
  @Inject Dispatching dispatching;
  @Inject Catalogue catalogue;

  public void accept(@NotNull String number, @NotNull @Valid ActOnIncident act) { go(number, Move.ACCEPT, act); }

  /** Not ours to settle; the opinion says why. */
  public void reject(@NotNull String number, @NotNull @Valid ActOnIncident act) { goWithReason(number, Move.REJECT, act); }

  public void askSupplement(@NotNull String number, @NotNull @Valid ActOnIncident act) { goWithReason(number, Move.ASK_SUPPLEMENT, act); }

  /** Somebody who knows the grid goes and looks. */
  public void sendToVerify(@NotNull String number, @NotNull @Valid ActOnIncident act) { go(number, Move.SEND_TO_VERIFY, act); }

  /** Nobody went; the desk decides otherwise. */
  public void callBack(@NotNull String number, @NotNull @Valid ActOnIncident act) { goWithReason(number, Move.CALL_BACK, act); }

  /** What the reporter says is settled is not; it goes the usual way. */
  public void takeOver(@NotNull String number, @NotNull @Valid ActOnIncident act) { goWithReason(number, Move.TAKE_OVER, act); }

  public void cancel(@NotNull String number, @NotNull @Valid ActOnIncident act) { goWithReason(number, Move.CANCEL, act); }

  /** Files it, perhaps with a better type and priority. */
  public void file(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.FILE, act);
    classify(incident, act);
    work.go(incident, Move.FILE, act.getOpinion());
  }

  /** Accepts and files in one go, as a grid member's report may be. */
  public void acceptAndFile(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.ACCEPT, act);
    work.go(incident, Move.ACCEPT, act.getOpinion());
    classify(incident, act);
    work.go(incident, Move.FILE, null);
  }

  /**
   * Hands it to an office, perhaps with others that help; from here the handling limit runs.
   *
   * @throws Refusal incident.office-unsuited, incident.office-helps-already (409) when the office cannot open it: another area, or nobody there
   */
  public void dispatch(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.DISPATCH, act);
    if (act.getOffice() == null) throw Refusal.invalid("incident.office-needed");
    dispatching.dispatch(incident, act.getOffice(), act.getOpinion());
    var task = act.getOpinion() == null || act.getOpinion().isBlank() ? "协助处置" : act.getOpinion();
    for (long helper : new LinkedHashSet<>(act.getHelpers())) dispatching.give(incident, helper, task);
  }

  /** Offices that can take it, the most fitting first. */
  public List<OfficeLine> officesFor(@NotNull String number) { return dispatching.suited(work.read(number)); }

  private void classify(Incident incident, ActOnIncident act) {
    var type = act.getType() == null || act.getType().equals(incident.type()) ? catalogue.kept(incident.type())
        : catalogue.subcategory(act.getType(), incident.place().county());
    var priority = act.getPriority() == null ? incident.priority() : Priority.valueOf(act.getPriority());
    incident.restrict(type.restricted(), incident.mark());
    incident.classify(type.code(), priority, dueDates.closing(type.code(), priority, incident.place().county(), incident.reportedAt()));
  }

  private void goWithReason(String number, Move move, ActOnIncident act) {
    act.reason();
    go(number, move, act);
  }

  private void go(String number, Move move, ActOnIncident act) { work.go(work.open(number, move, act), move, act.getOpinion()); }
}
