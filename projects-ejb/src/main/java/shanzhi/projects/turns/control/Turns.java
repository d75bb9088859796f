package shanzhi.projects.turns.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shanzhi.foundation.access.boundary.Jobholders;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.messages.boundary.MessageOrder;
import shanzhi.foundation.messages.boundary.Messages;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Territory;

/** Tells people whose turn it is, or how something of theirs went on. Called by deliveries: no deed waits for it. */
@ApplicationScoped
public class Turns {

  @Inject Messages messages;
  @Inject Jobholders jobholders;
  @Inject Areas areas;

  /** @param thing payment, project or publicity; @param page where it is dealt with */
  public record Matter(String thing, String number, String title, String community, BigDecimal amount, String page) {}

  /** Everybody with the job there, but nobody who had a hand in it before: whoever made it does not check it. */
  public Set<String> holders(JobRole job, String community, Collection<String> hands) {
    var people = new TreeSet<>(jobholders.of(job, Territory.of(community)));
    people.removeAll(hands.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
    return people;
  }

  /** One person who did something before; nobody where it was the suite or is not known. */
  public static Set<String> one(String person) { return person == null || shanzhi.kernel.Actor.reserved(person) ? Set.of() : Set.of(person); }

  /** @param template key of the text; @param more words of this template; @param event names the step */
  public void tell(Set<String> people, MessageKind kind, String template, Matter matter, Map<String, String> more, String event) {
    if (people.isEmpty()) return;
    var words = new HashMap<>(more);
    words.put("number", matter.number());
    words.put("title", matter.title());
    words.put("area", areas.today().find(matter.community()).map(node -> node.shortName()).orElse(matter.community()));
    words.put("amount", String.format(java.util.Locale.ROOT, "%,.2f", matter.amount()));
    messages.send(new MessageOrder(people, kind, template, words, matter.page() + "?number=" + matter.number(), matter.thing(), matter.number(), matter.community(), event));
  }
}
