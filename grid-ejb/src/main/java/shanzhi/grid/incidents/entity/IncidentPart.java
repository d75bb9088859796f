package shanzhi.grid.incidents.entity;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import shanzhi.kernel.Refusal;

/** The share of an office that helps the one in charge (协办). The incident is not finished before each share is. */
@Entity
@Table(schema = "grid", name = "incident_part")
public class IncidentPart {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "incident_part")
  @SequenceGenerator(name = "incident_part", sequenceName = "grid.incident_part_seq", allocationSize = 50)
  private Long id;
  private Long incident;
  @Column(name = "reported_at") private Instant reportedAt;
  private Long office;
  private String task;
  @Enumerated(EnumType.STRING) private PartState state = PartState.GIVEN;
  @Column(name = "given_by") private String givenBy;
  @Column(name = "given_at") private Instant givenAt;
  @Column(name = "due_at") private Instant dueAt;
  @Column(name = "done_by") private String doneBy;
  @Column(name = "ended_at") private Instant endedAt;
  private String result;

  protected IncidentPart() {}

  public IncidentPart(Incident incident, long office, String task, String givenBy, Instant givenAt, Instant dueAt) {
    this.incident = incident.id();
    this.reportedAt = incident.reportedAt();
    this.office = office;
    this.task = requireNonNull(task);
    this.givenBy = requireNonNull(givenBy);
    this.givenAt = requireNonNull(givenAt);
    this.dueAt = dueAt;
  }

  /** @throws Refusal incident.part-not-given (409) when it is signed already or over */
  public void sign(String by) {
    Refusal.unless(state == PartState.GIVEN, "incident.part-not-given");
    state = PartState.SIGNED;
    doneBy = requireNonNull(by);
  }

  /** @throws Refusal incident.part-over (409) */
  public void end(PartState how, String by, Instant at, String words) {
    Refusal.unless(state.open(), "incident.part-over");
    Refusal.unless(how != PartState.DONE || state == PartState.SIGNED, "incident.part-not-signed");
    state = how;
    doneBy = by;
    endedAt = at;
    result = words;
  }

  public Long id() { return id; }
  public Long office() { return office; }
  public PartState state() { return state; }
}
