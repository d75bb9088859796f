package shanzhi.grid.incidents.control;

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
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Status;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/**
 * The incidents one person has in hand: those taken up for checking, which nobody else can decide. What waits for an
 * office, a desk or any checker is nobody's by name and stays where it is.
 */
@ApplicationScoped
public class OpenIncidents implements OpenWork {

  @PersistenceContext(unitName = "grid") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jobholders jobholders;
  @Inject AuditTrail audit;

  @Override public List<OpenItem> of(String username) {
    return Sql.on(database).list("""
        select i.number, t.name from grid.incident i left join grid.incident_type t on t.code = i.type
         where i.status = 'CHECKING' and i.checker = ? order by i.id""",
        row -> new OpenItem("核查中事件", row.text("number"), row.text("name")), username);
  }

  /** @throws Refusal handover.receiver-lacks-job (409) when the receiver is no checker where one lies, incident.checker-is-handler (409) */
  @Override public void handOver(String from, String to) {
    var incidents = em.createQuery("select i from Incident i where i.status = :checking and i.checker = :from order by i.id", Incident.class)
        .setParameter("checking", Status.CHECKING).setParameter("from", from).getResultList();
    for (var incident : incidents) {
      var place = incident.place().code();
      Refusal.unless(jobholders.of(JobRole.CHECKER, Territory.of(place)).contains(to), "handover.receiver-lacks-job", JobRole.CHECKER.title());
      incident.checkGoesTo(to);
      audit.record("incident.checker", "incident", incident.number(), place, Map.of("checker", from), Map.of("checker", to));
    }
    em.flush();
  }
}
