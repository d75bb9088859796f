package shanzhi.grid.exchange.boundary;

import static shanzhi.kernel.Rights.EXCHANGE_SEND;
import static shanzhi.kernel.Rights.INCIDENT_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.grid.exchange.control.OrderDesk;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.grid.incidents.control.IncidentDesk;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** What a neighbour that was let in may do: hand over an order, and say what the citizen thinks of its outcome. */
@Stateless
public class Orders {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject OrderDesk desk;
  @Inject IncidentDesk incidents;
  @Inject IncidentWork work;
  @Inject Reporting reporting;

  /**
   * The order becomes an incident, which is verified on site before it is accepted. The same order sent again is answered the same.
   *
   * @throws Refusal area.out-of-reach (404) outside the neighbour's area; exchange.other-content (422) for another content of the same number
   */
  @RolesAllowed(EXCHANGE_SEND)
  public OrderAnswer receive(@NotNull @Valid InboundOrder order) { return desk.receive(order, JSON.toJson(order)); }

  /**
   * Satisfied, or not settled after all: then the incident is opened again, as its reporter may once.
   *
   * @throws Refusal exchange.unknown-order (404), and what {@link Reporting#reopen} refuses (409)
   */
  @RolesAllowed(EXCHANGE_SEND)
  public OrderAnswer feedback(@NotNull @Valid InboundFeedback feedback) {
    var order = desk.order(feedback.getOrderNo());
    if (!desk.firstTime(feedback, JSON.toJson(feedback))) return order;
    if (feedback.getKind().equals("NOT_FIXED")) {
      var words = feedback.getWords() == null || feedback.getWords().isBlank() ? "回访：未解决" : "回访：" + feedback.getWords();
      reporting.reopen(order.incident(), ActOnIncident.at(incidents.find(order.incident()).version(), words.length() > 200 ? words.substring(0, 200) : words));
    }
    return order;
  }

  /** The order an incident came from, for whoever can open the incident; empty where it came another way. */
  @RolesAllowed(INCIDENT_READ)
  public Optional<OrderLine> of(@NotNull String number) {
    work.read(number);
    return Sql.on(database).one("select o.*, n.name from grid.exchange_order o join grid.exchange_neighbour n on n.code = o.neighbour where o.incident = ?",
        row -> new OrderLine(row.text("neighbour"), row.text("name"), row.text("order_no"), row.instant("received_at"), desk.feedback(row.text("neighbour"), row.text("order_no"))), number);
  }
}
