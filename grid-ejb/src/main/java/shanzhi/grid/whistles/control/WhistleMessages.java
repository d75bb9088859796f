package shanzhi.grid.whistles.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.messages.boundary.MessageOrder;
import shanzhi.foundation.messages.boundary.Messages;
import shanzhi.grid.whistles.entity.Whistle;
import shanzhi.kernel.ChinaTime;

/** Puts a whistle into the words of a message: number, kind, town, department, deadline; nothing personal. */
@ApplicationScoped
public class WhistleMessages {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  @Inject Messages messages;
  @Inject WhistleReader reader;

  /** @param office name of the department it is about, or empty; @param move what was done, in Chinese, or empty */
  public void tell(Set<String> people, MessageKind kind, String template, Whistle whistle, String office, String move, Instant due, String event) {
    if (people.isEmpty()) return;
    messages.send(new MessageOrder(people, kind, template, Map.of("number", whistle.number(), "kind", WhistleWords.of("WhistleKind", whistle.kind().name()),
        "area", reader.name(whistle.town()), "office", office, "move", move, "due", due == null ? "—" : MINUTE.format(ChinaTime.local(due))),
        "/app/whistles/sheet?number=" + whistle.number(), "whistle", whistle.number(), whistle.ground(), event));
  }
}
