package shanzhi.grid.incidents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.grid.incidents.control.RuleBook.Rule;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Priority;
import shanzhi.grid.incidents.entity.RunningLimit;
import shanzhi.grid.incidents.entity.Stage;

/** Starts, lengthens, stops and resumes the clock of a stage in the working calendar of the county. */
@ApplicationScoped
public class DueDates {

  private static final List<Stage> WHOLE_WAY = List.of(Stage.ACCEPT, Stage.FILE, Stage.DISPATCH, Stage.HANDLE, Stage.CHECK);
  private static final int DECIMALS = 4;

  @Inject LimitBook book;
  @Inject RuleBook rules;
  @Inject Deadlines deadlines;

  public RunningLimit start(Stage stage, String type, Priority priority, String county, Instant from) {
    var limit = book.limit(stage, type, priority, county);
    return run(limit, county, from);
  }

  /** Rework gets its share of the handling limit. */
  public RunningLimit startRework(Incident incident, Instant from) {
    var county = incident.place().county();
    var whole = book.limit(Stage.HANDLE, incident.type(), incident.priority(), county);
    var part = new Limit(share(whole.amount(), rules.amount(Rule.REWORK_SHARE, county)), whole.unit());
    return run(part, county, from);
  }

  /** When the incident should be closed if every stage used up its limit. */
  public Instant closing(String type, Priority priority, String county, Instant reported) {
    var moment = reported;
    for (var stage : WHOLE_WAY) moment = deadlines.due(moment, book.limit(stage, type, priority, county), county).instant();
    return moment;
  }

  /** The limit that runs and some more of it, counted from where it began. */
  public RunningLimit longer(Incident incident, BigDecimal more) {
    var county = incident.place().county();
    var unit = LimitUnit.valueOf(incident.dueUnit());
    var from = incident.clockFrom();
    var whole = new Limit(incident.limitAmount().add(more), unit);
    var rest = incident.clockRest() == null ? null : incident.clockRest().plus(deadlines.length(new Limit(more, unit), from, county));
    return run(whole, rest, county, from);
  }

  /** The most that may be granted on top, in the unit of the limit that runs. */
  public BigDecimal mostMore(Incident incident) {
    return share(incident.limitAmount(), rules.amount(Rule.EXTENSION_SHARE, incident.place().county()));
  }

  /** What is left of the limit at that moment, on the clock of its unit; nothing when it is over. */
  public Duration left(Incident incident, Instant at) {
    if (incident.dueAt() == null || !incident.dueAt().isAfter(at)) return Duration.ZERO;
    return deadlines.elapsed(at, incident.dueAt(), LimitUnit.valueOf(incident.dueUnit()), incident.place().county());
  }

  /** The clock of a suspended incident, started again. */
  public RunningLimit rest(Incident incident, Instant from) {
    return run(new Limit(incident.limitAmount(), LimitUnit.valueOf(incident.dueUnit())), incident.clockRest(), incident.place().county(), from);
  }

  /** The whole way's deadline after a pause: as much later, on the clock of the limit, as the pause lasted. */
  public Instant closingAfter(Incident incident, Instant from, Instant to) {
    var unit = LimitUnit.valueOf(incident.dueUnit());
    var county = incident.place().county();
    return deadlines.due(incident.closeDueAt(), deadlines.elapsed(from, to, unit, county), unit, county).instant();
  }

  /** The clock of a whole limit that began at a moment. */
  public RunningLimit run(Limit limit, String county, Instant from) { return run(limit, null, county, from); }

  /**
   * The present stretch of a limit, counted as the calendar says now.
   *
   * @param rest what is left of it, on the clock of its unit; null for the whole limit
   */
  public RunningLimit run(Limit whole, Duration rest, String county, Instant from) {
    var length = deadlines.length(whole, from, county);
    var time = rest == null ? length : rest;
    var due = deadlines.due(from, time, whole.unit(), county);
    var green = time.minus(Duration.ofSeconds(share(BigDecimal.valueOf(length.toSeconds()), rules.amount(Rule.WARNING_SHARE, county)).longValue()));
    var warn = green.isNegative() || green.isZero() ? from : deadlines.due(from, green, whole.unit(), county).instant();
    return new RunningLimit(from, rest, due.instant(), warn, whole.amount(), whole.unit().name(), due.provisional());
  }

  private static BigDecimal share(BigDecimal amount, BigDecimal part) {
    return amount.multiply(part).setScale(DECIMALS, RoundingMode.HALF_UP).max(new BigDecimal("0.0001"));
  }
}
