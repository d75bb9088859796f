package shanzhi.grid.campaigns.control;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.AccessChanged;
import shanzhi.foundation.access.boundary.Jobholders;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
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

  private static final List<JobRole> DOERS = Arrays.stream(JobRole.values()).filter(job -> job.grants(Rights.TASK_DO)).toList();
  private static final String ROLES = quoted(DOERS.stream());
  /** Those who see the campaign as a whole, and so what lies at another's desk. */
  private static final String LEADING = quoted(DOERS.stream().filter(job -> job.grants(Rights.CAMPAIGN_READ)));

  /** Grids in which somebody sits today; one question mark, the day, twice. */
  static final String SEATS = """
      select distinct s.area from foundation.user_scope s join foundation.account a on a.username = s.username and a.enabled
       where length(s.area) = 19 and s.role in (%s) and s.revoked_at is null and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)""".formatted(ROLES);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jobholders jobholders;
  @Inject Areas areas;
  @Inject Clock clock;

  private static String quoted(Stream<JobRole> jobs) { return jobs.map(job -> "'" + job + "'").collect(joining(", ")); }

  /** Puts every open receipt of a grid at the right desk. @return how many moved */
  public int arrange() { return arrange("true"); }

  private int arrange(String which, Object... args) {
    var today = ChinaTime.today(clock);
    var all = new ArrayList<Object>(List.of(today, today));
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

  /** Those nearest to a piece of ground who do tasks there, and the area or grid where they serve. @param people nobody where nobody does tasks up to the city */
  public record Nearest(String code, Set<String> people) {}

  /**
   * Who is told that something waits at a desk: those who serve just there, for whom it stands in their list, or else those of the level above, who can open
   * and do it although it lies at another's desk.
   */
  public Nearest nearest(String desk) {
    var tree = areas.today();
    var levels = new ArrayList<>(tree.find(Territory.of(desk).area()).map(area -> tree.path(area.code())).orElse(List.of()).stream().map(AreaNode::code).toList());
    if (Territory.of(desk).isGrid()) levels.add(desk);
    Collections.reverse(levels);
    for (var code : levels) {
      var people = servingAt(code, code.equals(desk) ? ROLES : LEADING);
      if (!people.isEmpty()) return new Nearest(code, people);
    }
    return new Nearest(desk, Set.of());
  }

  /** Who holds one of the jobs just for this area or grid, with those who stand in for them. A main grid is its community. */
  private Set<String> servingAt(String code, String jobs) {
    var today = ChinaTime.today(clock);
    var codes = Territory.of(code).level() == Level.COMMUNITY ? List.of(code, code + "0000000") : List.of(code);
    return new TreeSet<>(Sql.on(database).list("""
        with serving as (
          select s.username from foundation.user_scope s join foundation.account a on a.username = s.username and a.enabled
           where s.area = any(?) and s.role in (%s) and s.revoked_at is null and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?))
        select username from serving
        union
        select d.deputy from foundation.deputy d join serving s on s.username = d.absent join foundation.account a on a.username = d.deputy and a.enabled
         where d.ended_at is null and ? between d.valid_from and d.valid_to""".formatted(jobs), row -> row.text("username"), codes, today, today, today));
  }

  /** Whether somebody does tasks anywhere today, so that what is in his or her hand can be opened. */
  public boolean serves(String person) {
    var today = ChinaTime.today(clock);
    return Sql.on(database).number("""
        select count(*) from foundation.user_scope s join foundation.account a on a.username = s.username and a.enabled
         where s.username = ? and s.role in (%s) and s.revoked_at is null and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?)""".formatted(ROLES), person, today, today) > 0;
  }

  /** Whether somebody does tasks on this ground today, in the own name. */
  public boolean servesOn(String person, Territory ground) { return DOERS.stream().anyMatch(job -> jobholders.of(job, ground).contains(person)); }
}
