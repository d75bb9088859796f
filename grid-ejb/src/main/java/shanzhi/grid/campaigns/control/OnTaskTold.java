package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.messages.boundary.MessageOrder;
import shanzhi.foundation.messages.boundary.Messages;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Something waits at a desk, comes near its day, is over it, or came back: who has it in hand is told, or who serves at the desk. */
@ApplicationScoped
public class OnTaskTold implements Delivery {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private record About(String title, Instant due) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Seats seats;
  @Inject Messages messages;
  @Inject Areas areas;

  @Override public String topic() { return "task.told"; }

  @Override public void deliver(String key, JsonObject payload) {
    var number = payload.getString("campaign");
    var desk = payload.getString("desk");
    var about = Sql.on(database).one("select title, due_at from grid.campaign where number = ?", row -> new About(row.text("title"), row.instant("due_at")), number).orElseThrow();
    var word = payload.getString("word");
    var people = payload.containsKey("holder") && !payload.isNull("holder") ? Set.of(payload.getString("holder")) : seats.peopleAt(desk);
    var kind = word.equals("issued") || word.equals("returned") ? MessageKind.TODO : MessageKind.ALERT;
    messages.send(new MessageOrder(people, kind, "task." + word,
        Map.of("number", number, "title", about.title(), "count", String.valueOf(payload.getInt("count")), "area", name(desk), "due", MINUTE.format(ChinaTime.local(about.due()))),
        "/app/campaigns/tasks", "campaign", number, desk, key));
  }

  private String name(String desk) {
    var ground = Territory.of(desk);
    if (ground.isGrid()) return Sql.on(database).one("select name from grid.grid where code = ?", row -> row.text("name"), desk).orElse(desk);
    return areas.today().find(desk).map(node -> node.shortName()).orElse(desk);
  }
}
