package shanzhi.projects.works.control;

import static shanzhi.kernel.Rights.PROJECT_READ;
import static shanzhi.kernel.Rights.PROJECT_REVIEW;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.control.GroundSql;
import shanzhi.projects.policy.boundary.PolicyCode;
import shanzhi.projects.policy.control.PolicyBook;
import shanzhi.projects.works.boundary.AreaFigures;
import shanzhi.projects.works.boundary.GanttLine;
import shanzhi.projects.works.boundary.ProjectLine;
import shanzhi.projects.works.boundary.ProjectQuery;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.entity.ProjectMove;

/** Lists of projects and what they add up to. What is paid is asked of the books, never kept a second time. */
@ApplicationScoped
public class ProjectReader {

  /** Instalments beyond which a plan is not drawn: a year of a county. */
  private static final int BARS = 400;

  private static final String FROM = " from projects.project p join projects.works_template t on t.id = p.template where ";
  private static final String PAID = """
      (select coalesce(sum(c.paid), 0) from projects.project_item i join projects.commitment c on c.item = i.item or c.own_of = i.item where i.project = p.id)""";
  private static final String LATE = "p.ends_on < ? and p.status in ('CONTRACT', 'EXECUTING', 'MIDTERM')";

  /** Being carried out, with a midterm review before it, and so much of its work or of its days is over. */
  private static final String MIDTERM_DUE = """
      p.status = 'EXECUTING' and exists (select from projects.works_phase f where f.template = p.template and f.phase = 'MIDTERM')
        and (p.progress >= ? or (? - p.starts_on) * 100 >= ? * (p.ends_on - p.starts_on + 1))""";

  private static final String TOWNS = "coalesce(%1$s.town, %1$s.community)";

  /** States in which somebody with a right has the next step. */
  private static final Set<ProjectState> RUNNING = EnumSet.range(ProjectState.PREPARED, ProjectState.EVALUATED);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject PolicyBook figures;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  /** Newest first. */
  public Page<ProjectLine> ledger(ProjectQuery query) {
    var args = new ArrayList<Object>();
    var where = where(query, args);
    var counted = new ArrayList<>(args);
    counted.add(Page.CAP + 1);
    int total = (int) sql().number("select count(*) from (select 1" + FROM + where + " limit ?) counted", counted.toArray());
    var rows = new ArrayList<Object>();
    rows.add(today());
    rows.addAll(args);
    rows.add(Math.min(Math.max(query.rows(), 1), 1000));
    rows.add(Math.max(query.offset(), 0));
    return Page.of(sql().list("select p.*, t.title as template_title, " + PAID + " as paid, " + LATE + " as late" + FROM + where + " order by p.id desc limit ? offset ?", ProjectReader::line, rows), total);
  }

  /** Projects due for their midterm review on the caller's ground, the one that ends first in front. */
  public Page<ProjectLine> midterms(int rows) {
    var args = new ArrayList<Object>();
    var due = figures.amount(PolicyCode.MIDTERM_DUE, today());
    var where = jurisdiction.over(PROJECT_REVIEW).sql(GroundSql.of("p"), args) + " and " + MIDTERM_DUE;
    args.addAll(List.of(due, today(), due));
    int total = (int) sql().number("select count(*) from (select 1" + FROM + where + " limit " + (Page.CAP + 1) + ") counted", args.toArray());
    args.add(0, today());
    args.add(Math.min(Math.max(rows, 1), 100));
    return Page.of(sql().list("select p.*, t.title as template_title, " + PAID + " as paid, " + LATE + " as late" + FROM + where + " order by p.ends_on, p.id limit ?", ProjectReader::line, args), total);
  }

  /** One, wherever it lies. */
  public ProjectLine line(long id) {
    return sql().one("select p.*, t.title as template_title, " + PAID + " as paid, " + LATE + " as late" + FROM + "p.id = ?", ProjectReader::line, today(), id).orElseThrow();
  }

  private String where(ProjectQuery query, Collection<Object> args) {
    var where = new StringBuilder(jurisdiction.over(PROJECT_READ).sql(GroundSql.of("p"), args));
    if (query.area() != null && !query.area().isBlank()) where.append(" and ").append(GroundSql.under("p", Territory.of(query.area()), args));
    GroundSql.is("p.status = ?", query.status(), where, args);
    GroundSql.is("p.source = ?", query.source(), where, args);
    GroundSql.is("p.kind = ?", query.kind(), where, args);
    GroundSql.is("t.code = ?", query.template() == null || query.template().isBlank() ? null : query.template().strip(), where, args);
    GroundSql.is("p.year = ?", query.year() == 0 ? null : query.year(), where, args);
    GroundSql.is("position(? in concat_ws(' ', p.number, p.item, p.title, p.provider, p.contract_no)) > 0", query.text() == null || query.text().isBlank() ? null : query.text().strip(), where, args);
    if (query.late()) GroundSql.is(LATE, today(), where, args);
    if (query.mine()) where.append(" and ").append(mine(args));
    return where.toString();
  }

  /** Projects whose next step the caller may take: one of the moves that lead on from where they stand. */
  private String mine(Collection<Object> args) {
    var parts = new ArrayList<String>();
    for (var state : RUNNING) {
      var rights = Arrays.stream(ProjectMove.values()).filter(move -> !move.stays() && move != ProjectMove.STOP && move.possibleIn(state, EnumSet.allOf(ProjectState.class))).map(ProjectDesk::right)
          .filter(right -> right != null).distinct().toList();
      for (var right : rights) {
        var reach = jurisdiction.over(right);
        if (reach.isEmpty()) continue;
        args.add(state.name());
        parts.add("(p.status = ? and " + reach.sql(GroundSql.of("p"), args) + ")");
      }
    }
    return parts.isEmpty() ? "false" : "(" + String.join(" or ", parts) + ")";
  }

  private static ProjectLine line(Sql.Row row) throws SQLException {
    return new ProjectLine(row.text("number"), row.number("version"), row.text("town"), row.text("community"), row.text("item"), row.text("title"), ItemKind.valueOf(row.text("kind")),
        FundSource.valueOf(row.text("source")), row.number("year"), row.text("template_title"), row.as("amount", BigDecimal.class), row.as("contract_amount", BigDecimal.class), row.as("paid", BigDecimal.class),
        ProjectState.valueOf(row.text("status")), row.text("provider"), row.as("starts_on", LocalDate.class), row.as("ends_on", LocalDate.class), row.number("progress"), row.yes("late"));
  }

  /** The areas just below one, in the order of their codes, that the caller reaches; a community itself where it is asked for. */
  public List<AreaFigures> figures(String area, int year) {
    return figures(area, year, switch (Territory.of(area).level()) {
      case CITY -> "county";
      case COUNTY -> TOWNS;
      default -> "community";
    });
  }

  /** The areas two levels below one: the towns of a city, the communities of a county; below that its communities. */
  public List<AreaFigures> map(String area, int year) { return figures(area, year, Territory.of(area).level() == Territory.Level.CITY ? TOWNS : "community"); }

  private List<AreaFigures> figures(String area, int year, String column) {
    var ground = Territory.of(area);
    var purses = new ArrayList<Object>(List.of(year));
    var reachOfPurses = jurisdiction.over(PROJECT_READ).sql(GroundSql.of("u"), purses) + " and " + GroundSql.under("u", ground, purses);
    var projects = new ArrayList<Object>(List.of(today(), year));
    var reachOfProjects = jurisdiction.over(PROJECT_READ).sql(GroundSql.of("p"), projects) + " and " + GroundSql.under("p", ground, projects);
    var args = new ArrayList<>(purses);
    args.addAll(projects);
    return sql().list("""
        with money as (select %s as area, sum(u.allocated) as allocated, sum(u.resolved) as resolved, sum(u.contracted) as contracted, sum(u.paid) as paid
                         from projects.purse u where u.year = ? and %s group by 1),
             works as (select %s as area, count(*) as projects, count(*) filter (where p.status not in ('SETTLED', 'STOPPED')) as running, count(*) filter (where p.status in ('SETTLED', 'STOPPED')) as ended,
                         count(*) filter (where %s) as late from projects.project p where p.year = ? and %s group by 1)
        select coalesce(m.area, w.area) as area, coalesce(w.projects, 0) as projects, coalesce(w.running, 0) as running, coalesce(w.ended, 0) as ended, coalesce(w.late, 0) as late,
               coalesce(m.allocated, 0) as allocated, coalesce(m.resolved, 0) as resolved, coalesce(m.contracted, 0) as contracted, coalesce(m.paid, 0) as paid
          from money m full join works w on w.area = m.area order by 1""".formatted(of(column, "u"), reachOfPurses, of(column, "p"), LATE, reachOfProjects),
        row -> new AreaFigures(row.text("area"), row.number("projects"), row.number("running"), row.number("ended"), row.number("late"), row.as("allocated", BigDecimal.class),
            row.as("resolved", BigDecimal.class), row.as("contracted", BigDecimal.class), row.as("paid", BigDecimal.class)), args);
  }

  private static String of(String column, String alias) { return column.contains("%") ? column.formatted(alias) : alias + "." + column; }

  /** Bars of a year, the earliest beginning first. */
  public List<GanttLine> gantt(String area, int year) {
    var args = new ArrayList<Object>(List.of(today(), year));
    var where = jurisdiction.over(PROJECT_READ).sql(GroundSql.of("p"), args) + " and " + GroundSql.under("p", Territory.of(area), args);
    args.add(BARS);
    var lines = sql().list("select p.id, p.number, p.community, p.title, p.status, p.starts_on, p.ends_on, p.progress, " + LATE + " as late from projects.project p where p.year = ? and " + where
        + " order by p.starts_on, p.id limit ?", row -> new Bar(row.big("id"), new GanttLine(row.text("number"), row.text("community"), row.text("title"), ProjectState.valueOf(row.text("status")),
            row.as("starts_on", LocalDate.class), row.as("ends_on", LocalDate.class), row.number("progress"), row.yes("late"), new ArrayList<>())), args);
    var byId = new java.util.HashMap<Long, GanttLine>();
    lines.forEach(bar -> byId.put(bar.id(), bar.line()));
    sql().list("select s.project, s.to_status, min(s.at) as at from projects.project_step s where s.project = any (?::bigint[]) and s.from_status is distinct from s.to_status group by s.project, s.to_status order by 3",
        row -> byId.get(row.big("project")).reached().add(new GanttLine.Reached(ProjectState.valueOf(row.text("to_status")), ChinaTime.local(row.instant("at")).toLocalDate())),
        new Object[] {byId.keySet()});
    return lines.stream().map(Bar::line).toList();
  }

  private record Bar(long id, GanttLine line) {}

  private LocalDate today() { return ChinaTime.today(clock); }

  private Sql sql() { return Sql.on(database); }
}
