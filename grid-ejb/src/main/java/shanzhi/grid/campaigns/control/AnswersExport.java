package shanzhi.grid.campaigns.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;
import static shanzhi.foundation.sheets.boundary.OutColumn.time;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.grid.campaigns.boundary.CampaignSheet.Field;
import shanzhi.grid.campaigns.boundary.FieldKind;
import shanzhi.grid.campaigns.boundary.TaskQuery;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;

/** The answers of a campaign as a workbook: a line a form, a column a field that was asked. Who filled it in is 王*. */
@ApplicationScoped
public class AnswersExport implements SheetExport<TaskQuery, AnswersExport.Row> {

  private static final int SLICE = 1_000;
  private static final Jsonb JSON = JsonbBuilder.create();

  /** A form as a line; receipt and household say where the next slice begins. */
  public record Row(long task, long household, List<?> cells) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject CampaignReader reader;
  @Inject TaskSql taskSql;

  @Override public String key() { return "campaign-answers"; }

  @Override public String title() { return "专项行动填报明细"; }

  @Override public String right() { return Rights.CAMPAIGN_READ; }

  @Override public Class<TaskQuery> query() { return TaskQuery.class; }

  @Override public List<OutColumn> columns() { return List.of(text("镇街", 16), text("村（社区）", 16), text("网格", 22), text("住户地址", 30), text("状态", 10), text("填报人", 8), time("填报时间")); }

  @Override public List<OutColumn> columns(TaskQuery query) {
    var columns = new ArrayList<>(columns());
    asked(query).forEach(field -> columns.add(field.kind() == FieldKind.NUMBER ? number(field.label(), 12) : text(field.label(), 20)));
    return columns;
  }

  private List<Field> asked(TaskQuery query) { return reader.fields(reader.visibleId(query.number())).stream().filter(field -> !field.held()).toList(); }

  @Override public long total(TaskQuery query) {
    var where = taskSql.where(reader.visibleId(query.number()), query, Rights.CAMPAIGN_READ);
    return Sql.on(database).number("select count(*) from grid.task_answer a join grid.task t on t.id = a.task where " + where.text(), where.args().toArray());
  }

  @Override public List<Row> slice(TaskQuery query, Row last) {
    var where = taskSql.where(reader.visibleId(query.number()), query, Rights.CAMPAIGN_READ);
    var args = new ArrayList<>(where.args());
    var next = "true";
    if (last != null) {
      next = "(a.task, a.household) > (?, ?)";
      args.addAll(List.of(last.task(), last.household()));
    }
    args.add(SLICE);
    var asked = asked(query);
    return Sql.on(database).list("""
        select a.task, a.household, a.answers::text as answers, a.at, t.town, t.community, t.status, t.unit, g.name, h.address, left(coalesce(p.display_name, a.by), 1) || '*' as filler
          from grid.task_answer a join grid.task t on t.id = a.task left join grid.grid g on t.level = 'GRID' and g.code = t.unit
          left join foundation.household h on h.id = a.household left join foundation.account p on p.username = a.by
         where %s and %s order by a.task, a.household limit ?""".formatted(where.text(), next), row -> row(row, asked), args);
  }

  @SuppressWarnings("unchecked")
  private Row row(Sql.Row row, List<Field> asked) throws SQLException {
    Map<String, String> answers = JSON.fromJson(row.text("answers"), HashMap.class);
    var cells = new ArrayList<Object>();
    cells.add(reader.name(row.text("town")));
    cells.add(row.text("community") == null ? null : reader.name(row.text("community")));
    cells.add(row.text("name"));
    cells.add(row.text("address"));
    cells.add(PaperWords.of("TaskStatus", row.text("status")));
    cells.add(row.text("filler"));
    cells.add(row.instant("at"));
    asked.forEach(field -> cells.add(cell(field, answers.get(field.key()))));
    return new Row(row.big("task"), row.big("household"), cells);
  }

  private static Object cell(Field field, String answer) {
    if (answer == null) return null;
    return switch (field.kind()) {
      case NUMBER -> new BigDecimal(answer);
      case YES_NO -> PaperWords.of("Answer", answer);
      case CHOICES -> answer.replace("|", "、");
      case PHOTO -> answer.split(",").length + " 张";
      default -> answer;
    };
  }

  @Override public List<?> cells(Row row) { return row.cells(); }
}
