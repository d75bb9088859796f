package shanzhi.grid.whistles.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Set;
import java.util.TreeSet;
import shanzhi.foundation.access.boundary.Jobholders;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Territory;

/** A department is late with a step: the whistler, the county and the department itself are warned, once a step. */
@ApplicationScoped
public class OnWhistleOverdue implements Delivery {

  @Inject WhistleDesk desk;
  @Inject WhistleMessages messages;
  @Inject Jobholders jobholders;
  @Inject Offices offices;

  @Override public String topic() { return "whistle.overdue"; }

  @Override public void deliver(String key, JsonObject payload) {
    var whistle = desk.find(payload.getString("number"));
    long id = payload.getJsonNumber("answer").longValue();
    var answer = desk.answers(whistle).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    if (whistle.status().ended() || answer.dueAt() == null) return;
    var warned = new TreeSet<>(jobholders.of(JobRole.LEADER, Territory.of(whistle.ground())));
    warned.addAll(Set.of(whistle.whistler()));
    warned.addAll(offices.staffOf(answer.office()));
    messages.tell(warned, MessageKind.ALERT, "whistle.overdue", whistle, offices.get(answer.office()).name(), "", answer.dueAt(), key);
  }
}
