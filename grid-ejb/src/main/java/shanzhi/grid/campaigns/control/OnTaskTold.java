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

/** Something waits at a desk, comes near its day, is over it, or came back: who has it in hand is told, or who serves at the desk or above it. */
@ApplicationScoped
public class OnTaskTold implements Delivery {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private static final String TASKS = "/app/campaigns/tasks";

  private record About(String title, Instant due, String organiser) {}

  private record Told(Set<String> people, String page) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Seats seats;
  @Inject CampaignOversight oversight;
  @Inject Messages messages;
  @Inject Areas areas;

  @Override public String topic() { return "task.told"; }

  @Override public void deliver(String key, JsonObject payload) {
    var number = payload.getString("campaign");
    var desk = payload.getString("desk");
    var about = Sql.on(database).one("select title, due_at, organiser from grid.campaign where number = ?",
        row -> new About(row.text("title"), row.instant("due_at"), row.text("organiser")), number).orElseThrow();
    var word = payload.getString("word");
    var told = told(payload.getString("holder", null), desk, number, about);
    var kind = word.equals("issued") || word.equals("returned") ? MessageKind.TODO : MessageKind.ALERT;
    messages.send(new MessageOrder(told.people(), kind, "task." + word,
        Map.of("number", number, "title", about.title(), "count", String.valueOf(payload.getInt("count")), "area", name(desk), "due", MINUTE.format(ChinaTime.local(about.due()))),
        told.page(), "campaign", number, desk, key));
  }

  /** Whose list it stands in is led there; who does it for an empty desk, and the organiser where there is nobody, is led to the campaign. */
  private Told told(String holder, String desk, String number, About about) {
    if (holder != null && seats.serves(holder)) return new Told(Set.of(holder), TASKS);
    var nearest = seats.nearest(desk);
    if (nearest.code().equals(desk) && !nearest.people().isEmpty()) return new Told(nearest.people(), TASKS);
    return new Told(nearest.people().isEmpty() ? Set.of(about.organiser()) : nearest.people(), oversight.page(number, desk));
  }

  private String name(String desk) {
    var ground = Territory.of(desk);
    if (ground.isGrid()) return Sql.on(database).one("select name from grid.grid where code = ?", row -> row.text("name"), desk).orElse(desk);
    return areas.today().find(desk).map(node -> node.shortName()).orElse(desk);
  }
}
