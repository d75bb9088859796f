package shanzhi.foundation.calendar.control;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Actor;
import shanzhi.kernel.Sql;

/** Loads the years that came with the release and are not in the database yet; what people imported stays. */
@ApplicationScoped
public class AnnouncedYears {

  private static final Logger LOG = Logger.getLogger(AnnouncedYears.class.getName());
  private static final String BY = Actor.SYSTEM;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Clock clock;

  void load(@Observes @Priority(110) DatabaseReady ready) {
    var sql = Sql.on(database);
    loadHours(sql);
    var known = new HashSet<>(sql.list("select year from foundation.calendar_year", row -> row.number("year")));
    var days = Csv.resource(AnnouncedYears.class, "/data/holidays-cn.csv").stream()
        .collect(groupingBy(line -> LocalDate.parse(line.get("date")).getYear()));
    int loaded = 0;
    for (var line : Csv.resource(AnnouncedYears.class, "/data/calendar-years.csv")) {
      int year = Integer.parseInt(line.get("year"));
      if (!known.add(year)) continue;
      sql.batch("insert into foundation.calendar_day (date, kind, name) values (?, ?, ?) on conflict do nothing",
          days.getOrDefault(year, List.of()).stream()
              .map(day -> new Object[] {LocalDate.parse(day.get("date")), day.get("kind"), day.get("name")}).toList());
      // The year comes last: it is the mark that its days are complete.
      sql.update("insert into foundation.calendar_year (year, document, source, imported_by, imported_at) values (?, ?, ?, ?, ?) on conflict do nothing",
          year, line.get("document"), line.get("source"), BY, clock.instant());
      loaded++;
    }
    if (loaded > 0) LOG.info("calendar years loaded: " + loaded);
  }

  private void loadHours(Sql sql) {
    if (sql.number("select count(*) from foundation.working_hours") > 0) return;
    for (var line : Csv.resource(AnnouncedYears.class, "/data/working-hours.csv")) {
      sql.update("""
          insert into foundation.working_hours (area, valid_from, hours, document, set_by, set_at)
          values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
          line.get("area"), LocalDate.parse(line.get("valid_from")), line.get("hours"), line.get("document"), BY, clock.instant());
    }
  }
}
