package shanzhi.foundation.messages.control;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import javax.sql.DataSource;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Sql;

/** Writes down what a channel takes. An installation with a gateway replaces the delivery of its topic. */
abstract class RecordedChannel implements Delivery {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Sealing sealing;
  @Inject Clock clock;

  abstract Channel channel();

  /** The receiver's number, for the gateway alone: never logged, never part of a text. Null where none is kept. */
  String number(String username) {
    return sealing.open(Sql.on(database).one("select phone_sealed from foundation.account where username = ? and phone_sealed is not null",
        row -> row.text("phone_sealed"), username).orElse(null));
  }

  @Override public String topic() { return channel().topic(); }

  @Override public void deliver(String key, JsonObject payload) {
    Sql.on(database).update("""
        insert into foundation.channel_record (channel, username, number_masked, text, event_key, taken_at)
        values (?, ?, ?, ?, ?, ?)
        on conflict do nothing""",
        channel(), payload.getString("username"), Masks.phone(number(payload.getString("username"))), payload.getString("text"),
        payload.getString("eventKey"), clock.instant());
  }
}
