package shanzhi.grid.campaigns.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.campaigns.boundary.TaskQuery;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Puts a query of receipts and the caller's reach into one condition on {@code grid.task t}. */
@ApplicationScoped
public class TaskSql {

  public record Where(String text, List<Object> args) {}

  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  public Where where(long campaign, TaskQuery query, String right) {
    var args = new ArrayList<Object>(List.of(campaign));
    var text = new StringBuilder("t.campaign = ? and ").append(jurisdiction.over(right).sql(CampaignReader::taskColumn, args));
    if (query.ground() != null && !query.ground().isBlank()) {
      var ground = Territory.of(query.ground());
      if (ground.level() != Level.CITY) {
        text.append(" and ").append(CampaignReader.taskColumn(ground.level())).append(" = ?");
        args.add(ground.level() == Level.COMMUNITY ? ground.area() : ground.code());
      }
    }
    if (query.state() != null) {
      switch (query.state()) {
        case "OPEN" -> text.append(" and t.waiting");
        case "DONE" -> text.append(" and t.status = 'DONE'");
        case "VACANT" -> text.append(" and t.waiting and t.level = 'GRID' and t.desk <> t.unit");
        case "LATE" -> {
          text.append(" and t.waiting and t.due_at < ?");
          args.add(clock.instant());
        }
        default -> { }   // blank: all of them
      }
    }
    return new Where(text.toString(), args);
  }
}
