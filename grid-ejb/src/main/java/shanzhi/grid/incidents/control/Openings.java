package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.incidents.boundary.IncidentSheet.Guard;
import shanzhi.grid.incidents.boundary.IncidentSheet.Opening;
import shanzhi.grid.incidents.control.RuleBook.Rule;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Who read a masked sheet in full, for which reason and how long. */
@ApplicationScoped
public class Openings {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject RuleBook rules;
  @Inject Clock clock;

  /** @return until when the caller reads in full */
  public Instant open(Incident incident, String reason) {
    var now = clock.instant();
    var until = now.plus(Duration.ofMinutes(rules.count(Rule.OPENING_MINUTES, incident.place().county())));
    Sql.on(database).update("insert into grid.incident_opening (incident, reported_at, person, opened_at, until, reason) values (?, ?, ?, ?, ?, ?)",
        incident.id(), incident.reportedAt(), jurisdiction.caller(), now, until, reason);
    return until;
  }

  public Guard guard(Incident incident, Veil veil) {
    boolean desk = jurisdiction.covers(Rights.INCIDENT_DISPATCH, Territory.of(incident.place().code()));
    var until = Sql.on(database).one("select max(until) as until from grid.incident_opening where incident = ? and reported_at = ? and person = ? and until > ?",
        row -> new Instant[] {row.instant("until")}, incident.id(), incident.reportedAt(), jurisdiction.caller(), clock.instant()).orElseThrow()[0];
    return new Guard(veil.hides() || incident.mark() == null ? null : incident.mark().name(), veil.reporter() != null, until, desk ? of(incident) : List.of());
  }

  private List<Opening> of(Incident incident) {
    return Sql.on(database).list("""
        select o.person, a.display_name, o.opened_at, o.until, o.reason from grid.incident_opening o left join foundation.account a on a.username = o.person
         where o.incident = ? and o.reported_at = ? order by o.id desc""",
        row -> new Opening(row.text("person"), row.text("display_name"), row.instant("opened_at"), row.instant("until"), row.text("reason")),
        incident.id(), incident.reportedAt());
  }
}
