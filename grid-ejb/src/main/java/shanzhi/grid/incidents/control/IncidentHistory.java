package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.kernel.Changes;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** What happened to an incident since a version of it was read: the steps after it, and the fields that differ. */
@ApplicationScoped
public class IncidentHistory {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject NeedToKnow known;

  /** How it stood, in words. */
  private record State(String status, String type, String priority, String office, String due) {}

  public Changes since(int seen, Incident incident) {
    var sql = Sql.on(database);
    var veil = Veil.of(incident, known);
    var steps = sql.list("""
        select s.at, s.actor, a.display_name, s.move, s.to_status, s.opinion from grid.incident_step s
          left join foundation.account a on a.username = s.actor
         where s.incident = ? and s.reported_at = ? and s.version > ? order by s.no""",
        row -> new Changes.Step(row.instant("at"), veil.name(row.text("actor"), row.text("display_name")), "Move." + row.text("move"),
            "Status." + row.text("to_status"), veil.words(row.text("opinion"))),
        incident.id(), incident.reportedAt(), seen);
    // Work given back leaves the office, though the step names it.
    var before = sql.one("""
        select s.to_status as status, s.type, t.name as type_name, s.priority, o.name as office, s.due_at from grid.incident_step s
          left join grid.incident_type t on t.code = s.type
          left join foundation.organisation_now o on o.id = s.office and s.to_status <> 'RETURNED'
         where s.incident = ? and s.reported_at = ? and s.version <= ? order by s.no desc limit 1""",
        IncidentHistory::state, incident.id(), incident.reportedAt(), seen);
    var now = sql.one("""
        select i.status, i.type, t.name as type_name, i.priority, o.name as office, i.due_at from grid.incident i
          left join grid.incident_type t on t.code = i.type left join foundation.organisation_now o on o.id = i.office
         where i.id = ? and i.reported_at = ?""", IncidentHistory::state, incident.id(), incident.reportedAt()).orElseThrow();
    return new Changes(seen, incident.version(), steps, before.map(then -> differences(then, now)).orElse(List.of()));
  }

  private static State state(Sql.Row row) throws SQLException {
    return new State("Status." + row.text("status"), row.text("type") + " " + row.text("type_name"), "Priority." + row.text("priority"),
        row.text("office"), minute(row.instant("due_at")));
  }

  private static String minute(Instant moment) { return moment == null ? null : MOMENT.format(ChinaTime.local(moment)); }

  private static List<Changes.Field> differences(State then, State now) {
    var fields = new ArrayList<Changes.Field>();
    compare(fields, "incident.status", then.status(), now.status());
    compare(fields, "incident.type", then.type(), now.type());
    compare(fields, "incident.priority", then.priority(), now.priority());
    compare(fields, "incident.office", then.office(), now.office());
    compare(fields, "incident.due", then.due(), now.due());
    return fields;
  }

  private static void compare(List<Changes.Field> fields, String name, String before, String after) {
    if (!Objects.equals(before, after)) fields.add(new Changes.Field(name, before, after));
  }
}
