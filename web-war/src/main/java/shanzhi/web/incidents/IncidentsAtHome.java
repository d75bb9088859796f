package shanzhi.web.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Function;
import shanzhi.grid.incidents.boundary.IncidentLine;
import shanzhi.grid.incidents.boundary.IncidentQuery;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.kernel.Page;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.Times;
import shanzhi.web.home.HomeAlerts;
import shanzhi.web.home.HomeFigures;
import shanzhi.web.home.HomeTodos;
import shanzhi.web.home.HomeWeek;

/** What the home page shows of incidents: figures that open their ledger, the most pressing work, warnings, seven days. */
@ApplicationScoped
public class IncidentsAtHome implements HomeFigures, HomeTodos, HomeAlerts, HomeWeek {

  private static final String LEDGER = "/app/incidents/ledger";

  @Inject Incidents incidents;
  @Inject Desk desk;
  @Inject Times times;
  @Inject DueWords dueWords;

  @Override public int order() { return 10; }

  private boolean reads() { return desk.may(Rights.INCIDENT_READ); }

  private static ResourceBundle texts() {
    var faces = FacesContext.getCurrentInstance();
    return faces.getApplication().getResourceBundle(faces, "text");
  }

  @Override public List<Kpi> figures() {
    if (!reads()) return List.of();
    var texts = texts();
    var open = incidents.open(IncidentQuery.all());
    int late = total(due("OVERDUE"));
    int soon = total(due("SOON"));
    var week = incidents.days(2);
    var today = week.get(1);
    return List.of(
        kpi(texts, "home.incidents.desk", sum(open, "REPORTED", "ACCEPTED", "FILED", "RETURNED"), "REPORTED,ACCEPTED,FILED,RETURNED"),
        kpi(texts, "home.incidents.handling", sum(open, "DISPATCHED", "HANDLING", "REWORK"), "DISPATCHED,HANDLING,REWORK"),
        kpi(texts, "home.incidents.checking", sum(open, "FEEDBACK", "CHECKING"), "FEEDBACK,CHECKING"),
        new Kpi(texts.getString("home.incidents.soon"), figure(soon), texts.getString("home.incidents.unit"), texts.getString("home.incidents.soon.note"), LEDGER + "?due=SOON", false),
        new Kpi(texts.getString("home.incidents.late"), figure(late), texts.getString("home.incidents.unit"), texts.getString("home.incidents.late.note"), LEDGER + "?due=OVERDUE", late > 0),
        new Kpi(texts.getString("home.incidents.today"), figure(today.reported()), texts.getString("home.incidents.unit"),
            texts.getString("home.incidents.today.note") + " " + today.closed(), LEDGER + "?from=" + today.day() + "&to=" + today.day(), false));
  }

  private static Kpi kpi(ResourceBundle texts, String key, int value, String statuses) {
    return new Kpi(texts.getString(key), figure(value), texts.getString("home.incidents.unit"), texts.getString(key + ".note"), LEDGER + "?status=" + statuses, false);
  }

  private static String figure(int value) { return String.format("%,d", value); }

  private static int sum(java.util.Map<String, Integer> open, String... statuses) {
    return java.util.Arrays.stream(statuses).mapToInt(status -> open.getOrDefault(status, 0)).sum();
  }

  private static IncidentQuery due(String state) { return new IncidentQuery(null, null, null, List.of(), null, null, null, state, false, true); }

  private int total(IncidentQuery query) { return incidents.ledger(query, 0, 1).total(); }

  @Override public Pile pile(Tab tab, int limit) {
    if (!reads()) return new Pile(0, List.of());
    return switch (tab) {
      case OPEN -> pile(incidents.waiting(limit), line -> texts().getString("Status." + line.status()));
      case MINE -> pile(incidents.ledger(new IncidentQuery(null, null, null, List.of(), null, null, null, null, true, false), 0, limit), line -> texts().getString("Status." + line.status()));
      case DONE -> pile(incidents.handled(limit), line -> texts().getString("Status." + line.status()));
      case COPIED -> new Pile(0, List.of());
    };
  }

  private Pile pile(Page<IncidentLine> page, Function<IncidentLine, String> kind) {
    return new Pile(page.total(), page.rows().stream().map(line -> new Todo(kind.apply(line), line.communityName() + " " + line.typeName() + texts().getString("mark.colon") + line.description(),
        line.number() + "·" + line.communityName(), "/app/incidents/sheet?number=" + line.number(), dueWords.mark(line), dueWords.say(line), minutes(line))).toList());
  }

  private static long minutes(IncidentLine line) {
    var left = line.left();
    if (left == null) return Long.MAX_VALUE;
    long minutes = left.days() * (left.natural() ? 1440L : 420L) + left.hours() * 60L + left.minutes();
    return left.overdue() ? -minutes : minutes;
  }

  @Override public List<Alert> alerts() {
    if (!reads()) return List.of();
    var texts = texts();
    return incidents.ledger(due("OVERDUE"), 0, 4).rows().stream().map(line -> new Alert("bad", texts.getString("home.incidents.late"),
        line.communityName() + " " + line.typeName() + texts.getString("mark.comma") + dueWords.say(line), "/app/incidents/sheet?number=" + line.number(), texts.getString("part.open"))).toList();
  }

  @Override public Week week() {
    if (!reads()) return null;
    var texts = texts();
    var days = incidents.days(7);
    return new Week(texts.getString("home.incidents.week"), texts.getString("home.incidents.reported"), texts.getString("home.incidents.closed"),
        days.stream().map(day -> new Day(day.day().equals(times.getToday()) ? texts.getString("home.today") : day.day().toString().substring(5), day.reported(), day.closed())).toList());
  }
}
