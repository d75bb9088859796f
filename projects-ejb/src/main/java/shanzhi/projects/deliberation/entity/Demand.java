package shanzhi.projects.deliberation.entity;

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
import shanzhi.projects.deliberation.boundary.DemandOrigin;
import shanzhi.projects.deliberation.boundary.DemandStatus;
import shanzhi.projects.deliberation.boundary.ItemPurpose;

/** 需求: what residents want. Entered from a survey, an incident, an observer or a proposal; ends taken up, passed on, declined or merged. */
@Entity
@Table(schema = "projects", name = "demand")
public class Demand extends Affair {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "demand")
  @SequenceGenerator(name = "demand", sequenceName = "projects.demand_seq", allocationSize = 50)
  private Long id;
  @Enumerated(EnumType.STRING) private DemandOrigin origin;
  @Column(name = "origin_ref") private String originRef;
  private String title;
  private String text;
  @Enumerated(EnumType.STRING) private ItemPurpose kind;
  private int households;
  @Enumerated(EnumType.STRING) private DemandStatus status = DemandStatus.OPEN;
  @Column(name = "into_demand") private Long into;
  @Column(name = "entered_by") private String enteredBy;
  @Column(name = "entered_at") private Instant enteredAt;

  protected Demand() {}

  public Demand(Ground ground, DemandOrigin origin, String originRef, String title, String text, ItemPurpose kind, int households) {
    super(ground);
    this.origin = requireNonNull(origin);
    this.originRef = originRef;
    this.title = requireNonNull(title);
    this.text = text;
    this.kind = requireNonNull(kind);
    this.households = households;
  }

  public void enteredBy(String person, Instant at) {
    enteredBy = requireNonNull(person);
    enteredAt = requireNonNull(at);
  }

  /** @throws Refusal demand.move-not-allowed (409) */
  public void go(DemandMove move) {
    Refusal.unless(move.possibleIn(status), "demand.move-not-allowed", number(), status, move, DemandMove.from(status));
    status = move.to();
    if (move != DemandMove.MERGE) into = null;
  }

  /** Its households count for the other one from here on. @throws Refusal demand.merge-elsewhere (409) */
  public void mergeInto(Demand other) {
    Refusal.unless(!other.id.equals(id) && other.community().equals(community()) && other.status == DemandStatus.OPEN, "demand.merge-elsewhere", number(), other.number());
    other.households += households;
    into = other.id;
  }

  /** The same origin counted again. */
  public void counted(int households) { this.households = households; }

  @Override public Long id() { return id; }
  @Override public String thing() { return "demand"; }
  @Override public DemandStatus status() { return status; }
  public int households() { return households; }
  public String title() { return title; }
}
