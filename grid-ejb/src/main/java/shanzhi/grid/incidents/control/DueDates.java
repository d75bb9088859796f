package shanzhi.grid.incidents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.grid.incidents.entity.Priority;
import shanzhi.grid.incidents.entity.RunningLimit;
import shanzhi.grid.incidents.entity.Stage;

/** Starts the clock of a stage in the working calendar of the county. */
@ApplicationScoped
public class DueDates {

  private static final List<Stage> WHOLE_WAY = List.of(Stage.ACCEPT, Stage.FILE, Stage.DISPATCH, Stage.HANDLE, Stage.CHECK);

  @Inject LimitBook book;
  @Inject Deadlines deadlines;

  public RunningLimit start(Stage stage, String type, Priority priority, String county, Instant from) {
    return run(book.limit(stage, type, priority, county), county, from);
  }

  /** Rework gets half of the handling limit. */
  public RunningLimit startHalf(Stage stage, String type, Priority priority, String county, Instant from) {
    return run(book.limit(stage, type, priority, county).halved(), county, from);
  }

  /** When the incident should be closed if every stage used up its limit. */
  public Instant closing(String type, Priority priority, String county, Instant reported) {
    var moment = reported;
    for (var stage : WHOLE_WAY) moment = deadlines.due(moment, book.limit(stage, type, priority, county), county).instant();
    return moment;
  }

  /** The clock of a limit that began at a moment: the only place where deadline and warning are counted. */
  public RunningLimit run(Limit limit, String county, Instant from) {
    var due = deadlines.due(from, limit, county);
    var warn = deadlines.warnAt(from, limit, county, book.yellowFrom(county));
    return new RunningLimit(due.instant(), warn, limit.amount(), limit.unit().name(), due.provisional());
  }
}
