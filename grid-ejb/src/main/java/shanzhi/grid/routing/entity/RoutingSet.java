package shanzhi.grid.routing.entity;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import shanzhi.kernel.Refusal;

/** The rules of one town or county from a day on. Whoever drafted or submitted them does not put them in force. */
@Entity
@Table(schema = "grid", name = "routing_set")
public class RoutingSet {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "routing_set")
  @SequenceGenerator(name = "routing_set", sequenceName = "grid.routing_set_seq", allocationSize = 50)
  private Long id;
  private String area;
  @Enumerated(EnumType.STRING) private SetState state = SetState.DRAFT;
  @Column(name = "made_by") private String madeBy;
  @Column(name = "made_at") private Instant madeAt;
  @Column(name = "valid_from") private LocalDate validFrom;
  @Column(name = "valid_to") private LocalDate validTo;
  private String reason;
  @Column(name = "submitted_by") private String submittedBy;
  @Column(name = "submitted_at") private Instant submittedAt;
  @Column(name = "decided_by") private String decidedBy;
  @Column(name = "decided_at") private Instant decidedAt;
  private String decision;
  @Version private int version;

  protected RoutingSet() {}

  public RoutingSet(String area, String by, Instant at) {
    this.area = requireNonNull(area);
    this.madeBy = requireNonNull(by);
    this.madeAt = at;
  }

  /** Its rules are about to change. @param by becomes the maker: whoever changed a rule last answers for all. */
  public void change(String by, Instant at) {
    Refusal.unless(state == SetState.DRAFT, "routing.not-a-draft");
    madeBy = by;
    madeAt = at;
  }

  public void submit(LocalDate from, String reason, String by, Instant at) {
    Refusal.unless(state == SetState.DRAFT, "routing.not-a-draft");
    state = SetState.SUBMITTED;
    validFrom = requireNonNull(from);
    this.reason = reason;
    submittedBy = by;
    submittedAt = at;
  }

  /** @param identities everybody the decider is or stands in for: none of them may have drafted or submitted it */
  public void approve(String words, Set<String> identities, String by, LocalDate today, Instant at) {
    Refusal.unless(state == SetState.SUBMITTED, "routing.not-submitted");
    Refusal.unless(!identities.contains(madeBy) && !identities.contains(submittedBy), "routing.own-draft");
    if (validFrom.isBefore(today)) validFrom = today;   // it waited for its decision longer than foreseen; the past stays as it was
    state = SetState.LIVE;
    decide(words, by, at);
  }

  /** Back to its makers, who may change and submit it again. */
  public void sendBack(String words, String by, Instant at) {
    Refusal.unless(state == SetState.SUBMITTED, "routing.not-submitted");
    state = SetState.DRAFT;
    decide(words, by, at);
  }

  public void drop() {
    Refusal.unless(state == SetState.DRAFT || state == SetState.SUBMITTED, "routing.not-a-draft");
    state = SetState.DROPPED;
  }

  /** Another set takes its place. @param day the first day on which this one no longer holds */
  public void endOn(LocalDate day) { validTo = day.isBefore(validFrom) ? validFrom : day; }

  private void decide(String words, String by, Instant at) {
    decision = words;
    decidedBy = by;
    decidedAt = at;
  }

  public Long id() { return id; }
  public String area() { return area; }
  public SetState state() { return state; }
  public LocalDate validFrom() { return validFrom; }
  public int version() { return version; }
}
