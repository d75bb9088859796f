package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.grid.incidents.boundary.IncidentSheet.Part;
import shanzhi.grid.incidents.boundary.IncidentSheet.Request;
import shanzhi.grid.incidents.boundary.IncidentSheet.Side;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** Reads what stands beside the way of an incident: requests, helping offices, suspension, supervision, merging. */
@ApplicationScoped
public class SideReader {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject DueDates dueDates;

  /** @param row of the incident table */
  Side of(Sql.Row row, Incident incident, Veil veil) throws SQLException {
    var requests = requests(incident, veil);
    var most = incident.dueAt() == null || incident.limitAmount() == null ? null : dueDates.mostMore(incident);
    return new Side(row.as("found", Boolean.class), requests.stream().filter(request -> request.state().equals("OPEN")).findFirst().orElse(null),
        requests.stream().filter(request -> !request.state().equals("OPEN")).toList(), most, row.number("extensions"), lastDay(row.instant("suspended_until")),
        row.instant("supervised_at"), row.yes("supervision_open"), row.instant("reopened_at"), row.text("merged_into"), merged(incident), parts(incident, veil));
  }

  /** The clock goes on with the first moment of the day after. */
  private static LocalDate lastDay(Instant until) { return until == null ? null : ChinaTime.local(until).toLocalDate().minusDays(1); }

  private List<String> merged(Incident incident) {
    return Sql.on(database).list("select number from grid.incident where merged_into = ? order by reported_at, id", row -> row.text("number"), incident.number());
  }

  private List<Request> requests(Incident incident, Veil veil) {
    return Sql.on(database).list("""
        select r.*, a.display_name as asked_name, d.display_name as decided_name from grid.incident_request r
          left join foundation.account a on a.username = r.asked_by left join foundation.account d on d.username = r.decided_by
         where r.incident = ? and r.reported_at = ? order by r.id""", row -> request(row, veil), incident.id(), incident.reportedAt());
  }

  private static Request request(Sql.Row row, Veil veil) throws SQLException {
    return new Request(row.text("kind"), row.text("state"), row.text("asked_by"), row.text("asked_name"), row.instant("asked_at"), veil.words(row.text("reason")),
        row.as("amount", BigDecimal.class), row.text("unit"), row.as("until", LocalDate.class), row.text("decided_name"), row.instant("decided_at"),
        veil.words(row.text("decision")));
  }

  private List<Part> parts(Incident incident, Veil veil) {
    return Sql.on(database).list("""
        select p.*, o.name as office_name from grid.incident_part p left join foundation.organisation_now o on o.id = p.office
         where p.incident = ? and p.reported_at = ? order by p.id""",
        row -> new Part(row.big("id"), row.big("office"), row.text("office_name"), veil.words(row.text("task")), row.text("state"), row.instant("given_at"),
            row.instant("due_at"), row.instant("ended_at"), veil.words(row.text("result"))), incident.id(), incident.reportedAt());
  }
}
