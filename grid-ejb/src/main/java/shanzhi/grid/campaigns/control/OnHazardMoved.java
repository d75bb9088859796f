package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jobholders;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.messages.boundary.MessageKind;
import shanzhi.foundation.messages.boundary.MessageOrder;
import shanzhi.foundation.messages.boundary.Messages;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** After each move of a hazard, and when its day is over: whoever has to do something next is told. */
@ApplicationScoped
public class OnHazardMoved implements Delivery {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private record About(String community, String code, String finder, String rectifier, Instant due) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jobholders jobholders;
  @Inject Seats seats;
  @Inject Messages messages;
  @Inject Areas areas;

  @Override public String topic() { return "hazard.moved"; }

  @Override public void deliver(String key, JsonObject payload) {
    var number = payload.getString("number");
    var about = Sql.on(database).one("select community, coalesce(fine_grid, general_grid, community) as code, finder, rectifier, due_at from grid.hazard where number = ?",
        row -> new About(row.text("community"), row.text("code"), row.text("finder"), row.text("rectifier"), row.instant("due_at")), number).orElseThrow();
    switch (payload.getString("move")) {
      case "FIND" -> tell(desk(about, JobRole.CLERK), "found", MessageKind.TODO, number, about, key);
      case "ORDER", "FAIL" -> tell(rectifiers(about), "ordered", MessageKind.TODO, number, about, key);
      case "RECTIFY" -> {
        var checkers = desk(about, JobRole.CHECKER);
        checkers.addAll(desk(about, JobRole.CLERK));
        checkers.remove(about.rectifier());
        if (checkers.isEmpty()) checkers.addAll(jobholders.of(JobRole.TOWN, Territory.of(about.code())));
        checkers.remove(about.rectifier());
        tell(checkers, "rectified", MessageKind.TODO, number, about, key);
      }
      case "OVERDUE" -> {
        var warned = desk(about, JobRole.TOWN);
        warned.addAll(desk(about, JobRole.CLERK));
        int count = payload.getInt("count", 1);
        if (count == 1) tell(warned, "overdue", MessageKind.ALERT, number, about, key);
        else several(warned, count, number, about, key);
      }
      default -> { }   // nobody waits for the others
    }
  }

  /** Whoever found it sees to it, unless he or she no longer works there. */
  private Set<String> rectifiers(About about) {
    return seats.servesOn(about.finder(), Territory.of(about.code())) ? Set.of(about.finder()) : seats.nearest(about.code()).people();
  }

  private Set<String> desk(About about, JobRole job) {
    var people = new TreeSet<>(jobholders.of(job, Territory.of(about.code())));
    return people.isEmpty() ? new TreeSet<>(jobholders.of(JobRole.TOWN, Territory.of(about.code()))) : people;
  }

  /** More than one of a community at once: one message that leads to all of them. */
  private void several(Set<String> people, int count, String first, About about, String key) {
    messages.send(new MessageOrder(people, MessageKind.ALERT, "hazard.overdue-several", Map.of("count", String.valueOf(count), "area", name(about), "due", MINUTE.format(ChinaTime.local(about.due()))),
        "/app/campaigns/hazards?late=true", "hazard", first, about.community(), key));
  }

  private String name(About about) { return areas.today().find(about.community()).map(node -> node.shortName()).orElse(""); }

  private void tell(Set<String> people, String word, MessageKind kind, String number, About about, String key) {
    messages.send(new MessageOrder(people, kind, "hazard." + word, Map.of("number", number, "area", name(about),
        "due", about.due() == null ? "—" : MINUTE.format(ChinaTime.local(about.due()))), "/app/campaigns/hazard?number=" + number, "hazard", number, about.code(), key));
  }
}
