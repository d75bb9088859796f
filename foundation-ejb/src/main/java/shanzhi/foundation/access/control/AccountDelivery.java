package shanzhi.foundation.access.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;

/**
 * Makes the sign-on server's account like ours. Carries only the user name and reads the state when delivered, so that
 * a late or repeated delivery never brings back an old state.
 */
@ApplicationScoped
public class AccountDelivery implements Delivery {

  public static final String TOPIC = "keycloak.account";

  private record Wanted(String name, boolean enabled) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Keycloak keycloak;
  @Inject Clock clock;

  @Override public String topic() { return TOPIC; }

  @Override public void deliver(String key, JsonObject payload) {
    var username = payload.getString("username");
    var sql = Sql.on(database);
    var today = ChinaTime.today(clock);
    var wanted = sql.one("select display_name, enabled from foundation.account where username = ?",
        row -> new Wanted(row.text("display_name"), row.yes("enabled")), username);
    if (wanted.isEmpty()) return;
    Set<String> jobs = new TreeSet<>(sql.list("""
        select distinct role from foundation.user_scope
         where username = ? and revoked_at is null and ? between valid_from and coalesce(valid_to, 'infinity')""",
        row -> JobRole.valueOf(row.text("role")).token(), username, today));
    keycloak.settle(username, wanted.get().name(), wanted.get().enabled(), jobs);
  }
}
