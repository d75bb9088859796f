package shanzhi.assessment.programmes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shanzhi.assessment.programmes.boundary.ContenderLine;
import shanzhi.assessment.programmes.boundary.ContenderSheet;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.EditionLine;
import shanzhi.assessment.programmes.boundary.Programme;
import shanzhi.assessment.programmes.boundary.ProgrammeKind;
import shanzhi.assessment.rounds.boundary.Body;
import shanzhi.assessment.rounds.control.Policy;
import shanzhi.foundation.prints.boundary.PrintOrder;
import shanzhi.kernel.ChinaTime;

/** Puts editions and contenders into the facts of official papers. Experts are seats, never names. */
@ApplicationScoped
public class ProgrammePaper {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final Map<ContenderState, String> STATES = Map.of(ContenderState.RETURNED, "已退回", ContenderState.ENTERED, "待审核", ContenderState.ACCEPTED, "参评中", ContenderState.SCORED, "已计分",
      ContenderState.PUBLICITY, "公示中", ContenderState.FORWARDED, "已上报", ContenderState.NAMED, "已命名", ContenderState.PLAQUE, "已授牌", ContenderState.RECTIFY, "限期整改", ContenderState.NOT_NAMED, "未入选");
  private static final Map<String, String> WHY = Map.of("items", "清单未完成", "required", "约束性指标未达标", "line", "未达分数线", "quota", "名额之外", "returned", "退回后未再报");

  @Inject EditionReader reader;
  @Inject Policy policy;

  public PrintOrder scores(ContenderSheet sheet, EditionLine edition) {
    var line = sheet.line();
    var facts = new HashMap<String, Object>();
    facts.put("subtitle", line.communityName() + "　" + line.unit() + (line.category().isEmpty() ? "" : "（" + line.category() + "）"));
    facts.put("lead", edition.title() + "按“" + sheet.programme().name() + "”的规则评审" + (edition.approval() == null ? "" : "，批准文号 " + edition.approval()) + "。" + how(sheet.programme()));
    facts.put("score", text(line.score()));
    facts.put("place", line.place() == null ? "—" : String.valueOf(line.place()));
    facts.put("stars", line.stars() == null ? "" : "★".repeat(line.stars()));
    facts.put("parts", parts(sheet));
    facts.put("outcome", STATES.getOrDefault(line.state(), "已摘牌") + (line.why() == null ? "" : "：" + WHY.getOrDefault(line.why(), line.why())));
    facts.put("marked", !sheet.marks().isEmpty());
    facts.put("seats", sheet.marks().stream().map(one -> Map.of("seat", "专家席 " + one.seat(), "sum", text(one.total()))).toList());
    facts.put("indicators", sheet.marks().isEmpty() ? List.of() : sheet.indicators().stream().map(one -> {
      var row = new HashMap<String, Object>();
      row.put("name", one.code() + "　" + one.name() + (one.required() ? "（约束性）" : ""));
      row.put("most", plain(one.most()));
      row.put("points", sheet.marks().stream().map(seat -> Map.of("point", seat.marks().stream().filter(mark -> mark.indicator().equals(one.code())).findFirst().map(mark -> text(mark.points())).orElse("—"))).toList());
      return row;
    }).toList());
    facts.put("notes", sheet.marks().stream().flatMap(seat -> seat.marks().stream().filter(mark -> mark.note() != null && !mark.note().isBlank())
        .map(mark -> Map.of("who", "专家席 " + seat.seat(), "item", mark.name(), "words", mark.note()))).toList());
    facts.put("peers", sheet.peers().stream().map(one -> Map.of("unit", one.unit(), "points", text(one.points()), "words", one.words() == null ? "" : one.words())).toList());
    facts.put("items", sheet.items().stream().map(one -> Map.of("name", one.name(), "before", one.before() == null ? "—" : one.before() ? "是" : "否", "now", one.done() ? "达标" : "未达标", "reached", plain(one.reached()),
        "wanted", plain(one.wanted()))).toList());
    facts.put("rules", rules(sheet.programme()));
    facts.put("source", sheet.programme().source() + (sheet.programme().sample() ? "（含示例内容）" : ""));
    facts.put("seed", String.valueOf(edition.seed()));
    facts.put("issuer", edition.department());
    facts.put("issuedOn", "");
    return new PrintOrder("评分与结论表", edition.title() + "\n评分与结论表", "assessment-contender", String.valueOf(line.id()), "programme-scores", facts, false, line.community());
  }

  /** How the kind of a programme comes to its result, in a sentence. */
  private static String how(Programme programme) {
    return switch (programme.kind().scored()) {
      case SHEETS -> programme.secondTier() ? "按示范社区得分排名。" : programme.system().isEmpty() ? "按清单完成情况评价。" : "专家由抽签产生，背靠背评分，提交后锁定。";
      case VOTES -> "总分 = 专家评分 × " + plain(programme.rule("专家评分")) + "% + 票数折算 × " + plain(programme.rule("网络投票")) + "%；票数折算 = 本作品票数 ÷ 最多票数 × 100。";
      case PEERS -> "由其他社区的单位互评，取平均分。";
      case ITEMS -> "得分 = 达标项数 ÷ 总项数 × 100。";
      case NOTHING -> "经审核、公示后授牌，不计分排名。";
    };
  }

  private List<Map<String, String>> parts(ContenderSheet sheet) {
    var line = sheet.line();
    var parts = new ArrayList<Map<String, String>>();
    if (line.expert() != null) parts.add(Map.of("name", "专家评分", "value", text(line.expert())));
    if (line.votes() != null) {
      int most = reader.mostVotes(line.edition());
      parts.add(Map.of("name", "得票（最多 " + most + " 票）", "value", line.votes() + " 票，折算 " + text(Settling.popular(line.votes(), most))));
    }
    if (!sheet.items().isEmpty()) parts.add(Map.of("name", "清单", "value", sheet.after() + " / " + sheet.items().size() + " 项达标"));
    return parts;
  }

  private static List<Map<String, String>> rules(Programme programme) { return programme.rules().entrySet().stream().map(one -> Map.of("name", one.getKey(), "figure", plain(one.getValue()))).toList(); }

  public PrintOrder publicity(EditionLine edition, Programme programme, List<ContenderLine> shown) {
    var facts = list(edition, programme, shown);
    facts.put("lead", (edition.approval() == null ? "" : "经" + (edition.body() == Body.COUNTY_PARTY_COMMITTEE ? "县委" : "县政府") + "批准（" + edition.approval() + "），") + "由" + edition.department() + "承办的" + edition.title()
        + "评审工作已完成，共 " + edition.contenders() + " 个" + programme.unit() + "参评，拟确定下列 " + shown.size() + " 个，现予公示。" + how(programme));
    facts.put("from", DAY.format(ChinaTime.local(edition.publicFrom())));
    facts.put("until", DAY.format(ChinaTime.local(edition.publicUntil())));
    facts.put("days", plain(programme.rule("公示工作日")));
    facts.put("answer", policy.number("answer-days"));
    facts.put("issuedOn", DAY.format(ChinaTime.local(edition.publicFrom())));
    return new PrintOrder("公示表", edition.title() + "\n公示表", "assessment-edition", String.valueOf(edition.id()), "programme-publicity", facts, false, edition.county());
  }

  public PrintOrder named(EditionLine edition, Programme programme, List<ContenderLine> named) {
    var facts = list(edition, programme, named);
    facts.put("lead", "根据" + (edition.document() == null ? "评审结果" : "《" + edition.document() + "》") + "，" + edition.title() + "命名（授牌）单位共 " + named.size() + " 个，名单如下。");
    facts.put("document", edition.document() == null ? "—" : edition.document());
    facts.put("issuedOn", named.stream().map(ContenderLine::namedOn).filter(one -> one != null).max(LocalDate::compareTo).map(DAY::format).orElse(""));
    return new PrintOrder("命名授牌名单", edition.title() + "\n命名授牌名单", "assessment-edition", String.valueOf(edition.id()), "programme-named", facts, true, edition.county());
  }

  private static HashMap<String, Object> list(EditionLine edition, Programme programme, List<ContenderLine> lines) {
    var facts = new HashMap<String, Object>();
    facts.put("subtitle", edition.year() + " 年度");
    facts.put("voted", programme.kind() == ProgrammeKind.SELECTION);
    facts.put("items", lines.stream().map(one -> {
      var row = new HashMap<String, Object>();
      row.put("place", one.place() == null ? "" : String.valueOf(one.place()));
      row.put("unit", one.unit());
      row.put("community", one.communityName());
      row.put("category", one.category().isEmpty() ? "—" : one.category());
      row.put("expert", text(one.expert()));
      row.put("votes", one.votes() == null ? "—" : String.valueOf(one.votes()));
      row.put("score", programme.kind().scored() == ProgrammeKind.Scored.NOTHING ? "—" : text(one.score()) + (one.stars() == null ? "" : "　" + "★".repeat(one.stars())));
      row.put("named", one.namedOn() == null ? "—" : one.namedOn().toString());
      row.put("plaque", one.plaqueNo() == null ? "—" : one.plaqueNo());
      row.put("review", one.reviewBy() == null ? "—" : one.reviewBy().toString());
      row.put("state", STATES.getOrDefault(one.state(), "已摘牌"));
      return row;
    }).toList());
    facts.put("rules", programme.rules().entrySet().stream().map(one -> one.getKey() + " " + plain(one.getValue())).collect(Collectors.joining("；")));
    facts.put("source", programme.source() + (programme.sample() ? "（含示例内容）" : ""));
    facts.put("seed", String.valueOf(edition.seed()));
    facts.put("issuer", edition.department());
    return facts;
  }

  private static String text(BigDecimal figure) { return figure == null ? "—" : figure.setScale(2, RoundingMode.HALF_UP).toPlainString(); }

  private static String plain(BigDecimal figure) { return figure == null ? "—" : figure.stripTrailingZeros().toPlainString(); }
}
