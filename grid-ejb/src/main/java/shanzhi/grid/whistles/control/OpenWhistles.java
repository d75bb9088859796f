package shanzhi.grid.whistles.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jobholders;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.organisations.boundary.OpenItem;
import shanzhi.foundation.organisations.boundary.OpenWork;
import shanzhi.grid.whistles.entity.Whistle;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Whistles somebody raised and has to end or to rate, which nobody else can. What waits for a department is nobody's by name. */
@ApplicationScoped
public class OpenWhistles implements OpenWork {

  private static final String HIS = """
      w.whistler = ? and (w.status = 'OPEN' or w.status = 'SOLVED' and exists (
        select from grid.whistle_answer a where a.whistle = w.id and a.state in ('DONE', 'ENDED') and a.rated_at is null))""";

  @PersistenceContext(unitName = "grid") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jobholders jobholders;
  @Inject AuditTrail audit;

  @Override public List<OpenItem> of(String username) {
    return Sql.on(database).list("select number, title from grid.whistle w where " + HIS + " order by id", row -> new OpenItem("未销哨或未评价的哨", row.text("number"), row.text("title")), username);
  }

  /** @throws Refusal handover.receiver-lacks-job (409) when the receiver is not of the town's team where one lies */
  @Override public void handOver(String from, String to) {
    for (long id : Sql.on(database).list("select id from grid.whistle w where " + HIS + " order by id", row -> row.big("id"), from)) {
      var whistle = em.find(Whistle.class, id);
      var ground = Territory.of(whistle.ground());
      Refusal.unless(jobholders.of(JobRole.TOWN, ground).contains(to) || jobholders.of(JobRole.DISPATCHER, ground).contains(to), "handover.receiver-lacks-job", JobRole.TOWN.title());
      whistle.goesTo(to);
      audit.record("whistle.whistler", "whistle", whistle.number(), whistle.ground(), Map.of("whistler", from), Map.of("whistler", to));
    }
    em.flush();
  }
}
