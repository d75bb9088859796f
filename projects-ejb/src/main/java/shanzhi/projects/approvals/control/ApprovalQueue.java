package shanzhi.projects.approvals.control;

import static shanzhi.kernel.Rights.DELIBERATION_DECIDE;
import static shanzhi.kernel.Rights.FUND_APPROVE;
import static shanzhi.kernel.Rights.FUND_EDIT;
import static shanzhi.kernel.Rights.FUND_READ;
import static shanzhi.kernel.Rights.PROJECT_ACCEPT;
import static shanzhi.kernel.Rights.PROJECT_FILE;
import static shanzhi.kernel.Rights.PROJECT_REVIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.ChinaTime;
import shanzhi.projects.approvals.boundary.ApprovalKind;
import shanzhi.projects.approvals.boundary.ApprovalLine;
import shanzhi.projects.deliberation.boundary.Agenda;
import shanzhi.projects.funds.boundary.IncentiveLine;
import shanzhi.projects.funds.boundary.Incentives;
import shanzhi.projects.funds.boundary.PoolState;
import shanzhi.projects.funds.boundary.Pools;
import shanzhi.projects.ledger.boundary.PaymentQuery;
import shanzhi.projects.ledger.boundary.PaymentState;
import shanzhi.projects.ledger.boundary.Payments;
import shanzhi.projects.works.boundary.ProjectQuery;
import shanzhi.projects.works.boundary.ProjectState;
import shanzhi.projects.works.boundary.Projects;

/** Asks each room what waits for the caller; a room whose right the caller lacks is not asked. */
@ApplicationScoped
public class ApprovalQueue {

  private static final Map<PaymentState, String> DEEDS = Map.of(PaymentState.REQUESTED, "consent", PaymentState.CONSENTED, "approve", PaymentState.APPROVED, "instruct", PaymentState.INSTRUCTED, "settle",
      PaymentState.RETURNED, "instruct");

  @Inject Payments payments;
  @Inject Projects projects;
  @Inject Pools pools;
  @Inject Incentives incentives;
  @Inject Agenda agenda;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  public List<ApprovalLine> waiting(int rows) {
    var lines = new ArrayList<ApprovalLine>();
    if (jurisdiction.holds(DELIBERATION_DECIDE)) objections(rows, lines);
    if (jurisdiction.holds(FUND_READ)) payments(rows, lines);
    projects(PROJECT_FILE, ProjectState.SUBMITTED, "FILE", rows, lines);
    projects(PROJECT_ACCEPT, ProjectState.COMPLETED, "ACCEPT", rows, lines);
    projects(PROJECT_REVIEW, ProjectState.ACCEPTANCE, "REVIEW", rows, lines);
    projects(PROJECT_FILE, ProjectState.EVALUATED, "SETTLE", rows, lines);
    if (jurisdiction.holds(FUND_APPROVE)) pools(rows, lines);
    if (jurisdiction.holds(FUND_EDIT)) incentives(rows, lines);
    return lines;
  }

  private void objections(int rows, List<ApprovalLine> lines) {
    agenda.waiting(rows).rows().stream().filter(one -> one.step().equals("ANSWER")).map(one -> new ApprovalLine(ApprovalKind.OBJECTION, "ANSWER", one.number(), one.title(), one.community(), null, List.of(), null))
        .distinct().forEach(lines::add);
  }

  private void payments(int rows, List<ApprovalLine> lines) {
    var query = new PaymentQuery();
    query.setMine(true);
    query.setRows(rows);
    payments.ledger(query).rows().forEach(one -> lines.add(new ApprovalLine(ApprovalKind.PAYMENT, DEEDS.get(one.state()), one.number(), one.title() + " · " + one.milestone(), one.community(), one.amount(), List.of(), null)));
  }

  private void projects(String right, ProjectState state, String move, int rows, List<ApprovalLine> lines) {
    if (!jurisdiction.holds(right)) return;
    projects.ledger(new ProjectQuery(null, null, state, null, null, null, 0, true, false, 0, rows)).rows()
        .forEach(one -> lines.add(new ApprovalLine(ApprovalKind.PROJECT, move, one.number(), one.title(), one.community(), one.amount(), List.of(), null)));
  }

  private void incentives(int rows, List<ApprovalLine> lines) {
    incentives.ledger(ChinaTime.today(clock).getYear()).stream().filter(IncentiveLine::mine).limit(rows)
        .forEach(one -> lines.add(new ApprovalLine(ApprovalKind.INCENTIVE, "review", String.valueOf(one.id()), one.title(), one.community(), one.asked(), List.of(), null)));
  }

  private void pools(int rows, List<ApprovalLine> lines) {
    int year = ChinaTime.today(clock).getYear();
    pools.ledger(null).stream().filter(one -> one.state() == PoolState.DRAFT && one.year() >= year).limit(rows)
        .forEach(one -> lines.add(new ApprovalLine(ApprovalKind.POOL, "approve", String.valueOf(one.id()), one.document(), one.area(), one.amount(), List.of(), null)));
  }
}
