package shanzhi.foundation.messages.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.messages.control.Channel;
import shanzhi.foundation.messages.control.QuietHours;
import shanzhi.foundation.messages.control.Templates;
import shanzhi.foundation.outbox.boundary.Outbox;
import shanzhi.kernel.Sql;

/** Rooms tell people something here, in the transaction of their deed; timers may too. */
@Stateless
@PermitAll
public class Messages {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Templates templates;
  @Inject QuietHours quiet;
  @Inject Channel.Switches switches;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Writes the message into each inbox and hands short copies to the channels the template has a text for. Whoever was
   * told of this event before is left alone.
   *
   * @return how many people were told now
   * @throws shanzhi.kernel.Refusal message.no-template (400); message.personal-data (400) when a text for a phone would
   *     carry a name, a number of a person or the like
   */
  public int send(MessageOrder order) {
    int told = 0;
    var inApp = templates.fill(order.template(), Channel.IN_APP, order.args());
    for (var username : order.to()) {
      var written = Sql.on(database).one("""
          insert into foundation.message (username, kind, title, body, link, subject_type, subject, area, event_key, created_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (username, event_key) do nothing returning id""",
          row -> row.big("id"), username, order.kind(), inApp.title(), inApp.body(), order.link(), order.subjectType(), order.subject(),
          order.area(), order.eventKey(), clock.instant());
      if (written.isEmpty()) continue;
      told++;
      ring(order, username);
    }
    return told;
  }

  private void ring(MessageOrder order, String username) {
    for (var channel : Channel.RINGING) {
      if (!switches.on(channel) || !templates.has(order.template(), channel)) continue;
      var text = templates.fill(order.template(), channel, order.args());
      outbox.put(channel.topic(), username + "/" + order.eventKey(),
          Map.of("username", username, "text", text.body(), "eventKey", order.eventKey()), quiet.next(channel, clock.instant()));
    }
  }
}
