package shanzhi.grid.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.grid.catalogue.boundary.CatalogueKeeping;
import shanzhi.grid.catalogue.boundary.From;
import shanzhi.grid.catalogue.boundary.TypeRow;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Categories and sub-categories from a workbook; a known code with other words is a change from its day on. */
@ApplicationScoped
public class TypeSheet implements SheetImport<TypeSheet.Line> {

  public record Line(TypeRow type, From from) {}

  private static final String CODE = "代码";
  private static final String FROM = "生效日期";

  @Inject CatalogueKeeping keeping;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  @Override public String key() { return "incident-types"; }

  @Override public String title() { return "事项目录"; }

  @Override public String right() { return Rights.CATALOGUE_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(
        InColumn.code("code", CODE).needed().also("事项代码", "小类代码").like("0110").noted("2 位是大类，4 位是小类"),
        InColumn.text("name", "名称").needed().also("小类名称", "事项名称").like("示例事项"),
        InColumn.choice("kind", "类别", "部件", "COMPONENT", "事件", "OCCURRENCE").needed().like("事件"),
        InColumn.choice("closing", "结案材料", "处置前后照片", "PHOTOS", "签字材料", "SIGNED_RECORD").needed().like("处置前后照片"),
        InColumn.text("closesWhen", "结案条件").like("清理干净"),
        InColumn.choice("restricted", "是否受限", "是", "true", "否", "false").needed().like("否").noted("受限的事件只对办理者完整显示"),
        InColumn.area("area", "区县", Level.COUNTY, Rights.CATALOGUE_EDIT).noted("不填就是全市；填了就只在这个区县使用"),
        InColumn.date("from", FROM).needed().like("2027-01-01").noted("今天或以后"),
        InColumn.text("source", "文号或依据").needed().also("文号", "依据").like("示例〔2026〕1号"));
  }

  @Override public Line read(Cells cells) {
    return new Line(new TypeRow(cells.text("code"), cells.text("name"), cells.text("kind"), cells.text("closing"), cells.text("closesWhen"),
        Boolean.parseBoolean(cells.text("restricted")), null), new From(cells.text("area"), cells.date("from"), cells.text("source")));
  }

  @Override public String businessKey(Line row) { return row.type().code(); }

  @Override public List<Judgement> judge(List<Line> rows) {
    var today = ChinaTime.today(clock);
    var there = keeping.types(today, null);
    var categories = new HashSet<String>();
    there.forEach(one -> categories.add(one.code()));
    rows.forEach(row -> categories.add(row.type().code()));
    return rows.stream().map(row -> {
      var area = row.from().area();
      boolean mine = area == null ? jurisdiction.over(Rights.CATALOGUE_EDIT).isWhole() : jurisdiction.covers(Rights.CATALOGUE_EDIT, Territory.of(area));
      if (!mine) return Judgement.error("区县", area == null ? "catalogue.whole-city" : "area.out-of-reach", area == null ? "" : area);
      if (!row.type().code().matches("\\d{2}(\\d{2})?")) return Judgement.error(CODE, "catalogue.no-type", row.type().code());
      if (!categories.contains(row.type().code().substring(0, 2))) return Judgement.error(CODE, "catalogue.no-category", row.type().code());
      if (row.from().day().isBefore(today)) return Judgement.error(FROM, "catalogue.past", row.from().day());
      var known = (area == null ? there : keeping.types(today, area)).stream().filter(one -> one.code().equals(row.type().code())).toList();
      if (known.isEmpty()) return Judgement.NEW;
      var last = known.get(known.size() - 1);
      if (same(last, row.type())) return Judgement.SAME;
      return last.row().from().isBefore(row.from().day()) ? Judgement.UPDATE : Judgement.error(FROM, "catalogue.later", last.row().from());
    }).toList();
  }

  private static boolean same(TypeRow one, TypeRow other) {
    return one.name().equals(other.name()) && one.kind().equals(other.kind()) && one.closing().equals(other.closing()) && one.restricted() == other.restricted()
        && Objects.equals(one.closesWhen(), other.closesWhen());
  }

  /** Rows that are there already, as after a repetition, stay as they are. */
  @Override public void apply(List<Line> rows) {
    for (var row : rows) {
      boolean done = keeping.types(row.from().day(), row.from().area()).stream().anyMatch(one -> one.code().equals(row.type().code()) && same(one, row.type()));
      if (!done) keeping.type(row.type(), row.from());
    }
  }
}
