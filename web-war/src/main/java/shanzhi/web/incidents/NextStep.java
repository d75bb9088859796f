package shanzhi.web.incidents;

import static shanzhi.kernel.Rights.INCIDENT_CHECK;
import static shanzhi.kernel.Rights.INCIDENT_DISPATCH;
import static shanzhi.kernel.Rights.INCIDENT_HANDLE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.incidents.boundary.IncidentLine;
import shanzhi.kernel.Territory;

/** What the reader of a ledger will do next with a line: 派遣 for whoever dispatches there, 查看 where it is somebody else's turn. The sheet decides. */
@Named
@RequestScoped
public class NextStep {

  @Inject Jurisdiction jurisdiction;
  @Inject Offices offices;

  private Set<Long> own;

  /** Key of the word for the link to the sheet. */
  public String of(IncidentLine line) {
    var move = line.masked() ? null : switch (line.status()) {
      case "REPORTED" -> over(INCIDENT_DISPATCH, line, "ACCEPT");
      case "ACCEPTED" -> over(INCIDENT_DISPATCH, line, "FILE");
      case "FILED", "RETURNED" -> over(INCIDENT_DISPATCH, line, "DISPATCH");
      case "DISPATCHED", "REWORK" -> handled(line, "SIGN");
      case "HANDLING" -> handled(line, "FINISH");
      case "FEEDBACK" -> over(INCIDENT_CHECK, line, "START_CHECK");
      default -> null;
    };
    return move == null ? "part.open" : "Move." + move;
  }

  private String over(String right, IncidentLine line, String move) {
    return jurisdiction.covers(right, Territory.of(line.grid() == null ? line.community() : line.grid())) ? move : null;
  }

  private String handled(IncidentLine line, String move) {
    if (line.office() == null || !jurisdiction.holds(INCIDENT_HANDLE)) return null;
    if (own == null) own = offices.ofCaller();
    return own.contains(line.office()) ? move : null;
  }
}
