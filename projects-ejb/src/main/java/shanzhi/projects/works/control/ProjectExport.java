package shanzhi.projects.works.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.date;
import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.kernel.Rights;
import shanzhi.projects.works.boundary.ProjectLine;
import shanzhi.projects.works.boundary.ProjectQuery;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.Projects;

/** 项目台账 as a workbook. */
@ApplicationScoped
public class ProjectExport implements SheetExport<ProjectQuery, ProjectExport.Row> {

  /** A line and its place in the ledger. */
  public record Row(int place, ProjectLine line) {}

  private static final int SLICE = 500;

  @Inject Projects projects;
  @Inject Areas areas;

  @Override public String key() { return "projects"; }

  @Override public String title() { return "项目台账"; }

  @Override public String right() { return Rights.PROJECT_READ; }

  @Override public Class<ProjectQuery> query() { return ProjectQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("项目编号", 16), text("项目名称", 32), text("镇街", 12), text("社区", 14), text("议决事项", 24), text("类别", 14), text("资金来源", 12), number("年度", 8), number("议决金额（元）", 16),
        number("合同金额（元）", 16), number("已付（元）", 16), text("状态", 12), text("实施单位", 30), date("开工"), date("完工"), number("进度（%）", 10));
  }

  @Override public long total(ProjectQuery query) {
    var page = projects.ledger(query.page(0, 1));
    return page.capped() ? 0 : page.total();
  }

  @Override public List<Row> slice(ProjectQuery query, Row last) {
    int from = last == null ? 0 : last.place() + 1;
    var lines = projects.ledger(query.page(from, SLICE)).rows();
    return java.util.stream.IntStream.range(0, lines.size()).mapToObj(i -> new Row(from + i, lines.get(i))).toList();
  }

  @Override public List<?> cells(Row row) {
    var line = row.line();
    return Arrays.asList(line.number(), line.title(), name(line.town()), name(line.community()), line.item(), line.template(), source(line), line.year(), line.amount(), line.contracted(), line.paid(),
        state(line.status()), line.provider(), line.startsOn(), line.endsOn(), line.progress());
  }

  private static String source(ProjectLine line) {
    return switch (line.source()) {
      case GUARANTEE -> "保障资金";
      case INCENTIVE -> "激励资金";
      case SELF_RAISED -> "自筹";
      case DONATION -> "捐赠";
      case OTHER -> "其他";
    };
  }

  private static String state(ProjectState state) {
    return switch (state) {
      case PREPARED -> "筹备";
      case SUBMITTED -> "待备案";
      case TOWN_FILED -> "已备案";
      case TENDER -> "招标";
      case ENTRUST -> "委托";
      case CONTRACT -> "已签约";
      case EXECUTING -> "实施中";
      case MIDTERM -> "中期已评估";
      case COMPLETED -> "待验收";
      case ACCEPTANCE -> "已验收";
      case EVALUATED -> "已评价";
      case SETTLED -> "已结算";
      case STOPPED -> "已终止";
    };
  }

  private String name(String code) { return code == null ? null : areas.today().find(code).map(AreaNode::shortName).orElse(code); }
}
