package shanzhi.staff.appraisal.entity;

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
import java.time.LocalDate;
import shanzhi.kernel.Refusal;
import shanzhi.staff.appraisal.boundary.AppraisalGrade;
import shanzhi.staff.appraisal.boundary.ReviewKind;

/** Somebody does not agree with a published grade: a review first, then an appeal to another person than who answered the review. */
@Entity
@Table(schema = "staff", name = "appraisal_review")
public class Review {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review")
  @SequenceGenerator(name = "review", sequenceName = "staff.appraisal_review_seq", allocationSize = 50)
  private Long id;
  private Long appraisal;
  @Enumerated(EnumType.STRING) private ReviewKind kind;
  @Column(name = "asked_by") private String askedBy;
  @Column(name = "asked_on") private LocalDate askedOn;
  private String reason;
  @Enumerated(EnumType.STRING) private AppraisalGrade grade;
  private String answer;
  @Column(name = "decided_by") private String decidedBy;
  @Column(name = "decided_on") private LocalDate decidedOn;
  @Version private int version;

  protected Review() {}

  public Review(Long appraisal, ReviewKind kind, String by, LocalDate day, String reason) {
    this.appraisal = appraisal;
    this.kind = kind;
    this.askedBy = by;
    this.askedOn = day;
    this.reason = reason;
  }

  /** @throws Refusal appraisal.review-decided, appraisal.own-review (409) */
  public void decide(AppraisalGrade grade, String answer, String by, LocalDate day) {
    Refusal.unless(decidedBy == null, "appraisal.review-decided");
    Refusal.unless(!by.equals(askedBy), "appraisal.own-review");
    this.grade = grade;
    this.answer = answer;
    this.decidedBy = by;
    this.decidedOn = day;
  }

  public Long id() { return id; }
  public Long appraisal() { return appraisal; }
  public ReviewKind kind() { return kind; }
  public String decidedBy() { return decidedBy; }
  public LocalDate decidedOn() { return decidedOn; }
}
