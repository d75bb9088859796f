package shanzhi.grid.incidents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.organisations.boundary.OfficeLine;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.IncidentPart;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.Stage;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** Gives an incident, or a share of it, to an office that can take it; for the desk and for the rules alike. */
@ApplicationScoped
public class Dispatching {

  @Inject IncidentDesk desk;
  @Inject IncidentWork work;
  @Inject DueDates dueDates;
  @Inject Offices offices;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  /** The offices whose area covers the place, the most fitting first. */
  public List<OfficeLine> suited(Incident incident) { return offices.suited(incident.type(), Territory.of(incident.place().code())); }

  /** Its area covers the place, and somebody is there to take it. */
  public boolean able(Incident incident, long office) {
    return suited(incident).stream().anyMatch(line -> line.id() == office) && !offices.staffOf(office).isEmpty();
  }

  /** From here the handling limit runs. @throws Refusal incident.office-unsuited (409) */
  public void dispatch(Incident incident, long office, String opinion) {
    Refusal.unless(able(incident, office), "incident.office-unsuited");
    var now = clock.instant();
    incident.goTo(office, now, dueDates.start(Stage.RESPOND, incident.type(), incident.priority(), incident.place().county(), now).dueAt());
    work.go(incident, Move.DISPATCH, opinion);
  }

  /** @throws Refusal incident.office-unsuited, incident.office-helps-already (409) */
  public void give(Incident incident, long office, String task) {
    Refusal.unless(able(incident, office), "incident.office-unsuited");
    Refusal.unless(!Objects.equals(incident.office(), office)
        && desk.openParts(incident).stream().noneMatch(part -> part.office() == office), "incident.office-helps-already");
    var now = clock.instant();
    var due = dueDates.start(Stage.HANDLE, incident.type(), incident.priority(), incident.place().county(), now).dueAt();
    desk.keep(new IncidentPart(incident, office, task, jurisdiction.caller(), now, due));
    incident.partGiven();
    work.goFor(incident, Move.GIVE_PART, task, office);
  }
}
