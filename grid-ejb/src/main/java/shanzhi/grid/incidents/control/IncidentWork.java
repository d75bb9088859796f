package shanzhi.grid.incidents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.RunningLimit;
import shanzhi.grid.incidents.entity.Stage;
import shanzhi.kernel.Refusal;

/** What every move has in common: open, see that it may be done, attach what came along, start the clock, write it down. */
@ApplicationScoped
public class IncidentWork {

  /** What its files are attached to. */
  public static Subject subject(Incident incident) { return new Subject("incident", incident.number()); }

  @Inject IncidentDesk desk;
  @Inject Doors doors;
  @Inject DueDates dueDates;
  @Inject Files files;
  @Inject Catalogue catalogue;
  @Inject Clock clock;

  /** Reports it: gives it its number and starts the first clock. @param how REPORT or REPORT_SELF_HANDLED; @return the number */
  public String begin(Move how, Incident incident, List<Long> photos) {
    incident.restrict(catalogue.kept(incident.type()).restricted(), incident.mark());
    desk.keepNew(incident);
    var county = incident.place().county();
    int no = incident.born(how, dueDates.start(how.clock(), incident.type(), incident.priority(), county, incident.reportedAt()),
        dueDates.closing(incident.type(), incident.priority(), county, incident.reportedAt()));
    attach(incident, photos, "BEFORE");
    desk.write(incident, how, null, no, null, null);
    return incident.number();
  }

  /** For reading. @throws Refusal incident.unknown (404) */
  public Incident read(String number) {
    var incident = desk.find(number);
    doors.mayRead(incident);
    return incident;
  }

  /** @throws Refusal incident.not-yours (409) for whoever reads it but does not dispatch there */
  public void mustBeDesk(Incident incident) { doors.mustBeDesk(incident); }

  /** For a move: nobody was quicker, the caller may do it, and it is possible now. */
  public Incident open(String number, Move move, ActOnIncident act) {
    var incident = desk.find(number);
    doors.mayRead(incident);
    desk.seen(incident, act.getVersion());   // first, so that whoever was overtaken learns by whom and not only that it cannot be done
    doors.may(move, incident);
    Refusal.unless(move.possibleIn(incident.status(), incident.asked()), "incident.move-not-allowed", number, incident.status(), move,
        Move.from(incident.status(), incident.asked()));
    var hindrance = incident.hindrance(move, clock.instant());
    Refusal.unless(hindrance == null, hindrance, number);
    return incident;
  }

  /** Carries it on; the stage of the move gets a fresh limit. */
  public void go(Incident incident, Move move, String opinion) {
    var limit = move.clock() == null ? null
        : dueDates.start(move.clock(), incident.type(), incident.priority(), incident.place().county(), clock.instant());
    go(incident, move, limit, opinion);
  }

  public void go(Incident incident, Move move, RunningLimit limit, String opinion) { desk.go(incident, move, limit, opinion); }

  /** A step that is about another office than the one in charge. */
  public void goFor(Incident incident, Move move, String opinion, long office) { desk.go(incident, move, null, opinion, office); }

  public void attach(Incident incident, List<Long> photos, String kind) {
    if (photos != null && !photos.isEmpty()) files.attach(photos, subject(incident), kind);
  }

  public boolean needsRecord(Incident incident) { return catalogue.kept(incident.type()).closing().equals("SIGNED_RECORD"); }

  public void demandProof(Incident incident) {
    boolean proven = needsRecord(incident) ? has(incident, "RECORD") : has(incident, "BEFORE") && has(incident, "AFTER");
    Refusal.unless(proven, needsRecord(incident) ? "incident.record-missing" : "incident.photos-missing", incident.number());
  }

  private boolean has(Incident incident, String kind) {
    return files.of(subject(incident)).stream().anyMatch(file -> file.kind().equals(kind));
  }
}
