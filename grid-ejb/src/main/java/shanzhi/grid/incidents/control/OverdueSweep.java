package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;

/**
 * Notes, every minute, which open incidents turned yellow or have run over their limit, and lets go on what was suspended until now. The
 * cost grows with what is due, not with what is open; most minutes it is one look into an index. What was told is written
 * beside the incident (grid.incident_told) and not onto it: an incident is a wide row with many indexes, and marking the
 * 21,000 of a morning after a long holiday took seven seconds. Each batch is one statement and commits by itself.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverdueSweep {

  private static final Logger LOG = Logger.getLogger(OverdueSweep.class.getName());
  private static final int BATCH = 10_000;
  /** A limit that was counted anew may lie behind the minute it was counted in; older than this it is found at the full hour. */
  private static final Duration LOOK_BACK = Duration.ofHours(2);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject SuspensionEnds suspensions;
  @Inject Clock clock;

  private volatile boolean ready;
  private Instant lookedAtAll = Instant.EPOCH;

  public void open(@Observes DatabaseReady event) { ready = true; }

  @Schedule(hour = "*", minute = "*", second = "7", persistent = false)
  void sweep() {
    if (!ready) return;
    suspensions.due().forEach(this::wake);
    var now = clock.instant();
    var all = lookedAtAll.plus(Duration.ofHours(1)).isBefore(now);
    var since = all ? Instant.EPOCH : now.minus(LOOK_BACK);
    warn(since);
    late(since);
    if (all) lookedAtAll = now;
  }

  private void wake(String number) {
    try {
      suspensions.wake(number);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "the suspension of " + number + " could not be ended and is tried again", failure);
    }
  }

  /** @return how many were noted, however long they are late; the message to the desk goes through the outbox of the same transaction */
  public int sweepOnce() { return late(Instant.EPOCH); }

  /**
   * Whatever is yellow is noted; the office that has it in hand is told. What is overdue by now is told as that, and what
   * lies at a desk or with a checker has no office to tell.
   *
   * @return how many were noted, told or not
   */
  public int warnOnce() { return warn(Instant.EPOCH); }

  private int late(Instant since) {
    var now = clock.instant();
    return batches("i.due_at >= ? and i.due_at < ?", "OVERDUE", "due_at", """
        insert into foundation.outbox (topic, key, payload, put_at, next_try)
        select 'incident.overdue', number || '#' || steps, jsonb_build_object('number', number), ?, ? from told""", new Object[] {since, now}, now);
  }

  private int warn(Instant since) {
    var now = clock.instant();
    return batches("i.warn_at >= ? and i.warn_at < ? and i.due_at >= ?", "YELLOW", "warn_at", """
        insert into foundation.outbox (topic, key, payload, put_at, next_try)
        select 'incident.warning', number || '#' || steps, jsonb_build_object('number', number, 'office', office), ?, ? from told
         where office is not null and status in ('DISPATCHED', 'HANDLING', 'REWORK')""", new Object[] {since, now, now}, now);
  }

  private int batches(String due, String light, String order, String tell, Object[] window, Instant now) {
    var untold = """
        from grid.incident i where not i.ended and %s
         and not exists (select 1 from grid.incident_told t where t.incident = i.id and t.light = '%s' and t.due_at = i.due_at)""".formatted(due, light);
    var statement = """
        with lit as (
          select i.id, i.number, i.steps, i.office, i.status, i.due_at %s order by i.%s limit %d),
        noted as (
          insert into grid.incident_told (incident, light, due_at, told_at) select id, '%s', due_at, ? from lit on conflict do nothing returning incident),
        told as (select lit.* from lit join noted on noted.incident = lit.id),
        sent as (%s)
        select count(*) from noted""".formatted(untold, order, BATCH, light, tell);
    var sql = Sql.on(database);
    var values = Stream.concat(Arrays.stream(window), Stream.of(now, now, now)).toArray();
    int all = 0;
    // the look first: planning the statement over all months costs more than finding that there is nothing to note
    for (int noted = BATCH; noted == BATCH && sql.number("select 1 " + untold + " limit 1", window) == 1; all += noted) noted = (int) sql.number(statement, values);
    return all;
  }
}
