package shanzhi.grid.routing.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.grid.routing.boundary.RoutingRule;
import shanzhi.grid.routing.boundary.Routings;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;

/** Rules from a workbook into the draft of their area; a rule of the same place in the order is changed, others stay. */
@ApplicationScoped
public class RoutingImport implements SheetImport<RoutingImport.Line> {

  /** @param office and {@code helpers} are names as written; {@code span} like 18:00-08:00 */
  public record Line(String area, int position, String label, String type, String ground, String priority, String times, String weekdays, String span, String office,
      String word, String helpers, String automatic) {}

  private static final Pattern BREAK = Pattern.compile("[、,，;；]");
  private static final String OFFICE = "处置部门";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Routings routings;
  @Inject RuleRows rules;

  @Override public String key() { return "routing"; }

  @Override public String title() { return "派遣规则"; }

  @Override public String right() { return Rights.ROUTING_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(
        InColumn.area("area", "适用区划", null, Rights.ROUTING_EDIT).needed().also("区划", "镇街").noted("镇街或区县；规则进入该区划的草稿"),
        InColumn.integer("position", "顺序").needed().also("序号").like("1").noted("从 1 起，先符合的先用"),
        InColumn.text("label", "规则名称").like("暴露垃圾"),
        InColumn.code("type", "事件类别").like("0102").noted("2 位大类或 4 位小类；不填为任何事项"),
        InColumn.code("ground", "地点").noted("12 位区划或 19 位网格编码；不填为全部"),
        InColumn.choice("priority", "优先级", "一般", "ORDINARY", "紧急", "URGENT", "特急", "EMERGENCY"),
        InColumn.choice("times", "适用时间", "任何时间", "ANY", "工作时间", "WORKING_TIME", "非工作时间", "OFF_TIME", "工作日", "WORKING_DAY", "休息日", "REST_DAY"),
        InColumn.code("weekdays", "星期").like("12345").noted("1 周一至 7 周日，连写；不填为每天"),
        InColumn.text("span", "时段").like("").noted("如 18:00-08:00；不填为全天"),
        InColumn.text("office", OFFICE).also("部门").like("鹤山街道环卫所").noted("部门全名；与“本镇街部门”二选一"),
        InColumn.text("word", "本镇街部门").noted("事发镇街部门名称中的字，如 市政所"),
        InColumn.text("helpers", "协办部门").noted("部门全名，用顿号隔开"),
        InColumn.choice("automatic", "自动派遣", "是", "YES", "否", "NO"));
  }

  @Override public Line read(Cells cells) {
    return new Line(cells.text("area"), cells.integer("position"), cells.text("label"), cells.text("type"), cells.text("ground"), cells.text("priority"),
        cells.text("times"), cells.text("weekdays"), cells.text("span"), cells.text("office"), cells.text("word"), cells.text("helpers"), cells.text("automatic"));
  }

  @Override public String businessKey(Line row) { return row.area() + " " + row.position(); }

  @Override public List<Judgement> judge(List<Line> rows) { return rows.stream().map(this::judge).toList(); }

  private Judgement judge(Line row) {
    if (row.position() < 1 || row.position() > RuleRows.MOST) return Judgement.error("顺序", "routing.bad-position", row.position());
    if (row.label() != null && row.label().length() > 40) return Judgement.error("规则名称", "sheet.too-long", 40);
    if (row.word() != null && (row.word().strip().length() < 2 || row.word().strip().length() > 20)) return Judgement.error("本镇街部门", "routing.bad-word");
    if (row.type() != null && !row.type().matches("\\d{2}(\\d{2})?")) return Judgement.error("事件类别", "incident.unknown-type", row.type());
    if (row.weekdays() != null && !row.weekdays().matches("[1-7]{1,7}")) return Judgement.error("星期", "routing.bad-weekdays", row.weekdays());
    if (row.span() != null && span(row.span()) == null) return Judgement.error("时段", "routing.bad-span", row.span());
    if (row.office() != null && office(row.office()) == null) return Judgement.error(OFFICE, "routing.no-office", row.office());
    for (var helper : helpers(row)) if (office(helper) == null) return Judgement.error("协办部门", "routing.no-office", helper);
    var fault = rules.fault(row.area(), rule(row, null));
    if (fault != null) return Judgement.error(null, fault.key(), fault.args());
    return there(row) == null ? Judgement.NEW : Judgement.UPDATE;
  }

  @Override public void apply(List<Line> rows) {
    for (var row : rows) {
      long set = draft(row.area());
      int version = routings.sheet(set).line().version();
      routings.keep(set, version, rule(row, there(row)));
    }
  }

  private long draft(String area) {
    return Sql.on(database).one("select id from grid.routing_set where area = ? and state = 'DRAFT'", found -> found.big("id"), area).orElseGet(() -> routings.draft(area));
  }

  private Long there(Line row) {
    return Sql.on(database).one("select r.id from grid.routing_rule r join grid.routing_set s on s.id = r.routing_set where s.area = ? and s.state = 'DRAFT' and r.position = ?",
        found -> found.big("id"), row.area(), row.position()).orElse(null);
  }

  private RoutingRule rule(Line row, Long id) {
    var rule = new RoutingRule();
    rule.setId(id);
    rule.setPosition(row.position());
    rule.setLabel(row.label());
    rule.setType(row.type());
    rule.setGround(row.ground());
    rule.setPriority(row.priority());
    rule.setTimes(row.times() == null ? "ANY" : row.times());
    rule.setWeekdays(row.weekdays());
    var span = row.span() == null ? null : span(row.span());
    if (span != null) {
      rule.setFromTime(span[0]);
      rule.setToTime(span[1]);
    }
    rule.setOffice(row.office() == null ? null : office(row.office()));
    rule.setOfficeWord(row.word());
    rule.setHelpers(helpers(row).stream().map(this::office).toList());
    rule.setAutomatic("YES".equals(row.automatic()));
    return rule;
  }

  private static Set<String> helpers(Line row) {
    return row.helpers() == null ? Set.of() : Arrays.stream(BREAK.split(row.helpers())).map(String::strip).filter(name -> !name.isEmpty())
        .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  private Long office(String name) {
    return Sql.on(database).one("select n.id from foundation.organisation_now n join foundation.organisation o on o.id = n.id where n.name = ? and o.handles and o.closed_on is null order by n.id limit 1",
        row -> row.big("id"), name.strip()).orElse(null);
  }

  /** @return null where it is no span of a day */
  static LocalTime[] span(String text) {
    var ends = text.strip().split("\\s*[-—－~至]\\s*");
    try {
      return ends.length == 2 ? new LocalTime[] {LocalTime.parse(ends[0]), LocalTime.parse(ends[1])} : null;
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
