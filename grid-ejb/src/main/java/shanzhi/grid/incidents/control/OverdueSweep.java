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
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;

/**
 * Notes, every minute, which open incidents turned yellow or have run over their limit, and lets go on what was suspended until now. The
 * cost grows with what is due, not with what is open; most minutes it is one look into an index, because planning the
 * update over all months costs more than finding that there is nothing to update. Each batch is one statement and commits
 * by itself, so that many late ones (the first morning after a long holiday) are all noted in the same minute without one
 * long transaction.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverdueSweep {

  private static final Logger LOG = Logger.getLogger(OverdueSweep.class.getName());
  private static final int BATCH = 5_000;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject SuspensionEnds suspensions;
  @Inject Clock clock;

  private volatile boolean ready;

  public void open(@Observes DatabaseReady event) { ready = true; }

  @Schedule(hour = "*", minute = "*", second = "7", persistent = false)
  void sweep() {
    if (!ready) return;
    suspensions.due().forEach(this::wake);
    warnOnce();
    sweepOnce();
  }

  private void wake(String number) {
    try {
      suspensions.wake(number);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "the suspension of " + number + " could not be ended and is tried again", failure);
    }
  }

  /** @return how many were noted; the message to the desk goes through the outbox of the same transaction */
  public int sweepOnce() {
    int all = 0;
    for (int noted = BATCH; noted == BATCH && anyLate(); all += noted) noted = batch();
    return all;
  }

  private boolean anyLate() {
    return Sql.on(database).number("select 1 from grid.incident where not ended and overdue_noted_at is null and due_at < ? limit 1", clock.instant()) == 1;
  }

  private int batch() {
    var now = clock.instant();
    return Sql.on(database).update("""
        with late as (
          select id, reported_at from grid.incident where not ended and overdue_noted_at is null and due_at < ? order by due_at limit %d for update skip locked),
        noted as (
          update grid.incident i set overdue_noted_at = ? from late where i.id = late.id and i.reported_at = late.reported_at
          returning i.number, i.steps)
        insert into foundation.outbox (topic, key, payload, put_at, next_try)
        select 'incident.overdue', number || '#' || steps, jsonb_build_object('number', number), ?, ? from noted""".formatted(BATCH),
        now, now, now, now);
  }

  /**
   * Whatever turned yellow is noted; the office that has it in hand is told. What is overdue by now is told as that, and
   * what lies at a desk or with a checker has no office to tell.
   *
   * @return how many were noted, told or not
   */
  public int warnOnce() {
    int all = 0;
    for (int noted = BATCH; noted == BATCH && anyYellow(); all += noted) noted = warnBatch();
    return all;
  }

  private boolean anyYellow() {
    return Sql.on(database).number("select 1 from grid.incident where not ended and warning_noted_at is null and warn_at < ? limit 1", clock.instant()) == 1;
  }

  private int warnBatch() {
    var now = clock.instant();
    return (int) Sql.on(database).number("""
        with yellow as (
          select id, reported_at from grid.incident where not ended and warning_noted_at is null and warn_at < ? order by warn_at limit %d for update skip locked),
        noted as (
          update grid.incident i set warning_noted_at = ? from yellow where i.id = yellow.id and i.reported_at = yellow.reported_at
          returning i.number, i.steps, i.office, i.status, i.due_at),
        told as (
          insert into foundation.outbox (topic, key, payload, put_at, next_try)
          select 'incident.warning', number || '#' || steps, jsonb_build_object('number', number, 'office', office), ?, ? from noted
           where office is not null and status in ('DISPATCHED', 'HANDLING', 'REWORK') and due_at >= ?)
        select count(*) from noted""".formatted(BATCH), now, now, now, now, now);
  }
}
