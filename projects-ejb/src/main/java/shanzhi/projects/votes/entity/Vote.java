package shanzhi.projects.votes.entity;

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
import java.time.LocalDate;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.projects.votes.boundary.BallotKind;
import shanzhi.projects.votes.boundary.TallyTerms;
import shanzhi.projects.votes.boundary.VotePhase;

/** A vote of a community. Drawn up, announced with its terms, which nobody changes afterwards, open for its days, counted once. */
@Entity
@Table(schema = "projects", name = "vote")
public class Vote {

  private enum State { DRAFT, ANNOUNCED, COUNTED, WITHDRAWN }

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "vote")
  @SequenceGenerator(name = "vote", sequenceName = "projects.vote_seq", allocationSize = 50)
  private Long id;
  private String number;
  private String county;
  private String town;
  private String community;
  private String title;
  private String purpose;
  @Enumerated(EnumType.STRING) private BallotKind kind;
  private BigDecimal budget;
  private int most;
  private Integer points;
  private String rule;
  @Column(name = "floor_votes") private int floor;
  @Column(name = "floor_percent") private BigDecimal floorPercent;
  @Enumerated(EnumType.STRING) private TallyTerms.Utility utility;
  @Enumerated(EnumType.STRING) private TallyTerms.Completion completion;
  private Instant opens;
  private Instant closes;
  @Column(name = "result_until") private LocalDate resultUntil;
  @Enumerated(EnumType.STRING) private State state = State.DRAFT;
  @Column(name = "made_by") private String madeBy;
  @Column(name = "made_at") private Instant madeAt;
  @Column(name = "announced_at") private Instant announcedAt;
  @Column(name = "counted_by") private String countedBy;
  @Column(name = "counted_at") private Instant countedAt;
  private String reason;
  @Version private int version;

  protected Vote() {}

  public Vote(String number, String county, String town, String community, String by, Instant at) {
    this.number = number;
    this.county = county;
    this.town = town;
    this.community = community;
    this.madeBy = by;
    this.madeAt = at;
  }

  /** What it is about. @throws Refusal vote.announced (409) */
  public void describe(String title, String purpose, BallotKind kind, BigDecimal budget, int most, Integer points) {
    draft();
    this.title = title;
    this.purpose = purpose;
    this.kind = kind;
    this.budget = budget;
    this.most = most;
    this.points = points;
  }

  /** How it is counted. @throws Refusal vote.announced (409) */
  public void count(String rule, int floor, BigDecimal floorPercent, TallyTerms.Utility utility, TallyTerms.Completion completion) {
    draft();
    this.rule = rule;
    this.floor = floor;
    this.floorPercent = floorPercent;
    this.utility = utility;
    this.completion = completion;
  }

  /** @throws Refusal vote.announced, vote.days-order (409) */
  public void schedule(Instant opens, Instant closes, LocalDate resultUntil) {
    draft();
    Refusal.unless(opens.isBefore(closes) && !resultUntil.isBefore(LocalDate.ofInstant(closes, ChinaTime.ZONE)), "vote.days-order");
    this.opens = opens;
    this.closes = closes;
    this.resultUntil = resultUntil;
  }

  /** From here on its terms stay. @throws Refusal vote.announced, vote.opens-past (409) */
  public void announce(Instant now) {
    draft();
    Refusal.unless(opens.isAfter(now), "vote.opens-past", ChinaTime.local(opens).toString().replace('T', ' '));
    state = State.ANNOUNCED;
    announcedAt = now;
  }

  /** @throws Refusal vote.not-running (409) */
  public void withdraw(String why) {
    Refusal.unless(state == State.DRAFT || state == State.ANNOUNCED, "vote.not-running");
    state = State.WITHDRAWN;
    reason = why;
  }

  /** @throws Refusal vote.not-running, vote.still-open (409) */
  public void counted(String by, Instant now) {
    Refusal.unless(state == State.ANNOUNCED, "vote.not-running");
    Refusal.unless(!now.isBefore(closes), "vote.still-open", ChinaTime.local(closes).toString().replace('T', ' '));
    state = State.COUNTED;
    countedBy = by;
    countedAt = now;
  }

  /** @throws Refusal vote.not-open, vote.over (409) */
  public void mustBeOpen(Instant now) {
    var phase = phase(now);
    Refusal.unless(phase != VotePhase.DRAFT && phase != VotePhase.ANNOUNCED, "vote.not-open", opens == null ? "" : ChinaTime.local(opens).toString().replace('T', ' '));
    Refusal.unless(phase == VotePhase.VOTING, "vote.over");
  }

  /** Papers are taken while it is open and until it is counted. @throws Refusal vote.not-open, vote.over (409) */
  public void mustTakePapers(Instant now) {
    var phase = phase(now);
    Refusal.unless(phase != VotePhase.DRAFT && phase != VotePhase.ANNOUNCED, "vote.not-open", opens == null ? "" : ChinaTime.local(opens).toString().replace('T', ' '));
    Refusal.unless(phase == VotePhase.VOTING || phase == VotePhase.COUNTING, "vote.over");
  }

  private void draft() { Refusal.unless(state == State.DRAFT, "vote.announced"); }

  public VotePhase phase(Instant now) { return phase(state.name(), opens, closes, resultUntil, now); }

  /** The same for a row of a list. */
  public static VotePhase phase(String state, Instant opens, Instant closes, LocalDate resultUntil, Instant now) {
    return switch (State.valueOf(state)) {
      case DRAFT -> VotePhase.DRAFT;
      case WITHDRAWN -> VotePhase.WITHDRAWN;
      case COUNTED -> LocalDate.ofInstant(now, ChinaTime.ZONE).isAfter(resultUntil) ? VotePhase.ENDED : VotePhase.RESULT;
      case ANNOUNCED -> now.isBefore(opens) ? VotePhase.ANNOUNCED : now.isBefore(closes) ? VotePhase.VOTING : VotePhase.COUNTING;
    };
  }

  public long id() { return id; }
  public String number() { return number; }
  public String community() { return community; }
  public String title() { return title; }
  public BallotKind kind() { return kind; }
  public BigDecimal budget() { return budget; }
  public int most() { return most; }
  public Integer points() { return points; }
  public String rule() { return rule; }
  public int floor() { return floor; }
  public BigDecimal floorPercent() { return floorPercent; }
  public TallyTerms.Utility utility() { return utility; }
  public TallyTerms.Completion completion() { return completion; }
  public Instant opens() { return opens; }
  public Instant closes() { return closes; }
  public int version() { return version; }
}
