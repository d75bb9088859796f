package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.INCIDENT_APPROVE;
import static shanzhi.kernel.Rights.INCIDENT_DISPATCH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Map;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.incidents.control.DueDates;
import shanzhi.grid.incidents.control.IncidentDesk;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.IncidentRequest;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.RequestKind;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;

/** Grants or refuses what an office asks for: the town decides on return and extension, the county on suspension. */
@Stateless
@RolesAllowed({INCIDENT_DISPATCH, INCIDENT_APPROVE})
public class Decisions {

  private static final Map<RequestKind, Move> GRANT = Map.of(RequestKind.RETURN, Move.GRANT_RETURN,
      RequestKind.EXTENSION, Move.GRANT_EXTENSION, RequestKind.SUSPENSION, Move.GRANT_SUSPENSION);
  private static final Map<RequestKind, Move> REFUSE = Map.of(RequestKind.RETURN, Move.REFUSE_RETURN,
      RequestKind.EXTENSION, Move.REFUSE_EXTENSION, RequestKind.SUSPENSION, Move.REFUSE_SUSPENSION);

  @Inject IncidentWork work;
  @Inject IncidentDesk desk;
  @Inject DueDates dueDates;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  /**
   * A return takes it from the office; an extension lengthens the limit from where it began; a suspension stops the clock.
   *
   * @throws Refusal incident.no-request, incident.own-request, incident.extension-too-late (409)
   */
  public void grant(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var move = move(number, GRANT);
    var incident = work.open(number, move, act);
    var request = decide(incident, true, act.getOpinion());
    switch (move) {
      case GRANT_RETURN -> {
        work.go(incident, move, act.getOpinion());
        incident.leaveOffice();
      }
      case GRANT_EXTENSION -> {
        incident.extended();
        work.go(incident, move, dueDates.longer(incident, request.amount()), act.getOpinion());
      }
      default -> {
        var now = clock.instant();
        incident.suspend(now, ChinaTime.startOf(request.until().plusDays(1)), dueDates.left(incident, now));
        work.go(incident, move, act.getOpinion());
      }
    }
  }

  /** The office goes on as before; its clock never stopped. */
  public void refuse(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var move = move(number, REFUSE);
    var incident = work.open(number, move, act);
    decide(incident, false, act.reason());
    work.go(incident, move, act.getOpinion());
  }

  private Move move(String number, Map<RequestKind, Move> moves) {
    var asked = work.read(number).asked();
    Refusal.unless(asked != null, "incident.no-request", number);
    return moves.get(asked);
  }

  private IncidentRequest decide(Incident incident, boolean granted, String words) {
    var request = desk.openRequest(incident).orElseThrow();
    request.decide(granted, jurisdiction.caller(), clock.instant(), words);
    return request;
  }
}
