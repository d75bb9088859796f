package shanzhi.projects.works.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.projects.turns.control.Turns;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.entity.ProjectMove;

/** After the moves of a project that hand it to somebody else: the town files and reviews, the supervision committee accepts, the community goes on. */
@ApplicationScoped
public class OnProjectMoved implements Delivery {

  public static final String TOPIC = "project.moved";

  /** @param maker whoever handed it in last, before that whoever opened it */
  private record About(Turns.Matter matter, ProjectState status, String maker, List<String> hands, String words) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Turns turns;

  @Override public String topic() { return TOPIC; }

  @Override public void deliver(String key, JsonObject payload) {
    var about = about(payload.getString("project"), payload.getString("move"));
    switch (ProjectMove.valueOf(payload.getString("move"))) {
      case SUBMIT -> desk(about, ProjectState.SUBMITTED, JobRole.TOWN, "project.submitted", key);
      case FILE -> maker(about, MessageKind.TODO, "project.filed", key);
      case SEND_BACK -> maker(about, MessageKind.TODO, "project.sent-back", key);
      case HAND_OVER -> desk(about, ProjectState.COMPLETED, JobRole.SUPERVISOR, "project.handed-over", key);
      case REJECT -> maker(about, MessageKind.TODO, "project.rejected", key);
      case ACCEPT -> {
        desk(about, ProjectState.ACCEPTANCE, JobRole.TOWN, "project.accepted", key);
        maker(about, MessageKind.CC, "project.accepted.community", key + "c");
      }
      case PASS_MIDTERM, FAIL_MIDTERM -> maker(about, MessageKind.TODO, "project.reviewed", key);
      case PASS_FINAL, FAIL_FINAL -> {
        desk(about, ProjectState.EVALUATED, JobRole.TOWN, "project.evaluated", key);
        maker(about, MessageKind.CC, "project.reviewed", key + "c");
      }
      case SETTLE, STOP, CLAW_BACK -> maker(about, MessageKind.CC, "project.ended", key);
      default -> { }   // the others leave it with whoever made them
    }
  }

  /** Nobody is asked for a step that was taken before the message went out. */
  private void desk(About about, ProjectState status, JobRole job, String template, String key) {
    if (about.status() == status) turns.tell(turns.holders(job, about.matter().community(), about.hands()), MessageKind.TODO, template, about.matter(), words(about), key);
  }

  private void maker(About about, MessageKind kind, String template, String key) { turns.tell(Turns.one(about.maker()), kind, template, about.matter(), words(about), key); }

  private static Map<String, String> words(About about) { return Map.of("words", about.words() == null ? "—" : about.words()); }

  private About about(String number, String move) {
    return Sql.on(database).one("""
        select p.*, (select s.words from projects.project_step s where s.project = p.id and s.move = ? order by s.no desc limit 1) as said from projects.project p where p.number = ?""",
        row -> new About(new Turns.Matter("project", number, row.text("title"), row.text("community"), row.as("amount", BigDecimal.class), "/app/projects/sheet"), ProjectState.valueOf(row.text("status")),
            row.text("handed_in_by") == null ? row.text("opened_by") : row.text("handed_in_by"), Arrays.asList(row.text("opened_by"), row.text("handed_in_by"), row.text("handed_over_by")), row.text("said")),
        move, number).orElseThrow();
  }
}
