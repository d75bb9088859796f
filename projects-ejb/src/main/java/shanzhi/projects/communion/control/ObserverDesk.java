package shanzhi.projects.communion.control;

import static shanzhi.kernel.Rights.DELIBERATION_EDIT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import shanzhi.kernel.Refusal;
import shanzhi.projects.communion.boundary.AppointObserver;
import shanzhi.projects.communion.boundary.ObservationLine;
import shanzhi.projects.communion.boundary.ObservationStatus;
import shanzhi.projects.communion.boundary.ObserverLine;
import shanzhi.projects.communion.boundary.RecordObservation;
import shanzhi.projects.communion.boundary.TurnIntoDemand;
import shanzhi.projects.deliberation.boundary.DemandOrigin;
import shanzhi.projects.deliberation.boundary.Demands;
import shanzhi.projects.deliberation.boundary.EnterDemand;

/** Observers and what they saw. */
@ApplicationScoped
public class ObserverDesk {

  @Inject CommunionDesk desk;
  @Inject Demands demands;

  public List<ObserverLine> list(String area) {
    return desk.list("""
        select o.*, x.n, x.demands from projects.observer o
          cross join lateral (select count(*)::int as n, (count(*) filter (where v.status = 'DEMAND'))::int as demands from projects.observation v where v.observer = o.id) x
         where o.valid_to is null and""", "o", area, "order by o.community, o.id limit 500", row -> new ObserverLine(row.big("id"), row.text("name"), row.text("community"),
        row.text("field"), row.as("valid_from", LocalDate.class), row.number("n"), row.number("demands")));
  }

  public List<ObservationLine> observations(String area) {
    return desk.list("select v.*, o.name, o.community from projects.observation v join projects.observer o on o.id = v.observer where", "o", area,
        "order by (v.status <> 'OPEN'), v.id desc limit 100", row -> new ObservationLine(row.text("number"), row.text("name"), row.text("community"),
            row.as("observed_on", LocalDate.class), row.text("place"), row.text("text"), ObservationStatus.valueOf(row.text("status")), row.text("result")));
  }

  public long appoint(AppointObserver wanted) {
    var ground = desk.affairs().ground(wanted.getCommunity(), DELIBERATION_EDIT);
    var sql = desk.sql();
    long id = sql.number("select nextval('projects.observer_seq')");
    sql.update("insert into projects.observer (id, name, county, town, community, field, valid_from, kept_by, kept_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", id, wanted.getName().strip(),
        ground.county(), ground.town(), ground.community(), wanted.getField().strip(), wanted.getFrom(), desk.affairs().caller(), desk.affairs().now());
    desk.record("observer.appoint", "observer", String.valueOf(id), ground.community(), Map.of("from", wanted.getFrom().toString()));
    return id;
  }

  public void dismiss(long observer, LocalDate day) { desk.end("observer", observer, day); }

  public String observe(RecordObservation wanted) {
    var community = desk.editable("observer", wanted.getObserver());
    var sql = desk.sql();
    boolean then = !wanted.getOn().isAfter(desk.affairs().today())
        && sql.number("select count(*) from projects.observer where id = ? and valid_from <= ? and (valid_to is null or valid_to > ?)", wanted.getObserver(), wanted.getOn(), wanted.getOn()) == 1;
    Refusal.unless(then, "observer.not-then", wanted.getOn());
    long id = sql.number("select nextval('projects.observation_seq')");
    var number = "GC-" + DateTimeFormatter.BASIC_ISO_DATE.format(desk.affairs().today()) + "-" + id;
    sql.update("insert into projects.observation (id, number, observer, observed_on, place, text, status, kept_by, kept_at) values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)", id, number,
        wanted.getObserver(), wanted.getOn(), wanted.getPlace().strip(), wanted.getText().strip(), desk.affairs().caller(), desk.affairs().now());
    desk.record("observation.record", "observation", number, community, Map.of("observer", wanted.getObserver()));
    return number;
  }

  private record Open(String community, String text, String place) {}

  public String demand(String observation, TurnIntoDemand wanted) {
    var open = open(observation);
    var demand = EnterDemand.of(open.community(), DemandOrigin.OBSERVER, observation, wanted.getTitle().strip(), wanted.getKind(), wanted.getHouseholds());
    demand.setText(open.place() + "：" + open.text());
    var number = demands.enter(demand);
    settled(observation, ObservationStatus.DEMAND, number, open.community());
    return number;
  }

  public void settle(String observation, ObservationStatus status, String words) { settled(observation, status, words, open(observation).community()); }

  /** Locked, so that it is settled once. */
  private Open open(String observation) {
    record Found(Open open, String status) {}
    var found = desk.sql().one("""
        select o.community, v.text, v.place, v.status from projects.observation v join projects.observer o on o.id = v.observer where v.number = ? for update of v""",
        row -> new Found(new Open(row.text("community"), row.text("text"), row.text("place")), row.text("status")), observation)
        .filter(one -> desk.affairs().covers(DELIBERATION_EDIT, one.open().community())).orElseThrow(() -> Refusal.unknown("observation.unknown", observation));
    Refusal.unless(found.status().equals("OPEN"), "observation.settled", observation);
    return found.open();
  }

  private void settled(String observation, ObservationStatus status, String result, String community) {
    desk.sql().update("update projects.observation set status = ?, result = ?, settled_by = ?, settled_at = ? where number = ?", status, result, desk.affairs().caller(),
        desk.affairs().now(), observation);
    desk.record("observation.settle", "observation", observation, community, Map.of("status", status.name()));
  }
}
