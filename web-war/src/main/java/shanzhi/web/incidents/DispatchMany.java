package shanzhi.web.incidents;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.primefaces.PrimeFaces;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.IncidentLine;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.incidents.boundary.TownDesk;
import shanzhi.grid.routing.boundary.Suggestion;
import shanzhi.grid.routing.boundary.Suggestions;
import shanzhi.kernel.Refusal;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;
import shanzhi.web.frame.Trouble;

/** 批量派遣: the ticked lines of the ledger, each to the office that the rules, or else its kind and place, suggest. One that has moved on meanwhile is passed over. */
@Named
@ViewScoped
public class DispatchMany implements Serializable {

  /** A ticked line: its office, or why it is passed over. */
  public record Going(String number, int version, String what, Long office, String officeName, String why) implements Serializable {}

  @Inject Incidents incidents;
  @Inject TownDesk desk;
  @Inject Suggestions suggestions;
  @Inject Moves moves;
  @Inject IncidentLedger ledger;

  private List<Going> all = List.of();
  private String opinion;

  /** Looks at each of them as it stands now. */
  public void look() {
    all = ledger.getTicked().stream().map(this::going).toList();
    opinion = null;
  }

  private Going going(IncidentLine line) {
    var sheet = incidents.sheet(line.number());
    var what = line.typeName() + "·" + line.communityName();
    if (!sheet.may("DISPATCH")) return new Going(line.number(), sheet.version(), what, null, null, Texts.get("Status." + sheet.line().status(), locale()));
    var ruled = suggestions.of(line.number()).filter(Suggestion::able);
    if (ruled.isPresent()) return new Going(line.number(), sheet.version(), what, ruled.get().office(), ruled.get().officeName(), null);
    return desk.officesFor(line.number()).stream().findFirst().map(office -> new Going(line.number(), sheet.version(), what, office.id(), office.name(), null))
        .orElseGet(() -> new Going(line.number(), sheet.version(), what, null, null, Texts.get("incident.many.no-office", locale())));
  }

  /** Dispatches one by one; whichever is refused stays in the list with the reason. */
  public void dispatch() {
    var left = new ArrayList<Going>();
    int done = 0;
    for (var one : getReady()) {
      try {
        moves.make("dispatch", one.number(), ActOnIncident.at(one.version(), opinion).to(one.office()));
        done++;
      } catch (Refusal refusal) {
        left.add(new Going(one.number(), one.version(), one.what(), null, null, Trouble.of(refusal, locale()).message()));
      }
    }
    all = left;
    ledger.untick();
    Notes.done("incident.many.done", done);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", left.isEmpty());
  }

  private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

  public List<Going> getAll() { return all; }
  public List<Going> getReady() { return all.stream().filter(one -> one.office() != null).toList(); }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
}
