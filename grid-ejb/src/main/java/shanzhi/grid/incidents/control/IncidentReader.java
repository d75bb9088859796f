package shanzhi.grid.incidents.control;

import static shanzhi.grid.incidents.control.NeedToKnow.STARS;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.calendar.boundary.LimitUnit;
import shanzhi.foundation.calendar.boundary.WorkCalendars;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.grid.incidents.boundary.DayFigures;
import shanzhi.grid.incidents.boundary.IncidentLine;
import shanzhi.grid.incidents.boundary.IncidentLine.DueTime;
import shanzhi.grid.incidents.boundary.IncidentSheet;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Stage;
import shanzhi.grid.incidents.entity.Status;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.Sql;

/** Turns rows into what pages show, with the time left counted in the county's working calendar. */
@ApplicationScoped
public class IncidentReader {

  private static final String LINES = """
      select i.id, i.number, i.reported_at, i.type, t.name as type_name, i.priority, i.status, i.description, i.address, i.community,
             i.county, coalesce(i.fine_grid, i.general_grid) as grid, i.due_at, i.warn_at, i.due_unit, i.closed_at, i.close_due_at, i.ended,
             i.office, o.name as office_name, i.restricted, i.hidden
        from (select z.*, %s as hidden from %s z) i
        left join grid.incident_type t on t.code = i.type
        left join foundation.organisation_now o on o.id = i.office
       order by %s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject WorkCalendars calendars;
  @Inject WaitingSql waiting;
  @Inject Areas areas;
  @Inject Doors doors;
  @Inject Files files;
  @Inject LimitBook limits;
  @Inject SideReader sides;
  @Inject NeedToKnow known;
  @Inject Openings openings;
  @Inject Clock clock;

  /**
   * @param where condition on the incident table alone
   * @param order {@link LedgerSql#NEWEST} or {@link LedgerSql#PRESSING}; said within, for the index, and again without, because a join keeps no order
   * @param limit limit and offset with their question marks
   */
  public List<IncidentLine> lines(String where, String order, String limit, List<Object> args) {
    return read("(select * from grid.incident i where " + where + " order by " + order + " " + limit + ")", order, args);
  }

  /** Rows of a ledger from a place on. */
  public List<IncidentLine> lines(LedgerSql query, String order, int offset, int rows) {
    var args = new ArrayList<Object>();
    var keys = query.first(order, offset + rows, args);
    args.add(rows);
    args.add(offset);
    return read("(select x.* from (select * from " + keys + " i order by " + order + " limit ? offset ?) k join grid.incident x on x.id = k.id and x.reported_at = k.reported_at)", order, args);
  }

  private List<IncidentLine> read(String source, String order, List<Object> args) {
    var now = clock.instant();
    var all = new ArrayList<Object>();
    var hidden = known.hidden(all);
    all.addAll(args);
    return Sql.on(database).list(LINES.formatted(hidden, source, order), row -> line(row, now), all);
  }

  private IncidentLine line(Sql.Row row, Instant now) throws SQLException {
    var due = row.instant("due_at");
    boolean ended = row.yes("ended");
    boolean hidden = row.yes("hidden");
    var community = row.text("community");
    return new IncidentLine(row.big("id"), row.text("number"), row.instant("reported_at"), row.text("type"), row.text("type_name"),
        row.text("priority"), row.text("status"), hidden ? STARS : row.text("description"), hidden ? STARS : row.text("address"), community,
        areas.today().find(community).map(node -> node.shortName()).orElse(community), row.text("grid"), due,
        state(ended, due, row.instant("warn_at"), row.instant("closed_at"), row.instant("close_due_at"), now),
        ended || due == null ? null : left(now, due, row.text("due_unit"), row.text("county")),
        row.as("office", Long.class), row.text("office_name"), row.yes("restricted"), hidden);
  }

  static String state(boolean ended, Instant due, Instant warn, Instant closed, Instant closeDue, Instant now) {
    if (ended) return closed != null && closeDue != null && closed.isAfter(closeDue) ? "LATE" : "IN_TIME";
    if (due == null) return "NONE";
    if (now.isAfter(due)) return "OVERDUE";
    return warn != null && !now.isBefore(warn) ? "SOON" : "ON_TRACK";
  }

  private DueTime left(Instant now, Instant due, String unit, String county) {
    var measure = LimitUnit.valueOf(unit);
    var left = calendars.remaining(now, due, measure, county);
    return new DueTime(left.overdue(), measure.natural(), left.days(), left.hours(), left.minutes());
  }

  public Page<IncidentLine> waiting(int rows) {
    var args = new ArrayList<Object>();
    var where = waiting.where(args);
    int count = (int) Sql.on(database).number("select count(*) from (select 1 from grid.incident where " + where + " limit " + (Page.CAP + 1) + ") c", args.toArray());
    args.add(rows);
    return Page.of(lines(where, LedgerSql.PRESSING, "limit ?", args), count);
  }

  /** @param visible what the caller can open */
  public Page<IncidentLine> handled(LedgerSql visible, java.util.Set<String> people, int rows) {
    var args = new ArrayList<Object>(List.of(people));
    args.addAll(visible.args());
    var done = """
         from (select incident, reported_at as reported, max(at) as last from grid.incident_step where actor = any (?) group by 1, 2) s
         join grid.incident i on i.id = s.incident and i.reported_at = s.reported where\s""" + visible.where();
    int count = (int) Sql.on(database).number("select count(*) from (select 1 " + done + " limit " + (Page.CAP + 1) + ") c", args.toArray());
    if (rows < 1 || count == 0) return Page.of(List.of(), count);
    args.add(rows);
    var newest = Sql.on(database).list("select i.id, i.reported_at " + done + " order by s.last desc, i.id desc limit ?", row -> row.big("id"), args);
    var lines = lines("id = any (?::bigint[])", LedgerSql.NEWEST, "limit ?", List.of(newest, rows));
    return Page.of(lines.stream().sorted(java.util.Comparator.comparingInt(line -> newest.indexOf(line.id()))).toList(), count);
  }

  public List<DayFigures> days(int days, LedgerSql seen) {
    var first = ChinaTime.today(clock).minusDays(days - 1L);
    var args = new ArrayList<Object>(List.of(first, ChinaTime.today(clock), ChinaTime.startOf(first)));
    args.addAll(seen.args());
    args.add(ChinaTime.startOf(first));
    args.addAll(seen.args());
    return Sql.on(database).list("""
        with days as (select d::date as day from generate_series(?::date, ?::date, interval '1 day') d),
        came as (select (reported_at at time zone 'Asia/Shanghai')::date as day, count(*) as n from grid.incident where reported_at >= ? and %s group by 1),
        went as (select (closed_at at time zone 'Asia/Shanghai')::date as day, count(*) as n from grid.incident where closed_at >= ? and status = 'CLOSED' and %s group by 1)
        select day, coalesce(came.n, 0) as reported, coalesce(went.n, 0) as closed from days left join came using (day) left join went using (day) order by day
        """.formatted(seen.where(), seen.where()),
        row -> new DayFigures(row.as("day", LocalDate.class), row.number("reported"), row.number("closed")), args);
  }

  public IncidentSheet sheet(Incident incident) {
    var place = incident.place();
    var stage = stage(incident.status());
    var veil = Veil.of(incident, known);
    return Sql.on(database).one("""
        select i.*, coalesce(i.fine_grid, i.general_grid) as grid, ? as hidden, t.name as type_name, o.name as office_name, t.closing, t.closes_when, c.name as category,
               r.display_name as reporter_name, h.display_name as handler_name, k.display_name as checker_name
          from grid.incident i left join grid.incident_type t on t.code = i.type left join grid.incident_type c on c.code = left(i.type, 2)
          left join foundation.organisation_now o on o.id = i.office
          left join foundation.account r on r.username = i.reporter left join foundation.account h on h.username = i.handler
          left join foundation.account k on k.username = i.checker
         where i.id = ? and i.reported_at = ?""",
        row -> new IncidentSheet(line(row, clock.instant()), incident.version(), row.text("category"), row.text("source"), veil.user(row.text("reporter")), veil.name(row.text("reporter"), row.text("reporter_name")),
            place.town(), areas.today().find(place.town()).map(node -> node.shortName()).orElse(place.town()), place.generalGrid(), place.fineGrid(),
            veil.hides() ? null : place.lon(), veil.hides() ? null : place.lat(), veil.user(row.text("handler")), veil.name(row.text("handler"), row.text("handler_name")), row.text("checker"), row.text("checker_name"),
            row.instant("dispatched_at"), row.instant("respond_due_at"), row.instant("responded_at"), row.instant("close_due_at"),
            row.instant("closed_at"), row.number("reworks"), row.text("closing"), row.text("closes_when"), row.as("limit_amount", BigDecimal.class),
            row.text("due_unit"), row.yes("due_provisional"),
            stage == null ? null : limits.source(stage, incident.type(), incident.priority(), place.county()),
            steps(incident, veil), photos(incident, veil), doors.open(incident).stream().map(Enum::name).toList(), sides.of(row, incident, veil),
            openings.guard(incident, veil)),
        veil.hides(), incident.id(), incident.reportedAt()).orElseThrow();
  }

  private static Stage stage(Status status) {
    return switch (status) {
      case REPORTED -> Stage.ACCEPT;
      case VERIFYING -> Stage.VERIFY;
      case ACCEPTED -> Stage.FILE;
      case FILED, RETURNED -> Stage.DISPATCH;
      case DISPATCHED, HANDLING, SUSPENDED, REWORK -> Stage.HANDLE;
      case FEEDBACK, CHECKING, SELF_HANDLED -> Stage.CHECK;
      default -> null;
    };
  }

  private List<IncidentSheet.Step> steps(Incident incident, Veil veil) {
    return Sql.on(database).list("""
        select s.no, s.at, s.move, s.to_status, s.actor, a.display_name, o.name as office_name, s.opinion from grid.incident_step s
          left join foundation.account a on a.username = s.actor left join foundation.organisation_now o on o.id = s.office
         where s.incident = ? and s.reported_at = ? order by s.no desc""",
        row -> new IncidentSheet.Step(row.number("no"), row.instant("at"), row.text("move"), row.text("to_status"), veil.user(row.text("actor")),
            veil.name(row.text("actor"), row.text("display_name")), row.text("office_name"), veil.words(row.text("opinion"))), incident.id(), incident.reportedAt());
  }

  private List<IncidentSheet.Photo> photos(Incident incident, Veil veil) {
    if (veil.hides()) return List.of();
    return files.of(IncidentWork.subject(incident)).stream()
        .map(file -> new IncidentSheet.Photo(file.id(), file.kind(), file.name(), file.type(), file.keptAt(), veil.user(file.keptBy()))).toList();
  }
}
