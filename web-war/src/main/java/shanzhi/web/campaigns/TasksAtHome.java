package shanzhi.web.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shanzhi.grid.campaigns.boundary.HazardQuery;
import shanzhi.grid.campaigns.boundary.Hazards;
import shanzhi.grid.campaigns.boundary.Signing;
import shanzhi.grid.campaigns.boundary.TaskLine;
import shanzhi.grid.campaigns.boundary.Tasks;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Desk;
import shanzhi.web.frame.MenuCounts;
import shanzhi.web.home.HomeAlerts;
import shanzhi.web.home.HomeTodos;

/** What the home page and the menu show of campaigns: receipts that wait, signatures that are asked for, hazards over their day. */
@ApplicationScoped
public class TasksAtHome implements HomeTodos, HomeAlerts, MenuCounts {

  @Inject Tasks tasks;
  @Inject Signing signing;
  @Inject Hazards hazards;
  @Inject Desk desk;
  @Inject TaskWords words;

  @Override public int order() { return 20; }

  @Override public Pile pile(Tab tab, int limit) {
    if (tab != Tab.OPEN) return new Pile(0, List.of());
    var todos = new ArrayList<Todo>();
    int total = 0;
    if (desk.may(Rights.TASK_DO)) {
      var page = tasks.waiting(limit);
      total += page.total();
      page.rows().forEach(line -> todos.add(todo(line)));
    }
    if (desk.may(Rights.CAMPAIGN_SIGN)) {
      var waiting = signing.waiting();
      total += waiting.size();
      waiting.stream().limit(limit).forEach(line -> todos.add(new Todo(TaskWords.texts().getString("CampaignStatus.AWAITING"), line.title(), line.number() + "·" + line.areaName(),
          "/app/campaigns/sheet?number=" + line.number(), "", "", Long.MAX_VALUE)));
    }
    return new Pile(total, todos);
  }

  private Todo todo(TaskLine line) {
    return new Todo(TaskWords.texts().getString("TaskStatus." + line.status()), line.title(), line.unitName() + (line.subjects() > 1 ? "·" + line.answered() + "/" + line.subjects() : ""),
        "/app/campaigns/task?id=" + line.id(), words.mark(line.dueState()), words.due(line.dueState(), line.left()), minutes(line));
  }

  private static long minutes(TaskLine line) {
    var left = line.left();
    if (left == null) return Long.MAX_VALUE;
    long minutes = left.days() * (left.natural() ? 1440L : 420L) + left.hours() * 60L + left.minutes();
    return left.overdue() ? -minutes : minutes;
  }

  @Override public List<Alert> alerts() {
    if (!desk.may(Rights.HAZARD_ORDER)) return List.of();
    var texts = TaskWords.texts();
    var late = hazards.ledger(new HazardQuery(null, null, null, true, null), 0, 1);
    if (late.total() == 0) return List.of();
    // one line however many they are: the longest overdue is named, the link leads to all
    var first = late.rows().get(0);
    boolean one = late.total() == 1;
    return List.of(new Alert("bad", texts.getString("hazard.late") + (one ? "" : " " + late.total()), first.communityName() + " " + first.description(),
        one ? "/app/campaigns/hazard?number=" + first.number() : "/app/campaigns/hazards?late=true", texts.getString("part.open")));
  }

  @Override public Map<String, Count> counts() {
    if (!desk.may(Rights.TASK_DO)) return Map.of();
    int waiting = tasks.waiting(0).total();
    return waiting == 0 ? Map.of() : Map.of("/app/campaigns/tasks", new Count(waiting, false));
  }
}
