package shanzhi.grid.incidents.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.text;
import static shanzhi.foundation.sheets.boundary.OutColumn.time;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.grid.incidents.boundary.IncidentQuery;
import shanzhi.grid.roster.boundary.MaskedName;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;

/** 事件台账 as a workbook: the condition of the ledger on the ground of the export right, newest first. */
@ApplicationScoped
public class LedgerExport implements SheetExport<IncidentQuery, LedgerExport.Row> {

  private static final int SLICE = 1_000;

  /** An incident as a line of the workbook; moment and id say where the next slice begins. */
  public record Row(long id, Instant reportedAt, List<?> cells) {}

  private static final String ROWS = """
      select i.*, coalesce(i.fine_grid, i.general_grid) as grid, g.name as grid_name, t.name as type_name, c.name as category,
             o.name as office_name, a.display_name as reporter_name
        from (select id, number, reported_at, type, priority, status, description, address, community, general_grid, fine_grid, reporter, office,
                     due_at, warn_at, close_due_at, closed_at, ended, restricted from grid.incident where %s order by reported_at desc, id desc limit ?) i
        left join grid.grid g on g.code = coalesce(i.fine_grid, i.general_grid)
        left join grid.incident_type t on t.code = i.type
        left join grid.incident_type c on c.code = left(i.type, 2)
        left join foundation.organisation_now o on o.id = i.office
        left join foundation.account a on a.username = i.reporter
       order by i.reported_at desc, i.id desc
      """;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject LedgerScope scope;
  @Inject Areas areas;
  @Inject Clock clock;

  @Override public String key() { return "incidents"; }

  @Override public String title() { return "事件台账"; }

  @Override public String right() { return Rights.INCIDENT_EXPORT; }

  @Override public Class<IncidentQuery> query() { return IncidentQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("编号", 20), time("上报时间"), text("大类", 14), text("小类", 18), text("优先级", 8), text("社区", 16), text("网格", 20), text("地址", 24),
        text("描述", 48), text("状态", 10), time("时限"), text("是否超时", 8), text("处置部门", 20), text("上报人", 8), time("结案时间"));
  }

  @Override public long total(IncidentQuery query) {
    var sql = sql(query);
    return Sql.on(database).number("select count(*) from grid.incident where " + sql.where(), sql.args().toArray());
  }

  @Override public List<Row> slice(IncidentQuery query, Row last) {
    var sql = sql(query);
    var args = sql.args();
    var where = sql.where();
    if (last != null) {
      where += " and (reported_at, id) < (?, ?)";
      args.add(last.reportedAt());
      args.add(last.id());
    }
    args.add(SLICE);
    var now = clock.instant();
    return Sql.on(database).list(ROWS.formatted(where), row -> row(row, now), args);
  }

  @Override public List<?> cells(Row row) { return row.cells(); }

  private LedgerSql sql(IncidentQuery query) {
    return scope.of(query, Rights.INCIDENT_EXPORT);
  }

  private Row row(Sql.Row row, Instant now) throws SQLException {
    boolean ended = row.yes("ended");
    boolean restricted = row.yes("restricted");   // a workbook travels: masked for everybody
    var due = row.instant("due_at");
    var state = IncidentReader.state(ended, due, row.instant("warn_at"), row.instant("closed_at"), row.instant("close_due_at"), now);
    var reporter = row.text("reporter_name");
    return new Row(row.big("id"), row.instant("reported_at"), Arrays.asList(row.text("number"), row.instant("reported_at"), row.text("category"),
        row.text("type_name"), PaperWords.of("Priority", row.text("priority")), place(row.text("community")),
        row.text("grid_name") == null ? row.text("grid") : row.text("grid_name"), restricted ? NeedToKnow.STARS : row.text("address"),
        restricted ? NeedToKnow.STARS : row.text("description"),
        PaperWords.of("Status", row.text("status")), ended ? row.instant("close_due_at") : due,
        state.equals("OVERDUE") || state.equals("LATE") ? "是" : "否", row.text("office_name"),
        MaskedName.of(reporter == null ? row.text("reporter") : reporter), row.instant("closed_at")));
  }

  private String place(String community) { return areas.today().find(community).map(AreaNode::shortName).orElse(community); }
}
