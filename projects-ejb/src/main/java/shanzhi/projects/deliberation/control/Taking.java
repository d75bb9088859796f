package shanzhi.projects.deliberation.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.ResolvedItem;

/** One item, one project. */
@ApplicationScoped
public class Taking {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AuditTrail audit;
  @Inject AffairDesk desk;

  public void take(ResolvedItem item, String project) {
    Refusal.unless(item.effectiveOn() != null, "resolution.not-effective", item.resolution());
    var sql = Sql.on(database);
    boolean fresh = sql.update("update projects.resolution_item set project = ?, taken_at = ? where item = ? and project is null", project, desk.now(), item.item()) == 1;
    if (fresh) {
      audit.record("resolution.take", "item", item.item(), item.community(), null, Map.of("project", project));
      return;
    }
    var holder = sql.one("select project from projects.resolution_item where item = ?", row -> row.text("project"), item.item()).orElseThrow();
    Refusal.unless(holder.equals(project), "resolution.item-taken", item.item(), holder);
  }
}
