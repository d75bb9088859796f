package shanzhi.foundation.access.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** The people of the demonstration from {@code data/demo/accounts.csv}; whoever is there already is left alone. */
@ApplicationScoped
public class DemoAccounts {

  private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  void load(@Observes @Priority(200) DatabaseReady ready) {
    if (!ready.demo()) return;
    var accounts = new ArrayList<Object[]>();
    var scopes = new ArrayList<Object[]>();
    for (var line : Csv.resource(DemoAccounts.class, "/data/demo/accounts.csv")) {
      var username = line.get("username");
      var territory = Territory.of(line.get("area"));
      accounts.add(new Object[] {username, line.get("name"), line.get("staff_no"), territory.area()});
      if (!line.get("role").isEmpty()) scopes.add(new Object[] {username, JobRole.valueOf(line.get("role")), territory.code(), SINCE, clock.instant(), username});
    }
    var sql = Sql.on(database);
    sql.batch("""
        insert into foundation.account (username, display_name, staff_no, home, created_by) values (?, ?, ?, ?, 'sysadmin')
        on conflict (username) do nothing""", accounts);
    sql.batch("""
        insert into foundation.user_scope (id, username, role, area, valid_from, granted_by, granted_at)
        select nextval('foundation.user_scope_seq'), ?, ?, ?, ?, 'secadmin', ?
         where not exists (select from foundation.user_scope where username = ?)""", scopes);
  }
}
