package shanzhi.assessment.rounds.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import shanzhi.assessment.indicators.control.SystemBook;
import shanzhi.assessment.rounds.boundary.Body;
import shanzhi.assessment.rounds.boundary.CandidateSheet;
import shanzhi.assessment.rounds.boundary.CandidateSheet.Inspected;
import shanzhi.assessment.rounds.boundary.CandidateSheet.Item;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.rounds.boundary.RoundLine;
import shanzhi.assessment.scoring.control.Methods;
import shanzhi.foundation.access.boundary.NameCards;
import shanzhi.foundation.prints.boundary.PrintOrder;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/** Puts scores and proposals into the facts of official papers. Of an inspector's name only the family name is printed. */
@ApplicationScoped
public class RoundPaper {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject RoundReader rounds;
  @Inject SystemBook systems;
  @Inject NameCards cards;
  @Inject Policy policy;

  public PrintOrder scores(CandidateSheet sheet) {
    var line = sheet.line();
    var round = rounds.round(line.round()).orElseThrow();
    var names = names(line.id());
    var facts = shares(sheet.system());
    facts.put("subtitle", line.townName() + "　" + line.name() + "（" + line.kind() + "）");
    facts.put("lead", round.title() + "按《" + sheet.system().name() + "》评审，材料数据截至 " + DAY.format(round.cutoff()) + "，批准文号 " + round.approval() + "。现场评分由评审员背靠背独立作出，提交后锁定。");
    facts.put("papers", text(line.papers()));
    facts.put("onSite", text(line.onSite()));
    facts.put("satisfaction", text(line.satisfaction()));
    facts.put("guiding", text(line.guiding()));
    facts.put("total", text(line.total()));
    facts.put("place", line.place() == null ? "—" : String.valueOf(line.place()));
    facts.put("fails", fails(sheet.judgement()));
    facts.put("seats", sheet.inspections().stream().map(one -> Map.of("seat", "评审席 " + one.seat(), "sum", text(one.total()), "counts", one.counts() ? "计入" : "不计入")).toList());
    facts.put("dimensions", sheet.system().dimensions().stream().map(one -> dimension(sheet, one.code(), one.name())).filter(one -> !((List<?>) one.get("items")).isEmpty()).toList());
    facts.put("panel", sheet.steps().stream().filter(one -> one.deed().equals("panel")).map(CandidateSheet.Step::words).findFirst().orElse(""));
    facts.put("reasons", sheet.inspections().stream().map(one -> reasons(sheet, one, names.getOrDefault(one.seat(), ""))).toList());
    facts.put("note", "引导性指标不参与现场评分，在加权之后加分；总分封顶 " + Methods.figure(sheet.system(), "封顶").stripTrailingZeros().toPlainString() + " 分。评审员姓名已脱敏。");
    facts.put("issuer", round.department());
    facts.put("issuedOn", "");
    return new PrintOrder("评分表", round.title() + "\n评分表", "assessment-candidate", String.valueOf(line.id()), "score-sheet", facts, false, line.community());
  }

  private static Map<String, Object> dimension(CandidateSheet sheet, String code, String name) {
    var items = sheet.items().stream().filter(one -> one.indicator().dimension().equals(code)).toList();
    var facts = row(sheet, items, name);
    facts.put("items", items.stream().map(one -> {
      var row = row(sheet, List.of(one), one.indicator().name());
      row.put("code", one.indicator().code());
      return row;
    }).toList());
    return facts;
  }

  private static HashMap<String, Object> row(CandidateSheet sheet, List<Item> items, String name) {
    var facts = new HashMap<String, Object>();
    facts.put("name", name);
    facts.put("most", items.stream().map(one -> one.indicator().most()).reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros().toPlainString());
    facts.put("county", text(sum(items, one -> one.byLevel().containsKey(Level.COUNTY) ? one.byLevel().get(Level.COUNTY).points() : null)));
    facts.put("points", sheet.inspections().stream().map(seat -> Map.of("point", text(sum(items, one -> seat.points().get(one.indicator().code()))))).toList());
    return facts;
  }

  /** Null where none of them has any. */
  private static BigDecimal sum(List<Item> items, Function<Item, BigDecimal> points) {
    var known = items.stream().map(points).filter(one -> one != null).toList();
    return known.isEmpty() ? null : known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, Object> reasons(CandidateSheet sheet, Inspected seat, String name) {
    var items = new ArrayList<Map<String, String>>();
    for (var one : sheet.items()) {
      var code = one.indicator().code();
      var points = seat.points().get(code);
      if (points == null || points.compareTo(one.indicator().most()) >= 0 && seat.notes().get(code) == null) continue;
      items.add(Map.of("code", code, "name", one.indicator().name(), "point", text(points), "words", seat.notes().getOrDefault(code, "")));
    }
    return Map.of("who", "评审席 " + seat.seat() + "（" + name + "）", "items", items, "none", items.isEmpty());
  }

  private Map<Integer, String> names(long candidate) {
    var names = new HashMap<Integer, String>();
    Sql.on(database).list("select seat, inspector from assessment.inspection where candidate = ?", row -> names.put(row.number("seat"), masked(cards.of(row.text("inspector")).name())), candidate);
    return names;
  }

  static String masked(String name) { return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(Math.max(1, name.codePointCount(0, name.length()) - 1)); }

  private static String fails(CandidateSheet.Judgement judgement) {
    if (judgement == null || judgement.passes()) return "";
    var why = new ArrayList<String>();
    if (judgement.belowLine()) why.add("总分低于命名线");
    if (judgement.belowSatisfaction()) why.add("满意度低于底线");
    judgement.lowDimensions().forEach(one -> why.add(one + "未达维度线"));
    judgement.missed().forEach(one -> why.add("约束性指标“" + one + "”未达标"));
    return "未达命名条件：" + String.join("；", why) + "。";
  }

  public PrintOrder publicity(RoundLine round) {
    var system = systems.system(round.system());
    var facts = shares(system);
    var shown = rounds.shown(round.id());
    facts.put("subtitle", round.year() + " 年度");
    facts.put("lead", "经" + (round.body() == Body.COUNTY_PARTY_COMMITTEE ? "县委" : "县政府") + "批准（" + round.approval() + "），由" + round.department() + "承办的" + round.title() + "评审工作已完成，共 " + round.candidates()
        + " 个村（社区）申报，拟命名下列 " + shown.size() + " 个单位，现予公示。");
    facts.put("items", shown.stream().map(one -> Map.of("place", one.place() == null ? "" : String.valueOf(one.place()), "town", one.townName(), "name", one.name(), "papers", text(one.papers()), "onSite", text(one.onSite()),
        "satisfaction", text(one.satisfaction()), "guiding", text(one.guiding()), "total", text(one.total()))).toList());
    facts.put("from", DAY.format(ChinaTime.local(round.publicFrom())));
    facts.put("until", DAY.format(ChinaTime.local(round.publicUntil())));
    facts.put("days", policy.number("publicity-days"));
    facts.put("answer", policy.number("answer-days"));
    facts.put("approval", round.approval());
    facts.put("system", system.name());
    facts.put("seed", String.valueOf(round.seed()));
    facts.put("citySeed", round.citySeed() == null ? "" : String.valueOf(round.citySeed()));
    facts.put("issuer", round.department());
    facts.put("issuedOn", DAY.format(ChinaTime.local(round.publicFrom())));
    return new PrintOrder("公示表", round.title() + "\n拟命名单位公示表", "assessment-round", String.valueOf(round.id()), "award-publicity", facts, false, round.county());
  }

  private static HashMap<String, Object> shares(shanzhi.assessment.indicators.boundary.IndicatorSystem system) {
    var facts = new HashMap<String, Object>();
    Map.of("sharePapers", "材料", "shareOnSite", "现场", "shareSatisfaction", "满意度").forEach((name, rule) -> facts.put(name, Methods.figure(system, rule).stripTrailingZeros().toPlainString()));
    return facts;
  }

  private static String text(BigDecimal figure) { return figure == null ? "—" : figure.setScale(2, RoundingMode.HALF_UP).toPlainString(); }
}
