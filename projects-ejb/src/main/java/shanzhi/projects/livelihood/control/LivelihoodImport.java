package shanzhi.projects.livelihood.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.livelihood.boundary.EnterLivelihood;

/** 民生项目年度计划 from a workbook: by number, changed where it is there already. */
@ApplicationScoped
public class LivelihoodImport implements SheetImport<EnterLivelihood> {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject LivelihoodDesk desk;
  @Inject Jurisdiction jurisdiction;
  @Inject Validator validator;

  @Override public String key() { return "livelihood"; }

  @Override public String title() { return "民生项目"; }

  @Override public String right() { return Rights.PROJECT_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(InColumn.code("number", "项目编号").needed().like("MS-2026-901"), InColumn.area("area", "区域", null, Rights.PROJECT_EDIT).needed().like("蒲江县"), InColumn.text("category", "类别").needed().like("公园城市街区"),
        InColumn.text("title", "项目名称").needed().like("示例街区更新"), InColumn.text("office", "责任单位").needed().like("住建局"), InColumn.integer("year", "年度").needed().like("2026"),
        InColumn.decimal("total", "总投资（元）").needed().like("12000000.00"), InColumn.decimal("planned", "年度计划（元）").needed().like("3000000.00"), InColumn.date("startsOn", "开工").needed().like("2026-01-05"),
        InColumn.date("endsOn", "完工").needed().like("2027-06-30"));
  }

  @Override public EnterLivelihood read(Cells cells) {
    return new EnterLivelihood(cells.text("number"), cells.text("area"), cells.text("category"), cells.text("title"), cells.text("office"), cells.integer("year"), cells.decimal("total"), cells.decimal("planned"),
        cells.date("startsOn"), cells.date("endsOn"));
  }

  @Override public String businessKey(EnterLivelihood row) { return row.number(); }

  @Override public List<Judgement> judge(List<EnterLivelihood> rows) {
    var there = new HashMap<String, EnterLivelihood>();
    Sql.on(database).list("select *, coalesce(community, town, county, city) as area from projects.livelihood where number = any (?)", row -> there.put(row.text("number"), new EnterLivelihood(row.text("number"), row.text("area"),
        row.text("category"), row.text("title"), row.text("office"), row.number("year"), row.as("total", java.math.BigDecimal.class), row.as("planned", java.math.BigDecimal.class), row.as("starts_on", java.time.LocalDate.class),
        row.as("ends_on", java.time.LocalDate.class))), new Object[] {rows.stream().map(EnterLivelihood::number).distinct().toList()});
    return rows.stream().map(row -> judge(row, there.get(row.number()))).toList();
  }

  private Judgement judge(EnterLivelihood row, EnterLivelihood there) {
    var wrong = validator.validate(row).stream().findFirst();
    if (wrong.isPresent()) return Judgement.error(null, "livelihood.invalid", wrong.get().getMessage());
    if (row.planned().compareTo(row.total()) > 0) return Judgement.error("年度计划（元）", "livelihood.money", row.planned(), row.total());
    if (!row.endsOn().isAfter(row.startsOn())) return Judgement.error("完工", "project.days", row.startsOn(), row.endsOn());
    if (there == null) return Judgement.NEW;
    if (!jurisdiction.covers(Rights.PROJECT_EDIT, Territory.of(there.area()))) return Judgement.error("项目编号", "livelihood.unknown", row.number());
    return same(row, there) ? Judgement.SAME : Judgement.UPDATE;
  }

  private static boolean same(EnterLivelihood a, EnterLivelihood b) {
    return a.area().equals(b.area()) && a.category().equals(b.category()) && a.title().equals(b.title()) && a.office().equals(b.office()) && a.year() == b.year() && a.total().compareTo(b.total()) == 0
        && a.planned().compareTo(b.planned()) == 0 && a.startsOn().equals(b.startsOn()) && a.endsOn().equals(b.endsOn());
  }

  @Override public void apply(List<EnterLivelihood> rows) { rows.forEach(row -> desk.enter(row, null)); }
}
