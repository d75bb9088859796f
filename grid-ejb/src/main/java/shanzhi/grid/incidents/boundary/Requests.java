package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.INCIDENT_HANDLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.incidents.control.DueDates;
import shanzhi.grid.incidents.control.IncidentDesk;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.incidents.control.RuleBook;
import shanzhi.grid.incidents.control.RuleBook.Rule;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.IncidentRequest;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;

/**
 * What the office in charge asks for: to give the incident back, for more time, to let the clock rest. One request at a
 * time; it is decided in {@link Decisions}, and until then the clock runs on.
 */
@Stateless
@RolesAllowed(INCIDENT_HANDLE)
public class Requests {

  @Inject IncidentWork work;
  @Inject IncidentDesk desk;
  @Inject DueDates dueDates;
  @Inject RuleBook rules;
  @Inject Jurisdiction jurisdiction;
  @Inject Clock clock;

  /** Not its business, or another office's as well. */
  public void askReturn(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.ASK_RETURN, act);
    ask(incident, Move.ASK_RETURN, act, request(incident, Move.ASK_RETURN, act));
  }

  /**
   * @throws Refusal incident.amount-needed (400); incident.extension-too-long, incident.extended-already,
   *     incident.extension-too-late (409)
   */
  public void askExtension(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.ASK_EXTENSION, act);
    if (act.getAmount() == null) throw Refusal.invalid("incident.amount-needed");
    var most = dueDates.mostMore(incident);
    Refusal.unless(incident.extensions() < rules.count(Rule.EXTENSION_TIMES, incident.place().county()), "incident.extended-already", number);
    Refusal.unless(act.getAmount().compareTo(most) <= 0, "incident.extension-too-long", most.stripTrailingZeros().toPlainString());
    ask(incident, Move.ASK_EXTENSION, act, request(incident, Move.ASK_EXTENSION, act).more(act.getAmount(), incident.dueUnit()));
  }

  /** @throws Refusal incident.day-needed (400); incident.suspension-past, incident.suspension-too-long (409) */
  public void askSuspension(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.ASK_SUSPENSION, act);
    if (act.getUntil() == null) throw Refusal.invalid("incident.day-needed");
    var today = ChinaTime.today(clock);
    int most = rules.count(Rule.SUSPENSION_DAYS, incident.place().county());
    Refusal.unless(act.getUntil().isAfter(today), "incident.suspension-past");
    Refusal.unless(!act.getUntil().isAfter(today.plusDays(most)), "incident.suspension-too-long", most);
    ask(incident, Move.ASK_SUSPENSION, act, request(incident, Move.ASK_SUSPENSION, act).until(act.getUntil()));
  }

  /** The request is not needed any more. */
  public void takeBack(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.TAKE_BACK_REQUEST, act);
    desk.openRequest(incident).orElseThrow().takeBack(jurisdiction.caller(), clock.instant());
    work.go(incident, Move.TAKE_BACK_REQUEST, act.getOpinion());
  }

  private IncidentRequest request(Incident incident, Move move, ActOnIncident act) {
    return new IncidentRequest(incident, move.asks(), jurisdiction.caller(), clock.instant(), act.reason());
  }

  private void ask(Incident incident, Move move, ActOnIncident act, IncidentRequest request) {
    desk.keep(request);
    work.go(incident, move, act.getOpinion());
  }
}
