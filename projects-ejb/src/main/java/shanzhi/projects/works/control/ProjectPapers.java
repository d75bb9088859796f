package shanzhi.projects.works.control;

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
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.prints.boundary.PrintOrder;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.MoneyWords;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.boundary.PaymentSheet;
import shanzhi.projects.ledger.boundary.VoucherLine;
import shanzhi.projects.works.boundary.ProjectSheet;

/** 项目公示表: what residents are told of a project; 资金凭证清单: what the books say of it, for its archive. */
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

  /** Every voucher with its ground and evidence, and every payment with who asked, consented, approved and told the bank. */
  public PrintOrder vouchers(ProjectSheet sheet, List<VoucherLine> booked, List<PaymentSheet> payments) {
    var said = new LinkedHashMap<String, Object>();
    said.put("subtitle", areas.today().find(sheet.line().community()).map(AreaNode::shortName).orElse(sheet.line().community()) + "　" + sheet.line().number());
    var rows = new ArrayList<Map<String, Object>>();
    for (var one : booked) {
      rows.add(Map.of("day", one.day().toString(), "no", "记 " + one.no(), "words", one.words(), "basis", one.basis(), "evidence", one.evidence(), "came", some(one.in()), "went", some(one.out())));
    }
    var out = booked.stream().map(VoucherLine::out).reduce(BigDecimal.ZERO, BigDecimal::add);
    said.put("rows", rows);
    said.put("came", money(booked.stream().map(VoucherLine::in).reduce(BigDecimal.ZERO, BigDecimal::add)));
    said.put("went", money(out));
    said.put("words", out.signum() < 0 ? money(out) : MoneyWords.of(out));
    said.put("payments", payments.stream().map(ProjectPapers::payment).toList());
    said.put("hasPayments", !payments.isEmpty());
    return new PrintOrder("资金凭证清单", sheet.line().title() + "\n资金凭证清单", "project", sheet.line().number(), "project-vouchers", said, true, sheet.line().community());
  }

  private static Map<String, Object> payment(PaymentSheet payment) {
    var line = payment.line();
    var said = new LinkedHashMap<String, Object>();
    said.put("number", line.number());
    said.put("title", line.milestone());
    said.put("amount", money(line.amount()));
    said.put("payee", line.payee());
    said.put("invoice", line.invoice());
    for (var deed : List.of("request", "consent", "approve", "instruct")) said.put(deed, hand(payment, deed));
    said.put("settled", payment.settledOn() == null ? "—" : payment.settledOn().toString());
    return said;
  }

  /** Who did it last and when. */
  private static String hand(PaymentSheet payment, String deed) {
    return payment.steps().stream().filter(step -> step.deed().equals(deed)).findFirst().map(step -> step.actorName() + " " + ChinaTime.local(step.at()).toLocalDate()).orElse("—");
  }

  private static String some(BigDecimal amount) { return amount.signum() == 0 ? "" : money(amount); }

  /** Whom to call: the number under which its resolution was made public. */
  private String phone(String item) {
    return Sql.on(database).one("select u.phone from projects.publicity u join projects.resolution_item i on i.resolution = u.resolution where i.item = ? order by u.id desc limit 1", row -> row.text("phone"), item)
        .orElse("社区办公电话");
  }

  private static String money(BigDecimal amount) { return amount == null ? "—" : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount); }
}
