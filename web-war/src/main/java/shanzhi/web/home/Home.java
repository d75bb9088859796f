package shanzhi.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.calendar.boundary.WorkCalendars;
import shanzhi.kernel.ChinaTime;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.Texts;

/** Gathers what the rooms hand in for the caller's first page. */
@Named
@RequestScoped
public class Home {

  private static final int SHOWN = 8;
  /** When all of it is asked for. */
  private static final int MOST = 50;

  /** One tab of the work list. */
  public record Heading(HomeTodos.Tab tab, String key, int total, boolean open) {}

  @Inject @Any Instance<HomeFigures> figures;
  @Inject @Any Instance<HomeTodos> todos;
  @Inject @Any Instance<HomeAlerts> alerts;
  @Inject @Any Instance<HomeTasks> tasks;
  @Inject @Any Instance<HomeWeek> weeks;
  @Inject HttpServletRequest request;
  @Inject Jurisdiction jurisdiction;
  @Inject WorkCalendars calendars;
  @Inject Desk desk;
  @Inject Clock clock;

  private List<Heading> headings;
  private List<HomeTodos.Todo> shown;
  private List<HomeFigures.Kpi> kpis;
  private List<HomeAlerts.Alert> warnings;
  private List<HomeTasks.Task> jobs;

  /** How long the caller's county still works today; empty for whoever works nowhere. */
  public String getWorkLeft() {
    var scopes = jurisdiction.scopes();
    if (scopes.isEmpty()) return "";
    var now = clock.instant();
    var left = calendars.worked(now, ChinaTime.startOf(ChinaTime.today(clock).plusDays(1)), scopes.get(0).territory().area());
    return left.isZero() ? Texts.get("home.work-over", desk.getLocale()) : Texts.get("home.work-left", desk.getLocale(), left.toHours(), left.toMinutesPart());
  }

  public List<HomeFigures.Kpi> getFigures() {
    if (kpis == null) kpis = figures.stream().sorted(Comparator.comparingInt(HomeFigures::order)).flatMap(room -> room.figures().stream()).toList();
    return kpis;
  }

  public List<Heading> getTabs() {
    if (headings == null) gather();
    return headings;
  }

  public List<HomeTodos.Todo> getTodos() {
    if (headings == null) gather();
    return shown;
  }

  public int getTotal() { return getTabs().stream().filter(Heading::open).mapToInt(Heading::total).sum(); }

  private void gather() {
    headings = new ArrayList<>();
    shown = List.of();
    var open = tab();
    for (var tab : HomeTodos.Tab.values()) {
      var piles = todos.stream().sorted(Comparator.comparingInt(HomeTodos::order)).map(room -> room.pile(tab, tab == open ? most() : 0)).toList();
      headings.add(new Heading(tab, "home.tab." + tab, piles.stream().mapToInt(HomeTodos.Pile::total).sum(), tab == open));
      if (tab == open) shown = together(tab, piles);
    }
  }

  /** What is to be done goes by its deadline; the other tabs come newest first from their rooms. */
  private List<HomeTodos.Todo> together(HomeTodos.Tab tab, List<HomeTodos.Pile> piles) {
    var all = piles.stream().flatMap(pile -> pile.todos().stream());
    return (tab == HomeTodos.Tab.OPEN ? all.sorted(Comparator.comparingLong(HomeTodos.Todo::minutesLeft)) : all).limit(most()).toList();
  }

  private int most() { return "true".equals(request.getParameter("all")) ? MOST : SHOWN; }

  /** Address of the open tab in full; null where nothing is left out or all of it is asked for already. */
  public String getMore() { return most() == MOST || getTotal() <= getTodos().size() ? null : "?tab=" + tab() + "&all=true"; }

  /** How the open tab is ordered, as a key of the texts. */
  public String getOrder() { return "home.sorted." + tab(); }

  private HomeTodos.Tab tab() {
    var wanted = String.valueOf(request.getParameter("tab"));
    for (var tab : HomeTodos.Tab.values()) if (tab.name().equals(wanted)) return tab;
    return HomeTodos.Tab.OPEN;
  }

  public List<HomeAlerts.Alert> getAlerts() {
    if (warnings == null) warnings = alerts.stream().sorted(Comparator.comparingInt(HomeAlerts::order)).flatMap(room -> room.alerts().stream()).toList();
    return warnings;
  }

  public List<HomeTasks.Task> getTasks() {
    if (jobs == null) jobs = tasks.stream().flatMap(room -> room.tasks().stream()).toList();
    return jobs;
  }

  /** null without any room that counts */
  public WeekChart getChart() { return weeks.stream().map(HomeWeek::week).filter(Objects::nonNull).findFirst().map(WeekChart::new).orElse(null); }
}
