package shanzhi.foundation.messages.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import javax.sql.DataSource;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** When a channel may ring again. */
@ApplicationScoped
public class QuietHours {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  public Instant next(Channel channel, Instant moment) {
    return Sql.on(database).one("""
        select quiet_from, quiet_to from foundation.channel_quiet where channel = ? and valid_from <= ?
         order by valid_from desc limit 1""",
        row -> new Night(row.as("quiet_from", LocalTime.class), row.as("quiet_to", LocalTime.class)), channel, ChinaTime.local(moment).toLocalDate())
        .map(night -> night.next(moment)).orElse(moment);
  }
}
