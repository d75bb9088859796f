package shanzhi.foundation.access.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.AccessChanged;
import shanzhi.foundation.access.boundary.PersonLeft;
import shanzhi.foundation.outbox.boundary.Outbox;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** Says that somebody's access changed: to the caches here, and through the outbox to the sign-on server. */
@Stateless
@PermitAll
public class AccountSync {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Outbox outbox;
  @Inject Event<AccessChanged> changed;
  @Inject Clock clock;

  public void changed(String username) {
    outbox.put(AccountDelivery.TOPIC, username, Map.of("username", username));
    announce(username);
  }

  public void changed(List<String> usernames) {
    made(usernames);
    usernames.forEach(name -> changed.fire(new AccessChanged(name)));
    Sql.on(database).list("select distinct deputy from foundation.deputy where absent = any (?) and ended_at is null", row -> row.text("deputy"), List.of(usernames))
        .forEach(deputy -> changed.fire(new AccessChanged(deputy)));
  }

  /** Accounts that have just come into being: nobody stands in for them, and nobody remembers anything of them. */
  public void made(List<String> usernames) {
    var payloads = new TreeMap<String, Map<String, String>>();
    usernames.forEach(name -> payloads.put(name, Map.of("username", name)));
    outbox.putAll(AccountDelivery.TOPIC, payloads);
  }

  /** Also to whoever stands in for this person, now or later. */
  public void announce(String username) {
    changed.fire(new AccessChanged(username));
    Sql.on(database).list("select deputy from foundation.deputy where absent = ? and ended_at is null", row -> row.text("deputy"), username)
        .forEach(deputy -> changed.fire(new AccessChanged(deputy)));
  }

  public void end(@Observes PersonLeft left) {
    var sql = Sql.on(database);
    sql.update("update foundation.user_scope set revoked_by = ?, revoked_at = ?, version = version + 1 where username = ? and revoked_at is null",
        left.by(), clock.instant(), left.username());
    changed(left.username());
    sql.update("update foundation.deputy set ended_at = ? where (absent = ? or deputy = ?) and ended_at is null",
        clock.instant(), left.username(), left.username());
  }

  /** Jobs that began today or ended yesterday must reach the token without anybody's doing; whoever left no longer signs in. */
  @Schedule(hour = "16", minute = "5", timezone = "UTC", persistent = false)
  void turnOfTheDay() {
    var today = ChinaTime.today(clock);
    Sql.on(database).list("update foundation.account set enabled = false, version = version + 1 where enabled and leaves_on <= ? returning username",
        row -> row.text("username"), today).forEach(this::changed);
    Sql.on(database).update("""
        update foundation.account a set home = s.area, version = a.version + 1 from foundation.user_scope s
         where s.username = a.username and s.role = 'EMPLOYEE' and s.revoked_at is null and s.valid_from = ? and s.area <> a.home
           and exists (select from foundation.user_scope o where o.username = a.username and o.role = 'EMPLOYEE' and o.area = a.home and o.valid_to = ?)""", today, today.minusDays(1));
    Sql.on(database).list("select distinct username from foundation.user_scope where revoked_at is null and (valid_from = ? or valid_to = ?)",
        row -> row.text("username"), today, today.minusDays(1)).forEach(this::changed);
  }
}
