package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.INCIDENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.grid.incidents.control.IncidentPaper;
import shanzhi.grid.incidents.control.IncidentReader;
import shanzhi.grid.incidents.control.IncidentWork;

/** 事件办理单: what is known of one incident, on paper. */
@Stateless
@RolesAllowed(INCIDENT_READ)
public class IncidentPrints {

  @Inject IncidentWork work;
  @Inject IncidentReader reader;
  @Inject IncidentPaper paper;
  @Inject Prints prints;

  /**
   * Prints the sheet as it is now; every print is numbered and registered.
   *
   * @throws shanzhi.kernel.Refusal incident.unknown (404), also out of the caller's reach
   */
  public Printed print(@NotNull String number) { return prints.print(paper.order(reader.sheet(work.read(number)))); }
}
