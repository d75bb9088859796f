package shanzhi.projects.works.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.CheckDigits;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.ResolvedItem;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.Takeovers;
import shanzhi.projects.works.boundary.OpeningProject;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.ReviewKind;
import shanzhi.projects.works.boundary.TemplateLine;
import shanzhi.projects.works.boundary.TenderKind;
import shanzhi.projects.works.boundary.TenderState;
import shanzhi.projects.works.entity.Project;

/** Puts projects on the shelf that were begun elsewhere: their money in the books first, then what is known of their life. What nobody wrote down stays empty. */
@ApplicationScoped
public class TakingOver {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ProjectDesk desk;
  @Inject WorksRules rules;
  @Inject PaymentPlan instalments;
  @Inject Reviewing reviewing;
  @Inject Takeovers takeovers;
  @Inject Commitments commitments;
  @Inject Sealing sealing;

  /** What is wrong with a row by itself; null when nothing is. @param column to blame */
  public record Wrong(String column, Refusal why) {}

  public String over(OpeningProject row) {
    var wrong = wrong(row);
    if (wrong != null) throw wrong.why();
    var money = row.money();
    var ground = desk.placed(money.community());
    Refusal.unless(sql().number("select count(*) from projects.resolution_item where item = ?", money.item()) == 0, "takeover.resolved-here", money.item());
    takeovers.items(List.of(money));
    var template = rules.template(row.kind(), row.template(), desk.today());
    var number = "XM-%d-%05d".formatted(money.year(), sql().number("select nextval('projects.project_number_seq')"));
    var of = new ResolvedItem(money.item(), row.resolution().strip(), money.community(), money.title().strip(), row.kind(), row.purpose(), money.source(), money.year(), money.resolved(), null, null);
    var project = new Project(ground, of, Charges.of(row.purpose()), number, desk.caller(), desk.now());
    var plan = row.plan();
    project.plan(new Project.Plan(template.id(), plan.goal().strip(), plan.place().strip(), plan.households(), plan.lead().strip(), plan.planner() == null ? null : plan.planner().strip(), plan.startsOn(), plan.endsOn()));
    project.takenOver(row.status(), plan.progress());
    if (row.deal() != null) sign(project, row);
    if (row.reviews().score() != null) project.scored(row.reviews().score(), reviewing.passes(row.reviews().score()));
    if (row.status().ended()) project.gaveBack(money.resolved().subtract(money.paid()));
    desk.keepTakenOver(project, days(row, template), money.evidence().strip());
    sql().update("insert into projects.project_item (item, project, amount) values (?, ?, ?)", money.item(), project.id(), money.resolved());
    if (row.deal() != null) instalments.layTakenOver(project, template, money.paid(), money.day());
    if (row.call() != null) call(project, row);
    review(project, ReviewKind.MIDTERM, row.reviews().midtermOn(), row.reviews().midterm(), money.evidence());
    review(project, ReviewKind.FINAL, row.reviews().finalOn(), row.reviews().score(), money.evidence());
    if (row.status().ended() && money.paid().compareTo(money.resolved()) < 0) commitments.release(money.item(), "期初接管：" + (row.status() == ProjectState.SETTLED ? "已结算" : "已终止"));
    return number;
  }

  /** The rules that a row can break by itself; the books and the purse say the rest. */
  public Wrong wrong(OpeningProject row) {
    var plan = row.plan();
    var status = row.status();
    if (plan.endsOn().isBefore(plan.startsOn())) return new Wrong("完工日期", Refusal.invalid("project.days", plan.startsOn(), plan.endsOn()));
    var template = rules.templates(desk.today()).stream().filter(one -> one.kind() == row.kind() && (row.template() == null || row.template().isBlank() ? one.standard() : one.code().equals(row.template()))).findFirst();
    if (template.isEmpty()) return new Wrong("流程", Refusal.invalid("project.unknown-template", row.template() == null ? row.kind() : row.template()));
    if (template.get().planner() && (plan.planner() == null || plan.planner().isBlank())) return new Wrong("社区规划师", Refusal.invalid("project.planner-missing", template.get().title()));
    if (status.compareTo(ProjectState.TOWN_FILED) >= 0 && status != ProjectState.COMPLETED && status != ProjectState.STOPPED && !template.get().has(status)) return new Wrong("状态", Refusal.conflict("takeover.phase", template.get().title(), status));
    boolean running = status == ProjectState.TENDER || status == ProjectState.ENTRUST;
    if (running != (row.call() != null)) return new Wrong("公告日期", Refusal.conflict("takeover.call-missing", status));
    if (running && row.call().closesOn().isBefore(row.call().noticeOn())) return new Wrong("截止日期", Refusal.invalid("project.days", row.call().noticeOn(), row.call().closesOn()));
    var deal = deal(row, status);
    return deal != null ? deal : reviewed(row, status, template.get());
  }

  private Wrong deal(OpeningProject row, ProjectState status) {
    boolean signed = status.contracted() || status == ProjectState.SETTLED;
    boolean may = signed || status == ProjectState.STOPPED;
    boolean there = row.deal() != null && row.money().contractNo() != null && row.money().contracted().signum() > 0;
    if (signed && !there) return new Wrong("合同编号", Refusal.conflict("takeover.contract-missing", status));
    if (!may && (row.deal() != null || row.money().contracted().signum() > 0)) return new Wrong("合同编号", Refusal.conflict("takeover.contract-early", status));
    if (row.deal() == null) return row.money().contracted().signum() > 0 ? new Wrong("实施单位", Refusal.conflict("takeover.contract-missing", status)) : null;
    if (!there) return new Wrong("合同编号", Refusal.conflict("takeover.contract-missing", status));
    if (!CheckDigits.creditCode(row.deal().creditCode())) return new Wrong("信用代码", Refusal.invalid("bid.credit-code", row.deal().creditCode()));
    if (row.deal().signedOn().isAfter(desk.today())) return new Wrong("签约日期", Refusal.invalid("project.days", row.deal().signedOn(), desk.today()));
    if (!status.ended() && row.deal().account() == null && row.money().paid().compareTo(row.money().contracted()) < 0) return new Wrong("收款账号", Refusal.conflict("takeover.account-missing", row.money().item()));
    return null;
  }

  private Wrong reviewed(OpeningProject row, ProjectState status, TemplateLine template) {
    var reviews = row.reviews();
    boolean past = status.compareTo(ProjectState.MIDTERM) >= 0 && status != ProjectState.STOPPED && template.has(ProjectState.MIDTERM);
    if (past && reviews.midtermOn() == null || (reviews.midtermOn() == null) != (reviews.midterm() == null)) return new Wrong("中期评估日期", Refusal.conflict("takeover.midterm-missing", status));
    boolean scored = status == ProjectState.EVALUATED || status == ProjectState.SETTLED;
    if (scored != (reviews.score() != null) || (reviews.score() == null) != (reviews.finalOn() == null)) return new Wrong("终期评价得分", Refusal.conflict("takeover.score-missing", status));
    for (var day : new LocalDate[] {reviews.midtermOn(), reviews.finalOn()}) {
      if (day != null && day.isAfter(desk.today())) return new Wrong("终期评价日期", Refusal.invalid("review.day-ahead", day));
    }
    return null;
  }

  private void sign(Project project, OpeningProject row) {
    var account = row.deal().account() == null ? null : row.deal().account().replaceAll("[ -]", "");
    project.signed(new Project.Deal(row.deal().provider().strip(), row.deal().creditCode().strip(), row.money().contractNo().strip(), row.money().contracted(), BigDecimal.ZERO, row.deal().signedOn(), row.plan().endsOn(),
        account == null ? null : sealing.seal(account), account == null ? null : Masks.bankCard(account)));
  }

  private void call(Project project, OpeningProject row) {
    var call = row.call();
    sql().update("insert into projects.tender (project, round, kind, notice_on, closes_on, least_bidders, own_percent, scope, state, called_by) values (?, 1, ?, ?, ?, ?, 0, ?, ?, ?)", project.id(),
        row.status() == ProjectState.TENDER ? TenderKind.TENDER : TenderKind.ENTRUST, call.noticeOn(), call.closesOn(), call.leastBidders(), call.scope().strip(), TenderState.RUNNING, desk.caller());
  }

  /** Of a review elsewhere only the sum is known. */
  private void review(Project project, ReviewKind kind, LocalDate day, BigDecimal score, String evidence) {
    if (day == null) return;
    sql().update("insert into projects.project_review (project, kind, held_on, words, score, passed, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?)", project.id(), kind, day, "期初接管：" + evidence.strip(),
        score, kind == ReviewKind.MIDTERM || reviewing.passes(score), desk.caller(), desk.now());
  }

  /** Days that are known of phases it has behind it. */
  private static List<ProjectDesk.Reached> days(OpeningProject row, TemplateLine template) {
    var all = new ArrayList<ProjectDesk.Reached>();
    if (row.deal() != null) all.add(new ProjectDesk.Reached(ProjectState.CONTRACT, ChinaTime.startOf(row.deal().signedOn())));
    if (row.reviews().midtermOn() != null && template.has(ProjectState.MIDTERM)) all.add(new ProjectDesk.Reached(ProjectState.MIDTERM, ChinaTime.startOf(row.reviews().midtermOn())));
    if (row.reviews().finalOn() != null) all.add(new ProjectDesk.Reached(ProjectState.EVALUATED, ChinaTime.startOf(row.reviews().finalOn())));
    return all;
  }

  private Sql sql() { return Sql.on(database); }
}
