package shanzhi.grid.grids.control;

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
import shanzhi.grid.grids.boundary.GridLine;
import shanzhi.grid.grids.boundary.GridQuery;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.kernel.Rights;

/** 网格台账 as a workbook: the very list of the page, from its first line on. */
@ApplicationScoped
public class GridExport implements SheetExport<GridQuery, GridLine> {

  private static final int SLICE = 500;

  @Inject Grids grids;
  @Inject Areas areas;

  @Override public String key() { return "grids"; }

  @Override public String title() { return "网格台账"; }

  @Override public String right() { return Rights.GRID_READ; }

  @Override public Class<GridQuery> query() { return GridQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("网格编码", 22), text("网格名称", 24), text("类型", 10), text("镇街", 14), text("社区", 16), text("上级网格", 22), number("户数", 8),
        text("规模", 12), text("网格党组织", 24), date("设立日期"));
  }

  @Override public long total(GridQuery query) {
    var page = grids.list(from(query, null, 1));
    return page.capped() ? 0 : page.total();
  }

  @Override public List<GridLine> slice(GridQuery query, GridLine last) { return grids.list(from(query, last == null ? null : last.code(), SLICE)).rows(); }

  @Override public List<?> cells(GridLine line) {
    var size = switch (line.size()) {
      case OK -> "符合";
      case OUTSIDE -> "超出标准";
      case EXPLAINED -> "已批准例外";
    };
    return Arrays.asList(line.code(), line.name(), line.type().title(), name(line.town()), name(line.community()),
        line.code().equals(line.general()) ? null : line.general(), line.households(), size, line.partyOrganisation(), line.validFrom());
  }

  private static GridQuery from(GridQuery query, String after, int rows) {
    return new GridQuery(query.area(), query.type(), query.text(), query.outside(), after, rows);
  }

  private String name(String area) { return areas.today().find(area).map(AreaNode::shortName).orElse(area); }
}
