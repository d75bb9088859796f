package shanzhi.assessment.rounds.entity;

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
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.kernel.Refusal;

/**
 * A community that wants the title. It reports itself, the town and the county read it, inspectors come, it gets a total, is shown to the public, named and given its
 * plaque; every year it is looked at again and may lose it. Whatever is found out before it is named may end it at once.
 */
@Entity
@Table(schema = "assessment", name = "candidate")
public class Candidate {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "candidate")
  @SequenceGenerator(name = "candidate", sequenceName = "assessment.candidate_seq", allocationSize = 50)
  private Long id;
  private Long round;
  private String county;
  private String town;
  private String community;
  private String kind;
  @Enumerated(EnumType.STRING) private CandidateState state = CandidateState.SELF;
  @Column(name = "due_at") private Instant dueAt;
  private BigDecimal panel;
  private BigDecimal papers;
  @Column(name = "on_site") private BigDecimal onSite;
  private BigDecimal satisfaction;
  private BigDecimal guiding;
  private BigDecimal total;
  private String veto;
  @Column(name = "named_on") private LocalDate namedOn;
  @Column(name = "plaque_no") private String plaqueNo;
  @Column(name = "plaque_on") private LocalDate plaqueOn;
  @Column(name = "recheck_by") private LocalDate recheckBy;
  @Column(name = "revoked_on") private LocalDate revokedOn;
  private boolean sampled;
  @Column(name = "checked_at") private Instant checkedAt;
  @Version private int version;

  protected Candidate() {}

  public Candidate(long round, String county, String town, String community, String kind, Instant dueAt) {
    this.round = round;
    this.county = county;
    this.town = town;
    this.community = community;
    this.kind = kind;
    this.dueAt = dueAt;
  }

  /** @throws Refusal candidate.other-turn (409) */
  public void mustBe(CandidateState... wanted) {
    for (var one : wanted) if (state == one) return;
    throw Refusal.conflict("candidate.other-turn", state);
  }

  /** The report is open until its deadline, and again for a while after it was returned. @throws Refusal candidate.too-late, candidate.other-turn (409) */
  public void mustBeInTime(Instant now) {
    Refusal.unless(state != CandidateState.SELF || !now.isAfter(dueAt), "candidate.too-late");
  }

  /** On to the next level, and after the county to the inspectors. What the city agrees to stays until the publicity begins. */
  public void pass(Instant now) {
    mustBe(CandidateState.SELF, CandidateState.TOWN, CandidateState.COUNTY, CandidateState.CITY);
    mustBeInTime(now);
    if (state == CandidateState.CITY) {
      mustWaitForTheCity();
      checkedAt = now;
      return;
    }
    state = CandidateState.values()[state.ordinal() + 1];
  }

  /** Back by one level, with time to mend; from the city to the county, which reads the papers once more. */
  public void giveBack(Instant until) {
    mustBe(CandidateState.TOWN, CandidateState.COUNTY, CandidateState.CITY);
    if (state == CandidateState.CITY) {
      mustWaitForTheCity();
      sampled = false;
      state = CandidateState.COUNTY;
      return;
    }
    state = CandidateState.values()[state.ordinal() - 1];
    if (state == CandidateState.SELF) dueAt = until;
  }

  public void callPanel() {
    mustBe(CandidateState.INSPECTION);
    state = CandidateState.PANEL;
  }

  /** The on-site result as a panel settled it, of 0 … 100. */
  public void settle(BigDecimal result) {
    mustBe(CandidateState.PANEL);
    panel = result;
  }

  /** All parts are known. Before the public sees it, a total may be worked out anew. */
  public void score(BigDecimal papers, BigDecimal onSite, BigDecimal satisfaction, BigDecimal guiding, BigDecimal total) {
    mustBe(CandidateState.INSPECTION, CandidateState.PANEL, CandidateState.SCORED);
    this.papers = papers;
    this.onSite = onSite;
    this.satisfaction = satisfaction;
    this.guiding = guiding;
    this.total = total;
    state = CandidateState.SCORED;
  }

  /** Only what was drawn is looked at, and once. @throws Refusal candidate.not-sampled, candidate.checked (409) */
  public void mustWaitForTheCity() {
    Refusal.unless(state != CandidateState.CITY || sampled, "candidate.not-sampled");
    Refusal.unless(state != CandidateState.CITY || checkedAt == null, "candidate.checked");
  }

  /** The county proposes it; the city may look at it. */
  public void propose() {
    mustBe(CandidateState.SCORED);
    state = CandidateState.CITY;
  }

  public void sample() {
    mustBe(CandidateState.CITY);
    sampled = true;
  }

  public void publicise() {
    mustBe(CandidateState.SCORED, CandidateState.CITY);
    state = CandidateState.PUBLICITY;
  }

  /** Out, for what the criteria say or for an objection that was right. */
  public void drop() {
    mustBe(CandidateState.SELF, CandidateState.SCORED, CandidateState.CITY, CandidateState.PUBLICITY);
    state = CandidateState.NOT_PROPOSED;
  }

  /** @param code of the veto; nothing else counts any more */
  public void veto(String code) {
    Refusal.unless(state.ordinal() <= CandidateState.PUBLICITY.ordinal(), "candidate.other-turn", state);
    veto = code;
    state = CandidateState.VETOED;
  }

  public void name(LocalDate on) {
    mustBe(CandidateState.PUBLICITY);
    state = CandidateState.NAMED;
    namedOn = on;
  }

  public void plaque(String number, LocalDate on) {
    mustBe(CandidateState.NAMED);
    state = CandidateState.PLAQUE;
    plaqueNo = number;
    plaqueOn = on;
    recheckBy = on.plusYears(1);
  }

  public void keep(LocalDate next) {
    mustBe(CandidateState.PLAQUE, CandidateState.RECTIFY);
    state = CandidateState.PLAQUE;
    recheckBy = next;
  }

  public void rectify(LocalDate until) {
    mustBe(CandidateState.PLAQUE);
    state = CandidateState.RECTIFY;
    recheckBy = until;
  }

  public void revoke(LocalDate on) {
    Refusal.unless(state.awarded(), "candidate.other-turn", state);
    state = CandidateState.REVOKED;
    revokedOn = on;
    recheckBy = null;
  }

  public Long id() { return id; }
  public long round() { return round; }
  public String county() { return county; }
  public String town() { return town; }
  public String community() { return community; }
  public String kind() { return kind; }
  public CandidateState state() { return state; }
  public BigDecimal panel() { return panel; }
  public int version() { return version; }
}
