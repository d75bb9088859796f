package shanzhi.staff.workers.control;

import static shanzhi.kernel.Rights.STAFF_EDIT;
import static shanzhi.kernel.Rights.STAFF_READ;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Changes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.staff.workers.entity.Worker;

/** What every verb on a worker begins with: may the caller, and has nobody been quicker. */
@ApplicationScoped
public class WorkerDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Chronicle chronicle;

  /** A worker to look at. @return community; @throws Refusal worker.unknown (404), also outside the caller's territory */
  public String visible(long worker) { return ground(worker, STAFF_READ); }

  /** A worker whose papers are to be changed. @return community; @throws Refusal worker.unknown (404) */
  public String editable(long worker) { return ground(worker, STAFF_EDIT); }

  private String ground(long worker, String right) {
    return Sql.on(database).one("select community from staff.worker where id = ?", row -> row.text("community"), worker)
        .filter(community -> jurisdiction.covers(right, Territory.of(community))).orElseThrow(() -> Refusal.unknown("worker.unknown"));
  }

  /** A worker to change, locked. @throws Refusal worker.unknown (404); changed-by-someone-else (409) */
  public Worker open(EntityManager em, long worker, int version) {
    editable(worker);
    var person = em.find(Worker.class, worker, LockModeType.PESSIMISTIC_WRITE);
    if (person.version() != version) throw Refusal.stale(person.number(), new Changes(version, person.version(), List.of(), List.of()));
    em.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    return person;
  }

  public String number(long worker) {
    return Sql.on(database).one("select number from staff.worker where id = ?", row -> row.text("number"), worker).orElseThrow(() -> Refusal.unknown("worker.unknown"));
  }

  public void record(Chronicle.Deed deed, Object before, Object after) { chronicle.record(deed, before, after); }

  /** A paper of a worker was recorded. */
  public void record(Chronicle.Deed deed) { chronicle.record(deed, null); }
}
