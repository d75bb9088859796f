package shanzhi.grid.incidents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.messages.boundary.MessageOrder;
import shanzhi.foundation.messages.boundary.Messages;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.kernel.ChinaTime;

/** Puts an incident into the words of a message: number, sub-category, community and deadline; nothing personal. */
@ApplicationScoped
public class IncidentMessages {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  @Inject Messages messages;
  @Inject Areas areas;
  @Inject Catalogue catalogue;

  public void tell(Set<String> people, MessageKind kind, String template, Incident incident, String event) {
    people = people.stream().filter(name -> !name.contains(":")).collect(java.util.stream.Collectors.toSet());   // neighbour systems are told by callbacks
    if (people.isEmpty()) return;
    var due = incident.dueAt() == null ? "—" : MINUTE.format(ChinaTime.local(incident.dueAt()));
    messages.send(new MessageOrder(people, kind, template,
        Map.of("number", incident.number(), "category", catalogue.kept(incident.type()).name(),
            "area", areas.today().find(incident.place().community()).map(node -> node.shortName()).orElse(""), "due", due),
        "/app/incidents/sheet?number=" + incident.number(), "incident", incident.number(), incident.place().code(), event));
  }
}
