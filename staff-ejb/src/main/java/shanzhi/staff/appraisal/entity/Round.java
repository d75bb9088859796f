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
import java.time.Instant;
import java.time.LocalDate;
import shanzhi.kernel.Refusal;
import shanzhi.staff.appraisal.boundary.RoundState;

/** The appraisals of one unit for a month or a year. Drawn up, submitted, then published by another person, or sent back. */
@Entity
@Table(schema = "staff", name = "appraisal_round")
public class Round {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "round")
  @SequenceGenerator(name = "round", sequenceName = "staff.appraisal_round_seq", allocationSize = 50)
  private Long id;
  private Long unit;
  private String county;
  private String town;
  private int year;
  private Integer month;
  @Enumerated(EnumType.STRING) private RoundState state = RoundState.DRAFT;
  @Column(name = "opened_by") private String openedBy;
  @Column(name = "opened_at") private Instant openedAt;
  @Column(name = "submitted_by") private String submittedBy;
  @Column(name = "published_by") private String publishedBy;
  @Column(name = "published_on") private LocalDate publishedOn;
  @Version private int version;

  protected Round() {}

  public Round(Long unit, String county, String town, int year, Integer month, String by, Instant at) {
    this.unit = unit;
    this.county = county;
    this.town = town;
    this.year = year;
    this.month = month;
    this.openedBy = by;
    this.openedAt = at;
  }

  public void mustBeDraft() { Refusal.unless(state == RoundState.DRAFT, "appraisal.not-draft"); }

  public void submit(String by) {
    mustBeDraft();
    state = RoundState.SUBMITTED;
    submittedBy = by;
  }

  public void sendBack() {
    Refusal.unless(state == RoundState.SUBMITTED, "appraisal.not-submitted");
    state = RoundState.DRAFT;
    submittedBy = null;
  }

  /** @throws Refusal appraisal.not-submitted, appraisal.own-submission (409) */
  public void publish(String by, LocalDate day) {
    Refusal.unless(state == RoundState.SUBMITTED, "appraisal.not-submitted");
    Refusal.unless(!by.equals(submittedBy), "appraisal.own-submission");
    state = RoundState.PUBLISHED;
    publishedBy = by;
    publishedOn = day;
  }

  public Long id() { return id; }
  public Long unit() { return unit; }
  public String area() { return town == null ? county : town; }
  public int year() { return year; }
  public Integer month() { return month; }
  public RoundState state() { return state; }
  public LocalDate publishedOn() { return publishedOn; }
  public int version() { return version; }
}
