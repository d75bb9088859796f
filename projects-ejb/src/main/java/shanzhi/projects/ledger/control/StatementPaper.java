package shanzhi.projects.ledger.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.prints.boundary.PrintOrder;
import shanzhi.kernel.MoneyWords;
import shanzhi.projects.ledger.boundary.StatementLine;
import shanzhi.projects.ledger.boundary.StatementSheet;

/** 资金收支公示表 on A4: what came, what was spent on which item, what is left. Payees are not named, amounts are. */
@ApplicationScoped
public class StatementPaper {

  private static final String[] QUARTERS = {"", "第一季度", "第二季度", "第三季度", "第四季度"};

  @Inject Areas areas;

  /** @param maker who draws it up, by name */
  public PrintOrder of(StatementSheet sheet, String maker) {
    var tree = areas.today();
    var community = tree.get(sheet.community());
    var lines = new ArrayList<Map<String, Object>>();
    for (var line : sheet.lines()) lines.add(line(FundNames.SOURCES.get(line.source()) + (line.year() == sheet.year() ? "" : "（" + line.year() + " 年结转）"), List.of(line)));
    var items = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < sheet.items().size(); i++) items.add(item(i + 1, sheet.items().get(i)));
    var facts = new LinkedHashMap<String, Object>();
    facts.put("subtitle", "公示所属期：" + sheet.from().getYear() + " 年 " + sheet.from().getMonthValue() + " 月 " + sheet.from().getDayOfMonth() + " 日至 " + sheet.until().getMonthValue() + " 月 " + sheet.until().getDayOfMonth() + " 日");
    facts.put("agency", sheet.byTown() ? "账务由" + tree.find(String.valueOf(community.parent())).map(AreaNode::shortName).orElse("镇街") + "代理记账（村账镇代理）。" : "");
    facts.put("lines", lines);
    facts.put("all", line("合计", sheet.lines()));
    facts.put("spentWords", MoneyWords.of(sum(sheet.lines(), StatementLine::spent)));
    facts.put("items", items);
    facts.put("hasItems", !items.isEmpty());
    var moves = moves(sheet.items());
    facts.put("moves", moves);
    facts.put("hasMoves", !moves.isEmpty());
    facts.put("maker", maker);
    facts.put("checker", "");
    facts.put("signer", "");
    facts.put("signed", true);
    facts.put("issuer", community.name());
    facts.put("issuedOn", "");
    var span = sheet.quarter() == 0 ? "年度" : QUARTERS[sheet.quarter()];
    return new PrintOrder("资金收支公示表", community.shortName() + " " + sheet.year() + " 年" + span + "\n社区资金收支公示表", "fund-statement", sheet.community() + " " + sheet.year() + " " + sheet.quarter(),
        "fund-statement", facts, false, sheet.community());
  }

  private static Map<String, Object> line(String name, List<StatementLine> lines) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("name", name);
    facts.put("opening", money(sum(lines, StatementLine::opening)));
    facts.put("received", money(sum(lines, StatementLine::received)));
    facts.put("returned", money(sum(lines, StatementLine::returned)));
    facts.put("spent", money(sum(lines, StatementLine::spent)));
    facts.put("closing", money(sum(lines, StatementLine::closing)));
    return facts;
  }

  private static Map<String, Object> item(int no, StatementSheet.Item item) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("no", no);
    facts.put("item", item.item());
    facts.put("title", item.title());
    facts.put("source", FundNames.SOURCES.get(item.source()));
    facts.put("resolved", money(item.resolved()));
    facts.put("contracted", money(item.contracted()));
    facts.put("now", money(item.now()));
    facts.put("paid", money(item.paid()));
    return facts;
  }

  /** 第 3 项 老旧院落微更新：合同 60,000.00 元调为 54,000.00 元，合同变更：HT-2026-188。 */
  private static List<Map<String, Object>> moves(List<StatementSheet.Item> items) {
    var all = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      if (item.was() == null) continue;
      var sums = new ArrayList<String>();
      moved(sums, "议决", item.was().resolved(), item.resolved());
      moved(sums, "合同", item.was().contracted(), item.contracted());
      all.add(Map.of("no", i + 1, "title", item.title(), "sums", String.join("，", sums), "why", item.was().why() == null ? "依据见资金流水" : item.was().why()));
    }
    return all;
  }

  private static void moved(List<String> sums, String name, BigDecimal before, BigDecimal after) {
    if (before.signum() > 0 && before.compareTo(after) != 0) sums.add(name + " " + money(before) + " 元调为 " + money(after) + " 元");
  }

  private static BigDecimal sum(List<StatementLine> lines, Function<StatementLine, BigDecimal> of) { return lines.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add); }

  static String money(BigDecimal amount) { return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount); }
}
