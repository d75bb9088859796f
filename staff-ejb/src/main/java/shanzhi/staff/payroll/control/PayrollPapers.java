package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
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
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.prints.boundary.PrintOrder;
import shanzhi.kernel.MoneyWords;
import shanzhi.kernel.Sql;
import shanzhi.staff.pay.boundary.FormulaWords;
import shanzhi.staff.pay.boundary.SlipLine;
import shanzhi.staff.payroll.boundary.RunLine;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.payroll.boundary.SlipSheet;
import shanzhi.staff.workers.boundary.PostClass;

/** What payrolls look like on paper: the slip of one person, and the landscape pay sheet with totals of every page. */
@ApplicationScoped
public class PayrollPapers {

  /** Lines that fit on a landscape page of the pay sheet; the first page has the heading as well. */
  static final int PAGE = 16;
  static final int FIRST = 12;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Areas areas;

  /** The amounts of somebody on the pay sheet. */
  public record SheetRow(String number, String name, String community, String post, String grade, BigDecimal gross, BigDecimal held, BigDecimal employee, BigDecimal tax, BigDecimal net, BigDecimal employer) {}

  /** With its owner's name across it: nobody else prints it. */
  public PrintOrder slip(SlipSheet slip, String area) {
    var lines = new ArrayList<Map<String, Object>>();
    for (var line : slip.shown()) {
      var what = line.what();
      var facts = new LinkedHashMap<String, Object>();
      facts.put("code", what.code());
      facts.put("formula", read(what.formula()));
      facts.put("inputs", inputs(what));
      facts.put("worked", read(what.worked()));
      facts.put("amount", amount(what));
      facts.put("rule", what.rule() + (what.version().isEmpty() ? "" : "（" + what.version() + "）"));
      lines.add(facts);
    }
    var facts = new LinkedHashMap<String, Object>();
    facts.put("subtitle", slip.unitName());
    facts.put("name", slip.name());
    facts.put("workerNumber", slip.number());
    facts.put("community", name(slip.community()));
    facts.put("post", PostClass.valueOf(slip.post()).title() + (slip.grade() == null ? "" : " " + slip.grade() + " 级"));
    facts.put("gross", money(slip.gross()));
    facts.put("employee", money(slip.employee()));
    facts.put("tax", money(slip.tax()));
    facts.put("net", money(slip.net()));
    facts.put("words", MoneyWords.of(slip.net()));
    facts.put("employer", money(slip.employer()));
    facts.put("income", money(slip.year().income()));
    facts.put("withheld", money(slip.year().withheld()));
    facts.put("lines", lines);
    facts.put("bonus", slip.bonus() == null ? "" : bonus(slip));
    facts.put("watermark", slip.name() + " " + slip.number());
    facts.put("hash", slip.hash().substring(0, 16));
    return new PrintOrder("工资条", slip.month().getYear() + " 年 " + slip.month().getMonthValue() + " 月" + (slip.purpose() == RunPurpose.MONTHLY ? "" : slip.purpose().title()) + "工资条", "payslip", String.valueOf(slip.id()), "payslip", facts, false, area);
  }

  /** What is held back stands with a minus, as on the page. */
  private static String amount(SlipLine line) {
    if (line.amount() == null) return read(line.result());
    boolean less = switch (line.kind()) { case DEDUCTION, CONTRIBUTION, TAX, BONUS_TAX -> line.amount().signum() > 0; default -> false; };
    return (less ? "−" : "") + money(line.amount());
  }

  /** Papers are Chinese. */
  static String read(String formula) { return FormulaWords.of(formula, Locale.SIMPLIFIED_CHINESE); }

  /** 申报基数 4224.84；比例 8% */
  static String inputs(SlipLine line) { return line.inputs().stream().map(input -> input.name() + " " + read(input.value())).collect(Collectors.joining("；")); }

  /** Both ways, so that its owner can tell whether the other one was dearer. */
  private static String bonus(SlipSheet slip) {
    var choice = slip.bonus();
    return slip.purpose().title() + "两种计税：并入当月多扣 " + money(choice.merged()) + " 元，" + (choice.apart() == null ? "不能单独计税" : "单独计税 " + money(choice.apart()) + " 元") + "；本次" + choice.taken().title() + "。";
  }

  /** Rows of a run in the order of communities. */
  public List<SheetRow> rows(long run) {
    return Sql.on(database).list("select * from staff.payslip where run = ? order by community, number",
        row -> new SheetRow(row.text("number"), row.text("name"), row.text("community"), row.text("post"), row.text("grade"), row.as("gross", BigDecimal.class), row.as("held", BigDecimal.class),
            row.as("employee", BigDecimal.class), row.as("tax", BigDecimal.class), row.as("net", BigDecimal.class), row.as("employer", BigDecimal.class)), run);
  }

  /** The pay sheet: a table for each page with its total, the grand total in words at the end. */
  public PrintOrder sheet(RunLine run, Names names) {
    var rows = rows(run.id());
    var pages = new ArrayList<Map<String, Object>>();
    for (int from = 0, to; from < rows.size(); from = to) {
      to = Math.min(rows.size(), from + (from == 0 ? FIRST : PAGE));
      var page = rows.subList(from, to);
      var lines = new ArrayList<Map<String, Object>>();
      for (int i = 0; i < page.size(); i++) lines.add(line(from + i + 1, page.get(i)));
      var facts = new LinkedHashMap<String, Object>(totals(page));
      facts.put("lines", lines);
      facts.put("more", to < rows.size());
      pages.add(facts);
    }
    var facts = new LinkedHashMap<String, Object>();
    facts.put("subtitle", run.unitName() + (run.paper() == null ? "" : " · " + run.paper()));
    facts.put("pages", pages);
    facts.put("all", totals(rows));
    facts.put("people", rows.size());
    facts.put("words", MoneyWords.of(run.net()));
    facts.put("maker", names.maker());
    facts.put("checker", names.checker());
    facts.put("signer", names.approver());
    return new PrintOrder("工资表", run.month().getYear() + " 年 " + run.month().getMonthValue() + " 月" + (run.purpose().title()) + "发放表", "payroll-run", String.valueOf(run.id()), "pay-sheet", facts, true, run.area());
  }

  /** Who made, checked and approved the run, as the foot of the sheet names them; blank while nobody has. */
  public record Names(String maker, String checker, String approver) {}

  private Map<String, Object> line(int place, SheetRow row) {
    var line = new LinkedHashMap<String, Object>();
    line.put("no", place);
    line.put("number", row.number());
    line.put("name", row.name());
    line.put("community", name(row.community()));
    line.put("post", PostClass.valueOf(row.post()).title() + (row.grade() == null ? "" : row.grade() + "级"));
    line.putAll(totals(List.of(row)));
    return line;
  }

  private static Map<String, Object> totals(List<SheetRow> rows) {
    var all = new LinkedHashMap<String, Object>();
    all.put("gross", money(sum(rows, SheetRow::gross)));
    all.put("held", money(sum(rows, SheetRow::held)));
    all.put("employee", money(sum(rows, SheetRow::employee)));
    all.put("tax", money(sum(rows, SheetRow::tax)));
    all.put("net", money(sum(rows, SheetRow::net)));
    all.put("employer", money(sum(rows, SheetRow::employer)));
    return all;
  }

  private static BigDecimal sum(List<SheetRow> rows, java.util.function.Function<SheetRow, BigDecimal> of) { return rows.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add); }

  private String name(String code) { return areas.today().find(code).map(AreaNode::shortName).orElse(code); }

  static String money(BigDecimal amount) { return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount); }
}
