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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import shanzhi.kernel.Refusal;
import shanzhi.projects.deliberation.boundary.PublicityKind;
import shanzhi.projects.deliberation.boundary.PublicityStatus;

/** 公示: a resolution, or what came of it, hangs out for some days; an objection stops it until it is answered. */
@Entity
@Table(schema = "projects", name = "publicity")
public class Publicity extends Affair {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publicity")
  @SequenceGenerator(name = "publicity", sequenceName = "projects.publicity_seq", allocationSize = 50)
  private Long id;
  private Long resolution;
  @Enumerated(EnumType.STRING) private PublicityKind kind;
  @Column(name = "from_day") private LocalDate from;
  @Column(name = "until_day") private LocalDate until;
  private String places;
  private String phone;
  private String words;
  @Enumerated(EnumType.STRING) private PublicityStatus status = PublicityStatus.RUNNING;
  @Column(name = "opened_by") private String openedBy;
  @Column(name = "opened_at") private Instant openedAt;
  @Column(name = "ended_at") private Instant endedAt;

  protected Publicity() {}

  public Publicity(Ground ground, long resolution, PublicityKind kind, LocalDate from, LocalDate until) {
    super(ground);
    this.resolution = resolution;
    this.kind = requireNonNull(kind);
    this.from = requireNonNull(from);
    this.until = requireNonNull(until);
  }

  public void hangs(String places, String phone, String words) {
    this.places = requireNonNull(places);
    this.phone = requireNonNull(phone);
    this.words = words;
  }

  public void openedBy(String person, Instant at) {
    openedBy = requireNonNull(person);
    openedAt = requireNonNull(at);
  }

  /** Natural days, first and last one counted: 05-08 to 05-14 are 7. */
  public static long days(LocalDate from, LocalDate until) { return ChronoUnit.DAYS.between(from, until) + 1; }

  /** @throws Refusal publicity.move-not-allowed (409) naming what is allowed */
  public void go(PublicityMove move, Instant at) {
    Refusal.unless(move.possibleIn(status), "publicity.move-not-allowed", number(), status, move, PublicityMove.from(status));
    status = move.to();
    if (status == PublicityStatus.DONE || status == PublicityStatus.SET_ASIDE) endedAt = requireNonNull(at);
  }

  @Override public Long id() { return id; }
  @Override public String thing() { return "publicity"; }
  @Override public PublicityStatus status() { return status; }
  public long resolution() { return resolution; }
  public PublicityKind kind() { return kind; }
  public LocalDate from() { return from; }
  public LocalDate until() { return until; }
}
