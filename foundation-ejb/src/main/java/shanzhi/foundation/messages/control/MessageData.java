package shanzhi.foundation.messages.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.LocalTime;
import javax.sql.DataSource;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Sql;

/** Loads texts and rules that came with the release; a row that is there already stays as it is. */
@ApplicationScoped
public class MessageData {

  private static final String QUIET = "QUIET";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  void load(@Observes @Priority(130) DatabaseReady ready) {
    var sql = Sql.on(database);
    sql.batch("insert into foundation.message_template (key, channel, title, body, valid_from) values (?, ?, ?, ?, ?) on conflict do nothing",
        Csv.resource(MessageData.class, "/data/message-templates.csv").stream()
            .map(line -> new Object[] {line.get("key"), Channel.valueOf(line.get("channel")), line.get("title"), line.get("body"), LocalDate.parse(line.get("valid_from"))}).toList());
    for (var line : Csv.resource(MessageData.class, "/data/message-rules.csv")) {
      var from = LocalDate.parse(line.get("valid_from"));
      if (line.get("kind").equals(QUIET)) {
        var ends = line.get("value").split("-");
        sql.update("insert into foundation.channel_quiet (channel, valid_from, quiet_from, quiet_to) values (?, ?, ?, ?) on conflict do nothing",
            Channel.valueOf(line.get("what")), from, LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
      } else {
        sql.update("insert into foundation.escalation_rule (kind, valid_from, after_limit, to_role) values (?, ?, ?, ?) on conflict do nothing",
            line.get("kind"), from, Limit.parse(line.get("value")).toString(), JobRole.valueOf(line.get("what")));
      }
    }
  }
}
