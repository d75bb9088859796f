package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jobholders;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** After each move: whoever has to do something next is told, and the reporter how it goes on. */
@ApplicationScoped
public class OnIncidentMoved implements Delivery {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject IncidentDesk desk;
  @Inject Jobholders jobholders;
  @Inject Offices offices;
  @Inject IncidentMessages messages;

  @Override public String topic() { return "incident.moved"; }

  @Override public void deliver(String key, JsonObject payload) {
    var incident = desk.find(payload.getString("number"));
    var move = Move.valueOf(payload.getString("move"));
    var actor = payload.getString("actor");
    switch (move) {
      case REPORT, ADD_SUPPLEMENT -> todo(holders(incident, JobRole.DISPATCHER), "incident.reported", incident, key);
      case SEND_TO_VERIFY -> todo(verifiers(incident), "incident.verify", incident, key);
      case FIND_TRUE, FIND_UNTRUE -> todo(holders(incident, JobRole.DISPATCHER), "incident.verified", incident, key);
      case ASK_RETURN, ASK_EXTENSION -> todo(holders(incident, JobRole.DISPATCHER), "incident.asked", incident, key);
      case ASK_SUSPENSION -> todo(holders(incident, JobRole.LEADER), "incident.asked", incident, key);
      case GRANT_EXTENSION, GRANT_SUSPENSION, REFUSE_RETURN, REFUSE_EXTENSION, REFUSE_SUSPENSION, RESUME ->
          messages.tell(staff(incident.office()), MessageKind.CC, "incident.decided", incident, key);
      case DISPATCH -> todo(staff(incident.office()), "incident.dispatched", incident, key);
      case GIVE_PART -> todo(staff(office(payload)), "incident.part", incident, key);
      case FINISH_PART, DECLINE_PART -> messages.tell(staff(incident.office()), MessageKind.CC, "incident.part-ended", incident, key);
      case REWORK, REOPEN -> todo(staff(incident.office()), "incident.rework", incident, key);
      case SUPERVISE -> messages.tell(staff(incident.office()), MessageKind.ALERT, "incident.supervised", incident, key);
      case ANSWER_SUPERVISION -> messages.tell(Set.of(incident.supervisor()), MessageKind.CC, "incident.supervision-answered", incident, key);
      case FINISH, REPORT_SELF_HANDLED -> {
        var checkers = holders(incident, JobRole.CHECKER);
        checkers.remove(actor);
        todo(checkers, "incident.finished", incident, key);
      }
      case ASK_SUPPLEMENT -> todo(Set.of(incident.reporter()), "incident.supplement", incident, key);
      case FILE, REJECT, CLOSE, CANCEL, MERGE -> messages.tell(reporters(incident), MessageKind.CC, "incident." + move.name().toLowerCase(Locale.ROOT), incident, key);
      case CONFIRM_SELF_HANDLED -> messages.tell(reporters(incident), MessageKind.CC, "incident.close", incident, key);
      default -> { }   // nobody else waits for these
    }
  }

  private void todo(Set<String> people, String template, Incident incident, String key) { messages.tell(people, MessageKind.TODO, template, incident, key); }

  /** Those nearest to the grid: its members and workers; where there are none, the community's clerks. */
  private Set<String> verifiers(Incident incident) {
    var near = new TreeSet<>(holders(incident, JobRole.MEMBER));
    near.addAll(holders(incident, JobRole.WORKER));
    return near.isEmpty() ? holders(incident, JobRole.CLERK) : near;
  }

  /** The reporter, and whoever reported the same thing. */
  private Set<String> reporters(Incident incident) {
    var all = new TreeSet<>(Set.of(incident.reporter()));
    all.addAll(Sql.on(database).list("select reporter from grid.incident where merged_into = ?", row -> row.text("reporter"), incident.number()));
    return all;
  }

  private static Long office(JsonObject payload) { return payload.containsKey("office") ? payload.getJsonNumber("office").longValue() : null; }

  private Set<String> holders(Incident incident, JobRole job) { return jobholders.of(job, Territory.of(incident.place().code())); }

  private Set<String> staff(Long office) { return office == null ? Set.of() : Set.copyOf(offices.staffOf(office)); }
}
