package shanzhi.grid.catalogue.control;

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
import shanzhi.grid.catalogue.boundary.CatalogueKeeping;
import shanzhi.grid.catalogue.boundary.CatalogueQuery;
import shanzhi.grid.catalogue.boundary.LimitRow;
import shanzhi.kernel.Rights;

/** 环节时限 as a workbook whose columns {@link LimitSheet} reads again. */
@ApplicationScoped
public class LimitExport implements SheetExport<CatalogueQuery, LimitRow> {

  @Inject CatalogueKeeping keeping;
  @Inject Areas areas;

  @Override public String key() { return "limits"; }

  @Override public String title() { return "环节时限"; }

  @Override public String right() { return Rights.CATALOGUE_EDIT; }

  @Override public Class<CatalogueQuery> query() { return CatalogueQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("环节", 8), text("事项代码", 10), text("优先级", 8), number("时限", 8), text("单位", 8), text("区县", 16), date("生效日期"), text("文号或依据", 36), date("止于"), text("修改人", 12));
  }

  private static String word(String[] words, String value) { return value == null ? null : words[Arrays.asList(words).indexOf(value) - 1]; }

  @Override public long total(CatalogueQuery query) { return keeping.limits(query.day(), query.county()).size(); }

  @Override public List<LimitRow> slice(CatalogueQuery query, LimitRow last) { return last == null ? keeping.limits(query.day(), query.county()) : List.of(); }

  @Override public List<?> cells(LimitRow limit) {
    var row = limit.row();
    return Arrays.asList(word(LimitSheet.STAGES, limit.stage()), limit.type(), word(LimitSheet.PRIORITIES, limit.priority()), limit.amount(),
        word(LimitSheet.UNITS, limit.unit()), row.area() == null ? null : areas.today().find(row.area()).map(AreaNode::name).orElse(row.area()), row.from(), row.source(), row.to(),
        row.changedBy());
  }
}
