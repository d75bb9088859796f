package shanzhi.grid.incidents.boundary;

import static shanzhi.kernel.Rights.INCIDENT_REPORT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.requests.boundary.KeptAnswers;
import shanzhi.grid.incidents.control.DueDates;
import shanzhi.grid.incidents.control.Ground;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.incidents.control.RuleBook;
import shanzhi.grid.incidents.control.RuleBook.Rule;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Mark;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.Priority;
import shanzhi.grid.incidents.entity.Source;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** What the reporter does: report, also what was settled on the spot, add what was asked for, withdraw, or say that it is not settled. */
@Stateless
@RolesAllowed(INCIDENT_REPORT)
public class Reporting {

  private static final Jsonb JSON = JsonbBuilder.create();

  /** Clocks of phones differ by a little. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  @Inject IncidentWork work;
  @Inject Ground ground;
  @Inject Jurisdiction jurisdiction;
  @Inject KeptAnswers answers;
  @Inject Catalogue catalogue;
  @Inject DueDates dueDates;
  @Inject RuleBook rules;
  @Inject Clock clock;

  /**
   * Reports an incident; from here the town's time to accept it runs.
   *
   * @param key names the report, so that sending it twice reports it once; may be null
   * @return its number
   * @throws Refusal area.out-of-reach (404) outside the reporter's area; incident.future, incident.unknown-type (400)
   */
  public String report(@NotNull @Valid ReportIncident report, String key) {
    return answers.once(jurisdiction.caller(), key, JSON.toJson(report), () -> reportOnce(report));
  }

  private String reportOnce(ReportIncident report) {
    jurisdiction.require(INCIDENT_REPORT, Territory.of(report.getGround()));
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (report.getSeenAt() != null && report.getSeenAt().isAfter(now.plus(CLOCK_SKEW))) throw Refusal.invalid("incident.future");
    if ((report.getLon() == null) != (report.getLat() == null)) throw Refusal.invalid("incident.half-a-point");
    var place = ground.place(report);
    var type = catalogue.subcategory(report.getType(), place.county());
    var priority = report.getPriority() == null ? Priority.ORDINARY : Priority.valueOf(report.getPriority());
    var source = report.getSource() == null ? Source.DESK : Source.valueOf(report.getSource());
    var incident = new Incident(now, jurisdiction.caller(), source, type.code(), priority, report.getDescription().strip(), place);
    if (report.getMark() != null) incident.restrict(true, Mark.valueOf(report.getMark()));
    if (!report.isSelfHandled()) return work.begin(Move.REPORT, incident, report.getPhotos());
    if (source.hearsay()) throw Refusal.invalid("incident.self-handled-hearsay");
    incident.finishedBy(jurisdiction.caller());
    var number = work.begin(Move.REPORT_SELF_HANDLED, incident, report.getPhotos());
    work.attach(incident, report.getPhotosAfter(), work.needsRecord(incident) ? "RECORD" : "AFTER");
    work.demandProof(incident);
    return number;
  }

  public void addSupplement(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.ADD_SUPPLEMENT, act);
    incident.add(act.reason());
    work.attach(incident, act.getPhotos(), "BEFORE");
    work.go(incident, Move.ADD_SUPPLEMENT, act.getOpinion());
  }

  public void withdraw(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    work.go(work.open(number, Move.WITHDRAW, act), Move.WITHDRAW, act.getOpinion());
  }

  /**
   * It is not settled after all: back to the office, once, within the days the rules allow.
   *
   * @throws Refusal incident.reopened-already, incident.reopen-too-late, incident.no-office-to-reopen (409)
   */
  public void reopen(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.REOPEN, act);
    act.reason();
    int days = rules.count(Rule.REOPEN_DAYS, incident.place().county());
    var last = ChinaTime.local(incident.closedAt()).toLocalDate().plusDays(days);
    Refusal.unless(!ChinaTime.today(clock).isAfter(last), "incident.reopen-too-late", days);
    work.attach(incident, act.getPhotos(), "CHECK");
    work.go(incident, Move.REOPEN, dueDates.startRework(incident, clock.instant()), act.getOpinion());
    incident.workAgain();
  }
}
