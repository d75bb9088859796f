package shanzhi.projects.approvals.control;

import static shanzhi.kernel.Rights.CATALOGUE_EDIT;
import static shanzhi.kernel.Rights.DELIBERATION_DECIDE;
import static shanzhi.kernel.Rights.DELIBERATION_EDIT;
import static shanzhi.kernel.Rights.FUND_APPROVE;
import static shanzhi.kernel.Rights.FUND_EDIT;
import static shanzhi.kernel.Rights.FUND_READ;
import static shanzhi.kernel.Rights.PROJECT_ACCEPT;
import static shanzhi.kernel.Rights.PROJECT_FILE;
import static shanzhi.kernel.Rights.PROJECT_REVIEW;
import static shanzhi.kernel.Rights.VOTE_EDIT;
import static shanzhi.kernel.Rights.VOTE_RECOUNT;
import static shanzhi.projects.approvals.boundary.ApprovalLine.waits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.projects.approvals.boundary.ApprovalKind;
import shanzhi.projects.approvals.boundary.ApprovalLine;
import shanzhi.projects.deliberation.boundary.Agenda;
import shanzhi.projects.funds.boundary.Formulas;
import shanzhi.projects.funds.boundary.Incentives;
import shanzhi.projects.funds.boundary.PoolState;
import shanzhi.projects.funds.boundary.Pools;
import shanzhi.projects.ledger.boundary.PaymentQuery;
import shanzhi.projects.ledger.boundary.PaymentState;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.projects.policy.boundary.PolicyFigures;
import shanzhi.projects.votes.boundary.VotePapers;
import shanzhi.projects.works.boundary.ProjectLine;
import shanzhi.projects.works.boundary.ProjectQuery;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.Projects;

/** Asks each room what waits for the caller; a room whose right the caller lacks is not asked. */
@ApplicationScoped
public class ApprovalQueue {

  private static final Map<PaymentState, String> DEEDS = Map.of(PaymentState.REQUESTED, "consent", PaymentState.CONSENTED, "approve", PaymentState.APPROVED, "instruct", PaymentState.INSTRUCTED, "settle",
      PaymentState.RETURNED, "instruct");
  private static final Map<PoolState, String> POOLS = Map.of(PoolState.DRAFT, "approve", PoolState.APPROVED, "announce", PoolState.ANNOUNCED, "transfer");
  private static final Map<String, ApprovalKind> AGENDA = Map.of("ANSWER", ApprovalKind.OBJECTION, "CONFIRM", ApprovalKind.MEETING);

  @Inject Payments payments;
  @Inject Projects projects;
  @Inject Pools pools;
  @Inject Incentives incentives;
  @Inject Agenda agenda;
  @Inject VotePapers papers;
  @Inject PolicyFigures policy;
  @Inject Formulas formulas;
  @Inject Jurisdiction jurisdiction;

  /** What has a day comes first, within each kind. @param rows of each kind */
  public List<ApprovalLine> waiting(int rows) {
    var lines = new ArrayList<ApprovalLine>();
    if (holds(DELIBERATION_DECIDE, DELIBERATION_EDIT)) agenda(rows, lines);
    if (holds(VOTE_EDIT, VOTE_RECOUNT)) papers(rows, lines);
    if (holds(FUND_READ)) payments(rows, lines);
    if (holds(PROJECT_FILE)) projects(ProjectState.SUBMITTED, "FILE", rows, lines);
    if (holds(PROJECT_REVIEW)) projects.midterms(rows).rows().forEach(one -> lines.add(line("MIDTERM", one)));
    if (holds(PROJECT_ACCEPT)) projects(ProjectState.COMPLETED, "ACCEPT", rows, lines);
    if (holds(PROJECT_REVIEW)) projects(ProjectState.ACCEPTANCE, "REVIEW", rows, lines);
    if (holds(PROJECT_FILE)) projects(ProjectState.EVALUATED, "SETTLE", rows, lines);
    if (holds(FUND_APPROVE, FUND_EDIT)) pools(rows, lines);
    if (holds(FUND_EDIT)) incentives(rows, lines);
    if (holds(CATALOGUE_EDIT)) rules(rows, lines);
    return lines;
  }

  private boolean holds(String... rights) {
    for (var right : rights) if (jurisdiction.holds(right)) return true;
    return false;
  }

  /** Objections that wait for an answer, and minutes that are not confirmed. */
  private void agenda(int rows, List<ApprovalLine> lines) {
    agenda.decisions(rows).rows().stream().map(one -> waits(AGENDA.get(one.step()), one.step(), one.number(), one.title(), one.community(), null).by(one.due()))
        .distinct().forEach(lines::add);
  }

  private void papers(int rows, List<ApprovalLine> lines) {
    papers.waiting(rows).forEach(one -> lines.add(waits(ApprovalKind.PAPER, one.step(), one.number(), one.title(), one.community(), null).of(one.papers())));
  }

  private void payments(int rows, List<ApprovalLine> lines) {
    var query = new PaymentQuery();
    query.setMine(true);
    query.setRows(rows);
    payments.ledger(query).rows().forEach(one -> lines.add(waits(ApprovalKind.PAYMENT, DEEDS.get(one.state()), one.number(), one.title() + " · " + one.milestone(), one.community(), one.amount())));
  }

  private void projects(ProjectState state, String move, int rows, List<ApprovalLine> lines) {
    projects.ledger(new ProjectQuery(null, null, state, null, null, null, 0, true, false, 0, rows)).rows().forEach(one -> lines.add(line(move, one)));
  }

  private static ApprovalLine line(String move, ProjectLine one) { return waits(ApprovalKind.PROJECT, move, one.number(), one.title(), one.community(), one.amount()); }

  private void incentives(int rows, List<ApprovalLine> lines) {
    incentives.waiting().stream().limit(rows).forEach(one -> lines.add(waits(ApprovalKind.INCENTIVE, "review", String.valueOf(one.id()), one.title(), one.community(), one.asked())));
  }

  private void pools(int rows, List<ApprovalLine> lines) {
    pools.waiting().stream().limit(rows).forEach(one -> lines.add(waits(ApprovalKind.POOL, POOLS.get(one.state()), String.valueOf(one.id()), one.document(), one.area(), one.amount())));
  }

  private void rules(int rows, List<ApprovalLine> lines) {
    formulas.waiting().stream().limit(rows).forEach(one -> lines.add(waits(ApprovalKind.FORMULA, "confirm", one.code(), one.title(), null, null).by(one.from())));
    policy.waiting().stream().limit(rows).forEach(one -> lines.add(waits(ApprovalKind.POLICY, "confirm", String.valueOf(one.id()), one.theme().name(), null, null).by(one.from())));
  }
}
