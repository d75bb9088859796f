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
import shanzhi.grid.incidents.control.Ground;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.Priority;
import shanzhi.grid.incidents.entity.Source;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** What the reporter does: report, add what was asked for, withdraw. */
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
    var type = catalogue.subcategory(report.getType());
    var priority = report.getPriority() == null ? Priority.ORDINARY : Priority.valueOf(report.getPriority());
    var source = report.getSource() == null ? Source.DESK : Source.valueOf(report.getSource());
    var incident = new Incident(now, jurisdiction.caller(), source, type.code(), priority, report.getDescription().strip(), ground.place(report));
    return work.begin(incident, report.getPhotos());
  }

  public void addSupplement(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    var incident = work.open(number, Move.ADD_SUPPLEMENT, act);
    if (act.getOpinion() == null || act.getOpinion().isBlank()) throw Refusal.invalid("incident.opinion-needed");
    incident.add(act.getOpinion());
    work.attach(incident, act.getPhotos(), "BEFORE");
    work.go(incident, Move.ADD_SUPPLEMENT, act.getOpinion());
  }

  public void withdraw(@NotNull String number, @NotNull @Valid ActOnIncident act) {
    work.go(work.open(number, Move.WITHDRAW, act), Move.WITHDRAW, act.getOpinion());
  }
}
