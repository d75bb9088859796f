package shanzhi.grid.campaigns.control;

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
import shanzhi.grid.campaigns.entity.Task;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** The receipts one person has signed for and not finished. What nobody signed waits at its desk and is nobody's by name. */
@ApplicationScoped
public class OpenTasks implements OpenWork {

  private static final List<JobRole> DOERS = java.util.Arrays.stream(JobRole.values()).filter(job -> job.grants(Rights.TASK_DO)).toList();

  @PersistenceContext(unitName = "grid") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jobholders jobholders;
  @Inject AuditTrail audit;

  @Override public List<OpenItem> of(String username) {
    return Sql.on(database).list("""
        select t.id, c.title, coalesce(g.name, v.short_name, t.unit) as unit from grid.task t join grid.campaign c on c.id = t.campaign
          left join grid.grid g on g.code = t.unit left join foundation.area_version v on v.code = t.unit and v.valid_to is null
         where t.waiting and t.holder = ? order by t.id""",
        row -> new OpenItem("办理中任务", String.valueOf(row.big("id")), row.text("title") + "·" + row.text("unit")), username);
  }

  /** @throws Refusal handover.receiver-lacks-job (409) when the receiver does no tasks where one lies */
  @Override public void handOver(String from, String to) {
    var tasks = em.createQuery("select t from Task t where t.waiting = true and t.holder = :from order by t.id", Task.class).setParameter("from", from).getResultList();
    for (var task : tasks) {
      var unit = Territory.of(task.unit());
      Refusal.unless(DOERS.stream().anyMatch(job -> jobholders.of(job, unit).contains(to)), "handover.receiver-lacks-job", JobRole.MEMBER.title());
      task.handTo(to);
      audit.record("task.hand-over", "task", String.valueOf(task.id()), task.unit(), Map.of("holder", from), Map.of("holder", to));
    }
    em.flush();
  }
}
