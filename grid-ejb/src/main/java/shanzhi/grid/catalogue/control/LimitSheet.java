package shanzhi.grid.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.grid.catalogue.boundary.CatalogueKeeping;
import shanzhi.grid.catalogue.boundary.From;
import shanzhi.grid.catalogue.boundary.LimitRow;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Limits from a workbook: a row each with the day from which it holds. Same figures as those in force are left alone. */
@ApplicationScoped
public class LimitSheet implements SheetImport<LimitSheet.Line> {

  public record Line(LimitRow limit, From from) {}

  /** Words of the columns, each before its value. */
  static final String[] STAGES = {"受理", "ACCEPT", "核实", "VERIFY", "立案", "FILE", "派遣", "DISPATCH", "响应", "RESPOND", "处置", "HANDLE", "核查", "CHECK"};
  static final String[] PRIORITIES = {"一般", "ORDINARY", "紧急", "URGENT", "特急", "EMERGENCY"};
  static final String[] UNITS = {"小时", "NATURAL_HOUR", "工作时", "WORK_HOUR", "工作日", "WORK_DAY"};

  private static final String TYPE = "事项代码";
  private static final String AREA = "区县";
  private static final String FROM = "生效日期";

  @Inject CatalogueKeeping keeping;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  @Override public String key() { return "limits"; }

  @Override public String title() { return "环节时限"; }

  @Override public String right() { return Rights.CATALOGUE_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(
        InColumn.choice("stage", "环节", STAGES).needed().like("处置"),
        InColumn.code("type", TYPE).also("小类", "大类", "代码").like("0102").noted("2 位大类或 4 位小类；不填就是全部事项"),
        InColumn.choice("priority", "优先级", PRIORITIES).noted("不填就是全部优先级"),
        InColumn.decimal("amount", "时限").needed().like("4"),
        InColumn.choice("unit", "单位", UNITS).needed().like("工作时"),
        InColumn.area("area", AREA, Level.COUNTY, Rights.CATALOGUE_EDIT).also("区（市）县").noted("不填就是全市"),
        InColumn.date("from", FROM).needed().like("2027-01-01").noted("今天或以后"),
        InColumn.text("source", "文号或依据").needed().also("文号", "依据").like("示例〔2026〕1号"));
  }

  @Override public Line read(Cells cells) {
    return new Line(new LimitRow(cells.text("stage"), cells.text("type"), cells.text("priority"), cells.decimal("amount"), cells.text("unit"), null),
        new From(cells.text("area"), cells.date("from"), cells.text("source")));
  }

  @Override public String businessKey(Line row) {
    return String.join(" ", row.limit().stage(), String.valueOf(row.limit().type()), String.valueOf(row.limit().priority()), String.valueOf(row.from().area()), row.from().day().toString());
  }

  @Override public List<Judgement> judge(List<Line> rows) {
    var known = new HashMap<String, List<LimitRow>>();
    var today = ChinaTime.today(clock);
    return rows.stream().map(row -> judge(row, known.computeIfAbsent(String.valueOf(row.from().area()), area -> keeping.limits(today, row.from().area())), today)).toList();
  }

  private Judgement judge(Line row, List<LimitRow> there, LocalDate today) {
    var area = row.from().area();
    boolean mine = area == null ? jurisdiction.over(Rights.CATALOGUE_EDIT).isWhole() : jurisdiction.covers(Rights.CATALOGUE_EDIT, Territory.of(area));
    if (!mine) return Judgement.error(AREA, area == null ? "catalogue.whole-city" : "area.out-of-reach", area == null ? "" : area);
    if (row.limit().amount().compareTo(BigDecimal.ZERO) <= 0) return Judgement.error("时限", "catalogue.not-positive");
    if (row.limit().type() != null && !row.limit().type().matches("\\d{2}(\\d{2})?")) return Judgement.error(TYPE, "catalogue.no-type", row.limit().type());
    if (row.from().day().isBefore(today)) return Judgement.error(FROM, "catalogue.past", row.from().day());
    var rivals = there.stream().filter(one -> same(one, row)).toList();
    if (rivals.stream().anyMatch(one -> !one.row().from().isBefore(row.from().day()))) {
      return rivals.stream().anyMatch(one -> one.row().from().equals(row.from().day()) && equal(one, row.limit())) ? Judgement.SAME : Judgement.error(FROM, "catalogue.later", rivals.get(rivals.size() - 1).row().from());
    }
    if (rivals.isEmpty()) return Judgement.NEW;
    return equal(rivals.get(rivals.size() - 1), row.limit()) ? Judgement.SAME : Judgement.UPDATE;
  }

  private static boolean same(LimitRow one, Line row) {
    return one.stage().equals(row.limit().stage()) && Objects.equals(one.type(), row.limit().type()) && Objects.equals(one.priority(), row.limit().priority())
        && Objects.equals(one.row().area(), row.from().area());
  }

  private static boolean equal(LimitRow one, LimitRow other) { return one.amount().compareTo(other.amount()) == 0 && one.unit().equals(other.unit()); }

  /** Rows that are there already, as after a repetition, stay as they are. */
  @Override public void apply(List<Line> rows) {
    Map<String, List<LimitRow>> none = new HashMap<>();
    for (var row : rows) {
      var there = none.computeIfAbsent(String.valueOf(row.from().area()), area -> keeping.limits(row.from().day(), row.from().area()));
      boolean done = there.stream().anyMatch(one -> same(one, row) && equal(one, row.limit()) && !one.row().from().isAfter(row.from().day()));
      if (!done) keeping.limit(row.limit(), row.from());
    }
  }
}
