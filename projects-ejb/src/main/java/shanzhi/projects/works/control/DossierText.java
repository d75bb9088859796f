package shanzhi.projects.works.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import shanzhi.kernel.ChinaTime;
import shanzhi.projects.works.boundary.ProjectSheet;

/** The index of a dossier: what it is about, its money, what was done when, and what each file is. */
@ApplicationScoped
class DossierText {

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
    text.append("\r\n办理记录\r\n");
    for (int i = sheet.steps().size() - 1; i >= 0; i--) {
      var step = sheet.steps().get(i);
      text.append(step.no()).append(". ").append(ChinaTime.local(step.at()).toString().replace('T', ' ')).append("\t").append(step.move()).append("\t").append(step.actorName()).append("\t")
          .append(step.words() == null ? "" : step.words()).append("\r\n");
    }
    return text.append("\r\n文件\r\n").toString();
  }

  String line(int place, ProjectSheet.Attached file, String name) {
    return place + ". " + kind(file.kind()) + "\t" + name + "\t" + ChinaTime.local(file.keptAt()).toLocalDate() + "\r\n";
  }

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
