package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.Status;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/**
 * Who may open an incident and who may carry it on. Whoever has something to do with it can open it: the reporter, the
 * office it was given to, an office that helps, the one who checks it, and everybody whose area it lies in.
 */
@ApplicationScoped
public class Doors {

  @Inject Jurisdiction jurisdiction;
  @Inject Offices offices;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  /** @throws Refusal incident.unknown (404), as if it were not there */
  public void mayRead(Incident incident) {
    if (!reads(incident)) throw Refusal.unknown("incident.unknown", incident.number());
  }

  /** @throws Refusal incident.unknown (404) for those who cannot open it, incident.not-yours (409) for those who can */
  public void may(Move move, Incident incident) {
    mayRead(incident);
    Refusal.unless(isActor(move.actor(), incident), "incident.not-yours", incident.number(), move);
  }

  /** @throws Refusal incident.not-yours (409) */
  public void mustBeDesk(Incident incident) {
    Refusal.unless(isActor(Move.Actor.DESK, incident), "incident.not-yours", incident.number(), "MARK");
  }

  /** What the caller may do with it now; the page shows these and hides the rest. */
  public List<Move> open(Incident incident) {
    var now = clock.instant();
    return Arrays.stream(Move.values())
        .filter(move -> move.possibleIn(incident.status(), incident.asked()) && incident.hindrance(move, now) == null)
        .filter(move -> isActor(move.actor(), incident))
        .filter(move -> move.actor() != Move.Actor.CHECKER || mayCheck(incident))
        .toList();
  }

  private boolean reads(Incident incident) {
    var me = jurisdiction.identities();
    return me.contains(incident.reporter()) || me.contains(String.valueOf(incident.checker()))
        || covers(Rights.INCIDENT_READ, incident) || inOffice(incident) || helps(incident, false);
  }

  private boolean isActor(Move.Actor actor, Incident incident) {
    return switch (actor) {
      case REPORTER -> jurisdiction.identities().contains(incident.reporter());
      case DESK -> covers(Rights.INCIDENT_DISPATCH, incident);
      case OFFICE -> jurisdiction.holds(Rights.INCIDENT_HANDLE) && inOffice(incident);
      case HELPER -> jurisdiction.holds(Rights.INCIDENT_HANDLE) && helps(incident, true);
      case CHECKER -> covers(Rights.INCIDENT_CHECK, incident);
      case VERIFIER -> covers(Rights.INCIDENT_VERIFY, incident);
      case SUPERVISOR -> covers(Rights.INCIDENT_SUPERVISE, incident);
      case COUNTY -> covers(Rights.INCIDENT_APPROVE, incident);
    };
  }

  private boolean mayCheck(Incident incident) {
    boolean handled = jurisdiction.identities().contains(String.valueOf(incident.handler()));
    boolean others = incident.status() == Status.CHECKING && incident.checker() != null && !jurisdiction.identities().contains(incident.checker());
    return !handled && !others;
  }

  private boolean inOffice(Incident incident) {
    return incident.office() != null && offices.ofCaller().contains(incident.office());
  }

  /** @param now only a share that is still open counts */
  private boolean helps(Incident incident, boolean now) {
    if (now && incident.openParts() == 0) return false;
    var mine = offices.ofCaller();
    return !mine.isEmpty() && Sql.on(database).list("select office from grid.incident_part where incident = ? and reported_at = ? and (not ? or state in ('GIVEN', 'SIGNED'))",
        row -> row.big("office"), incident.id(), incident.reportedAt(), now).stream().anyMatch(mine::contains);
  }

  private boolean covers(String right, Incident incident) {
    return jurisdiction.covers(right, Territory.of(incident.place().code()));
  }
}
