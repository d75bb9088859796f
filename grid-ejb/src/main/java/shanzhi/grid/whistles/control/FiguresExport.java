package shanzhi.grid.whistles.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.number;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.grid.whistles.boundary.DepartmentFigures;
import shanzhi.grid.whistles.boundary.FiguresQuery;
import shanzhi.kernel.Rights;

/** 部门报到情况 as a workbook, in the order of areas and names. Nothing due and nothing rated stay empty. */
@ApplicationScoped
public class FiguresExport implements SheetExport<FiguresQuery, DepartmentFigures> {

  @Inject FiguresReader reader;
  @Inject Jurisdiction jurisdiction;

  @Override public String key() { return "whistle-figures"; }

  @Override public String title() { return "部门报到情况"; }

  @Override public String right() { return Rights.WHISTLE_EXPORT; }

  @Override public Class<FiguresQuery> query() { return FiguresQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("区划", 12), text("部门", 28), number("被吹哨", 8), number("异议成立", 8), number("按时签收", 8), number("应签收", 8), number("按时签收率%", 10), number("按时对接", 8),
        number("应对接", 8), number("按时对接率%", 10), number("按时报到", 8), number("应报到", 8), number("按时报到率%", 10), number("评价数", 8), number("平均分", 8));
  }

  @Override public long total(FiguresQuery query) { return 0; }

  @Override public List<DepartmentFigures> slice(FiguresQuery query, DepartmentFigures last) {
    return last != null ? List.of() : reader.of(query, jurisdiction.over(Rights.WHISTLE_EXPORT), Set.of(), false);
  }

  @Override public List<?> cells(DepartmentFigures line) {
    return Arrays.asList(line.areaName(), line.officeName(), line.called(), line.excused(), line.sign().inTime(), line.sign().due(), line.sign().percent(), line.contact().inTime(),
        line.contact().due(), line.contact().percent(), line.arrive().inTime(), line.arrive().due(), line.arrive().percent(), line.rated(), line.score());
  }
}
