package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.grid.campaigns.boundary.CampaignSheet.Field;
import shanzhi.grid.campaigns.boundary.FieldKind;
import shanzhi.grid.campaigns.boundary.TaskForm;
import shanzhi.grid.campaigns.entity.Task;
import shanzhi.kernel.Changes;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** The forms of a receipt: one of the unit, or one of each household of its grid. */
@ApplicationScoped
public class TaskForms {

  private static final Jsonb JSON = JsonbBuilder.create();

  /** The members' own households come first; where a grid is not sliced all of them are everybody's. */
  private static final String HOUSEHOLDS = """
      from grid.grid_household k join foundation.household h on h.id = k.household
        left join grid.task_answer a on a.task = ? and a.household = k.household
        left join lateral (select count(*) > 0 as sliced, bool_or(m.username = any(?)) as mine from grid.member_household s
          join grid.member m on m.id = s.member where s.grid = k.grid and s.household = k.household and s.valid_to is null) o on true
       where k.grid = ? and k.valid_from <= ? and (k.valid_to is null or k.valid_to > ?)""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject CampaignReader campaigns;
  @Inject HeldData held;
  @Inject Files files;
  @Inject Clock clock;

  /** What photos of a form are attached to. */
  public static Subject subject(long task, long household) { return new Subject("task", task + "/" + household); }

  /** Households with the state of their forms: open ones first, own ones first, by address. */
  public Page<TaskForm> households(Task task, int offset, int rows) {
    var today = ChinaTime.today(clock);
    var me = jurisdiction.identities();
    var found = Sql.on(database).list("select k.household, h.address, not coalesce(o.sliced, false) or coalesce(o.mine, false) as own, a.complete, a.by, a.at, coalesce(a.version, 0) as version " + HOUSEHOLDS
            + " order by coalesce(a.complete, false), not (not coalesce(o.sliced, false) or coalesce(o.mine, false)), h.building, length(h.address), h.address limit ? offset ?",
        row -> new TaskForm(row.big("household"), row.text("address"), row.yes("own"), row.yes("complete"), row.text("by"), row.instant("at"), Map.of(), List.of(), row.number("version")),
        task.id(), me, task.unit(), today, today, rows, offset);
    return Page.of(found, task.subjects());
  }

  /** @throws Refusal task.no-such-form (404) for a household of another grid */
  public TaskForm form(Task task, String subject, long household) {
    boolean households = subject.equals("HOUSEHOLD");
    if (households == (household == 0)) throw Refusal.unknown("task.no-such-form", household);
    var fields = campaigns.fields(task.campaign());
    var label = households ? address(task, household) : null;
    var kept = Sql.on(database).one("select answers::text as answers, complete, by, at, version from grid.task_answer where task = ? and household = ?",
        row -> read(row, household, label), task.id(), household).orElse(new TaskForm(household, label, true, false, null, null, Map.of(), List.of(), 0));
    return new TaskForm(household, label, true, kept.complete(), kept.by(), kept.at(), kept.answers(), held.of(task, household, fields), kept.version());
  }

  /** @throws Refusal changed-by-someone-else (409) with what stands there now, when somebody filled it in since it was read */
  public void seen(TaskForm now, Integer version, List<Field> fields, Map<String, String> sent) {
    if (version == null || version == now.version()) return;
    var who = now.by() == null ? "" : Sql.on(database).one("select display_name from foundation.account where username = ?", row -> row.text("display_name"), now.by()).orElse(now.by());
    var differing = fields.stream().filter(field -> !field.held() && !Objects.equals(now.answers().get(field.key()), sent.get(field.key())))
        .map(field -> new Changes.Field(field.label(), null, field.kind() == FieldKind.PHOTO ? String.valueOf(count(now.answers().get(field.key()))) : said(now.answers().get(field.key())))).toList();
    throw Refusal.stale(now.label() == null ? "" : now.label(), new Changes(version, now.version(), List.of(new Changes.Step(now.at(), who, "task.fill", null, null)), differing));
  }

  private static int count(String files) { return files == null || files.isBlank() ? 0 : files.split(",").length; }

  /** Yes and no by the keys of the pages' texts. */
  private static String said(String answer) {
    if (answer == null) return null;
    return switch (answer) {
      case "YES" -> "task.yes";
      case "NO" -> "task.no";
      default -> answer.replace("|", "、");
    };
  }

  /** The caller's own forms with everything that is known, for a phone that will have no network; at most as many as a page. */
  public List<TaskForm> own(Task task, String subject, int most) {
    if (!subject.equals("HOUSEHOLD")) return List.of(form(task, subject, 0));
    return households(task, 0, most).rows().stream().filter(TaskForm::mine).map(one -> form(task, subject, one.household())).toList();
  }

  private String address(Task task, long household) {
    var today = ChinaTime.today(clock);
    return Sql.on(database).one("""
        select h.address from grid.grid_household k join foundation.household h on h.id = k.household
         where k.household = ? and k.grid = ? and k.valid_from <= ? and (k.valid_to is null or k.valid_to > ?)""",
        row -> row.text("address"), household, task.unit(), today, today).orElseThrow(() -> Refusal.unknown("task.no-such-form", household));
  }

  @SuppressWarnings("unchecked")
  private static TaskForm read(Sql.Row row, long household, String label) throws SQLException {
    Map<String, String> answers = JSON.fromJson(row.text("answers"), HashMap.class);
    return new TaskForm(household, label, true, row.yes("complete"), row.text("by"), row.instant("at"), answers, List.of(), row.number("version"));
  }

  /** Keeps the answers of one form; a later filling replaces them. @return forms of the receipt that are complete now */
  public int keep(Task task, long household, List<Field> fields, Map<String, String> answers) {
    var photos = new ArrayList<Long>();
    fields.stream().filter(field -> field.kind() == FieldKind.PHOTO && answers.containsKey(field.key()))
        .forEach(field -> { for (var file : answers.get(field.key()).split(",")) photos.add(Long.valueOf(file)); });
    if (!photos.isEmpty()) files.attach(photos, subject(task.id(), household), "task");
    var sql = Sql.on(database);
    sql.update("""
        insert into grid.task_answer (task, household, campaign, answers, complete, by, at) values (?, ?, ?, ?::jsonb, ?, ?, ?)
        on conflict (task, household) do update set answers = excluded.answers, complete = excluded.complete, by = excluded.by, at = excluded.at, version = grid.task_answer.version + 1""",
        task.id(), household, task.campaign(), JSON.toJson(answers), FormRules.complete(fields, answers), jurisdiction.caller(), clock.instant());
    return (int) sql.number("select count(*) from grid.task_answer where task = ? and complete", task.id());
  }
}
