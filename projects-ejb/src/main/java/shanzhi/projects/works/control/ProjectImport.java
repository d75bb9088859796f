package shanzhi.projects.works.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.OpeningItem;
import shanzhi.projects.ledger.control.TakeoverRows;
import shanzhi.projects.works.boundary.OpeningProject;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.ProjectTakeovers;

/** 接管在建和已完项目 from a workbook: one row a project in whatever state, with its money and the papers that prove it. */
@ApplicationScoped
public class ProjectImport implements SheetImport<OpeningProject> {

  private static final String[] SOURCES = {"保障资金", "GUARANTEE", "激励资金", "INCENTIVE", "自筹资金", "SELF_RAISED", "捐赠资金", "DONATION", "其他资金", "OTHER"};
  private static final String[] KINDS = {"硬件建设维护", "WORKS", "专业委托", "SERVICE", "居民实施", "RESIDENTS"};
  private static final String[] PURPOSES = {"党组织服务群众", "PARTY_SERVICE", "居民素质提升", "LITERACY", "志愿服务", "VOLUNTEERING", "院落环境", "COURTYARD", "社区总体营造", "COMMUNITY_BUILDING", "硬件建设维护", "HARDWARE"};
  private static final String[] STATES = {"筹备", "PREPARED", "待备案", "SUBMITTED", "已备案", "TOWN_FILED", "招标", "TENDER", "委托", "ENTRUST", "已签约", "CONTRACT", "实施中", "EXECUTING", "中期已评估", "MIDTERM", "待验收",
      "COMPLETED", "已验收", "ACCEPTANCE", "已评价", "EVALUATED", "已结算", "SETTLED", "已终止", "STOPPED"};

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ProjectTakeovers takeovers;
  @Inject TakingOver taking;
  @Inject TakeoverRows books;
  @Inject WorksRules rules;
  @Inject ProjectDesk desk;
  @Inject Validator validator;

  @Override public String key() { return "projects-begun"; }

  @Override public String title() { return "接管项目"; }

  @Override public String right() { return Rights.FUND_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(InColumn.code("item", "议决事项编号").needed().like("2025-11-02"), InColumn.text("title", "项目名称").needed().like("老旧院落微更新"),
        InColumn.area("community", "社区", Level.COMMUNITY, Rights.FUND_EDIT).needed().also("村社").like("飞龙社区"), InColumn.choice("source", "资金来源", SOURCES).needed().like("保障资金"),
        InColumn.integer("year", "年度").needed().noted("资金年度，先接管该年度的资金期初数").like("2026"), InColumn.text("resolution", "议决文号").needed().like("飞龙议〔2026〕3号"),
        InColumn.choice("kind", "类别", KINDS).needed().like("硬件建设维护"), InColumn.choice("purpose", "用途", PURPOSES).needed().like("院落环境"),
        InColumn.choice("template", "流程", templates()).noted("不填为该类别的标准流程"), InColumn.choice("status", "状态", STATES).needed().like("实施中"),
        InColumn.decimal("resolved", "议决金额").needed().like("66000"), InColumn.text("goal", "建设目标").needed().like("改善院落环境"), InColumn.text("place", "实施地点").needed().like("2 号院"),
        InColumn.integer("households", "受益户数").like("86"), InColumn.text("lead", "项目负责人").needed().like("项目专员"), InColumn.text("planner", "社区规划师").noted("流程要求时必填"),
        InColumn.date("startsOn", "开工日期").needed().like("2026-05-01"), InColumn.date("endsOn", "完工日期").needed().like("2026-10-31"), InColumn.integer("progress", "进度").noted("0 至 100").like("60"),
        InColumn.date("noticeOn", "公告日期").noted("状态为招标、委托时必填"), InColumn.date("closesOn", "截止日期").noted("状态为招标、委托时必填"), InColumn.integer("least", "最少家数"), InColumn.text("scope", "业务范围"),
        InColumn.text("contract", "合同编号").noted("签约以后必填").like("HT-2026-188"), InColumn.date("signedOn", "签约日期").like("2026-04-20"), InColumn.decimal("contracted", "合同金额").like("60000"),
        InColumn.text("provider", "实施单位").like("示例施工队"), InColumn.code("creditCode", "信用代码"), InColumn.code("account", "收款账号").noted("还有未付款时必填，加密保存"),
        InColumn.decimal("paid", "已付金额").noted("未付可不填；按流程的付款节点从前往后抵").like("24000"), InColumn.date("day", "入账日期").needed().noted("在资金年度之内").like("2026-06-30"),
        InColumn.date("midtermOn", "中期评估日期"), InColumn.decimal("midterm", "中期评估得分"), InColumn.date("finalOn", "终期评价日期"), InColumn.decimal("score", "终期评价得分"),
        InColumn.text("evidence", "凭据").needed().noted("议决记录、合同、回单、评审表的编号").like("议决记录3号、回单20260630-17"));
  }

  private String[] templates() { return rules.templates(desk.today()).stream().flatMap(one -> List.of(one.title(), one.code()).stream()).toArray(String[]::new); }

  @Override public OpeningProject read(Cells cells) {
    var contracted = zero(cells.decimal("contracted"));
    var money = new OpeningItem(cells.text("item"), cells.text("title"), cells.text("community"), FundSource.valueOf(cells.text("source")), cells.integer("year"), cells.decimal("resolved"), cells.text("contract"),
        contracted, zero(cells.decimal("paid")), cells.text("purpose"), cells.date("day"), cells.text("evidence"));
    var plan = new OpeningProject.Plan(cells.text("goal"), cells.text("place"), number(cells.integer("households")), cells.text("lead"), cells.text("planner"), cells.date("startsOn"), cells.date("endsOn"),
        number(cells.integer("progress")));
    var call = cells.date("noticeOn") == null ? null : new OpeningProject.Call(cells.date("noticeOn"), cells.date("closesOn"), cells.integer("least") == null ? 1 : cells.integer("least"), cells.text("scope"));
    var deal = cells.text("provider") == null ? null : new OpeningProject.Deal(cells.text("provider"), cells.text("creditCode"), cells.date("signedOn"), cells.text("account"));
    return new OpeningProject(money, cells.text("resolution"), ItemKind.valueOf(cells.text("kind")), ItemPurpose.valueOf(cells.text("purpose")), cells.text("template"), ProjectState.valueOf(cells.text("status")), plan,
        call, deal, new OpeningProject.Reviews(cells.date("midtermOn"), cells.decimal("midterm"), cells.date("finalOn"), cells.decimal("score")));
  }

  private static BigDecimal zero(BigDecimal amount) { return amount == null ? BigDecimal.ZERO : amount; }

  private static int number(Integer number) { return number == null ? 0 : number; }

  @Override public String businessKey(OpeningProject row) { return row.money().item(); }

  @Override public List<Judgement> judge(List<OpeningProject> list) {
    var items = list.stream().map(row -> row.money().item()).toList();
    var there = books.items(items);
    var resolvedHere = new TreeSet<>(Sql.on(database).list("select item from projects.resolution_item where item = any (?)", row -> row.text("item"), new Object[] {items}));
    var free = books.free(list.stream().map(row -> row.money().community()).distinct().toList());
    var judged = new ArrayList<Judgement>();
    for (var row : list) judged.add(judge(row, there, resolvedHere, free));
    return judged;
  }

  private Judgement judge(OpeningProject row, Set<String> there, Set<String> resolvedHere, Map<String, BigDecimal> free) {
    var money = row.money();
    var invalid = validator.validate(row).stream().findFirst();
    if (invalid.isPresent()) return Judgement.error(null, "fund.invalid", invalid.get().getMessage());
    if (resolvedHere.contains(money.item())) return Judgement.error("议决事项编号", "takeover.resolved-here", money.item());
    if (there.contains(money.item())) return Judgement.error("议决事项编号", "fund.item-twice", money.item());
    if (money.paid().compareTo(money.contracted()) > 0 || money.contracted().compareTo(money.resolved()) > 0) return Judgement.error("合同金额", "fund.out-of-order", money.item());
    var wrong = taking.wrong(row);
    if (wrong != null) return Judgement.error(wrong.column(), wrong.why().key(), wrong.why().args().toArray());
    if (money.day().getYear() != money.year()) return Judgement.error("入账日期", "fund.outside-year", money.day(), String.valueOf(money.year()), money.year() + "-12-31");
    var purse = money.community() + " " + money.source() + " " + money.year();
    var left = free.get(purse);
    if (left == null) return Judgement.error("年度", "fund.no-purse", String.valueOf(money.year()));
    if (money.resolved().compareTo(left) > 0) return Judgement.error("议决金额", "fund.purse-short", money.resolved().toPlainString(), left.toPlainString());
    free.put(purse, left.subtract(money.resolved()));
    return Judgement.NEW;
  }

  @Override public void apply(List<OpeningProject> list) { takeovers.put(list); }
}
