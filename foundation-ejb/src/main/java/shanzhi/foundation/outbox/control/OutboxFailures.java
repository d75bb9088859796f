package shanzhi.foundation.outbox.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;

/**
 * A failed delivery rolls back alone; that it failed is written down in another transaction. Deliveries run as the
 * suite itself: signed in, without a job, so that they may look up who is to be told.
 */
@Stateless
@PermitAll
@RunAs(Rights.SIGNED_IN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxFailures {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  public void inOwnTransaction(Runnable action) { action.run(); }

  public void note(long id, RuntimeException failure) {
    var sql = Sql.on(database);
    var now = clock.instant();
    record State(int attempts, Instant since) {}
    sql.one("select attempts, put_at from foundation.outbox where id = ? for update",
        row -> new State(row.number("attempts"), row.instant("put_at")), id)
        .ifPresent(state -> sql.update(
            "update foundation.outbox set attempts = attempts + 1, last_error = ?, next_try = ?, given_up_at = ? where id = ?",
            String.valueOf(failure.getMessage()).replace('\u0000', ' '), now.plus(OutboxDesk.pause(state.attempts())),
            OutboxDesk.hopeless(state.since(), now) ? now : null, id));
  }
}
