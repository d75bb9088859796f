package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.grid.campaigns.boundary.Datum;
import shanzhi.grid.campaigns.boundary.FieldKind;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** The figures, minutes and datums in force today. Kept for half a minute, because forms ask for them with every row. */
@ApplicationScoped
public class CampaignPolicy {

  private static final Duration KEEP = Duration.ofSeconds(30);

  private record Kept(Instant until, Map<String, BigDecimal> figures, Map<String, BigDecimal> minutes, List<Datum> datums) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  private volatile Kept kept;

  /** Share of receipts that should be signed within 24 hours. */
  public BigDecimal responseGoal() { return figure("response-goal"); }

  /** For so many days after its issue a datum must not be asked again. */
  public Duration recent() { return Duration.ofDays(figure("datum-recent-days").longValue()); }

  /** Working days to put a hazard of this grade right. */
  public BigDecimal hazardDays(String grade) { return figure("hazard-days-" + grade); }

  /** Minutes that one field of this kind takes. */
  public BigDecimal minutes(FieldKind kind) { return found(kept().minutes(), kind.name()); }

  public List<Datum> datums() { return kept().datums(); }

  public Optional<Datum> datum(String code) { return datums().stream().filter(datum -> datum.code().equals(code)).findFirst(); }

  private BigDecimal figure(String key) { return found(kept().figures(), key); }

  private static BigDecimal found(Map<String, BigDecimal> figures, String key) {
    var figure = figures.get(key);
    if (figure == null) throw new IllegalStateException("no policy for " + key);
    return figure;
  }

  private Kept kept() {
    var now = clock.instant();
    var current = kept;
    if (current == null || now.isAfter(current.until())) {
      var today = ChinaTime.today(clock);
      var sql = Sql.on(database);
      var inForce = "valid_from <= ? and (valid_to is null or valid_to > ?)";
      current = new Kept(now.plus(KEEP),
          sql.list("select key, value from grid.campaign_policy where " + inForce, row -> Map.entry(row.text("key"), row.as("value", BigDecimal.class)), today, today)
              .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
          sql.list("select kind, minutes from grid.field_minutes where " + inForce, row -> Map.entry(row.text("kind"), row.as("minutes", BigDecimal.class)), today, today)
              .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
          sql.list("select * from grid.datum order by held desc, code", row -> new Datum(row.text("code"), row.text("name"), row.text("subject"),
              FieldKind.valueOf(row.text("kind")), row.yes("held"), row.text("origin"), words(row, "aliases"), words(row, "choices"))));
      if (!current.datums().isEmpty()) kept = current;
    }
    return current;
  }

  static List<String> words(Sql.Row row, String column) throws SQLException {
    Array array = row.result().getArray(column);
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }
}
