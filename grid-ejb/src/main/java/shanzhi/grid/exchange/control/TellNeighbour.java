package shanzhi.grid.exchange.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.outbox.boundary.Outbox;
import shanzhi.grid.incidents.boundary.IncidentMoved;
import shanzhi.grid.incidents.entity.Source;
import shanzhi.kernel.Sql;

/** Steps of an incident that came from a neighbour become what it is told, once each, within the step's own transaction. */
@ApplicationScoped
public class TellNeighbour {

  private static final Map<String, String> EVENTS = Map.of("ACCEPT", "ACCEPTED", "FIND_TRUE", "ACCEPTED", "REJECT", "REJECTED", "DISPATCH", "DISPATCHED",
      "FINISH", "FINISHED", "CLOSE", "CLOSED", "CANCEL", "CANCELLED", "MERGE", "MERGED");

  /** Words of these go out, unless the incident is restricted: words may name people. Those of the way in between are the house's own. */
  private static final Set<String> WITH_WORDS = Set.of("REJECTED", "CLOSED", "CANCELLED");

  private record Order(String neighbour, String orderNo, String incident) {}

  private record Step(Instant at, String office, String words, boolean restricted) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Outbox outbox;
  @Inject Clock clock;

  void moved(@Observes IncidentMoved step) {
    var event = EVENTS.get(step.move());
    if (event == null) return;
    var sql = Sql.on(database);
    if (step.source().equals(Source.INTERFACE.name())) {
      sql.one("select * from grid.exchange_order where incident = ?", TellNeighbour::order, step.number()).ifPresent(order -> tell(order, event, step));
    }
    // whoever reported the same thing is told the end of the one that went on
    if (event.equals("CLOSED")) {
      sql.list("select o.* from grid.incident i join grid.exchange_order o on o.incident = i.number where i.merged_into = ?", TellNeighbour::order, step.number())
          .forEach(order -> tell(order, event, step));
    }
  }

  private static Order order(Sql.Row row) throws java.sql.SQLException { return new Order(row.text("neighbour"), row.text("order_no"), row.text("incident")); }

  private void tell(Order order, String event, IncidentMoved moved) {
    var sql = Sql.on(database);
    var step = sql.one("""
        select s.at, o.name as office, s.opinion, i.restricted from grid.incident i join grid.incident_step s on s.incident = i.id and s.reported_at = i.reported_at and s.no = ?
          left join foundation.organisation_now o on o.id = s.office where i.number = ?""",
        row -> new Step(row.instant("at"), row.text("office"), row.text("opinion"), row.yes("restricted")), moved.no(), moved.number()).orElseThrow();
    var payload = Json.createObjectBuilder().add("orderNo", order.orderNo()).add("incident", order.incident()).add("event", event).add("at", step.at().toString());
    if (step.office() != null) payload.add("office", step.office());
    if (WITH_WORDS.contains(event) && step.words() != null && !step.restricted()) payload.add("words", step.words());
    if (event.equals("MERGED") || !order.incident().equals(moved.number())) payload.add("merged", true);
    var body = payload.build().toString();
    // a main incident's steps are counted apart from those of the merged one
    int no = order.incident().equals(moved.number()) ? moved.no() : 100_000 + moved.no();
    sql.one("insert into grid.exchange_callback (neighbour, order_no, step, event, payload, made_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing returning id",
        row -> row.longAt(1), order.neighbour(), order.orderNo(), no, event, body, clock.instant())
        .ifPresent(id -> outbox.put(CallbackDelivery.TOPIC, String.valueOf(id), Map.of("callback", id)));
  }
}
