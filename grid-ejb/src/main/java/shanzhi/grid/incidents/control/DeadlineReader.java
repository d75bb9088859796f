package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.foundation.calendar.boundary.WorkCalendars;
import shanzhi.grid.incidents.boundary.IncidentDeadline;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.Stage;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Says how the running deadline of an incident was counted: from which step, by which rule, over which days. */
@ApplicationScoped
public class DeadlineReader {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject WorkCalendars calendars;
  @Inject LimitBook limits;

  /** Moves that start a clock, or let it go on. */
  private static final String STARTERS = Arrays.stream(Move.values()).filter(move -> move.clock() != null || move == Move.RESUME)
      .map(move -> "'" + move + "'").collect(Collectors.joining(", "));

  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  private record Clock(Move move, Instant began, Limit limit, Instant due, Instant warn) {

    Stage stage() { return move == Move.RESUME ? Stage.HANDLE : move.clock(); }
  }

  /** @throws Refusal incident.no-clock (409) while no limit runs, as when the reporter is asked for more or the incident is suspended */
  public IncidentDeadline of(Incident incident) {
    var clock = Sql.on(database).one("""
        select s.move, coalesce(i.clock_from, s.at) as clock_from, i.due_at, i.warn_at from grid.incident i join grid.incident_step s on s.incident = i.id and s.reported_at = i.reported_at
         where i.id = ? and i.reported_at = ? and i.due_at is not null and s.move in (%s) order by s.no desc limit 1""".formatted(STARTERS),
        row -> new Clock(Move.valueOf(row.text("move")), row.instant("clock_from"), counted(incident), row.instant("due_at"), row.instant("warn_at")),
        incident.id(), incident.reportedAt())
        .orElseThrow(() -> Refusal.conflict("incident.no-clock", incident.number()));
    var county = incident.place().county();
    var told = calendars.explain(clock.began(), clock.limit(), county);
    var rule = limits.on(ChinaTime.local(clock.began()).toLocalDate(), clock.stage(), incident.type(), incident.priority(), county)
        .map(LimitBook.Row::told).orElse(null);
    boolean agrees = Duration.between(told.deadline().instant(), clock.due()).abs().compareTo(Duration.ofMinutes(1)) < 0;
    return new IncidentDeadline(clock.stage().name(), clock.move().name(), clock.began(), clock.limit().amount(), clock.limit().unit().name(), clock.due(), clock.warn(),
        told.deadline().provisional() ? provisional(clock) : List.of(), told.sentence(), agrees, rule);
  }

  /** The limit that is counted from where the clock last began: the whole of it, or what was left after a suspension. */
  private static Limit counted(Incident incident) {
    var unit = LimitUnit.valueOf(incident.dueUnit());
    if (incident.clockRest() == null) return new Limit(incident.limitAmount(), unit);
    var hours = BigDecimal.valueOf(incident.clockRest().toSeconds()).divide(HOUR, 4, RoundingMode.HALF_UP);
    return new Limit(hours.max(new BigDecimal("0.0001")), unit.natural() ? LimitUnit.NATURAL_HOUR : LimitUnit.WORK_HOUR);
  }

  private List<Integer> provisional(Clock clock) {
    return IntStream.rangeClosed(ChinaTime.local(clock.began()).getYear(), ChinaTime.local(clock.due()).getYear())
        .filter(year -> !calendars.year(year).announced()).boxed().toList();
  }
}
