package shanzhi.grid.campaigns.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;

/** Loads datums, minutes and figures from {@code data/*.csv}; rows that are there already stay as they are. */
@ApplicationScoped
public class CampaignPolicyData {

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  void load(@Observes @Priority(150) DatabaseReady ready) {
    var sql = Sql.on(database);
    sql.batch("""
        insert into grid.datum (code, name, subject, kind, held, origin, aliases, choices)
        values (?, ?, ?, ?, ?, nullif(?, ''), ?, ?) on conflict (code) do nothing""",
        csv("datums").stream().map(line -> new Object[] {line.get("code"), line.get("name"), line.get("subject"), line.get("kind"),
            Boolean.valueOf(line.get("held")), line.get("origin"), words(line.get("aliases")), words(line.get("choices"))}).toList());
    sql.batch("insert into grid.campaign_policy (key, value, valid_from, source) values (?, ?, ?, ?) on conflict do nothing",
        csv("campaign-policy").stream().map(line -> new Object[] {line.get("key"), new BigDecimal(line.get("value")), SINCE, line.get("source")}).toList());
    sql.batch("insert into grid.field_minutes (kind, minutes, valid_from, source) values (?, ?, ?, ?) on conflict do nothing",
        csv("field-minutes").stream().map(line -> new Object[] {line.get("kind"), new BigDecimal(line.get("minutes")), SINCE, line.get("source")}).toList());
  }

  private static List<Map<String, String>> csv(String name) { return Csv.resource(CampaignPolicyData.class, "/data/" + name + ".csv"); }

  private static List<String> words(String joined) { return joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\\|")); }
}
