package shanzhi.foundation.calendar.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.calendar.boundary.CalendarChanged;
import shanzhi.foundation.calendar.boundary.CalendarYear;
import shanzhi.foundation.calendar.boundary.HoursChanged;
import shanzhi.foundation.calendar.boundary.YearNotice;
import shanzhi.foundation.calendar.boundary.SpecialDay;
import shanzhi.foundation.calendar.boundary.WorkingHours;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Reads and writes the tables of the calendar within the boundary's transaction. No bean of its own right: only the boundary leads here. */
@ApplicationScoped
public class CalendarDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @Inject Event<CalendarChanged> calendarChanged;
  @Inject Event<HoursChanged> hoursChanged;

  public CalendarYear year(int year) {
    if (year < 1900 || year > 9998) throw Refusal.invalid("calendar.bad-year", String.valueOf(year));
    var sql = Sql.on(database);
    var days = sql.list("select date, kind, name from foundation.calendar_day where date >= ? and date < ? order by date",
        CalendarBooks::day, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    return sql.one("select document, source from foundation.calendar_year where year = ?",
        row -> new CalendarYear(year, true, row.text("document"), row.text("source"), days), year)
        .orElse(new CalendarYear(year, false, null, null, days));
  }

  public void replace(YearNotice notice) {
    // Holidays move the deadlines of everybody: a county's keeper would change them for the neighbours too.
    if (!jurisdiction.over(Rights.CALENDAR_EDIT).isWhole()) throw Refusal.unknown("calendar.whole-city");
    int year = notice.year();
    var before = year(year);
    var seen = new HashSet<LocalDate>();
    for (var day : notice.days()) {
      Refusal.unless(belongs(day.date(), year), "calendar.other-year", day.date().toString(), String.valueOf(year));
      Refusal.unless(seen.add(day.date()), "calendar.day-twice", day.date().toString());
    }
    var sql = Sql.on(database);
    sql.update("delete from foundation.calendar_day where date >= ? and date < ?", LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    sql.batch("""
        insert into foundation.calendar_day (date, kind, name) values (?, ?, ?)
        on conflict (date) do update set kind = excluded.kind, name = excluded.name""",
        notice.days().stream().map(day -> new Object[] {day.date(), day.kind(), day.name()}).toList());
    sql.update("""
        insert into foundation.calendar_year (year, document, source, imported_by, imported_at) values (?, ?, ?, ?, ?)
        on conflict (year) do update set document = excluded.document, source = excluded.source,
          imported_by = excluded.imported_by, imported_at = excluded.imported_at""",
        year, notice.document().strip(), notice.source(), jurisdiction.caller(), clock.instant());
    audit.record("calendar.import", "calendar-year", String.valueOf(year), null,
        Map.of("document", before.document() == null ? "" : before.document(), "days", before.days().stream().map(CalendarDesk::written).toList()),
        Map.of("document", notice.document(), "days", notice.days().stream().map(CalendarDesk::written).toList()));
    calendarChanged.fire(new CalendarChanged(notice.days().stream().anyMatch(day -> day.date().getYear() < year) ? Set.of(year - 1, year) : Set.of(year)));
  }

  public void setHours(String area, LocalDate from, String hours, String document) {
    var ground = Territory.of(area);
    jurisdiction.require(Rights.CALENDAR_EDIT, ground);
    areas.today().get(area);
    Refusal.unless(ground.level() == Level.COUNTY || ground.level() == Level.CITY, "calendar.hours-of-county", area);
    var text = hours == null || hours.isBlank() ? null : written(hours);
    Refusal.unless(text != null || ground.level() == Level.COUNTY, "calendar.city-needs-hours");
    var before = Sql.on(database).one("select hours from foundation.working_hours where area = ? and valid_from <= ? order by valid_from desc limit 1",
        row -> Collections.singletonMap("hours", row.text("hours")), area, from).orElse(Map.of());
    Sql.on(database).update("""
        insert into foundation.working_hours (area, valid_from, hours, document, set_by, set_at) values (?, ?, ?, ?, ?, ?)
        on conflict (area, valid_from) do update set hours = excluded.hours, document = excluded.document,
          set_by = excluded.set_by, set_at = excluded.set_at""",
        area, from, text, document, jurisdiction.caller(), clock.instant());
    var after = new HashMap<String, String>();
    after.put("hours", text);
    after.put("from", from.toString());
    audit.record("calendar.hours", "area", area, area, before, after);
    hoursChanged.fire(new HoursChanged(area, from));
  }

  private static boolean belongs(LocalDate day, int year) {
    return day.getYear() == year || day.getYear() == year - 1 && day.getMonthValue() == 12;
  }

  private static String written(String hours) {
    try {
      return WorkingHours.parse(hours.replace('，', ',').replace('：', ':').replace('—', '-')).toString();
    } catch (IllegalArgumentException unreadable) {
      throw Refusal.invalid("calendar.bad-hours", hours);
    }
  }

  private static String written(SpecialDay day) { return day.date() + " " + day.kind() + " " + day.name(); }
}
