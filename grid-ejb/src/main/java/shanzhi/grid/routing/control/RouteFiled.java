package shanzhi.grid.routing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Map;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.foundation.outbox.boundary.Outbox;
import shanzhi.grid.incidents.boundary.IncidentMoved;
import shanzhi.grid.incidents.control.Dispatching;
import shanzhi.grid.incidents.control.IncidentDesk;
import shanzhi.grid.incidents.entity.Status;

/**
 * What was filed is dispatched by the suite itself where the rule that fits says so and its office can take it; everything
 * else waits for the desk. After the commit and as {@code system}, so that the record says who it was.
 */
@ApplicationScoped
public class RouteFiled implements Delivery {

  private static final String TOPIC = "incident.route";

  @Inject Outbox outbox;
  @Inject IncidentDesk desk;
  @Inject Suggesting suggesting;
  @Inject Dispatching dispatching;

  void filed(@Observes IncidentMoved step) {
    if (step.move().equals("FILE")) outbox.put(TOPIC, step.number() + "#" + step.no(), Map.of("number", step.number()));
  }

  @Override public String topic() { return TOPIC; }

  @Override public void deliver(String key, JsonObject payload) {
    var incident = desk.find(payload.getString("number"));
    if (incident.status() != Status.FILED) return;   // the desk was quicker
    suggesting.of(incident).filter(way -> way.automatic() && way.able()).ifPresent(way -> {
      var words = "规则 " + way.position() + (way.title() == null ? "" : "：" + way.title()) + " → " + way.officeName();
      dispatching.dispatch(incident, way.office(), words);
      way.helpers().forEach(helper -> dispatching.give(incident, helper.id(), words));
    });
  }
}
