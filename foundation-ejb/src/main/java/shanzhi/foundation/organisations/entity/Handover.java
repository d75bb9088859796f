package shanzhi.foundation.organisations.entity;

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
import shanzhi.kernel.Refusal;

/** Somebody's posts and open work go to a receiver: proposed, then confirmed by the receiver or cancelled. */
@Entity
@Table(schema = "foundation", name = "handover")
public class Handover {

  public enum State { PROPOSED, CONFIRMED, CANCELLED }

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "handover")
  @SequenceGenerator(name = "handover", sequenceName = "foundation.handover_seq", allocationSize = 50)
  private Long id;
  @Column(updatable = false) private String person;
  @Column(updatable = false) private String receiver;
  @Enumerated(EnumType.STRING) private State state = State.PROPOSED;
  @Column(name = "proposed_by") private String proposedBy;
  @Column(name = "decided_by") private String decidedBy;
  @Column(name = "decided_at") private Instant decidedAt;
  @Version private int version;

  protected Handover() {}

  public void confirm(String by, Instant at) {
    Refusal.unless(by.equals(receiver), "handover.only-receiver");
    decide(State.CONFIRMED, by, at);
  }

  public void cancel(String by, Instant at) { decide(State.CANCELLED, by, at); }

  private void decide(State next, String by, Instant at) {
    Refusal.unless(state == State.PROPOSED, "handover.decided");
    state = next;
    decidedBy = by;
    decidedAt = at;
  }

  public Long id() { return id; }
  public String person() { return person; }
  public String receiver() { return receiver; }
  public String proposedBy() { return proposedBy; }
}
