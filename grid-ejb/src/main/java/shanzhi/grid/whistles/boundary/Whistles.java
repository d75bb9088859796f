package shanzhi.grid.whistles.boundary;

import static shanzhi.kernel.Rights.WHISTLE_OPEN;
import static shanzhi.kernel.Rights.WHISTLE_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.organisations.boundary.OfficeLine;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.whistles.control.WhistleBook;
import shanzhi.grid.whistles.control.WhistleReader;
import shanzhi.grid.whistles.control.WhistleSql;
import shanzhi.grid.whistles.control.WhistleTodos;
import shanzhi.grid.whistles.control.WhistleWork;
import shanzhi.kernel.Page;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Reading whistles: the ledger, one sheet with all answers, what waits for the caller. */
@Stateless
@RolesAllowed(WHISTLE_OPEN)
public class Whistles {

  /** More rows than this are not read at once. */
  public static final int LONGEST_PAGE = 100;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Offices offices;
  @Inject WhistleReader reader;
  @Inject WhistleTodos todos;
  @Inject WhistleWork work;
  @Inject WhistleBook book;
  @Inject Files files;
  @Inject Clock clock;

  /** A numbered page, newest first, counted up to {@link Page#CAP}. */
  public Page<WhistleLine> ledger(@NotNull @Valid WhistleQuery query, int offset, int rows) {
    var sql = sql(query);
    var args = sql.args();
    int count = (int) Sql.on(database).number("select count(*) from (select 1 from grid.whistle w where " + sql.where() + " limit " + (Page.CAP + 1) + ") c", args.toArray());
    args.add(Math.max(1, Math.min(rows, LONGEST_PAGE)));
    args.add(Math.max(0, Math.min(offset, Page.CAP)));
    return Page.of(reader.lines(sql.where(), "limit ? offset ?", args), count);
  }

  /** @throws shanzhi.kernel.Refusal whistle.unknown (404) */
  public WhistleSheet sheet(@NotNull String number) { return reader.sheet(work.read(number)); }

  /** A photo or file of a whistle the caller can open. @throws shanzhi.kernel.Refusal file.unknown (404) */
  public FileContent photo(@NotNull String number, long file, boolean small) {
    var subject = WhistleWork.subject(work.read(number));
    return small ? files.thumbnail(subject, file) : files.open(subject, file);
  }

  /** What the caller has to do, the most pressing first. */
  public Page<WhistleTodo> waiting(int rows) { return todos.of(Math.max(0, Math.min(rows, LONGEST_PAGE))); }

  /** Departments and offices that can be called to a town or community, with people to answer; those for the kind of incident first, then the nearest. */
  public List<OfficeLine> officesFor(@NotNull String ground, String incidentType) {
    return offices.suited(incidentType == null ? "00" : incidentType, Territory.of(ground)).stream().filter(line -> line.staff() > 0).toList();
  }

  /** Whistles raised from an incident, that the caller can open. */
  public List<WhistleLine> ofIncident(@NotNull String incident) {
    var sql = sql(WhistleQuery.all());
    var args = sql.args();
    args.add(incident);
    return reader.lines(sql.where() + " and w.incident = ?", "", args);
  }

  /** The rating scale in force, best first. */
  public List<Grade> grades() { return book.grades(); }

  private WhistleSql sql(WhistleQuery query) {
    return new WhistleSql(query, jurisdiction.over(WHISTLE_READ), offices.ofCaller(), jurisdiction.identities(), clock.instant());
  }
}
