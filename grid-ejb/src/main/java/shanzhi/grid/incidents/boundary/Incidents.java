package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.INCIDENT_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.grid.grids.boundary.Outline;
import shanzhi.grid.grids.control.Outlines;
import shanzhi.grid.incidents.control.DeadlineReader;
import shanzhi.grid.incidents.control.IncidentReader;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.incidents.control.LedgerScope;
import shanzhi.grid.incidents.control.LedgerSql;
import shanzhi.grid.incidents.control.NeedToKnow;
import shanzhi.grid.incidents.entity.Status;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Reading incidents: the ledger, one sheet, what waits for the caller, and the figures of the home page. */
@Stateless
@RolesAllowed(INCIDENT_READ)
public class Incidents {

  /** More rows than this are not read at once. */
  public static final int LONGEST_PAGE = 100;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject IncidentReader reader;
  @Inject Outlines outlines;
  @Inject IncidentWork work;
  @Inject DeadlineReader deadlines;
  @Inject Files files;
  @Inject NeedToKnow known;
  @Inject LedgerScope scope;

  /** A numbered page, counted up to {@link Page#CAP}. */
  public Page<IncidentLine> ledger(@NotNull @Valid IncidentQuery query, int offset, int rows) {
    var sql = sql(query);
    int count = (int) Sql.on(database).number("select count(*) from (select 1 from grid.incident where " + sql.where() + " limit " + (Page.CAP + 1) + ") c", sql.args().toArray());
    return Page.of(reader.lines(sql, query.byDeadline() ? LedgerSql.PRESSING : LedgerSql.NEWEST, Math.max(0, Math.min(offset, Page.CAP)), Math.min(rows, LONGEST_PAGE)), count);
  }

  /** How many of these the caller sees without what they are about, because they are restricted. They count like the others. */
  public int masked(@NotNull @Valid IncidentQuery query) {
    var sql = sql(query);
    var args = new ArrayList<>(sql.args());
    var hidden = known.hidden(args);
    return (int) Sql.on(database).number("select count(*) from grid.incident where restricted and " + sql.where() + " and " + hidden, args.toArray());
  }

  /**
   * The next rows after one, newest first; not counted, so that it costs the same in a table of any size.
   *
   * @param after number of the last row seen; null for the first page
   */
  public List<IncidentLine> newest(@NotNull @Valid IncidentQuery query, String after, int rows) {
    var sql = sql(query);
    if (after != null) {
      var last = work.read(after);
      sql.after(last.reportedAt(), last.id());
    }
    return reader.lines(sql, LedgerSql.NEWEST, 0, Math.min(rows, LONGEST_PAGE));
  }

  /** @throws shanzhi.kernel.Refusal incident.unknown (404) */
  public IncidentSheet sheet(@NotNull String number) { return reader.sheet(work.read(number)); }

  /** How the running deadline was counted. @throws shanzhi.kernel.Refusal incident.unknown (404), incident.no-clock (409) */
  public IncidentDeadline deadline(@NotNull String number) { return deadlines.of(work.read(number)); }

  /** A photo or record of an incident the caller can open. @throws shanzhi.kernel.Refusal file.unknown (404), incident.restricted (409) without need to know it */
  public FileContent photo(@NotNull String number, long file, boolean small) {
    var incident = work.read(number);
    Refusal.unless(!known.hides(incident), "incident.restricted", number);
    var subject = IncidentWork.subject(incident);
    return small ? files.thumbnail(subject, file) : files.open(subject, file);
  }

  /** Sketches of the ground of an incident and around it, for whoever can open its sheet. @throws shanzhi.kernel.Refusal incident.unknown (404) */
  public List<Outline> outlines(@NotNull String number) { return outlines.around(work.read(number).place().code()); }

  /** What the caller, or somebody the caller stands in for, has done a step of; the latest step first. Only what the caller can still open. */
  public Page<IncidentLine> handled(int rows) { return reader.handled(sql(IncidentQuery.all()), jurisdiction.identities(), Math.min(rows, LONGEST_PAGE)); }

  /** What the caller can carry on now, the most pressing first. */
  public Page<IncidentLine> waiting(int rows) { return reader.waiting(rows); }

  /** How many there are in each status, of those not ended, in the caller's reach or in a part of it. */
  public Map<String, Integer> open(@NotNull @Valid IncidentQuery query) {
    var sql = sql(query);
    var counts = new TreeMap<String, Integer>();
    Sql.on(database).list("select status, count(*) as n from grid.incident where not ended and " + sql.where() + " group by status",
        row -> counts.put(row.text("status"), row.number("n")), sql.args());
    return counts;
  }

  /** The names of all statuses in the order of the way. */
  public List<String> statuses() { return java.util.Arrays.stream(Status.values()).map(Enum::name).toList(); }

  /** Reported and closed on each of the last days, oldest first, today last. */
  public List<DayFigures> days(int days) { return reader.days(days, sql(IncidentQuery.all())); }

  private LedgerSql sql(IncidentQuery query) { return scope.of(query, INCIDENT_READ); }
}
