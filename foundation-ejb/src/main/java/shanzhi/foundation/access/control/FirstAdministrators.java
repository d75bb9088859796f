package shanzhi.foundation.access.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.control.AreaTrees;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;

/**
 * The two who come first in a new installation, named by {@code shanzhi.first-admin} and {@code shanzhi.first-secadmin}: nobody could
 * enter them or give them their jobs in the suite. Heeded only while nobody was ever granted either job, so that a setting
 * left behind, or put there later, gives nobody anything.
 */
@Stateless
@PermitAll
public class FirstAdministrators {

  private static final Logger LOG = Logger.getLogger(FirstAdministrators.class.getName());
  private static final String USERNAME = "[a-z0-9][a-z0-9._-]{1,39}";
  /** Who entered them, as their account and grant say. */
  private static final String BY = "install";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject @ConfigProperty(name = "shanzhi.first-admin") Optional<String> sysadmin;
  @Inject @ConfigProperty(name = "shanzhi.first-secadmin") Optional<String> secadmin;
  @Inject AreaTrees trees;
  @Inject AuditTrail audit;
  @Inject AccountSync sync;
  @Inject Clock clock;

  public void open(@Observes @Priority(900) DatabaseReady ready) { appoint(sysadmin, secadmin); }

  /**
   * @return whether they were appointed
   * @throws IllegalStateException only one is named, both are the same person, or a name is no user name
   */
  public boolean appoint(Optional<String> sysadmin, Optional<String> secadmin) {
    if (sysadmin.isEmpty() && secadmin.isEmpty()) return false;
    var sql = Sql.on(database);
    sql.one("select pg_advisory_xact_lock(hashtextextended('first-administrators', 0))", row -> true);   // two servers of a new cluster
    if (sql.number("select count(*) from foundation.user_scope where role in ('SYSADMIN', 'SECADMIN')") > 0) return false;
    if (sysadmin.isEmpty() || secadmin.isEmpty()) throw new IllegalStateException("set both shanzhi.first-admin and shanzhi.first-secadmin");
    if (sysadmin.get().equals(secadmin.get())) throw new IllegalStateException("shanzhi.first-admin and shanzhi.first-secadmin must be two persons");
    var root = trees.today().roots().stream().findFirst().map(AreaNode::code).orElseThrow(() -> new IllegalStateException("no areas yet"));
    appoint(sysadmin.get(), JobRole.SYSADMIN, root);
    appoint(secadmin.get(), JobRole.SECADMIN, root);
    return true;
  }

  private void appoint(String username, JobRole job, String area) {
    if (!username.matches(USERNAME)) throw new IllegalStateException("no user name: " + username);
    var sql = Sql.on(database);
    sql.update("insert into foundation.account (username, display_name, home, created_by) values (?, ?, ?, ?) on conflict (username) do nothing",
        username, username, area, BY);
    sql.update("""
        insert into foundation.user_scope (id, username, role, area, valid_from, granted_by, granted_at)
        values (nextval('foundation.user_scope_seq'), ?, ?, ?, ?, ?, ?)""", username, job, area, ChinaTime.today(clock), BY, clock.instant());
    audit.record("scope.grant-first", "account", username, area, null, Map.of("job", job.name(), "area", area, "by", BY));
    sync.changed(username);
    LOG.warning(() -> username + " is the first " + job + ", as configured");
  }
}
