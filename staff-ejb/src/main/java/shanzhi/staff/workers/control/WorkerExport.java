package shanzhi.staff.workers.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.date;
import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.foundation.unmasking.boundary.Unmasking;
import shanzhi.kernel.Rights;
import shanzhi.staff.workers.boundary.WorkerLine;
import shanzhi.staff.workers.boundary.WorkerQuery;
import shanzhi.staff.workers.boundary.Workers;

/** 专职工作者花名册 as a workbook; telephone numbers are masked unless a reason is given. Cards and accounts are never in it. */
@ApplicationScoped
public class WorkerExport implements SheetExport<WorkerQuery, WorkerExport.Row> {

  /** A line with the phone as it shall stand. */
  public record Row(WorkerLine line, String phone) {}

  private static final int SLICE = 500;

  @Inject Workers workers;
  @Inject Areas areas;
  @Inject Unmasking unmasking;

  @Override public String key() { return "workers"; }

  @Override public String title() { return "专职工作者花名册"; }

  @Override public String right() { return Rights.STAFF_READ; }

  @Override public Class<WorkerQuery> query() { return WorkerQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("工号", 12), text("姓名", 12), text("镇街", 14), text("社区", 16), text("岗位", 10), number("起始等级", 8), text("发薪单位", 28), text("状态", 8), date("入职日期"),
        date("参加社区工作"), text("学位", 8), text("社工职业资格", 16), text("联系电话", 14), date("离职日期"));
  }

  @Override public Set<String> more(WorkerQuery query) { return whole(query) ? Set.of(Rights.PERSONAL_UNMASK) : Set.of(); }

  @Override public String remark(WorkerQuery query) { return whole(query) ? "含完整联系电话，用途：" + query.reason().strip() : ""; }

  private static boolean whole(WorkerQuery query) { return query.reason() != null && !query.reason().isBlank(); }

  @Override public long total(WorkerQuery query) {
    var page = workers.list(query.after(null, 1));
    return page.capped() ? 0 : page.total();
  }

  @Override public List<Row> slice(WorkerQuery query, Row last) {
    var lines = workers.list(query.after(last == null ? null : last.line(), SLICE)).rows();
    if (!whole(query) || lines.isEmpty()) return lines.stream().map(line -> new Row(line, line.phoneMasked())).toList();
    var numbers = unmasking.revealAll(Secrets.Phone.KIND, lines.stream().map(line -> String.valueOf(line.id())).toList(), query.reason());
    return lines.stream().map(line -> new Row(line, numbers.getOrDefault(String.valueOf(line.id()), line.phoneMasked()))).toList();
  }

  @Override public List<?> cells(Row row) {
    var line = row.line();
    return Arrays.asList(line.number(), line.name(), name(line.town()), name(line.community()), line.post().title(), line.startGrade(), line.unitName(), line.state().title(), line.since(),
        line.serviceSince(), line.degree() == null ? null : line.degree().title(), line.certificate() == null ? null : line.certificate().title(), row.phone(),
        line.leftOn() == null ? null : line.leftOn().minusDays(1));
  }

  private String name(String code) { return areas.today().find(code).map(AreaNode::shortName).orElse(code); }
}
