package shanzhi.web.projects;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.projects.registers.boundary.RegisterLine;
import shanzhi.projects.registers.boundary.Registers;
import shanzhi.projects.registers.boundary.TourPlan;
import shanzhi.web.frame.Notes;

/** 安排游线 in a dialog: where a route stops, in order, and what happens along it by day. Saved as a whole; lines left empty are left out. */
@Named
@ViewScoped
public class LayOutRoute implements Serializable {

  /** A stop while it is typed. */
  public static class Stop implements Serializable {

    private String community;
    private String name;

    public String getCommunity() { return community; }
    public void setCommunity(String community) { this.community = community; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }

    private boolean empty() { return community == null && (name == null || name.isBlank()); }
  }

  /** An event while it is typed. */
  public static class Event implements Serializable {

    private LocalDate day;
    private String name;

    public LocalDate getDay() { return day; }
    public void setDay(LocalDate day) { this.day = day; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }

    private boolean empty() { return day == null && (name == null || name.isBlank()); }
  }

  @Inject Registers registers;
  @Inject BrowseRegisters page;
  @Inject ProjectPlaces places;

  private RegisterLine route;
  private final List<Stop> stops = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  public void begin() {
    route = page.getRoute();
    stops.clear();
    events.clear();
    for (var one : page.getTour().stops()) {
      addStop();
      stops.get(stops.size() - 1).setCommunity(one.community());
      stops.get(stops.size() - 1).setName(one.name());
    }
    for (var one : page.getTour().events()) {
      addEvent();
      events.get(events.size() - 1).setDay(one.day());
      events.get(events.size() - 1).setName(one.name());
    }
    if (stops.isEmpty()) addStop();
  }

  public void addStop() { stops.add(new Stop()); }

  public void dropStop(int place) { stops.remove(place); }

  /** One place further to the front. */
  public void raise(int place) { Collections.swap(stops, place, place - 1); }

  public void addEvent() { events.add(new Event()); }

  public void dropEvent(int place) { events.remove(place); }

  public void save() {
    registers.setOut(route.number(), route.version(), new TourPlan(stops.stream().filter(one -> !one.empty()).map(one -> new TourPlan.Stop(one.community, one.name)).toList(),
        events.stream().filter(one -> !one.empty()).map(one -> new TourPlan.Event(one.day, one.name)).toList()));
    page.show(route.number());
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
    Notes.done("regs.laid", route.title());
  }

  /** Communities a stop may lie in. */
  public List<String> communities(String text) { return route == null ? List.of() : places.communities(text, route.area()); }

  public RegisterLine getRoute() { return route; }
  public List<Stop> getStops() { return stops; }
  public List<Event> getEvents() { return events; }
}
