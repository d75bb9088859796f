package shanzhi.grid.whistles.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;

/** Notes, every minute, which departments are late with the step they owe, and tells the county; that it was told stays visible. */
@Singleton
@PermitAll
public class WhistleSweep {

  private static final int BATCH = 1_000;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  private volatile boolean ready;

  public void open(@Observes DatabaseReady event) { ready = true; }

  @Schedule(hour = "*", minute = "*", second = "23", persistent = false)
  void sweep() {
    if (ready) sweepOnce();
  }

  /** @return how many were noted; the messages go through the outbox of the same transaction */
  public int sweepOnce() {
    var now = clock.instant();
    return Sql.on(database).update("""
        with late as (
          select id from grid.whistle_answer where ended_at is null and overdue_noted_at is null and due_at < ? order by due_at limit %d for update skip locked),
        noted as (
          update grid.whistle_answer a set overdue_noted_at = ?, escalated_at = coalesce(a.escalated_at, ?) from late where a.id = late.id
          returning a.id, a.whistle, a.state)
        insert into foundation.outbox (topic, key, payload, put_at, next_try)
        select 'whistle.overdue', w.number || '#' || n.id || '#' || n.state || '!', jsonb_build_object('number', w.number, 'answer', n.id), ?, ?
          from noted n join grid.whistle w on w.id = n.whistle""".formatted(BATCH), now, now, now, now, now);
  }
}
