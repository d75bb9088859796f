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
import java.math.BigDecimal;
import java.math.RoundingMode;
import shanzhi.kernel.Refusal;
import shanzhi.staff.appraisal.boundary.AppraisalGrade;
import shanzhi.staff.appraisal.boundary.CommunityMark;
import shanzhi.staff.workers.boundary.PostClass;

/** One worker in one round: points, and the grade they lead to. The published grade stays readable when a review changes it. */
@Entity
@Table(schema = "staff", name = "appraisal")
public class Appraisal {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "appraisal")
  @SequenceGenerator(name = "appraisal", sequenceName = "staff.appraisal_seq", allocationSize = 50)
  private Long id;
  private Long round;
  private Long worker;
  @Enumerated(EnumType.STRING) private PostClass post;
  private String community;
  @Enumerated(EnumType.STRING) private CommunityMark mark;
  private BigDecimal work;
  private BigDecimal leadership;
  private BigDecimal democratic;
  private BigDecimal score;
  @Enumerated(EnumType.STRING) private AppraisalGrade grade;
  @Enumerated(EnumType.STRING) @Column(name = "published_grade") private AppraisalGrade publishedGrade;
  private String reason;
  @Version private int version;

  protected Appraisal() {}

  /** Grades by hand: points of work out of 100, and the grade. @throws Refusal appraisal.reason-missing (409): who does not pass is told why */
  public void grade(BigDecimal points, AppraisalGrade grade, String reason) {
    Refusal.unless(grade == AppraisalGrade.EXCELLENT || grade == AppraisalGrade.QUALIFIED || reason != null && !reason.isBlank(), "appraisal.reason-missing", grade.title());
    this.work = points;
    if (post != PostClass.CHIEF) this.score = points;
    this.grade = grade;
    this.reason = reason;
  }

  /** The points of a chief: the community's result, the leaders' and the people's word, by their weights. */
  public void score(CommunityMark mark, BigDecimal workPoints, BigDecimal leadership, BigDecimal democratic, Weights weights) {
    this.mark = mark;
    this.work = workPoints;
    this.leadership = leadership;
    this.democratic = democratic;
    this.score = weights.score(workPoints, leadership, democratic);
  }

  public void publish() { publishedGrade = grade; }

  /** What a review or an appeal led to. */
  public void change(AppraisalGrade grade) { this.grade = grade; }

  public Long id() { return id; }
  public Long round() { return round; }
  public Long worker() { return worker; }
  public PostClass post() { return post; }
  public AppraisalGrade grade() { return grade; }

  /** How much each part of a chief's score weighs; they make 1 together. */
  public record Weights(BigDecimal work, BigDecimal leadership, BigDecimal democratic) {
    /** Out of 100, two decimals. */
    public BigDecimal score(BigDecimal workPoints, BigDecimal leadershipPoints, BigDecimal democraticPoints) {
      return work.multiply(workPoints).add(leadership.multiply(leadershipPoints)).add(democratic.multiply(democraticPoints)).setScale(2, RoundingMode.HALF_UP);
    }
  }
}
