package shanzhi.grid.routing.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.kernel.Sql;

/** Opens a trial and does it at once, or hands it to the background when there is much to try. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrialStart {

  private static final String NEW = "insert into grid.routing_trial (routing_set, set_version, days, asked_by, asked_at) values (?, ?, ?, ?, ?) returning id";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject TrialDesk desk;
  @Inject Jobs jobs;
  @Inject Clock clock;

  public long start(long set, int version, int days) {
    var sql = Sql.on(database);
    long trial = sql.one(NEW, row -> row.longAt(1), set, version, days, jurisdiction.caller(), clock.instant()).orElseThrow();
    if (desk.size(trial) > TrialDesk.SLICE) {
      long job = jobs.start(TrialWork.KIND, "派遣规则试运行 #" + set, Json.createObjectBuilder().add("trial", trial).build());
      sql.update("update grid.routing_trial set job = ? where id = ?", job, trial);
    } else {
      for (var at = desk.first(trial); !at.end();) at = desk.next(trial, at);
    }
    return trial;
  }
}
