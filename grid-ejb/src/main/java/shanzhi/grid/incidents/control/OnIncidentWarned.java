package shanzhi.grid.incidents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Set;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.foundation.outbox.boundary.Delivery;

/** Little is left of a limit: the office that has the incident in hand is told, once. */
@ApplicationScoped
public class OnIncidentWarned implements Delivery {

  @Inject IncidentDesk desk;
  @Inject Offices offices;
  @Inject IncidentMessages messages;

  @Override public String topic() { return "incident.warning"; }

  @Override public void deliver(String key, JsonObject payload) {
    var incident = desk.find(payload.getString("number"));
    long office = payload.getJsonNumber("office").longValue();
    // gone on, or given to somebody else, meanwhile
    if (incident.status().ended() || incident.dueAt() == null || !Long.valueOf(office).equals(incident.office())) return;
    messages.tell(Set.copyOf(offices.staffOf(office)), MessageKind.ALERT, "incident.warning", incident, key + "~");
  }
}
