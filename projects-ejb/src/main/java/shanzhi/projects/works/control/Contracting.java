package shanzhi.projects.works.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import javax.sql.DataSource;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.deliberation.boundary.ResolvedItem;
import shanzhi.projects.deliberation.boundary.Resolutions;
import shanzhi.projects.ledger.boundary.Commitments;
import shanzhi.projects.ledger.boundary.PaymentState;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.projects.ledger.boundary.RequestPayment;
import shanzhi.projects.policy.boundary.PolicyCode;
import shanzhi.projects.policy.control.PolicyBook;
import shanzhi.projects.works.boundary.ChangeContract;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.SignContract;
import shanzhi.projects.works.entity.Project;

/** Contracts, what is changed of them, and what is asked for by them. */
@ApplicationScoped
public class Contracting {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject ProjectDesk desk;
  @Inject Tendering tendering;
  @Inject PaymentPlan plan;
  @Inject WorksRules rules;
  @Inject PolicyBook figures;
  @Inject Commitments commitments;
  @Inject Payments payments;
  @Inject Resolutions resolutions;
  @Inject Sealing sealing;

  /** @throws Refusal project.days (400); tender.not-chosen, contract.over-bid, bid.barred (409), and what the books refuse */
  public void sign(Project project, SignContract contract) {
    var chosen = tendering.chosen(project);
    if (contract.getSignedOn().isAfter(desk.today())) throw Refusal.invalid("project.days", contract.getSignedOn(), desk.today());
    if (contract.getEndsOn().isBefore(contract.getSignedOn())) throw Refusal.invalid("project.days", contract.getSignedOn(), contract.getEndsOn());
    Refusal.unless(contract.getAmount().compareTo(chosen.amount()) <= 0, "contract.over-bid", contract.getAmount(), chosen.amount());
    var no = contract.getContractNo().strip();
    commitments.contract(project.item(), no, contract.getAmount());
    var account = contract.getPayeeAccount().replaceAll("[ -]", "");
    project.signed(new Project.Deal(chosen.bidder(), chosen.code(), no, contract.getAmount(), chosen.own(), contract.getSignedOn(), contract.getEndsOn(), sealing.seal(account), Masks.bankCard(account)));
    plan.lay(project, rules.template(project.template()));
  }

  public void change(Project project, ChangeContract change) {
    var before = project.contractAmount();
    boolean otherPurpose = change.getPurpose() != null && change.getPurpose() != project.purpose();
    if (change.getAmount().compareTo(before) == 0 && !otherPurpose) throw Refusal.invalid("project.change-nothing", project.number());
    var percent = project.away(change.getAmount());
    var free = figures.amount(PolicyCode.CHANGE_PERCENT, desk.today());
    boolean needed = otherPurpose || percent.abs().compareTo(free) > 0;
    var cited = change.getItem() == null || change.getItem().isBlank() ? null : change.getItem().strip();
    Refusal.unless(!needed || cited != null, "project.change-needs-resolution", percent, free);
    var by = change.getAmount().subtract(before);
    if (cited == null) {
      commitments.contract(project.item(), project.contractNo(), ofFirst(project, change.getAmount()));
      plan.shift(project, by);
      project.changed(change.getAmount(), null, null, false, BigDecimal.ZERO);
    } else {
      resolved(project, change, resolutions.item(cited), by, otherPurpose);
    }
    sql().update("insert into projects.project_change (project, before, after, percent, purpose, item, reason, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", project.id(), before, change.getAmount(), percent,
        otherPurpose ? change.getPurpose().name() : null, cited, change.getReason().strip(), desk.caller(), desk.now());
  }

  /** A new resolution stands behind it: what it adds is its own money, what it takes away needs none. */
  private void resolved(Project project, ChangeContract change, ResolvedItem item, BigDecimal by, boolean otherPurpose) {
    Refusal.unless(item.community().equals(project.community()), "project.change-elsewhere", item.item());
    resolutions.taken(item.item(), project.number());
    boolean more = by.signum() > 0;
    Refusal.unless(!more || item.amount().compareTo(by) >= 0, "project.change-short", item.amount(), by);
    sql().update("insert into projects.project_item (item, project, amount) values (?, ?, ?)", item.item(), project.id(), more ? by : BigDecimal.ZERO);
    project.changed(change.getAmount(), otherPurpose ? change.getPurpose() : null, otherPurpose ? Charges.of(change.getPurpose()) : null, true, more ? by : BigDecimal.ZERO);
    if (more) {
      commitments.contract(item.item(), project.contractNo() + " 补充", by);
      desk.flush();
      plan.add(project, item.item(), by);
    } else {
      commitments.release(item.item(), "项目变更依据，不另拨款");
      if (by.signum() < 0) {
        commitments.contract(project.item(), project.contractNo(), ofFirst(project, change.getAmount()));
        plan.shift(project, by);
      }
    }
  }

  /** What of a contract is charged to the item the project was made of; the rest stands with the items that changes added. */
  private BigDecimal ofFirst(Project project, BigDecimal contract) {
    return contract.subtract(sql().one("select coalesce(sum(amount), 0) as added from projects.project_item where project = ? and item <> ?", row -> row.as("added", BigDecimal.class), project.id(), project.item()).orElseThrow());
  }

  /** @throws Refusal project.days (400); project.carried-too-long (409) */
  public void extend(Project project, LocalDate until) {
    if (until == null || !until.isAfter(project.endsOn())) throw Refusal.invalid("project.days", project.endsOn(), until);
    var last = LocalDate.of(project.year() + figures.number(PolicyCode.CARRY_YEARS, desk.today()), 12, 31);
    Refusal.unless(!until.isAfter(last), "project.carried-too-long", until, last);
    project.until(until, until.getYear() > project.year() ? until : null);
  }

  /** @throws Refusal project.instalment-not-due, project.instalment-asked (409), and what the books refuse */
  public String ask(Project project, int no, String invoice) {
    record Part(String title, BigDecimal amount, String item, ProjectState after, String payment, PaymentState state, LocalDate paidOn) {}
    var part = sql().one("select n.*, y.state from projects.project_instalment n left join projects.payment y on y.number = n.payment where n.project = ? and n.no = ?",
        row -> new Part(row.text("title"), row.as("amount", BigDecimal.class), row.text("item"), ProjectState.valueOf(row.text("after")), row.text("payment"),
            row.text("state") == null ? null : PaymentState.valueOf(row.text("state")), row.as("paid_on", LocalDate.class)), project.id(), no).orElseThrow(() -> Refusal.conflict("project.instalment-not-due", no));
    Refusal.unless(PaymentPlan.due(part.after(), project.status(), rules.template(project.template())) && part.amount().signum() > 0, "project.instalment-not-due", no);
    Refusal.unless(part.paidOn() == null && (part.payment() == null || part.state() == PaymentState.REFUSED), "project.instalment-asked", no, part.payment() == null ? part.paidOn() : part.payment());
    var number = payments.request(new RequestPayment(part.item(), no, part.title(), part.amount(), invoice, project.provider(), sealing.open(project.accountSealed()), project.charge()));
    sql().update("update projects.project_instalment set payment = ?, paid_on = null where project = ? and no = ?", number, project.id(), no);
    return number;
  }

  private Sql sql() { return Sql.on(database); }
}
