package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.INCIDENT_READ;
import static shanzhi.kernel.Rights.INCIDENT_REPORT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.incidents.control.Ground;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.incidents.control.LookalikeReader;
import shanzhi.grid.incidents.entity.Status;
import shanzhi.kernel.Territory;

/** 疑似重复: what else was reported near by, lately and in like words. Only what the caller can open. */
@Stateless
public class Lookalikes {

  /** Later nobody merges any more. */
  private static final Set<Status> EARLY = EnumSet.of(Status.REPORTED, Status.ACCEPTED, Status.FILED);

  @Inject IncidentWork work;
  @Inject LookalikeReader reader;
  @Inject Ground ground;
  @Inject Jurisdiction jurisdiction;
  @Inject Catalogue catalogue;
  @Inject Clock clock;

  /** Beside an incident that can still be merged; empty for others. @throws shanzhi.kernel.Refusal incident.unknown (404) */
  @RolesAllowed(INCIDENT_READ)
  public List<Lookalike> of(@NotNull String number) {
    var incident = work.read(number);
    return EARLY.contains(incident.status()) ? reader.near(incident.number(), incident.type(), incident.place(), incident.description(), incident.reportedAt()) : List.of();
  }

  /** Before it is sent; the reporter may send it all the same. @throws shanzhi.kernel.Refusal as reporting would */
  @RolesAllowed(INCIDENT_REPORT)
  public List<Lookalike> before(@NotNull @Valid ReportIncident report) {
    jurisdiction.require(INCIDENT_REPORT, Territory.of(report.getGround()));
    var place = ground.place(report);
    return reader.near(null, catalogue.subcategory(report.getType(), place.county()).code(), place, report.getDescription(), clock.instant());
  }
}
