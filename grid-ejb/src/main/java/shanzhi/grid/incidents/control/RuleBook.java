package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.grid.catalogue.boundary.CatalogueChanged;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** The figures of the lifecycle's own rules in force today; a county's row wins over the general one. */
@ApplicationScoped
public class RuleBook {

  private static final Duration KEEP = Duration.ofSeconds(30);

  /** Names of the rows; what they mean and measure stands beside the table. */
  public enum Rule { WARNING_SHARE, EXTENSION_TIMES, EXTENSION_SHARE, REWORK_SHARE, SUSPENSION_DAYS, REOPEN_DAYS, OPENING_MINUTES }

  private record Row(String code, String area, BigDecimal amount) {}

  private record Kept(Instant until, List<Row> rows) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  private volatile Kept kept;

  /** @throws IllegalStateException when the policy has no such row; that is a gap in the data */
  public BigDecimal amount(Rule rule, String county) {
    return rows().stream().filter(row -> row.code().equals(rule.name()) && (row.area() == null || row.area().equals(county)))
        .max(Comparator.comparing(row -> row.area() != null)).map(Row::amount)
        .orElseThrow(() -> new IllegalStateException("no rule " + rule + " for " + county));
  }

  public int count(Rule rule, String county) { return amount(rule, county).intValue(); }

  /** A row was changed here; the other nodes follow within {@link #KEEP}. */
  public void forget() { kept = null; }

  void follow(@Observes(during = TransactionPhase.AFTER_COMPLETION) CatalogueChanged change) { forget(); }

  private List<Row> rows() {
    var now = clock.instant();
    var current = kept;
    if (current == null || now.isAfter(current.until())) {
      var today = ChinaTime.today(clock);
      current = new Kept(now.plus(KEEP), Sql.on(database).list(
          "select code, area, amount from grid.incident_rule where valid_from <= ? and (valid_to is null or valid_to > ?)",
          row -> new Row(row.text("code"), row.text("area"), row.as("amount", BigDecimal.class)), today, today));
      kept = current;
    }
    return current.rows();
  }
}
