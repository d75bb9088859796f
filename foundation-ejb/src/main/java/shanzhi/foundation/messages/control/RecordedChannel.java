package shanzhi.foundation.messages.control;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import javax.sql.DataSource;
import shanzhi.foundation.outbox.boundary.Delivery;
import shanzhi.kernel.Sql;

/** Writes down what a channel takes. An installation with a gateway replaces the delivery of its topic. */
abstract class RecordedChannel implements Delivery {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  abstract Channel channel();

  @Override public String topic() { return channel().topic(); }

  @Override public void deliver(String key, JsonObject payload) {
    Sql.on(database).update("""
        insert into foundation.channel_record (channel, username, number_masked, text, event_key, taken_at)
        values (?, ?, (select case when phone_sealed is not null then '1** **** ****' end from foundation.account where username = ?), ?, ?, ?)
        on conflict do nothing""",
        channel(), payload.getString("username"), payload.getString("username"), payload.getString("text"), payload.getString("eventKey"), clock.instant());
  }
}
