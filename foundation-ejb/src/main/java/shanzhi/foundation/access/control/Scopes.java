package shanzhi.foundation.access.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.AccessChanged;
import shanzhi.foundation.access.boundary.Scope;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/**
 * The jobs in force of each person, their own and those they stand in for. Kept for some seconds: a revoked job ends
 * at once on this node and within the time kept on another.
 */
@ApplicationScoped
public class Scopes {

  private static final Duration KEEP = Duration.ofSeconds(15);

  private record Kept(Instant until, List<Scope> scopes) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  public List<Scope> of(String username) {
    var now = clock.instant();
    var found = kept.get(username);
    if (found == null || now.isAfter(found.until())) {
      found = new Kept(now.plus(KEEP), read(username));
      kept.put(username, found);
    }
    return found.scopes();
  }

  private List<Scope> read(String username) {
    var today = ChinaTime.today(clock);
    return Sql.on(database).list("""
        with whose as (
          select username, null::text as absent from foundation.account where username = ? and enabled
          union all
          select d.absent, d.absent from foundation.deputy d
            join foundation.account me on me.username = d.deputy and me.enabled
            join foundation.account away on away.username = d.absent and away.enabled
           where d.deputy = ? and d.ended_at is null and ? between d.valid_from and d.valid_to)
        select distinct s.role, s.area, w.absent from whose w join foundation.user_scope s on s.username = w.username
         where s.revoked_at is null and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)
         order by s.area, s.role""",
        row -> new Scope(JobRole.valueOf(row.text("role")), Territory.of(row.text("area")), row.text("absent")),
        username, username, today, today, today);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccessChanged change) { kept.remove(change.username()); }
}
