package shanzhi.staff.pay.entity;

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
import shanzhi.staff.pay.boundary.PolicyState;

/** One version of a pay policy of a county. Drafted by one, approved by another; once in force it never changes, it is only followed. */
@Entity
@Table(schema = "staff", name = "pay_policy")
public class PayPolicy {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pay_policy")
  @SequenceGenerator(name = "pay_policy", sequenceName = "staff.pay_policy_seq", allocationSize = 50)
  private Long id;
  private String area;
  private String code;
  @Column(name = "number") private int number;
  private String name;
  private boolean sample;
  private String source;
  private String note;
  @Column(name = "valid_from") private LocalDate validFrom;
  @Column(name = "valid_until") private LocalDate validUntil;
  @Enumerated(EnumType.STRING) private PolicyState state = PolicyState.DRAFT;
  @Column(name = "made_by") private String madeBy;
  @Column(name = "made_at") private Instant madeAt;
  @Column(name = "submitted_by") private String submittedBy;
  @Column(name = "submitted_at") private Instant submittedAt;
  @Column(name = "decided_by") private String decidedBy;
  @Column(name = "decided_at") private Instant decidedAt;
  private String decision;
  private String document;
  @Version private int version;

  protected PayPolicy() {}

  public PayPolicy(String area, String code, int number) {
    this.area = requireNonNull(area);
    this.code = requireNonNull(code);
    this.number = number;
  }

  /** Its text was written anew. @param by answers for it from now on @throws Refusal pay-policy.not-a-draft, pay-policy.other-code (409) */
  public void write(String code, String name, boolean sample, String source, String note, LocalDate from, LocalDate until, String by, Instant at) {
    Refusal.unless(state == PolicyState.DRAFT, "pay-policy.not-a-draft");
    Refusal.unless(this.code.equals(code), "pay-policy.other-code", this.code);
    this.name = name;
    this.sample = sample;
    this.source = source;
    this.note = note;
    validFrom = from;
    validUntil = until;
    madeBy = by;
    madeAt = at;
  }

  public void submit(String by, Instant at) {
    Refusal.unless(state == PolicyState.DRAFT, "pay-policy.not-a-draft");
    state = PolicyState.SUBMITTED;
    submittedBy = by;
    submittedAt = at;
  }

  /**
   * @param identities everybody the decider is or stands in for: none of them may have written or submitted it
   * @param document approves figures without a found source; @param demo samples are in order without one
   */
  public void approve(String words, String document, boolean demo, Set<String> identities, String by, Instant at) {
    Refusal.unless(state == PolicyState.SUBMITTED, "pay-policy.not-submitted");
    Refusal.unless(!identities.contains(madeBy) && !identities.contains(submittedBy), "pay-policy.own-draft");
    Refusal.unless(!sample || demo || document != null && !document.isBlank(), "pay-policy.sample-needs-document");
    this.document = document == null || document.isBlank() ? null : document.strip();
    state = PolicyState.LIVE;
    decide(words, by, at);
  }

  public void sendBack(String words, String by, Instant at) {
    Refusal.unless(state == PolicyState.SUBMITTED, "pay-policy.not-submitted");
    state = PolicyState.DRAFT;
    decide(words, by, at);
  }

  public void drop() {
    Refusal.unless(state == PolicyState.DRAFT || state == PolicyState.SUBMITTED, "pay-policy.not-a-draft");
    state = PolicyState.DROPPED;
  }

  /** Another version follows. @throws Refusal pay-policy.later-version, pay-policy.gap (409) */
  public void followedFrom(LocalDate day) {
    Refusal.unless(validFrom.isBefore(day), "pay-policy.later-version", number, validFrom);
    Refusal.unless(validUntil == null || !validUntil.isBefore(day.minusDays(1)), "pay-policy.gap", validUntil, day);
    validUntil = day.minusDays(1);
  }

  private void decide(String words, String by, Instant at) {
    decision = words;
    decidedBy = by;
    decidedAt = at;
  }

  public Long id() { return id; }
  public String area() { return area; }
  public String code() { return code; }
  public int number() { return number; }
  public PolicyState state() { return state; }
  public LocalDate validFrom() { return validFrom; }
  public int version() { return version; }
}
