package shanzhi.web.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shanzhi.assessment.rounds.boundary.Duties;
import shanzhi.assessment.rounds.boundary.DutyKind;
import shanzhi.assessment.rounds.boundary.DutyLine;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.MenuCounts;
import shanzhi.web.frame.Texts;
import shanzhi.web.home.HomeTodos;

/** What the home page and the menu show of assessments: the reader's next step in each round, with its term and how far it has come. */
@ApplicationScoped
public class AssessmentAtHome implements HomeTodos, MenuCounts {

  /** Working minutes of a day, as the work list counts them. */
  private static final long DAY = 420;
  private static final long SOON = 3 * DAY;

  @Inject Duties duties;
  @Inject Desk desk;

  @Override public int order() { return 34; }

  private boolean concerned() { return desk.may(Rights.ASSESSMENT_READ) || desk.may(Rights.ASSESSMENT_INSPECT); }

  @Override public Pile pile(Tab tab, int limit) {
    if (tab != Tab.OPEN || !concerned()) return new Pile(0, List.of());
    int total = duties.counts().values().stream().mapToInt(Integer::intValue).sum();
    return new Pile(total, total == 0 || limit == 0 ? List.of() : duties.open(limit).stream().map(this::todo).toList());
  }

  private Todo todo(DutyLine line) {
    var about = new ArrayList<String>();
    if (line.name() != null) about.add(line.roundTitle());
    if (line.of() > 0) about.add(word("asm.home.done", line.done(), line.of(), 100 * line.done() / line.of()));
    if (line.kind() == DutyKind.MEND) about.add(word("asm.home.mend", line.many()));
    if (line.kind().ofRound()) about.add(word("asm.home.places", line.many()));
    return new Todo(word("asm.home." + line.kind()), line.name() == null ? line.roundTitle() : line.name(), String.join("·", about), page(line), state(line.minutesLeft()), due(line.minutesLeft()), line.minutesLeft());
  }

  private static String page(DutyLine line) {
    if (line.kind() == DutyKind.INSPECT) return "/app/assessment/inspect?id=" + line.inspection();
    return line.kind().ofRound() ? "/app/assessment/round?id=" + line.round() : "/app/assessment/candidate?id=" + line.candidate();
  }

  private static String state(long left) { return left == Long.MAX_VALUE ? "" : left < 0 ? "bad" : left < SOON ? "warn" : "ok"; }

  private String due(long left) {
    if (left == Long.MAX_VALUE) return "";
    long minutes = Math.abs(left);
    var span = minutes < DAY ? Math.max(1, minutes / 60) + " " + word("due.hours") : minutes / DAY + " " + word("due.working-days");
    return word(left < 0 ? "due.over" : "due.left", span);
  }

  @Override public Map<String, Count> counts() {
    if (!concerned()) return Map.of();
    var waiting = duties.counts();
    int places = waiting.getOrDefault(DutyKind.INSPECT, 0);
    int others = waiting.values().stream().mapToInt(Integer::intValue).sum() - places;
    var counts = new HashMap<String, Count>();
    if (places > 0) counts.put("/app/assessment/inspect", new Count(places, false));
    if (others > 0) counts.put("/app/assessment/rounds", new Count(others, false));
    return counts;
  }

  private String word(String key, Object... args) { return Texts.get(key, desk.getLocale(), args); }
}
