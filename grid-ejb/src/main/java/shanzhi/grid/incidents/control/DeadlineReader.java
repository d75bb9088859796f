package shanzhi.grid.incidents.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.foundation.calendar.boundary.WorkCalendars;
import shanzhi.grid.incidents.boundary.IncidentDeadline;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Says how the running deadline of an incident was counted: from which step, by which rule, over which days. */
@ApplicationScoped
public class DeadlineReader {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject WorkCalendars calendars;
  @Inject LimitBook limits;

  private record Clock(Move move, Instant began, Limit limit, Instant due, Instant warn) {}

  /** @throws Refusal incident.no-clock (409) while no limit runs, as when the reporter is asked for more */
  public IncidentDeadline of(Incident incident) {
    var clock = Sql.on(database).one("""
        select s.move, s.at, i.limit_amount, i.due_unit, i.due_at, i.warn_at from grid.incident i join grid.incident_step s on s.incident = i.id and s.reported_at = i.reported_at
         where i.id = ? and i.reported_at = ? and i.due_at is not null and s.move in (%s) order by s.no desc limit 1""".formatted(OnCalendarChanged.STARTERS),
        row -> new Clock(Move.valueOf(row.text("move")), row.instant("at"), new Limit(row.as("limit_amount", BigDecimal.class), LimitUnit.valueOf(row.text("due_unit"))),
            row.instant("due_at"), row.instant("warn_at")), incident.id(), incident.reportedAt())
        .orElseThrow(() -> Refusal.conflict("incident.no-clock", incident.number()));
    var county = incident.place().county();
    var told = calendars.explain(clock.began(), clock.limit(), county);
    var rule = limits.on(ChinaTime.local(clock.began()).toLocalDate(), clock.move().clock(), incident.type(), incident.priority(), county)
        .map(DeadlineReader::rule).orElse(null);
    return new IncidentDeadline(clock.move().clock().name(), clock.move().name(), clock.began(), clock.limit().amount(), clock.limit().unit().name(), clock.due(), clock.warn(),
        told.deadline().provisional() ? provisional(clock) : List.of(), told.sentence(), told.deadline().instant().equals(clock.due()), rule);
  }

  private List<Integer> provisional(Clock clock) {
    return IntStream.rangeClosed(ChinaTime.local(clock.began()).getYear(), ChinaTime.local(clock.due()).getYear())
        .filter(year -> !calendars.year(year).announced()).boxed().toList();
  }

  private static IncidentDeadline.Rule rule(LimitBook.Row row) {
    return new IncidentDeadline.Rule(row.type(), row.priority() == null ? null : row.priority().name(), row.area(), row.limit().amount(), row.limit().unit().name(),
        row.validFrom(), row.source());
  }
}
