package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.INCIDENT_DISPATCH;
import static shanzhi.kernel.Rights.INCIDENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.grid.incidents.control.IncidentDesk;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.incidents.control.NeedToKnow;
import shanzhi.grid.incidents.control.Openings;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Mark;
import shanzhi.kernel.Refusal;

/**
 * What not everybody reads. Whoever can see the line of a restricted incident may read it in full for a reason, for some
 * minutes; that is not the foundation's Unmasking, which shows one sealed value once and asks for a right of its own.
 */
@Stateless
@RolesAllowed(INCIDENT_READ)
public class Restrictions {

  private static final String WHY = "请填写查看原因，4 至 200 个字";

  @Inject IncidentWork work;
  @Inject IncidentDesk desk;
  @Inject NeedToKnow known;
  @Inject Openings openings;
  @Inject Catalogue catalogue;
  @Inject AuditTrail audit;

  /**
   * Opens what is masked, the reporter's name as well, for the caller alone.
   *
   * @return until when
   * @throws Refusal incident.unknown (404); incident.nothing-masked (409) where the caller reads everything already
   */
  public Instant open(@NotNull String number, @NotBlank(message = WHY) @Size(min = 4, max = 200, message = WHY) String reason) {
    var incident = work.read(number);
    Refusal.unless(known.hides(incident) || !known.knowsReporter(incident), "incident.nothing-masked", number);
    var until = openings.open(incident, reason.strip());
    audit.record("incident.opening", "incident", number, incident.place().code(), null, Map.of("reason", reason.strip(), "until", until.toString()));
    return until;
  }

  /**
   * The desk says that it concerns such a person, or that it does not after all; what the sub-category restricts stays so.
   *
   * @param mark MINOR or SPECIAL_GROUP; null takes it back
   * @throws Refusal incident.unknown (404), changed-by-someone-else (409)
   */
  @RolesAllowed(INCIDENT_DISPATCH)
  public void mark(@NotNull String number, int version, @Pattern(regexp = "MINOR|SPECIAL_GROUP", message = "涉及人群应为 MINOR 或 SPECIAL_GROUP") String mark) {
    var incident = work.read(number);
    work.mustBeDesk(incident);
    desk.seen(incident, version);
    var before = state(incident);
    incident.restrict(catalogue.kept(incident.type()).restricted(), mark == null ? null : Mark.valueOf(mark));
    audit.record("incident.mark", "incident", number, incident.place().code(), before, state(incident));
  }

  private static Map<String, Object> state(Incident incident) {
    var state = new HashMap<String, Object>(Map.of("restricted", incident.restricted()));
    if (incident.mark() != null) state.put("mark", incident.mark().name());
    return state;
  }
}
