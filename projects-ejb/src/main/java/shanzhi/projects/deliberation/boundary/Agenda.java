package shanzhi.projects.deliberation.boundary;

import static shanzhi.kernel.Rights.DELIBERATION_DECIDE;
import static shanzhi.kernel.Rights.DELIBERATION_EDIT;
import static shanzhi.kernel.Rights.DELIBERATION_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Page;
import shanzhi.projects.deliberation.control.AgendaReader;

/** What waits for the caller in this room. */
@Stateless
@RolesAllowed(DELIBERATION_READ)
public class Agenda {

  @Inject AgendaReader reader;
  @Inject Jurisdiction jurisdiction;

  /** What is due first, then the oldest. @param rows at most 100 */
  public Page<AgendaLine> waiting(int rows) {
    return reader.waiting(jurisdiction.over(DELIBERATION_EDIT), jurisdiction.over(DELIBERATION_DECIDE), Math.max(0, Math.min(rows, 100)));
  }

  /** Of it, objections to be answered and minutes to be confirmed. @param rows at most 100 */
  public Page<AgendaLine> decisions(int rows) {
    return reader.decisions(jurisdiction.over(DELIBERATION_EDIT), jurisdiction.over(DELIBERATION_DECIDE), Math.max(0, Math.min(rows, 100)));
  }
}
