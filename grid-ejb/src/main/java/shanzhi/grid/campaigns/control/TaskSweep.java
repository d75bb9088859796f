package shanzhi.grid.campaigns.control;

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

/**
 * Notes once what comes near its day and what is over it. Of a campaign each desk, or whoever has its receipts in hand, is told
 * with one message however many they are, and of hazards each community; every ten minutes sees that each receipt waits where somebody sits.
 */
@Singleton
@PermitAll
public class TaskSweep {

  private static final int BATCH = 20_000;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Seats seats;
  @Inject Clock clock;

  private volatile boolean ready;

  public void open(@Observes DatabaseReady event) { ready = true; }

  @Schedule(hour = "*", minute = "*", second = "23", persistent = false)
  void sweep() { if (ready) sweepOnce(); }

  @Schedule(hour = "*", minute = "*/10", second = "41", persistent = false)
  void arrange() { if (ready) seats.arrange(); }

  /** @return how many receipts and hazards were noted */
  public int sweepOnce() { return noteTasks("warned_at", "warn_at", "and t.due_at >= ?", "warning") + noteTasks("overdue_noted_at", "due_at", "and ?::timestamptz is not null", "overdue") + noteHazards(); }

  /** Counts outbox rows, so the figure is of desks and people told. */
  private int noteTasks(String mark, String day, String and, String word) {
    var now = clock.instant();
    return Sql.on(database).update("""
        with due as (
          select t.id from grid.task t where t.waiting and t.%1$s is null and t.%2$s < ? %3$s order by t.%2$s, t.campaign, t.desk limit %4$d for update skip locked),
        noted as (
          update grid.task t set %1$s = ? from due where due.id = t.id returning t.campaign, t.desk, t.holder, t.community)
        insert into foundation.outbox (topic, key, payload, put_at, next_try)
        select 'task.told', c.number || '#%5$s#' || coalesce(n.holder, n.desk) || '#' || extract(epoch from ?::timestamptz)::bigint,
               jsonb_build_object('word', '%5$s', 'campaign', c.number, 'count', count(*), 'desk', case when count(distinct n.desk) = 1 then min(n.desk) else coalesce(min(n.community), min(n.desk)) end)
                 || case when n.holder is null then '{}' else jsonb_build_object('holder', n.holder) end, ?, ?
          from noted n join grid.campaign c on c.id = n.campaign group by c.number, n.holder, coalesce(n.holder, n.desk)""".formatted(mark, day, and, BATCH, word), now, now, now, now, now, now);
  }

  private int noteHazards() {
    var now = clock.instant();
    return Sql.on(database).update("""
        with late as (
          select id from grid.hazard where not ended and status in ('ORDERED', 'AGAIN') and overdue_noted_at is null and due_at < ? limit %d for update skip locked),
        noted as (update grid.hazard h set overdue_noted_at = ? from late where late.id = h.id returning h.number, h.steps, h.community, h.due_at)
        insert into foundation.outbox (topic, key, payload, put_at, next_try)
        select 'hazard.moved', min(number || '#' || steps) || '!', jsonb_build_object('number', (array_agg(number order by due_at, number))[1], 'count', count(*), 'move', 'OVERDUE', 'actor', ''), ?, ?
          from noted group by community""".formatted(BATCH), now, now, now, now);
  }
}
