package shanzhi.grid.incidents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.TreeSet;
import shanzhi.foundation.access.boundary.Jobholders;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Territory;

/** A limit ran out: the town's desk and the office in charge are warned, once. */
@ApplicationScoped
public class OnIncidentOverdue implements Delivery {

  @Inject IncidentDesk desk;
  @Inject Jobholders jobholders;
  @Inject Offices offices;
  @Inject IncidentMessages messages;

  @Override public String topic() { return "incident.overdue"; }

  @Override public void deliver(String key, JsonObject payload) {
    var incident = desk.find(payload.getString("number"));
    if (incident.status().ended()) return;
    var warned = new TreeSet<>(jobholders.of(JobRole.DISPATCHER, Territory.of(incident.place().code())));
    if (incident.office() != null) warned.addAll(offices.staffOf(incident.office()));
    messages.tell(warned, MessageKind.ALERT, "incident.overdue", incident, key + "!");
  }
}
