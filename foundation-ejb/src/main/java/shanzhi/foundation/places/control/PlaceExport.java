package shanzhi.foundation.places.control;

import static shanzhi.foundation.sheets.boundary.OutColumn.date;
import static shanzhi.foundation.sheets.boundary.OutColumn.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.places.boundary.Places;
import shanzhi.foundation.places.boundary.RegisterLine;
import shanzhi.foundation.places.boundary.RegisterQuery;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetExport;
import shanzhi.kernel.Rights;

/** 小区房屋 of an area as a workbook, in the columns that {@link PlaceImport} reads. */
@ApplicationScoped
public class PlaceExport implements SheetExport<RegisterQuery, RegisterLine> {

  private static final int SLICE = 1000;

  @Inject Places places;
  @Inject Areas areas;

  @Override public String key() { return "places"; }

  @Override public String title() { return "小区房屋"; }

  @Override public String right() { return Rights.PLACE_READ; }

  @Override public Class<RegisterQuery> query() { return RegisterQuery.class; }

  @Override public List<OutColumn> columns() {
    return List.of(text("村（社区）", 14), text("村（社区）代码", 16), text("小区名称", 18), text("类型", 8), text("门牌", 20), text("楼栋", 10), text("单元", 10),
        text("门号", 10), text("地址", 36), date("登记日期"));
  }

  @Override public long total(RegisterQuery query) { return 0; }

  @Override public List<RegisterLine> slice(RegisterQuery query, RegisterLine last) { return places.register(query.area(), last, SLICE); }

  @Override public List<?> cells(RegisterLine line) {
    return Arrays.asList(areas.today().find(line.community()).map(AreaNode::shortName).orElse(""), line.community(), line.estate(), line.kind().title(),
        line.street(), line.buildingName(), line.unit(), line.door(), line.address(), line.from());
  }
}
