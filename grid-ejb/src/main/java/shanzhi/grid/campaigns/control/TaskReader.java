package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.grid.campaigns.boundary.CampaignSheet;
import shanzhi.grid.campaigns.boundary.Progress;
import shanzhi.grid.campaigns.boundary.TaskLine;
import shanzhi.grid.campaigns.boundary.TaskSheet;
import shanzhi.grid.campaigns.entity.Task;
import shanzhi.kernel.Page;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;

/** Turns rows of receipts into what pages show. */
@ApplicationScoped
public class TaskReader {

  private static final String LINE = """
      select t.*, c.number, c.title, c.kind, c.limit_unit, c.depth, g.name as grid_name, a.display_name as holder_name
        from (select * from grid.task t where %s order by %s %s) t
        join grid.campaign c on c.id = t.campaign
        left join grid.grid g on t.level = 'GRID' and g.code = t.unit
        left join foundation.account a on a.username = t.holder
       order by %s""";

  public static final String PRESSING = "t.due_at, t.id";
  public static final String BY_UNIT = "t.town, t.community nulls first, t.unit";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject CampaignReader campaigns;
  @Inject CampaignPolicy policy;
  @Inject CampaignProgress progress;
  @Inject TaskDesk desk;
  @Inject Clock clock;

  public List<TaskLine> lines(String where, String order, String limit, List<Object> args) {
    var now = clock.instant();
    return Sql.on(database).list(LINE.formatted(where, order, limit, order), row -> line(row, now), args);
  }

  private TaskLine line(Sql.Row row, Instant now) throws SQLException {
    var community = row.text("community");
    var unit = row.text("unit");
    var due = row.instant("due_at");
    boolean waits = row.yes("waiting");
    boolean grid = row.text("level").equals("GRID");
    var desk = row.text("desk");
    return new TaskLine(row.big("id"), row.text("number"), row.text("title"), row.text("kind"), row.text("level"), unit,
        grid ? row.text("grid_name") : campaigns.name(unit), community, campaigns.name(community), row.yes("leaf"), row.text("status"), row.instant("issued_at"),
        due, state(row.text("status"), waits, due, row.instant("warn_at"), row.instant("done_at"), now),
        waits ? campaigns.left(due, row.text("limit_unit"), row.text("county")) : null, row.text("holder"), row.text("holder_name"),
        grid && !desk.equals(unit), row.number("subjects"), row.number("answered"));
  }

  static String state(String status, boolean waits, Instant due, Instant warn, Instant done, Instant now) {
    if (status.equals("STOPPED")) return "NONE";
    if (!waits) return done != null && done.isAfter(due) ? "LATE" : "IN_TIME";
    if (now.isAfter(due)) return "OVERDUE";
    return now.isBefore(warn) ? "ON_TRACK" : "SOON";
  }

  /** What waits at the caller's own desks, or is in the caller's hand, the most pressing first. */
  public Page<TaskLine> waiting(int rows) {
    var args = new ArrayList<Object>();
    var where = mine(args);
    int count = (int) Sql.on(database).number("select count(*) from (select 1 from grid.task t where " + where + " limit " + (Page.CAP + 1) + ") c", args.toArray());
    args.add(rows);
    return Page.of(rows == 0 ? List.of() : lines(where, PRESSING, "limit ?", args), count);
  }

  private String mine(List<Object> args) {
    var desks = desks(jurisdiction.over(Rights.TASK_DO));
    var me = jurisdiction.identities();
    args.add(desks);
    args.add(me);
    return "t.waiting and (t.desk = any(?) or t.holder = any(?))";
  }

  /** A main grid is its community. */
  static List<String> desks(Reach reach) {
    return reach.grounds().stream().map(ground -> ground.isGrid() && ground.level() == shanzhi.kernel.Territory.Level.COMMUNITY ? ground.area() : ground.code())
        .distinct().toList();
  }

  public TaskSheet sheet(Task task) {
    var line = lines("t.id = ?", PRESSING, "limit 1", List.of(task.id())).get(0);
    var fields = campaigns.fields(task.campaign());
    var one = fields.stream().filter(field -> !field.held()).map(field -> policy.minutes(field.kind())).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Sql.on(database).one("select c.purpose, c.basis, c.subject, t.note, t.summary, t.version from grid.task t join grid.campaign c on c.id = t.campaign where t.id = ?",
        row -> new TaskSheet(line, row.number("version"), row.text("purpose"), row.text("basis"), row.text("subject"), fields,
            one.multiply(BigDecimal.valueOf(task.leaf() ? Math.max(0, task.subjects() - task.answered()) : 0)), notes(task), row.text("note"), row.text("summary"),
            task.leaf() ? null : below(task), steps(task), desk.moves(task)), task.id()).orElseThrow();
  }

  private Progress below(Task task) { return progress.below(task); }

  private List<TaskSheet.Note> notes(Task task) {
    var above = new ArrayList<String>();
    if (!task.level().equals("TOWN")) above.add(task.town());
    if (task.level().equals("GRID")) above.add(task.community());
    if (above.isEmpty()) return List.of();
    var marks = String.join(", ", Collections.nCopies(above.size(), "?"));
    var args = new ArrayList<Object>(List.of(task.campaign()));
    args.addAll(above);
    return Sql.on(database).list("select unit, note from grid.task where campaign = ? and unit in (" + marks + ") and note is not null order by level desc",
        row -> new TaskSheet.Note(campaigns.name(row.text("unit")), row.text("note")), args);
  }

  private List<CampaignSheet.Step> steps(Task task) {
    return Sql.on(database).list("""
        select s.*, a.display_name from grid.task_step s left join foundation.account a on a.username = s.actor where s.task = ? order by s.no desc""",
        CampaignReader::step, task.id());
  }
}
