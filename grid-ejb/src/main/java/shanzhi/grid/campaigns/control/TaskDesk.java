package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.outbox.boundary.Outbox;
import shanzhi.grid.campaigns.entity.Task;
import shanzhi.grid.campaigns.entity.TaskMove;
import shanzhi.kernel.Changes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/**
 * Who may open a receipt and who may carry it on, and the writing down. Whoever does tasks on ground that covers the unit
 * may do it: the member of the grid, the worker of the general grid, the community's clerk, the town. So a receipt whose
 * person is gone is never orphaned.
 */
@ApplicationScoped
public class TaskDesk {

  @PersistenceContext(unitName = "grid") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** @throws Refusal task.unknown (404) also for those who cannot open it */
  public Task read(long id) {
    var task = em.find(Task.class, id);
    if (task == null || !reads(task)) throw Refusal.unknown("task.unknown", id);
    return task;
  }

  /** For a move. @throws Refusal task.not-yours (409) for those who can only read it */
  public Task open(long id, TaskMove move, Integer version) {
    var task = read(id);
    em.lock(task, LockModeType.PESSIMISTIC_WRITE);
    if (version != null) seen(task, version);   // first, so that whoever was overtaken learns by whom
    Refusal.unless(acts(move, task), "task.not-yours", move);
    Refusal.unless(move.possibleIn(task.status(), task.leaf()), "task.move-not-allowed", task.status(), move, TaskMove.from(task.status(), task.leaf()));
    return task;
  }

  /** @throws Refusal changed-by-someone-else (409) with what happened since, when the page showed an older version */
  public void seen(Task task, int version) {
    if (task.version() == version) return;
    var forms = task.leaf() ? List.of(new Changes.Field("task.forms.filled", null, task.answered() + " / " + task.subjects())) : List.<Changes.Field>of();
    throw Refusal.stale(task.unit(), new Changes(version, task.version(), StepsSince.of(Sql.on(database), "task", "Task", task.id(), version), forms));
  }

  public boolean acts(TaskMove move, Task task) {
    if (move == TaskMove.ISSUE || move == TaskMove.STOP) return false;
    if (move.actor() == TaskMove.Actor.DESK) return covers(Rights.TASK_DO, task.unit()) || jurisdiction.identities().contains(String.valueOf(task.holder()));
    return covers(Rights.TASK_DO, above(task)) || covers(Rights.CAMPAIGN_ISSUE, above(task));
  }

  /** The unit that sums up: the community of a grid, the town of a community, the county of a town. */
  private static String above(Task task) {
    return switch (task.level()) {
      case "GRID" -> task.community();
      case "COMMUNITY" -> task.town();
      default -> task.county();
    };
  }

  private boolean reads(Task task) {
    return covers(Rights.TASK_READ, task.unit()) || jurisdiction.identities().contains(String.valueOf(task.holder()));
  }

  private boolean covers(String right, String unit) { return jurisdiction.covers(right, Territory.of(unit)); }

  /** What the caller may do with it now. */
  public List<String> moves(Task task) {
    return Arrays.stream(TaskMove.values()).filter(move -> move.possibleIn(task.status(), task.leaf()) && acts(move, task)).map(Enum::name).toList();
  }

  public void go(Task task, TaskMove move, String opinion) { write(task, move, task.go(move, clock.instant()), opinion); }

  private void write(Task task, TaskMove move, int no, String opinion) {
    em.flush();
    Sql.on(database).update("insert into grid.task_step (task, no, at, move, to_status, actor, opinion, version) values (?, ?, ?, ?, ?, ?, ?, ?)",
        task.id(), no, clock.instant(), move, task.status(), jurisdiction.caller(), opinion, task.version());
    audit.record("task." + move.name().toLowerCase(Locale.ROOT).replace('_', '-'), "task", String.valueOf(task.id()), task.unit(), null, Map.of("status", task.status()));
  }

  /** What was kept without a move: a filled form, a note. */
  public void note(Task task, String verb, Map<String, ?> what) {
    em.flush();
    audit.record("task." + verb, "task", String.valueOf(task.id()), task.unit(), null, what);
  }

  /** @throws Refusal task.campaign-ended, task.above-summed (409) where sending it back would change what is settled */
  public void demandOpenAbove(Task task) {
    var sql = Sql.on(database);
    Refusal.unless(sql.number("select count(*) from grid.campaign where id = ? and status = 'ACTIVE'", task.campaign()) == 1, "task.campaign-ended");
    Refusal.unless(sql.number("select count(*) from grid.task where campaign = ? and unit = ? and status = 'DONE'", task.campaign(), above(task)) == 0, "task.above-summed");
  }

  /** Tells whoever has it in hand that it came back. */
  public void tellReturned(Task task, String number) {
    var about = new java.util.HashMap<String, Object>(Map.of("word", "returned", "campaign", number, "desk", task.desk(), "count", 1));
    if (task.holder() != null) about.put("holder", task.holder());
    outbox.put("task.told", number + "#RETURNED#" + task.id() + "#" + task.version(), about);
  }
}
