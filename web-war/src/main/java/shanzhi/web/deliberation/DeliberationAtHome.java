package shanzhi.web.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shanzhi.kernel.Rights;
import shanzhi.projects.deliberation.boundary.Agenda;
import shanzhi.projects.deliberation.boundary.AgendaLine;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.MenuCounts;
import shanzhi.web.home.HomeTodos;

/** What the home page and the menu show of deliberation: whatever waits for the reader's next step. */
@ApplicationScoped
public class DeliberationAtHome implements HomeTodos, MenuCounts {

  private static final int MOST = 100;
  private static final Map<String, String> PAGES = Map.of("RECORD", "meeting", "CONFIRM", "meeting", "PUBLISH", "resolution", "COMPLETE", "publicity", "ANSWER", "publicity");

  @Inject Agenda agenda;
  @Inject Desk desk;
  @Inject DelibWords words;

  @Override public int order() { return 50; }

  @Override public Pile pile(Tab tab, int limit) {
    if (tab != Tab.OPEN || !acts()) return new Pile(0, List.of());
    var page = agenda.waiting(limit);
    return new Pile(page.total(), page.rows().stream().map(this::todo).toList());
  }

  private Todo todo(AgendaLine line) {
    boolean late = words.past(line.due());
    return new Todo(DelibWords.word("delib.todo." + line.step()), line.title(), line.number() + "·" + words.area(line.community()),
        "/app/deliberation/" + PAGES.getOrDefault(line.step(), "proposal") + "?number=" + line.number(), line.due() == null ? "" : late ? "bad" : "warn",
        line.due() == null ? "" : DelibWords.word("delib.todo.due", line.due().toString()), Long.MAX_VALUE);
  }

  private boolean acts() { return desk.may(Rights.DELIBERATION_EDIT) || desk.may(Rights.DELIBERATION_DECIDE); }

  @Override public Map<String, Count> counts() {
    if (!acts()) return Map.of();
    var counts = new HashMap<String, Count>();
    agenda.waiting(MOST).rows().forEach(line -> counts.merge("/app/deliberation/" + (PAGES.containsKey(line.step()) && !PAGES.get(line.step()).equals("meeting") ? "resolutions" : "proposals"),
        new Count(1, false), (one, more) -> new Count(one.number() + 1, false)));
    return counts;
  }
}
