package shanzhi.grid.campaigns.control;

import java.util.List;
import shanzhi.kernel.Changes;
import shanzhi.kernel.Sql;

/** What was done to a receipt or a hazard since somebody read it. */
final class StepsSince {

  private StepsSince() {}

  /** @param thing task or hazard, as its tables and columns are named; @param words Task or Hazard, as its moves and states are */
  static List<Changes.Step> of(Sql sql, String thing, String words, long id, int version) {
    return sql.list("select s.*, coalesce(a.display_name, s.actor) as who from grid." + thing + "_step s left join foundation.account a on a.username = s.actor where s." + thing
        + " = ? and s.version > ? order by s.no",
        row -> new Changes.Step(row.instant("at"), row.text("who"), words + "Move." + row.text("move"), words + "Status." + row.text("to_status"), row.text("opinion")), id, version);
  }
}
