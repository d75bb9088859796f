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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.grid.catalogue.boundary.CatalogueChanged;
import shanzhi.grid.incidents.boundary.IncidentDeadline;
import shanzhi.grid.incidents.boundary.StageLimit;
import shanzhi.grid.incidents.entity.Priority;
import shanzhi.grid.incidents.entity.Stage;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/**
 * The limits in force. 特急 and 紧急 replace the limit of the sub-category; for 一般 the sub-category wins over the
 * general one; a county's own row wins over the city's (rules of the trade, catalogue of incidents).
 */
@ApplicationScoped
public class LimitBook {

  private static final Duration KEEP = Duration.ofSeconds(30);

  record Row(Stage stage, String type, Priority priority, String area, Limit limit, String source, LocalDate validFrom) {

    boolean fits(Stage wanted, String wantedType, Priority wantedPriority, String county) {
      return stage == wanted && (type == null || wantedType.startsWith(type))
          && (priority == null || priority == wantedPriority) && (area == null || area.equals(county));
    }

    IncidentDeadline.Rule told() {
      return new IncidentDeadline.Rule(type, priority == null ? null : priority.name(), area, limit.amount(), limit.unit().name(), validFrom, source);
    }

    int weight() {
      int urgent = priority != null && priority != Priority.ORDINARY ? 1000 : 0;
      int local = area != null ? 100 : 0;
      int typed = type == null ? 0 : 10 * type.length();
      return urgent + local + typed + (priority == null ? 0 : 1);
    }
  }

  private record Kept(Instant until, List<Row> rows) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  private volatile Kept kept;

  /** @throws IllegalStateException when the policy has no row for a stage; that is a gap in the data */
  public Limit limit(Stage stage, String type, Priority priority, String county) { return row(stage, type, priority, county).limit(); }

  public String source(Stage stage, String type, Priority priority, String county) { return row(stage, type, priority, county).source(); }

  private Row row(Stage stage, String type, Priority priority, String county) {
    return choose(kept().rows(), stage, type, priority, county);
  }

  /** The rule for a clock that started on an earlier day, by the rows in force then. */
  Optional<Row> on(LocalDate day, Stage stage, String type, Priority priority, String county) { return best(rows(day), stage, type, priority, county); }

  /** Every stage with the row that would hold for it, by the rows in force on a day. */
  public List<StageLimit> wouldHold(LocalDate day, String type, Priority priority, String county) {
    var rows = rows(day);
    return Arrays.stream(Stage.values()).map(stage -> new StageLimit(stage.name(), best(rows, stage, type, priority, county).map(Row::told).orElse(null))).toList();
  }

  /** A row was changed here; the other nodes follow within {@link #KEEP}. */
  void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) CatalogueChanged change) { kept = null; }

  static Row choose(List<Row> rows, Stage stage, String type, Priority priority, String county) {
    return best(rows, stage, type, priority, county)
        .orElseThrow(() -> new IllegalStateException("no limit for " + stage + " " + type + " " + priority + " " + county));
  }

  private static Optional<Row> best(List<Row> rows, Stage stage, String type, Priority priority, String county) {
    return rows.stream().filter(row -> row.fits(stage, type, priority, county)).max(Comparator.comparingInt(Row::weight));
  }

  private Kept kept() {
    var now = clock.instant();
    var current = kept;
    if (current == null || now.isAfter(current.until())) {
      var today = ChinaTime.today(clock);
      current = new Kept(now.plus(KEEP), rows(today));
      kept = current;
    }
    return current;
  }

  private List<Row> rows(LocalDate day) {
    return Sql.on(database).list("""
        select stage, type, priority, area, amount, unit, source, valid_from from grid.stage_limit
         where valid_from <= ? and (valid_to is null or valid_to > ?)""",
        row -> new Row(Stage.valueOf(row.text("stage")), row.text("type"),
            row.text("priority") == null ? null : Priority.valueOf(row.text("priority")), row.text("area"),
            new Limit(row.as("amount", BigDecimal.class), LimitUnit.valueOf(row.text("unit"))), row.text("source"), row.as("valid_from", LocalDate.class)),
        day, day);
  }
}
