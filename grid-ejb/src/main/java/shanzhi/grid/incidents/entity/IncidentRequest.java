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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import shanzhi.kernel.Refusal;

/**
 * An office asks to give an incident back, for more time, or to let the clock rest. Whoever decides is never the one who
 * asked. Decided requests stay as they are, so that every return, extension and suspension can be counted.
 */
@Entity
@Table(schema = "grid", name = "incident_request")
public class IncidentRequest {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "incident_request")
  @SequenceGenerator(name = "incident_request", sequenceName = "grid.incident_request_seq", allocationSize = 50)
  private Long id;
  private Long incident;
  @Column(name = "reported_at") private Instant reportedAt;
  @Enumerated(EnumType.STRING) private RequestKind kind;
  @Enumerated(EnumType.STRING) private RequestState state = RequestState.OPEN;
  private Long office;
  @Column(name = "asked_by") private String askedBy;
  @Column(name = "asked_at") private Instant askedAt;
  private String reason;
  private BigDecimal amount;
  private String unit;
  private LocalDate until;
  @Column(name = "decided_by") private String decidedBy;
  @Column(name = "decided_at") private Instant decidedAt;
  private String decision;

  protected IncidentRequest() {}

  public IncidentRequest(Incident incident, RequestKind kind, String askedBy, Instant askedAt, String reason) {
    this.incident = incident.id();
    this.reportedAt = incident.reportedAt();
    this.office = incident.office();
    this.kind = requireNonNull(kind);
    this.askedBy = requireNonNull(askedBy);
    this.askedAt = requireNonNull(askedAt);
    this.reason = requireNonNull(reason);
  }

  /** More time, in the unit of the limit that runs. */
  public IncidentRequest more(BigDecimal amount, String unit) {
    this.amount = requireNonNull(amount);
    this.unit = requireNonNull(unit);
    return this;
  }

  /** The last day of the rest. */
  public IncidentRequest until(LocalDate day) {
    this.until = requireNonNull(day);
    return this;
  }

  /** @throws Refusal incident.own-request (409): nobody grants or refuses what he asked for himself */
  public void decide(boolean granted, String by, Instant at, String words) {
    Refusal.unless(!by.equals(askedBy), "incident.own-request");
    end(granted ? RequestState.GRANTED : RequestState.REFUSED, by, at, words);
  }

  public void takeBack(String by, Instant at) { end(RequestState.TAKEN_BACK, by, at, null); }

  /** The incident went on without a decision. */
  public void lapse(String by, Instant at) { end(RequestState.LAPSED, by, at, null); }

  private void end(RequestState how, String by, Instant at, String words) {
    state = how;
    decidedBy = by;
    decidedAt = at;
    decision = words;
  }

  public RequestKind kind() { return kind; }
  public String askedBy() { return askedBy; }
  public BigDecimal amount() { return amount; }
  public LocalDate until() { return until; }
}
