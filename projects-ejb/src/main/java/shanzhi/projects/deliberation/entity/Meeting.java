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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import shanzhi.kernel.Refusal;
import shanzhi.projects.deliberation.boundary.MeetingStatus;

/** 会议: a body comes together, its quorum is counted, its items are voted on; once confirmed its minutes stand. */
@Entity
@Table(schema = "projects", name = "meeting")
public class Meeting extends Affair {

  /** Who could come and who came. @param area and {@code presentArea} null unless area counts */
  public record Attendance(int heads, BigDecimal area, int quorum, BigDecimal quorumArea, int present, BigDecimal presentArea) {}

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting")
  @SequenceGenerator(name = "meeting", sequenceName = "projects.meeting_seq", allocationSize = 50)
  private Long id;
  private Long body;
  private String title;
  @Column(name = "held_at") private Instant heldAt;
  private String place;
  @Column(name = "notice_on") private LocalDate noticeOn;
  @Enumerated(EnumType.STRING) private MeetingStatus status = MeetingStatus.CALLED;
  private Integer heads;
  private BigDecimal area;
  private Integer quorum;
  @Column(name = "quorum_area") private BigDecimal quorumArea;
  private Integer present;
  @Column(name = "present_area") private BigDecimal presentArea;
  private String chair;
  private String recorder;
  private String minutes;
  @Column(name = "called_by") private String calledBy;
  @Column(name = "called_at") private Instant calledAt;
  @Column(name = "recorded_by") private String recordedBy;
  @Column(name = "confirmed_at") private Instant confirmedAt;

  protected Meeting() {}

  public Meeting(Ground ground, long body, String title, Instant heldAt, String place, LocalDate noticeOn) {
    super(ground);
    this.body = body;
    this.title = requireNonNull(title);
    this.heldAt = requireNonNull(heldAt);
    this.place = requireNonNull(place);
    this.noticeOn = requireNonNull(noticeOn);
  }

  public void calledBy(String person, Instant at) {
    calledBy = requireNonNull(person);
    calledAt = requireNonNull(at);
  }

  /** @throws Refusal meeting.move-not-allowed (409) naming what is allowed */
  public void go(MeetingMove move, Instant at) {
    Refusal.unless(move.possibleIn(status), "meeting.move-not-allowed", number(), status, move, MeetingMove.from(status));
    status = move.to();
    if (move == MeetingMove.CONFIRM) confirmedAt = requireNonNull(at);
  }

  public void recorded(Attendance came, String chair, String recorder, String minutes, String person) {
    heads = came.heads();
    area = came.area();
    quorum = came.quorum();
    quorumArea = came.quorumArea();
    present = came.present();
    presentArea = came.presentArea();
    this.chair = requireNonNull(chair);
    this.recorder = requireNonNull(recorder);
    this.minutes = minutes;
    recordedBy = requireNonNull(person);
  }

  @Override public Long id() { return id; }
  @Override public String thing() { return "meeting"; }
  @Override public MeetingStatus status() { return status; }
  public long body() { return body; }
  public Instant heldAt() { return heldAt; }
  public String title() { return title; }
  public String minutes() { return minutes; }
}
