package shanzhi.grid.incidents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Set;
import shanzhi.foundation.access.boundary.Jobholders;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Territory;

/** After each move: whoever has to do something next is told, and the reporter how it goes on. */
@ApplicationScoped
public class OnIncidentMoved implements Delivery {

  @Inject IncidentDesk desk;
  @Inject Jobholders jobholders;
  @Inject Offices offices;
  @Inject IncidentMessages messages;

  @Override public String topic() { return "incident.moved"; }

  @Override public void deliver(String key, JsonObject payload) {
    var incident = desk.find(payload.getString("number"));
    var move = Move.valueOf(payload.getString("move"));
    var actor = payload.getString("actor");
    switch (move) {
      case REPORT, ADD_SUPPLEMENT -> messages.tell(holders(incident, JobRole.DISPATCHER), MessageKind.TODO, "incident.reported", incident, key);
      case GIVE_BACK -> messages.tell(holders(incident, JobRole.DISPATCHER), MessageKind.TODO, "incident.returned", incident, key);
      case DISPATCH -> messages.tell(staff(incident), MessageKind.TODO, "incident.dispatched", incident, key);
      case REWORK -> messages.tell(staff(incident), MessageKind.TODO, "incident.rework", incident, key);
      case FINISH -> {
        var checkers = holders(incident, JobRole.CHECKER);
        checkers.remove(actor);
        messages.tell(checkers, MessageKind.TODO, "incident.finished", incident, key);
      }
      case ASK_SUPPLEMENT -> messages.tell(Set.of(incident.reporter()), MessageKind.TODO, "incident.supplement", incident, key);
      case FILE, REJECT, CLOSE, CANCEL -> messages.tell(Set.of(incident.reporter()), MessageKind.CC, "incident." + move.name().toLowerCase(java.util.Locale.ROOT), incident, key);
      default -> { }   // nobody else waits for these
    }
  }

  private Set<String> holders(Incident incident, JobRole job) { return jobholders.of(job, Territory.of(incident.place().code())); }

  private Set<String> staff(Incident incident) { return incident.office() == null ? Set.of() : Set.copyOf(offices.staffOf(incident.office())); }
}
