package shanzhi.projects.works.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.prints.boundary.PrintOrder;
import shanzhi.kernel.Sql;
import shanzhi.projects.works.boundary.ProjectSheet;

/** 项目公示表: what residents are told of a project. */
@ApplicationScoped
public class ProjectPapers {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Areas areas;

  public PrintOrder publicity(ProjectSheet sheet) {
    var line = sheet.line();
    var facts = sheet.facts();
    var said = new LinkedHashMap<String, Object>();
    var community = areas.today().find(line.community()).map(AreaNode::shortName).orElse(line.community());
    said.put("subtitle", community + "　" + line.number());
    said.put("title", line.title());
    said.put("item", line.item());
    said.put("resolution", facts.resolution());
    said.put("goal", facts.goal());
    said.put("place", facts.place());
    said.put("households", String.valueOf(facts.households()));
    said.put("days", line.startsOn() + " 至 " + line.endsOn());
    said.put("provider", line.provider() == null ? "尚未确定" : line.provider());
    said.put("contract", facts.contractNo() == null ? "—" : facts.contractNo());
    said.put("resolved", money(line.amount()));
    said.put("contracted", money(line.contracted()));
    said.put("paid", money(line.paid()));
    said.put("returned", money(facts.returned()));
    said.put("own", money(facts.own()));
    said.put("score", facts.score() == null ? "尚未评价" : facts.score().toPlainString() + " 分，" + (facts.passed() ? "合格" : "不合格"));
    var parts = new ArrayList<Map<String, Object>>();
    for (var part : sheet.instalments()) {
      parts.add(Map.of("no", String.valueOf(part.no()), "title", part.title(), "amount", money(part.amount()), "state", part.paidOn() == null ? part.payment() == null ? "未申请" : "办理中" : "已付 " + part.paidOn()));
    }
    said.put("parts", parts);
    said.put("phone", phone(line.item()));
    return new PrintOrder("项目公示表", line.title() + "公示表", "project", line.number(), "project-publicity", said, false, line.community());
  }

  /** Whom to call: the number under which its resolution was made public. */
  private String phone(String item) {
    return Sql.on(database).one("select u.phone from projects.publicity u join projects.resolution_item i on i.resolution = u.resolution where i.item = ? order by u.id desc limit 1", row -> row.text("phone"), item)
        .orElse("社区办公电话");
  }

  private static String money(BigDecimal amount) { return amount == null ? "—" : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount); }
}
