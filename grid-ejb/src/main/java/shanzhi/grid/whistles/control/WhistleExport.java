package shanzhi.grid.whistles.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;
import static shanzhi.foundation.sheets.boundary.OutColumn.time;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.grid.roster.boundary.MaskedName;
import shanzhi.grid.whistles.boundary.WhistleQuery;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;

/** 吹哨台账 as a workbook: one line a called department, newest whistle first. */
@ApplicationScoped
public class WhistleExport implements SheetExport<WhistleQuery, WhistleExport.Row> {

  private static final int SLICE = 500;

  /** A line of the workbook; moment and id of the whistle say where the next slice begins. */
  public record Row(long id, Instant raisedAt, List<?> cells) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Offices offices;
  @Inject WhistleReader reader;
  @Inject Clock clock;

  @Override public String key() { return "whistles"; }

  @Override public String title() { return "吹哨报到台账"; }

  @Override public String right() { return Rights.WHISTLE_EXPORT; }

  @Override public Class<WhistleQuery> query() { return WhistleQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("哨号", 20), time("吹哨时间"), text("种类", 12), text("事由", 20), text("标题", 30), text("镇街", 12), text("社区", 14), text("吹哨人", 8),
        text("状态", 8), text("关联事件", 20), text("被吹部门", 24), text("报到状态", 10), time("签收时限"), time("签收时间"), time("对接时限"), time("对接时间"), time("报到时限"),
        time("报到时间"), text("评价", 10), number("评分", 8), time("销哨时间"), text("办理结果", 40));
  }

  @Override public long total(WhistleQuery query) {
    var sql = sql(query);
    return Sql.on(database).number("select coalesce(sum(greatest(1, (select count(*) from grid.whistle_answer a where a.whistle = w.id))), 0)::bigint from grid.whistle w where " + sql.where(), sql.args().toArray());
  }

  @Override public List<Row> slice(WhistleQuery query, Row last) {
    var sql = sql(query);
    var args = new ArrayList<>(sql.args());
    var where = sql.where();
    if (last != null) {
      where += " and (w.raised_at, w.id) < (?, ?)";
      args.add(last.raisedAt());
      args.add(last.id());
    }
    args.add(SLICE);
    return Sql.on(database).list("""
        select w.number, w.raised_at, w.kind, w.cause, w.title, w.town, w.community, coalesce(p.display_name, w.whistler) as whistler_name, w.status, w.incident,
               w.ended_at as over_at, w.outcome, w.id as whistle_id, o.name as office_name, g.name as grade_name, a.*
          from (select * from grid.whistle w where %s order by w.raised_at desc, w.id desc limit ?) w
          left join grid.whistle_answer a on a.whistle = w.id
          left join foundation.organisation_now o on o.id = a.office left join foundation.account p on p.username = w.whistler
          left join grid.whistle_grade g on g.grade = a.grade and a.rated_at::date >= g.valid_from and (g.valid_to is null or a.rated_at::date < g.valid_to)
         order by w.raised_at desc, w.id desc, a.id""".formatted(where), this::row, args);
  }

  @Override public List<?> cells(Row row) { return row.cells(); }

  private Row row(Sql.Row row) throws SQLException {
    var community = row.text("community");
    return new Row(row.big("whistle_id"), row.instant("raised_at"), Arrays.asList(row.text("number"), row.instant("raised_at"), WhistleWords.of("WhistleKind", row.text("kind")),
        WhistleWords.of("Cause", row.text("cause")), row.text("title"), reader.name(row.text("town")), community == null ? null : reader.name(community),
        MaskedName.of(row.text("whistler_name")), WhistleWords.of("WhistleStatus", row.text("status")), row.text("incident"), row.text("office_name"),
        WhistleWords.of("AnswerState", row.text("state")), row.instant("sign_due_at"), row.instant("signed_at"), row.instant("contact_due_at"), row.instant("contacted_at"),
        row.instant("arrive_due_at"), row.instant("arrived_at"), row.text("grade_name"), row.as("score", BigDecimal.class), row.instant("over_at"), row.text("outcome")));
  }

  private WhistleSql sql(WhistleQuery query) {
    return new WhistleSql(query, jurisdiction.over(Rights.WHISTLE_EXPORT), offices.ofCaller(), jurisdiction.identities(), clock.instant());
  }
}
