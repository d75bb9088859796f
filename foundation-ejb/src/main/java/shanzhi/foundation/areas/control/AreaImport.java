package shanzhi.foundation.areas.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;

/** New areas and new names of areas from a workbook; moving, merging and ending need a person who looks. */
@ApplicationScoped
public class AreaImport implements SheetImport<AreaImport.AreaRow> {

  /** An area as it shall be from a day on. */
  public record AreaRow(String code, String name, String parent, LocalDate from, String document) {}

  private static final String CODE = "区划代码";
  private static final String PARENT = "上级区划代码";

  @Inject Areas areas;
  @Inject Jurisdiction jurisdiction;

  @Override public String key() { return "areas"; }

  @Override public String title() { return "区划"; }

  @Override public String right() { return Rights.AREA_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(
        InColumn.code("code", CODE).needed().also("代码", "区划编码", "统计用区划代码").like("510131001999").noted("12 位"),
        InColumn.text("name", "区划名称").needed().also("名称", "全称", "村社名称").like("示例社区居民委员会").noted("已有的代码配新名称就是更名"),
        InColumn.code("parent", PARENT).also("上级", "上级代码").like("510131001000").noted("新增时必填"),
        InColumn.date("from", "生效日期").needed().also("日期", "设立日期", "批准日期").like("2026-01-01"),
        InColumn.text("document", "批准文号").also("文号", "依据").like("示例〔2026〕1号"));
  }

  @Override public AreaRow read(Cells cells) {
    return new AreaRow(cells.text("code"), cells.text("name"), cells.text("parent"), cells.date("from"), cells.text("document"));
  }

  @Override public String businessKey(AreaRow row) { return row.code(); }

  @Override public List<Judgement> judge(List<AreaRow> rows) {
    var tree = areas.today();
    var coming = new HashSet<String>();
    rows.forEach(row -> coming.add(row.code()));
    return rows.stream().map(row -> {
      if (!Territory.valid(row.code()) || Territory.of(row.code()).isGrid()) return Judgement.error(CODE, "territory.bad-code", row.code());
      if (row.name().length() > 60) return Judgement.error("区划名称", "sheet.too-long", 60);
      if (row.document() != null && row.document().length() > 100) return Judgement.error("批准文号", "sheet.too-long", 100);
      var known = tree.find(row.code());
      var ground = known.isPresent() ? row.code() : row.parent();
      if (ground != null && tree.find(ground).isPresent() && !jurisdiction.covers(Rights.AREA_EDIT, Territory.of(ground))) {
        return Judgement.error(known.isPresent() ? CODE : PARENT, "area.out-of-reach", ground);
      }
      if (known.isPresent()) return known.get().name().equals(row.name()) ? Judgement.SAME : Judgement.UPDATE;
      if (row.parent() == null) return Judgement.error(PARENT, "sheet.required");
      boolean parentKnown = tree.find(row.parent()).isPresent() || coming.contains(row.parent());
      return parentKnown ? Judgement.NEW : Judgement.error(PARENT, "area.unknown", row.parent());
    }).toList();
  }

  @Override public void apply(List<AreaRow> rows) {
    for (var row : rows) {
      var known = areas.asOf(row.from()).find(row.code());
      if (known.isEmpty()) areas.open(row.code(), row.name(), row.parent(), row.from(), row.document());
      else if (!known.get().name().equals(row.name())) areas.rename(areas.seen(row.code()), row.name(), row.from(), row.document());
    }
  }
}
