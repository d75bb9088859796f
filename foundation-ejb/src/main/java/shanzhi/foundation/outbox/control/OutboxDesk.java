package shanzhi.foundation.outbox.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.kernel.Sql;

/** Takes one thing at a time out of the outbox, each in a transaction of its own. */
@Stateless
@PermitAll
public class OutboxDesk {

  private static final Logger LOG = Logger.getLogger(OutboxDesk.class.getName());
  private static final int BATCH = 200;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
  private static final Duration GIVE_UP_AFTER = Duration.ofDays(2);

  private record Waiting(String topic, String key, String payload, int attempts, Instant since) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject @Any Instance<Delivery> deliveries;
  @Inject OutboxFailures failures;
  @Inject Clock clock;

  private final Map<String, Delivery> byTopic = new HashMap<>();

  @PostConstruct
  void know() { deliveries.forEach(delivery -> byTopic.put(delivery.topic(), delivery)); }

  /** What is due now, oldest first. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<Long> due() {
    return Sql.on(database).list("""
        select id from foundation.outbox where done_at is null and given_up_at is null and next_try <= ?
         order by next_try, id limit %d""".formatted(BATCH), row -> row.big("id"), clock.instant());
  }

  /** Delivers one thing unless another node has it in hand. A failure is written down and tried again later. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void deliver(long id) {
    try {
      failures.inOwnTransaction(() -> take(id));
    } catch (RuntimeException failure) {
      LOG.log(Level.FINE, failure, () -> "delivery " + id + " failed");
      failures.note(id, failure);
    }
  }

  private void take(long id) {
    var sql = Sql.on(database);
    var found = sql.one("""
        select topic, key, payload::text as payload, attempts, put_at from foundation.outbox
         where id = ? and done_at is null and given_up_at is null and next_try <= ? for update skip locked""",
        row -> new Waiting(row.text("topic"), row.text("key"), row.text("payload"), row.number("attempts"), row.instant("put_at")),
        id, clock.instant());
    if (found.isEmpty()) return;
    var waiting = found.get();
    try (var reader = Json.createReader(new StringReader(waiting.payload()))) {
      var payload = reader.readObject();
      var delivery = byTopic.get(waiting.topic());
      if (delivery == null) throw new IllegalStateException("nobody takes " + waiting.topic());
      delivery.deliver(waiting.key(), payload);
    }
    sql.update("update foundation.outbox set done_at = ?, attempts = attempts + 1 where id = ?", clock.instant(), id);
  }

  static Duration pause(int attempts) {
    var pause = Duration.ofSeconds(5L << Math.min(attempts, 12));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  static boolean hopeless(Instant since, Instant now) { return since.plus(GIVE_UP_AFTER).isBefore(now); }
}
