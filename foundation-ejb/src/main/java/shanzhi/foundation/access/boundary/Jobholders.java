package shanzhi.foundation.access.boundary;

import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.control.AreaTrees;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Who holds a job at a place: the people a room turns to when something waits there. */
@Stateless
@RolesAllowed(SIGNED_IN)
public class Jobholders {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AreaTrees trees;
  @Inject Clock clock;

  /** User names with the job in a territory that covers the place, and those who stand in for them today. */
  public Set<String> of(JobRole job, Territory where) {
    var today = ChinaTime.today(clock);
    var codes = new ArrayList<>(trees.today().path(where.area()).stream().map(AreaNode::code).toList());
    if (Territory.of(where.area()).level() == Level.COMMUNITY) codes.add(where.area() + "0000000");   // its main grid is the community
    if (where.isGrid()) codes.add(where.code());
    if (where.level() == Level.MICRO_GRID) codes.add(where.area() + "1" + where.code().substring(13, 16) + "000");   // its general grid
    return new TreeSet<>(Sql.on(database).list("""
        with holders as (
          select s.username from foundation.user_scope s join foundation.account a on a.username = s.username and a.enabled
           where s.role = ? and s.area = any(?) and s.revoked_at is null and s.valid_from <= ? and (s.valid_to is null or s.valid_to >= ?))
        select username from holders
        union
        select d.deputy from foundation.deputy d join holders h on h.username = d.absent
          join foundation.account a on a.username = d.deputy and a.enabled
         where d.ended_at is null and ? between d.valid_from and d.valid_to""",
        row -> row.text("username"), job, codes, today, today, today));
  }
}
