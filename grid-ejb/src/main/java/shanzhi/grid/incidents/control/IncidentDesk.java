package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.outbox.boundary.Outbox;
import shanzhi.grid.incidents.boundary.IncidentMoved;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.IncidentPart;
import shanzhi.grid.incidents.entity.IncidentRequest;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.PartState;
import shanzhi.grid.incidents.entity.RequestState;
import shanzhi.grid.incidents.entity.RunningLimit;
import shanzhi.grid.incidents.entity.Status;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Finds incidents by number, carries them on, and writes each step down: record, audit and outbox in one transaction. */
@ApplicationScoped
public class IncidentDesk {

  private static final Pattern NUMBER = Pattern.compile("PJ-(\\d{8})-(\\d{1,18})");
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  @PersistenceContext(unitName = "grid") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Outbox outbox;
  @Inject IncidentHistory history;
  @Inject Event<IncidentMoved> moved;
  @Inject Clock clock;

  public static String number(Instant reportedAt, long id) {
    return "PJ-" + DAY.format(ChinaTime.local(reportedAt)) + "-" + id;
  }

  /** @throws Refusal incident.unknown (404) */
  public Incident find(String number) {
    var match = NUMBER.matcher(String.valueOf(number));
    if (!match.matches()) throw Refusal.unknown("incident.unknown", String.valueOf(number));
    var day = day(match.group(1), number);
    return em.createQuery("select i from Incident i where i.id = :id and i.reportedAt >= :from and i.reportedAt < :to", Incident.class)
        .setParameter("id", Long.valueOf(match.group(2)))
        .setParameter("from", ChinaTime.startOf(day)).setParameter("to", ChinaTime.startOf(day.plusDays(1)))
        .getResultStream().findFirst().orElseThrow(() -> Refusal.unknown("incident.unknown", number));
  }

  private static LocalDate day(String digits, String number) {
    try {
      return LocalDate.parse(digits, DAY);
    } catch (DateTimeParseException nonsense) {
      throw Refusal.unknown("incident.unknown", number);
    }
  }

  /** @throws Refusal changed-by-someone-else (409) with what happened since, when the page showed an older version */
  public void seen(Incident incident, int version) {
    if (incident.version() != version) throw Refusal.stale(incident.number(), history.since(version, incident));
  }

  public void keepNew(Incident incident) {
    em.persist(incident);
    incident.number(number(incident.reportedAt(), incident.id()));
  }

  /**
   * Carries on with the clock of the move, and writes the step. What the move overtakes is ended with it: an open request
   * lapses, and with the incident itself the shares of helping offices end.
   */
  public void go(Incident incident, Move move, RunningLimit limit, String opinion) { go(incident, move, limit, opinion, incident.office()); }

  /** @param office the one the step is about */
  public void go(Incident incident, Move move, RunningLimit limit, String opinion, Long office) {
    var from = incident.status();
    var asked = incident.asked();
    var now = clock.instant();   // one moment for the incident and its step, so that figures and record agree
    int no = incident.go(move, now, limit);
    if (asked != null && incident.asked() == null && !move.decides()) {
      openRequest(incident).ifPresent(request -> request.lapse(jurisdiction.caller(), clock.instant()));
    }
    if (incident.status().ended()) openParts(incident).forEach(part -> endPart(incident, part, PartState.DROPPED, opinion));
    write(incident, move, from, no, opinion, office, now);
  }

  public Optional<IncidentRequest> openRequest(Incident incident) {
    return em.createQuery("select r from IncidentRequest r where r.incident = :id and r.reportedAt = :at and r.state = :open", IncidentRequest.class)
        .setParameter("id", incident.id()).setParameter("at", incident.reportedAt()).setParameter("open", RequestState.OPEN)
        .getResultStream().findFirst();
  }

  public List<IncidentPart> openParts(Incident incident) {
    return em.createQuery("select p from IncidentPart p where p.incident = :id and p.reportedAt = :at and p.state in :open order by p.id", IncidentPart.class)
        .setParameter("id", incident.id()).setParameter("at", incident.reportedAt()).setParameter("open", List.of(PartState.GIVEN, PartState.SIGNED))
        .getResultList();
  }

  public void endPart(Incident incident, IncidentPart part, PartState how, String words) {
    part.end(how, jurisdiction.caller(), clock.instant(), words);
    incident.partEnded();
  }

  public void keep(Object requestOrPart) { em.persist(requestOrPart); }

  /** Writes a step that has been taken. */
  public void write(Incident incident, Move move, Status from, int no, String opinion, Long office) { write(incident, move, from, no, opinion, office, clock.instant()); }

  private void write(Incident incident, Move move, Status from, int no, String opinion, Long office, Instant now) {
    em.flush();
    var caller = jurisdiction.caller();
    Sql.on(database).update("""
        insert into grid.incident_step (incident, reported_at, no, at, move, from_status, to_status, actor, office, opinion, due_at, version, type, priority)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        incident.id(), incident.reportedAt(), no, now, move, from == null ? null : from.name(), incident.status(), caller, office,
        opinion, incident.dueAt(), incident.version(), incident.type(), incident.priority());
    audit.record("incident." + move.name().toLowerCase(java.util.Locale.ROOT), "incident", incident.number(), incident.place().code(),
        from == null ? null : Map.of("status", from), Map.of("status", incident.status()));
    outbox.put("incident.moved", incident.number() + "#" + no, office == null ? Map.of("number", incident.number(), "move", move.name(), "actor", caller)
        : Map.of("number", incident.number(), "move", move.name(), "actor", caller, "office", office));
    moved.fire(new IncidentMoved(incident.number(), move.name(), no, office, incident.source().name()));
  }
}
