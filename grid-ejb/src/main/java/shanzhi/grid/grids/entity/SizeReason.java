package shanzhi.grid.grids.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import shanzhi.kernel.Refusal;

/** Why a grid has fewer or more households than it should. Given by one person, decided by another, once. */
@Entity
@Table(schema = "grid", name = "size_reason")
public class SizeReason {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "size_reason")
  @SequenceGenerator(name = "size_reason", sequenceName = "grid.size_reason_seq", allocationSize = 50)
  private Long id;
  private String grid;
  private int households;
  private String reason;
  @Column(name = "requested_by") private String requestedBy;
  @Column(name = "requested_at") private Instant requestedAt;
  @Column(name = "decided_by") private String decidedBy;
  @Column(name = "decided_at") private Instant decidedAt;
  private Boolean approved;
  private String remark;
  @Version private int version;

  protected SizeReason() {}

  public SizeReason(String grid, int households, String reason, String by, Instant at) {
    this.grid = grid;
    this.households = households;
    this.reason = reason;
    this.requestedBy = by;
    this.requestedAt = at;
  }

  /** @param identities everybody the decider is or stands in for: none of them may have asked */
  public void decide(boolean approved, String remark, String by, java.util.Set<String> identities, Instant at) {
    Refusal.unless(decidedBy == null, "grid.size-already-decided");
    Refusal.unless(!identities.contains(requestedBy) && !by.equals(requestedBy), "grid.size-own-request");
    this.approved = approved;
    this.remark = remark;
    this.decidedBy = by;
    this.decidedAt = at;
  }

  public Long id() { return id; }
  public String grid() { return grid; }
}
