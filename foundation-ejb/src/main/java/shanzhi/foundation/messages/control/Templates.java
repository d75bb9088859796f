package shanzhi.foundation.messages.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** The texts in force today. */
@ApplicationScoped
public class Templates {

  private static final Duration KEEP = Duration.ofMinutes(1);

  private record Kept(Instant until, Map<String, Text> texts) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  private volatile Kept kept;

  public boolean has(String key, Channel channel) { return texts().containsKey(channel + "/" + key); }

  /** @throws Refusal message.no-template; message.personal-data for a channel that leaves the house */
  public Text fill(String key, Channel channel, Map<String, String> args) {
    var text = texts().get(channel + "/" + key);
    if (text == null) throw Refusal.invalid("message.no-template", key);
    return (channel == Channel.IN_APP ? text : text.fitForPhones(args)).filled(args);
  }

  private Map<String, Text> texts() {
    var now = clock.instant();
    var found = kept;
    if (found == null || now.isAfter(found.until())) {
      found = new Kept(now.plus(KEEP), read());
      kept = found;
    }
    return found.texts();
  }

  private Map<String, Text> read() {
    return Sql.on(database).list("""
        select distinct on (key, channel) key, channel, title, body from foundation.message_template
         where valid_from <= ? order by key, channel, valid_from desc""",
        row -> Map.entry(row.text("channel") + "/" + row.text("key"), new Text(row.text("title"), row.text("body"))), ChinaTime.today(clock))
        .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
