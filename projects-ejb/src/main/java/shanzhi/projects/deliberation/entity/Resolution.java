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
import java.time.LocalDate;
import shanzhi.projects.deliberation.boundary.ResolutionStatus;

/** 决议: what a meeting resolved, item by item. Takes effect when its publicity is over; falls with an objection that holds. */
@Entity
@Table(schema = "projects", name = "resolution")
public class Resolution extends Affair {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resolution")
  @SequenceGenerator(name = "resolution", sequenceName = "projects.resolution_seq", allocationSize = 50)
  private Long id;
  private Long meeting;
  private String title;
  @Enumerated(EnumType.STRING) private ResolutionStatus status = ResolutionStatus.PASSED;
  @Column(name = "decided_on") private LocalDate decidedOn;
  @Column(name = "effective_on") private LocalDate effectiveOn;

  protected Resolution() {}

  public Resolution(Ground ground, long meeting, String title, LocalDate decidedOn) {
    super(ground);
    this.meeting = meeting;
    this.title = requireNonNull(title);
    this.decidedOn = requireNonNull(decidedOn);
  }

  /** Follows its publicity. @param day on which it happens */
  public void becomes(ResolutionStatus status, LocalDate day) {
    this.status = requireNonNull(status);
    if (status == ResolutionStatus.EFFECTIVE) effectiveOn = requireNonNull(day);
  }

  @Override public Long id() { return id; }
  @Override public String thing() { return "resolution"; }
  @Override public ResolutionStatus status() { return status; }
  public long meeting() { return meeting; }
  public String title() { return title; }
  public LocalDate decidedOn() { return decidedOn; }
  public LocalDate effectiveOn() { return effectiveOn; }
}
