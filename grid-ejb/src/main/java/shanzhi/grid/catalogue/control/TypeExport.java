package shanzhi.grid.catalogue.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.date;
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
import shanzhi.grid.catalogue.boundary.TypeRow;
import shanzhi.kernel.Rights;

/** 事项目录 as a workbook whose columns {@link TypeSheet} reads again. */
@ApplicationScoped
public class TypeExport implements SheetExport<CatalogueQuery, TypeRow> {

  @Inject CatalogueKeeping keeping;
  @Inject Areas areas;

  @Override public String key() { return "incident-types"; }

  @Override public String title() { return "事项目录"; }

  @Override public String right() { return Rights.CATALOGUE_EDIT; }

  @Override public Class<CatalogueQuery> query() { return CatalogueQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("代码", 8), text("名称", 24), text("类别", 8), text("结案材料", 14), text("结案条件", 24), text("是否受限", 8), text("区县", 16), date("生效日期"), text("文号或依据", 30), date("止于"));
  }

  @Override public long total(CatalogueQuery query) { return keeping.types(query.day(), query.county()).size(); }

  @Override public List<TypeRow> slice(CatalogueQuery query, TypeRow last) { return last == null ? keeping.types(query.day(), query.county()) : List.of(); }

  @Override public List<?> cells(TypeRow type) {
    var row = type.row();
    return Arrays.asList(type.code(), type.name(), type.kind().equals("COMPONENT") ? "部件" : "事件", type.closing().equals("PHOTOS") ? "处置前后照片" : "签字材料", type.closesWhen(),
        type.restricted() ? "是" : "否", row.area() == null ? null : areas.today().find(row.area()).map(AreaNode::name).orElse(row.area()), row.from(), row.source(), row.to());
  }
}
