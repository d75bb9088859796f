package shanzhi.grid.whistles.entity;

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
import java.time.Instant;
import java.util.List;
import shanzhi.kernel.Refusal;

/**
 * What one called department owes and did. It has a version of its own, so that departments do not get in each other's
 * way. Objecting is an answer too: the clocks stop, and where the county overrules it they begin anew with its decision.
 */
@Entity
@Table(schema = "grid", name = "whistle_answer")
public class WhistleAnswer {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "whistle_answer")
  @SequenceGenerator(name = "whistle_answer", sequenceName = "grid.whistle_answer_seq", allocationSize = 50)
  private Long id;
  @Version private int version;
  private Long whistle;
  private Long office;
  @Enumerated(EnumType.STRING) private AnswerState state = AnswerState.CALLED;
  @Column(name = "called_at") private Instant calledAt;
  @Column(name = "sign_due_at") private Instant signDueAt;
  @Column(name = "sign_warn_at") private Instant signWarnAt;
  @Column(name = "contact_due_at") private Instant contactDueAt;
  @Column(name = "contact_warn_at") private Instant contactWarnAt;
  @Column(name = "arrive_due_at") private Instant arriveDueAt;
  @Column(name = "arrive_warn_at") private Instant arriveWarnAt;
  @Column(name = "sign_unit") private String signUnit;
  @Column(name = "contact_unit") private String contactUnit;
  @Column(name = "arrive_unit") private String arriveUnit;
  @Column(name = "sign_amount") private BigDecimal signAmount;
  @Column(name = "contact_amount") private BigDecimal contactAmount;
  @Column(name = "arrive_amount") private BigDecimal arriveAmount;
  @Column(name = "clocks_from") private Instant clocksFrom;
  @Column(name = "signed_at") private Instant signedAt;
  @Column(name = "contacted_at") private Instant contactedAt;
  @Column(name = "arrived_at") private Instant arrivedAt;
  @Column(name = "done_at") private Instant doneAt;
  @Column(name = "ended_at") private Instant endedAt;
  @Column(name = "due_at") private Instant dueAt;
  @Column(name = "warn_at") private Instant warnAt;
  @Column(name = "overdue_noted_at") private Instant overdueNotedAt;
  private Integer grade;
  private BigDecimal score;
  @Column(name = "rated_at") private Instant ratedAt;
  @Column(name = "rated_words") private String ratedWords;

  protected WhistleAnswer() {}

  public WhistleAnswer(Whistle whistle, long office, Instant calledAt, Limits limits) {
    this.whistle = whistle.id();
    this.office = office;
    this.calledAt = calledAt;
    signDueAt = limits.sign().due();
    signWarnAt = limits.sign().warn();
    signUnit = limits.sign().unit();
    signAmount = limits.sign().amount();
    run(limits);
    owe();
  }

  private void run(Limits limits) {
    clocksFrom = limits.from();
    contactAmount = limits.contact().amount();
    arriveAmount = limits.arrive().amount();
    contactDueAt = limits.contact().due();
    contactWarnAt = limits.contact().warn();
    contactUnit = limits.contact().unit();
    arriveDueAt = limits.arrive().due();
    arriveWarnAt = limits.arrive().warn();
    arriveUnit = limits.arrive().unit();
  }

  /** @throws Refusal whistle.move-not-allowed (409) naming what is allowed */
  public void go(Whistle of, WhistleMove move, Instant at) {
    Refusal.unless(move.possibleIn(of.status(), state), "whistle.move-not-allowed", of.number(), state, move, WhistleMove.from(of.status(), state));
    var before = state;
    state = move.to(state);
    switch (move) {
      case SIGN -> signedAt = at;
      case OBJECT -> signedAt = signedAt == null ? at : signedAt;
      case CONTACT -> contactedAt = at;
      case ARRIVE -> {
        contactedAt = contactedAt == null ? at : contactedAt;   // whoever stands on the spot has been in touch
        arrivedAt = at;
      }
      case FINISH -> doneAt = at;
      default -> { }
    }
    if (!state.open() && before.open()) endedAt = at;
    if (state != before) owe();
  }

  /** The whistle is over before this department was done. */
  public void end(AnswerState how, Instant at) {
    if (!state.open()) return;
    state = how;
    endedAt = at;
    owe();
  }

  /** The county overruled the objection: time to get in touch and to report in begins anew. */
  public void anew(Limits limits) {
    run(limits);
    owe();
  }

  /** The calendar changed: what is not done yet is counted again from where it began. What was told of it as late is told anew. */
  public void countAgain(Limits.Counting counting) {
    if (!state.open()) return;
    var before = List.of(signDueAt, contactDueAt, arriveDueAt);
    if (signedAt == null) {
      var sign = counting.clock(calledAt, signAmount, signUnit);
      signDueAt = sign.due();
      signWarnAt = sign.warn();
    }
    if (contactedAt == null) {
      var contact = counting.clock(clocksFrom, contactAmount, contactUnit);
      contactDueAt = contact.due();
      contactWarnAt = contact.warn();
    }
    if (arrivedAt == null) {
      var arrive = counting.clock(clocksFrom, arriveAmount, arriveUnit);
      arriveDueAt = arrive.due();
      arriveWarnAt = arrive.warn();
    }
    if (!before.equals(List.of(signDueAt, contactDueAt, arriveDueAt))) owe();
  }

  private void owe() {
    dueAt = switch (state) {
      case CALLED -> signDueAt;
      case SIGNED -> contactDueAt;
      case CONTACTED -> arriveDueAt;
      default -> null;
    };
    warnAt = switch (state) {
      case CALLED -> signWarnAt;
      case SIGNED -> contactWarnAt;
      case CONTACTED -> arriveWarnAt;
      default -> null;
    };
    overdueNotedAt = null;
  }

  /** Once and for all. @throws Refusal whistle.rated-already (409) */
  public void rate(int grade, BigDecimal score, String words, Instant at) {
    Refusal.unless(ratedAt == null, "whistle.rated-already");
    this.grade = grade;
    this.score = score;
    ratedWords = words;
    ratedAt = at;
  }

  public Long id() { return id; }
  public int version() { return version; }
  public Long whistle() { return whistle; }
  public long office() { return office; }
  public AnswerState state() { return state; }
  public Instant dueAt() { return dueAt; }
  public Instant endedAt() { return endedAt; }
  public boolean rated() { return ratedAt != null; }
}
