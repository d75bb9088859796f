package shanzhi.foundation.messages.boundary;

import java.util.Map;
import java.util.Set;
import shanzhi.kernel.Territory;

/**
 * What a room wants to tell.
 *
 * @param to       user names; nobody is fine and sends nothing
 * @param template key of the text, e.g. {@code incident.dispatched}
 * @param args     fills the {placeholders}
 * @param link     page of the suite, e.g. {@code /app/events/510131…}; or null
 * @param area     where it happened, area or grid; says who is told when nobody reads it; or null
 * @param eventKey names the event: the same person is told once, however often it is sent
 */
public record MessageOrder(Set<String> to, MessageKind kind, String template, Map<String, String> args, String link,
    String subjectType, String subject, String area, String eventKey) {

  public MessageOrder {
    to = Set.copyOf(to);
    args = Map.copyOf(args);
    if (area != null) Territory.of(area);
    if (eventKey == null || eventKey.isBlank()) throw new IllegalArgumentException("A message names its event");
  }
}
