package shanzhi.grid.campaigns.control;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.AccessChanged;
import shanzhi.foundation.access.boundary.Jobholders;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/**
 * At whose desk a receipt waits. A grid with somebody who may do tasks there has its own desk; that of a vacant grid is
 * the community's. When people come and go, open receipts move to the right desk.
 */
@ApplicationScoped
public class Seats {

  private static final String ROLES = Arrays.stream(JobRole.values()).filter(job -> job.grants(Rights.TASK_DO)).map(job -> "'" + job + "'").collect(joining(", "));

  /** Grids in which somebody sits today; one question mark, the day, twice. */
  static final String SEATS = """
      select distinct s.area from foundation.user_scope s join foundation.account a on a.username = s.username and a.enabled
       where length(s.area) = 19 and s.role in (%s) and s.revoked_at is null and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)""".formatted(ROLES);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jobholders jobholders;
  @Inject Clock clock;

  /** Puts every open receipt of a grid at the right desk. @return how many moved */
  public int arrange() { return arrange("true"); }

  private int arrange(String which, Object... args) {
    var today = ChinaTime.today(clock);
    var all = new java.util.ArrayList<Object>(java.util.List.of(today, today));
    all.addAll(Arrays.asList(args));
    return Sql.on(database).update("""
        with seats as (%s),
        now as (
          select t.id, case when s.area is null then t.community else t.unit end as desk
            from grid.task t left join seats s on s.area = t.unit where t.waiting and t.level = 'GRID' and %s)
        update grid.task t set desk = now.desk, version = version + 1 from now where now.id = t.id and now.desk <> t.desk""".formatted(SEATS, which), all.toArray());
  }

  void somebodyCameOrWent(@Observes(during = TransactionPhase.BEFORE_COMPLETION) AccessChanged change) {
    arrange("t.unit in (select area from foundation.user_scope where username = ?)", change.username());
  }

  /** Who is told that something waits at a desk: those who serve there, or else those one level above. */
  public Set<String> peopleAt(String desk) {
    var ground = Territory.of(desk);
    return switch (ground.level()) {
      case MICRO_GRID, EXCLUSIVE_GRID -> at(desk, JobRole.MEMBER);
      case GENERAL_GRID -> at(desk, JobRole.WORKER);
      case COMMUNITY -> {
        var clerks = jobholders.of(JobRole.CLERK, ground);
        yield clerks.isEmpty() ? jobholders.of(JobRole.TOWN, ground) : clerks;
      }
      default -> jobholders.of(JobRole.TOWN, ground);
    };
  }

  private Set<String> at(String grid, JobRole job) {
    var people = new TreeSet<>(jobholders.of(job, Territory.of(grid)));
    return people.isEmpty() ? jobholders.of(JobRole.CLERK, Territory.of(Territory.of(grid).area())) : people;
  }
}
