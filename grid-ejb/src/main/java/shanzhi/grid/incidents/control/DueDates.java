package shanzhi.grid.incidents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.WorkCalendars;
import shanzhi.grid.incidents.entity.Priority;
import shanzhi.grid.incidents.entity.RunningLimit;
import shanzhi.grid.incidents.entity.Stage;
import shanzhi.kernel.ChinaTime;

/** Starts the clock of a stage in the working calendar of the county. */
@ApplicationScoped
public class DueDates {

  private static final List<Stage> WHOLE_WAY = List.of(Stage.ACCEPT, Stage.FILE, Stage.DISPATCH, Stage.HANDLE, Stage.CHECK);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal YELLOW_FROM = new BigDecimal("0.7");   // ≤ 30 % of the limit left

  @Inject LimitBook book;
  @Inject WorkCalendars calendars;

  public RunningLimit start(Stage stage, String type, Priority priority, String county, Instant from) {
    return run(book.limit(stage, type, priority, county), county, from);
  }

  /** Rework gets half of the handling limit. */
  public RunningLimit startHalf(Stage stage, String type, Priority priority, String county, Instant from) {
    var whole = book.limit(stage, type, priority, county);
    return run(new Limit(share(whole, HALF), whole.unit()), county, from);
  }

  /** When the incident should be closed if every stage used up its limit. */
  public Instant closing(String type, Priority priority, String county, Instant reported) {
    var moment = reported;
    for (var stage : WHOLE_WAY) moment = ChinaTime.instant(calendars.due(moment, book.limit(stage, type, priority, county), county).due());
    return moment;
  }

  private RunningLimit run(Limit limit, String county, Instant from) {
    var due = calendars.due(from, limit, county);
    var warn = calendars.due(from, new Limit(share(limit, YELLOW_FROM), limit.unit()), county);
    return new RunningLimit(ChinaTime.instant(due.due()), ChinaTime.instant(warn.due()), limit.amount(), limit.unit().name(), due.provisional());
  }

  private static BigDecimal share(Limit limit, BigDecimal part) {
    return limit.amount().multiply(part).setScale(4, RoundingMode.HALF_UP).max(new BigDecimal("0.0001"));
  }
}
