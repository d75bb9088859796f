package shanzhi.foundation.outbox.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.kernel.Sql;

/** Put here, in the transaction of the deed, what has to happen elsewhere once the deed is committed. */
@Stateless
@PermitAll
public class Outbox {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  /** @param key names the thing, so that a second delivery can be recognised */
  public void put(String topic, String key, Map<String, ?> payload) { put(topic, key, payload, clock.instant()); }

  /** @param notBefore when it may be delivered at the earliest */
  public void put(String topic, String key, Map<String, ?> payload, Instant notBefore) {
    Sql.on(database).update("insert into foundation.outbox (topic, key, payload, put_at, next_try) values (?, ?, ?::jsonb, ?, ?)",
        topic, key, JSON.toJson(payload), clock.instant(), notBefore);
  }

  /** The same topic for many things, in one go. */
  public void putAll(String topic, Map<String, ? extends Map<String, ?>> payloads) {
    var now = clock.instant();
    Sql.on(database).spread("""
        insert into foundation.outbox (key, payload, topic, put_at, next_try)
        select n.key, n.payload, m.topic, m.now, m.now from unnest(?::text[], ?::jsonb[]) as n (key, payload), (values (?, ?::timestamptz)) as m (topic, now)""",
        payloads.entrySet().stream().map(one -> new Object[] {one.getKey(), JSON.toJson(one.getValue())}).toList(), topic, now);
  }
}
