package shanzhi.projects.works.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import shanzhi.kernel.ChinaTime;
import shanzhi.projects.works.boundary.ProjectSheet;
import shanzhi.projects.works.boundary.ReviewKind;
import shanzhi.projects.works.boundary.TenderKind;

/** The index of a dossier: what it is about, its money, who bid, how it was reviewed, what was done when, and what each file is. */
@ApplicationScoped
class DossierText {

  private static final Map<String, String> MOVES = Map.ofEntries(Map.entry("OPEN", "立项"), Map.entry("PLAN", "修改方案"), Map.entry("SUBMIT", "申请备案"), Map.entry("TAKE_BACK", "撤回备案"), Map.entry("SEND_BACK", "退回修改"),
      Map.entry("FILE", "准予备案"), Map.entry("CALL_TENDER", "发布招标"), Map.entry("ENTRUST", "直接委托"), Map.entry("ENTER_BID", "登记投标"), Map.entry("OPEN_BIDS", "开标"), Map.entry("CHOOSE", "选定单位"),
      Map.entry("CANCEL_TENDER", "取消招标"), Map.entry("SIGN", "签订合同"), Map.entry("BEGIN", "开工"), Map.entry("REPORT", "报告进度"), Map.entry("CHANGE", "变更"), Map.entry("EXTEND", "延期结转"),
      Map.entry("PASS_MIDTERM", "中期评估通过"), Map.entry("FAIL_MIDTERM", "中期评估未通过"), Map.entry("HAND_OVER", "申请验收"), Map.entry("REJECT", "退回整改"), Map.entry("ACCEPT", "通过验收"),
      Map.entry("PASS_FINAL", "终期评价合格"), Map.entry("FAIL_FINAL", "终期评价不合格"), Map.entry("ASK_PAYMENT", "申请付款"), Map.entry("PAID", "付款到账"), Map.entry("SETTLE", "结算"), Map.entry("STOP", "终止项目"),
      Map.entry("CLAW_BACK", "审计追回"), Map.entry("TAKE_OVER", "期初接管"));

  /** A move as the pages call it. */
  static String move(String code) { return MOVES.getOrDefault(code, code); }

  String head(ProjectSheet sheet) {
    var text = new StringBuilder();
    var line = sheet.line();
    var facts = sheet.facts();
    row(text, "项目编号", line.number());
    row(text, "项目名称", line.title());
    row(text, "议决事项", line.item());
    row(text, "决议", facts.resolution());
    row(text, "建设目标", facts.goal());
    row(text, "实施地点", facts.place());
    row(text, "受益户数", facts.households());
    row(text, "议决金额（元）", money(line.amount()));
    row(text, "合同", line.contracted() == null ? "—" : facts.contractNo() + "，" + money(line.contracted()) + " 元，" + line.provider());
    row(text, "已付（元）", money(line.paid()));
    row(text, "退回（元）", facts.returned() == null ? "—" : money(facts.returned()));
    row(text, "评价", facts.score() == null ? "—" : facts.score().toPlainString() + (facts.passed() ? "，合格" : "，不合格"));
    text.append("\r\n付款\r\n");
    for (var part : sheet.instalments()) text.append(part.no()).append(". ").append(part.title()).append("\t").append(money(part.amount())).append("\t").append(part.payment() != null ? part.payment() : part.paidOn() == null ? "未申请" : "期初接管")
        .append("\t").append(part.paidOn() == null ? "" : "已付 " + part.paidOn()).append("\r\n");
    tenders(text, sheet);
    reviews(text, sheet);
    for (var change : sheet.changes()) text.append("\r\n变更\t").append(money(change.before())).append(" → ").append(money(change.after())).append("\t").append(change.reason()).append(change.item() == null ? "" : "\t" + change.item());
    for (var found : sheet.findings()) text.append("\r\n审计问题\t").append(found.document()).append("\t").append(found.finding()).append("\t应追回 ").append(money(found.amount())).append("，已追回 ").append(money(found.recovered()));
    text.append("\r\n办理记录\r\n");
    for (int i = sheet.steps().size() - 1; i >= 0; i--) {
      var step = sheet.steps().get(i);
      text.append(step.no()).append(". ").append(ChinaTime.local(step.at()).toString().replace('T', ' ')).append("\t").append(move(step.move())).append("\t").append(step.actorName()).append("\t")
          .append(step.words() == null ? "" : step.words()).append("\r\n");
    }
    return text.append("\r\n文件\r\n").toString();
  }

  /** Who bid and who was chosen; bids that are still shut show no sum. */
  private static void tenders(StringBuilder text, ProjectSheet sheet) {
    for (var tender : sheet.tenders()) {
      text.append("\r\n第 ").append(tender.round()).append(" 次").append(tender.kind() == TenderKind.ENTRUST ? "委托" : "招标").append("\t").append(tender.noticeOn()).append(" 至 ").append(tender.closesOn()).append("\t").append(tender.scope()).append("\r\n");
      for (var bid : tender.bids()) {
        boolean chosen = tender.chosen() != null && tender.chosen() == bid.id();
        text.append(bid.bidder()).append("\t").append(bid.creditCode()).append("\t").append(bid.amount() == null ? "未开标" : money(bid.amount())).append(chosen ? "\t选定：" + tender.reasons() : "").append("\r\n");
      }
    }
  }

  private static void reviews(StringBuilder text, ProjectSheet sheet) {
    for (var review : sheet.reviews()) {
      text.append("\r\n").append(review.kind() == ReviewKind.MIDTERM ? "中期评估" : "终期评价").append("\t").append(review.heldOn()).append("\t").append(review.score().toPlainString()).append(" 分，").append(review.passed() ? "合格" : "不合格")
          .append("\t").append(review.reviewers().size()).append(" 人\t").append(review.words()).append("\r\n");
    }
  }

  String line(int place, ProjectSheet.Attached file, String name) { return line(place, kind(file.kind()), name, ChinaTime.local(file.keptAt()).toLocalDate().toString()); }

  String line(int place, String kind, String name, String day) { return place + ". " + kind + "\t" + name + "\t" + day + "\r\n"; }

  static String kind(String kind) {
    return switch (kind) {
      case "BEFORE" -> "实施前";
      case "DURING" -> "实施中";
      case "AFTER" -> "实施后";
      case "BID" -> "招标材料";
      case "CONTRACT" -> "合同";
      default -> "佐证材料";
    };
  }

  private static void row(StringBuilder text, String name, Object value) { text.append(name).append("：").append(value).append("\r\n"); }

  private static String money(BigDecimal amount) { return amount.toPlainString(); }
}
