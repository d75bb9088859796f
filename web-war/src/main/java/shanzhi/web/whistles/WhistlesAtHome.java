package shanzhi.web.whistles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import shanzhi.grid.whistles.boundary.WhistleQuery;
import shanzhi.grid.whistles.boundary.WhistleTodo;
import shanzhi.grid.whistles.boundary.Whistles;
import shanzhi.kernel.Rights;
import shanzhi.web.campaigns.TaskWords;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.Texts;
import shanzhi.web.home.HomeTodos;
import shanzhi.web.search.SearchSource;

/** What the home page shows of whistles, and how the search box of the header finds them. */
@ApplicationScoped
public class WhistlesAtHome implements HomeTodos, SearchSource {

  private static final String SHEET = "/app/whistles/sheet?number=";

  @Inject Whistles whistles;
  @Inject Desk desk;
  @Inject TaskWords words;

  @Override public int order() { return 15; }

  @Override public Pile pile(Tab tab, int limit) {
    if (!desk.may(Rights.WHISTLE_OPEN)) return new Pile(0, List.of());
    return switch (tab) {
      case OPEN -> {
        var page = whistles.waiting(limit);
        yield new Pile(page.total(), page.rows().stream().map(this::todo).toList());
      }
      case MINE -> {
        var page = whistles.ledger(new WhistleQuery(null, null, null, null, null, null, null, null, true), 0, Math.max(1, limit));
        yield new Pile(page.total(), page.rows().stream().map(line -> new Todo(say("WhistleStatus." + line.status()), line.title(), line.number() + "·" + line.townName(), SHEET + line.number(),
            words.mark(line.dueState()), words.due(line.dueState(), line.left()), Long.MAX_VALUE)).toList());
      }
      default -> new Pile(0, List.of());
    };
  }

  private Todo todo(WhistleTodo line) {
    return new Todo(say("whistle.todo." + line.step()), line.title(), line.number() + "·" + line.townName() + (line.officeName() == null ? "" : "·" + line.officeName()), SHEET + line.number(),
        words.mark(line.dueState()), words.due(line.dueState(), line.left()), minutes(line));
  }

  private static long minutes(WhistleTodo line) {
    var left = line.left();
    if (left == null) return Long.MAX_VALUE;
    long minutes = left.days() * (left.natural() ? 1440L : 420L) + left.hours() * 60L + left.minutes();
    return left.overdue() ? -minutes : minutes;
  }

  @Override public String title() { return "menu.whistles"; }

  @Override public List<Hit> find(String text, int limit) {
    if (!desk.may(Rights.WHISTLE_OPEN)) return List.of();
    return whistles.ledger(new WhistleQuery(null, text, null, null, null, null, null, null, false), 0, limit).rows().stream()
        .map(line -> new Hit(line.number() + " " + line.title(), line.townName() + (line.offices() == null ? "" : "·" + line.offices()), SHEET + line.number())).toList();
  }

  private static String say(String key) {
    var faces = FacesContext.getCurrentInstance();
    return Texts.get(key, faces == null || faces.getViewRoot() == null ? Locale.SIMPLIFIED_CHINESE : faces.getViewRoot().getLocale());
  }
}
