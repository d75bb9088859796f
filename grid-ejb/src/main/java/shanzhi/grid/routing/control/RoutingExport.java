package shanzhi.grid.routing.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.grid.routing.boundary.RoutingQuery;
import shanzhi.grid.routing.boundary.Routings;
import shanzhi.grid.routing.boundary.RuleLine;
import shanzhi.kernel.Rights;

/** One rule set as a workbook, with the columns the import takes. */
@ApplicationScoped
public class RoutingExport implements SheetExport<RoutingQuery, RoutingExport.Row> {

  /** A rule with the area of its set. */
  public record Row(String area, RuleLine line) {}

  private static final Map<String, String> TIMES = Map.of("ANY", "任何时间", "WORKING_TIME", "工作时间", "OFF_TIME", "非工作时间", "WORKING_DAY", "工作日", "REST_DAY", "休息日");
  private static final Map<String, String> PRIORITY = Map.of("ORDINARY", "一般", "URGENT", "紧急", "EMERGENCY", "特急");

  @Inject Routings routings;

  @Override public String key() { return "routing"; }

  @Override public String title() { return "派遣规则"; }

  @Override public String right() { return Rights.ROUTING_EDIT; }

  @Override public Class<RoutingQuery> query() { return RoutingQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("适用区划", 16), number("顺序", 6), text("规则名称", 18), text("事件类别", 10), text("地点", 22), text("优先级", 8), text("适用时间", 12),
        text("星期", 10), text("时段", 14), text("处置部门", 24), text("本镇街部门", 14), text("协办部门", 30), text("自动派遣", 10));
  }

  @Override public long total(RoutingQuery query) { return routings.sheet(query.set()).rules().size(); }

  @Override public List<Row> slice(RoutingQuery query, Row last) {
    if (last != null) return List.of();
    var sheet = routings.sheet(query.set());
    return sheet.rules().stream().map(line -> new Row(sheet.line().area(), line)).toList();
  }

  @Override public List<?> cells(Row row) {
    var rule = row.line().rule();
    return Arrays.asList(row.area(), rule.getPosition(), rule.getLabel(), rule.getType(), rule.getGround(), rule.getPriority() == null ? null : PRIORITY.get(rule.getPriority()),
        TIMES.get(rule.getTimes()), rule.getWeekdays(), rule.getFromTime() == null ? null : rule.getFromTime() + "-" + rule.getToTime(), row.line().officeName(),
        rule.getOfficeWord(), row.line().helperNames().isEmpty() ? null : String.join("、", row.line().helperNames()), rule.isAutomatic() ? "是" : "否");
  }
}
