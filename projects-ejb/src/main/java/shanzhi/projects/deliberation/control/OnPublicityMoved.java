package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.PublicityStatus;
import shanzhi.projects.deliberation.entity.PublicityMove;
import shanzhi.projects.turns.control.Turns;

/** An objection waits for the town; what becomes of a publicity is told to whoever hung it out, unless it was their own deed. */
@ApplicationScoped
public class OnPublicityMoved implements Delivery {

  public static final String TOPIC = "publicity.moved";

  private record About(Turns.Matter matter, String kind, LocalDate until, PublicityStatus status, String openedBy, List<String> enteredBy) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Turns turns;

  @Override public String topic() { return TOPIC; }

  @Override public void deliver(String key, JsonObject payload) {
    var about = about(payload.getString("publicity"));
    var by = payload.getString("by");
    switch (PublicityMove.valueOf(payload.getString("move"))) {
      case OBJECT -> {
        if (about.status() == PublicityStatus.FROZEN) tell(deciders(about), MessageKind.TODO, "publicity.objected", about, key);
        opener(about, by, MessageKind.ALERT, "publicity.frozen", key + "c");
      }
      case THAW -> opener(about, by, MessageKind.CC, "publicity.thawed", key);
      case UPHOLD -> opener(about, by, MessageKind.ALERT, "publicity.upheld", key);
      case COMPLETE -> opener(about, by, about.kind().equals("RESOLUTION") ? MessageKind.TODO : MessageKind.CC, about.kind().equals("RESOLUTION") ? "publicity.done" : "publicity.result-done", key);
      default -> { }   // hung out by whoever would be told
    }
  }

  /** The town, but whoever took an objection down does not answer it; where that leaves nobody, the county. */
  private Set<String> deciders(About about) {
    var town = turns.holders(JobRole.TOWN, about.matter().community(), about.enteredBy());
    return town.isEmpty() ? turns.holders(JobRole.LEADER, about.matter().community(), about.enteredBy()) : town;
  }

  private void opener(About about, String by, MessageKind kind, String template, String key) {
    if (!by.equals(about.openedBy())) tell(Turns.one(about.openedBy()), kind, template, about, key);
  }

  private void tell(Set<String> people, MessageKind kind, String template, About about, String key) {
    turns.tell(people, kind, template, about.matter(), Map.of("date", about.until().toString()), key);
  }

  private About about(String number) {
    var sql = Sql.on(database);
    var entered = sql.list("select o.entered_by from projects.objection o join projects.publicity p on p.id = o.publicity where p.number = ? and o.answer is null", row -> row.text("entered_by"), number);
    return sql.one("""
        select p.*, r.title, (select coalesce(sum(i.amount), 0) from projects.resolution_item i where i.resolution = r.id) as amount
          from projects.publicity p join projects.resolution r on r.id = p.resolution where p.number = ?""",
        row -> new About(new Turns.Matter("publicity", number, row.text("title"), row.text("community"), row.as("amount", BigDecimal.class), "/app/deliberation/publicity"), row.text("kind"),
            row.as("until_day", LocalDate.class), PublicityStatus.valueOf(row.text("status")), row.text("opened_by"), entered), number).orElseThrow();
  }
}
