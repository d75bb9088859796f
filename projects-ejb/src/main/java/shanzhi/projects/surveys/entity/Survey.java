package shanzhi.projects.surveys.entity;

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
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.projects.surveys.boundary.SurveyPhase;

/** A survey of a community. Drawn up, announced, after which its questions stay, answered, closed. Its questions are kept beside it, in SQL. */
@Entity
@Table(schema = "projects", name = "survey")
public class Survey {

  private enum State { DRAFT, ANNOUNCED, CLOSED, WITHDRAWN }

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "survey")
  @SequenceGenerator(name = "survey", sequenceName = "projects.survey_seq", allocationSize = 50)
  private Long id;
  private String number;
  private String community;
  private String title;
  private Instant opens;
  private Instant closes;
  @Enumerated(EnumType.STRING) private State state;
  private String reason;
  @Version private int version;

  protected Survey() {}

  /** @throws Refusal survey.announced, vote.opens-past (409) */
  public void announce(Instant now) {
    draft();
    // a survey may begin at once; one whose days are over may not
    Refusal.unless(closes.isAfter(now), "survey.closes-past", ChinaTime.local(closes).toString().replace('T', ' '));
    state = State.ANNOUNCED;
  }

  /** @throws Refusal survey.announced (409) */
  public void draft() { Refusal.unless(state == State.DRAFT, "survey.announced"); }

  /** @throws Refusal survey.not-running (409) */
  public void withdraw(String why) {
    Refusal.unless(state == State.DRAFT || state == State.ANNOUNCED, "survey.not-running");
    state = State.WITHDRAWN;
    reason = why;
  }

  /** @throws Refusal survey.not-running, survey.still-open (409) */
  public void close(Instant now) {
    Refusal.unless(state == State.ANNOUNCED, "survey.not-running");
    Refusal.unless(!now.isBefore(closes), "survey.still-open", ChinaTime.local(closes).toString().replace('T', ' '));
    state = State.CLOSED;
  }

  /** @throws Refusal survey.not-open, survey.over (409) */
  public void mustBeOpen(Instant now) {
    Refusal.unless(state != State.DRAFT && !(state == State.ANNOUNCED && now.isBefore(opens)), "survey.not-open", ChinaTime.local(opens).toString().replace('T', ' '));
    Refusal.unless(state == State.ANNOUNCED && now.isBefore(closes), "survey.over");
  }

  /** Papers are entered while it is open and until it is closed. @throws Refusal survey.not-open, survey.over (409) */
  public void mustTakePapers(Instant now) {
    Refusal.unless(state != State.DRAFT && !(state == State.ANNOUNCED && now.isBefore(opens)), "survey.not-open", ChinaTime.local(opens).toString().replace('T', ' '));
    Refusal.unless(state == State.ANNOUNCED, "survey.over");
  }

  public static SurveyPhase phase(String state, Instant opens, Instant closes, Instant now) {
    return switch (State.valueOf(state)) {
      case DRAFT -> SurveyPhase.DRAFT;
      case CLOSED -> SurveyPhase.CLOSED;
      case WITHDRAWN -> SurveyPhase.WITHDRAWN;
      case ANNOUNCED -> now.isBefore(opens) ? SurveyPhase.ANNOUNCED : now.isBefore(closes) ? SurveyPhase.OPEN : SurveyPhase.ENDED;
    };
  }

  public long id() { return id; }
  public String number() { return number; }
  public String community() { return community; }
  public String title() { return title; }
  public Instant opens() { return opens; }
  public Instant closes() { return closes; }
  public int version() { return version; }
}
