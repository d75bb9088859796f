package shanzhi.foundation.jobs.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import javax.sql.DataSource;
import shanzhi.foundation.jobs.boundary.JobState;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** The state of jobs, each step in a transaction of its own so that others see it while the work's own is open. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobDesk {

  /** Without a sign of life for so long, the server that ran it is gone. */
  private static final Duration STALE = Duration.ofSeconds(60);

  /** Ended jobs and their results are kept so long. */
  private static final Duration KEEP = Duration.ofDays(30);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  /** @return false when it was cancelled before it began */
  public boolean begin(long job) {
    var now = clock.instant();
    return Sql.on(database).update("update foundation.job set state = 'RUNNING', started_at = ?, heartbeat = ? where id = ? and state = 'QUEUED'", now, now, job) == 1;
  }

  /** @return whether it shall stop: the owner asked, or it was declared interrupted meanwhile */
  public boolean note(long job, long done, long total, String message) {
    return Sql.on(database).one("""
        update foundation.job set done = ?, total = ?, message = ?, heartbeat = ? where id = ?
        returning cancel_asked or state <> 'RUNNING' as stop""", row -> row.yes("stop"), done, total, message, clock.instant(), job).orElse(true);
  }

  public void end(long job, JobState state, Long result, Refusal reason) {
    Sql.on(database).update("""
        update foundation.job set state = ?, ended_at = ?, result_file = ?, refusal = ?, refusal_args = ?::jsonb
         where id = ? and state = 'RUNNING'""",
        state, clock.instant(), result, reason == null ? null : reason.key(), reason == null ? null : args(reason), job);
  }

  public void beat(Collection<Long> jobs) {
    if (!jobs.isEmpty()) Sql.on(database).update("update foundation.job set heartbeat = ? where id = any(?::bigint[]) and state in ('QUEUED', 'RUNNING')", clock.instant(), jobs);
  }

  /** @return how many were left behind by a server that is gone */
  public int noteAbandoned() {
    var now = clock.instant();
    return Sql.on(database).update("""
        update foundation.job set state = 'INTERRUPTED', ended_at = ?, refusal = 'job.interrupted', refusal_args = '[]'
         where state in ('QUEUED', 'RUNNING') and heartbeat < ?""", now, now.minus(STALE));
  }

  public void forgetOld() {
    var sql = Sql.on(database);
    var before = clock.instant().minus(KEEP);
    sql.update("delete from foundation.attachment where subject_type = 'job' and subject in (select id::text from foundation.job where ended_at < ?)", before);
    sql.update("delete from foundation.job where ended_at < ?", before);
  }

  private static String args(Refusal reason) {
    var array = Json.createArrayBuilder();
    reason.args().forEach(arg -> array.add(String.valueOf(arg)));
    return array.build().toString();
  }
}
