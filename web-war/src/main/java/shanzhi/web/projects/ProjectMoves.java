package shanzhi.web.projects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import shanzhi.kernel.Refusal;
import shanzhi.projects.works.boundary.ActOnProject;
import shanzhi.projects.works.boundary.Contracts;
import shanzhi.projects.works.boundary.Executions;
import shanzhi.projects.works.boundary.Filings;
import shanzhi.projects.works.boundary.Settlements;
import shanzhi.projects.works.boundary.Tenders;

/** Moves that take no more than words, files, a day or a share: from the page and from REST alike. */
@RequestScoped
public class ProjectMoves {

  @Inject Filings filings;
  @Inject Tenders tenders;
  @Inject Contracts contracts;
  @Inject Executions executions;
  @Inject Settlements settlements;

  /** @param move as addresses name it; @throws Refusal project.unknown-move (404) */
  public void make(String move, String number, ActOnProject act) {
    switch (move) {
      case "submit" -> filings.submit(number, act);
      case "take-back" -> filings.takeBack(number, act);
      case "send-back" -> filings.sendBack(number, act);
      case "file" -> filings.file(number, act);
      case "open-bids" -> tenders.openBids(number, act);
      case "cancel-tender" -> tenders.cancel(number, act);
      case "begin" -> executions.begin(number, act);
      case "report" -> executions.report(number, act);
      case "extend" -> contracts.extend(number, act);
      case "hand-over" -> executions.handOver(number, act);
      case "accept" -> executions.accept(number, act);
      case "reject" -> executions.reject(number, act);
      case "settle" -> settlements.settle(number, act);
      case "stop" -> settlements.stop(number, act);
      default -> throw Refusal.unknown("project.unknown-move", move);
    }
  }
}
