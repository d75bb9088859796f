package shanzhi.assessment.programmes.entity;

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
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.kernel.Refusal;

/** Whoever competes in an edition, from entering to the plaque and its periodic review. Which of the steps there are is said by the kind of the programme. */
@Entity
@Table(schema = "assessment", name = "contender")
public class Contender {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contender")
  @SequenceGenerator(name = "contender", sequenceName = "assessment.contender_seq", allocationSize = 50)
  private Long id;
  private Long edition;
  private String county;
  private String town;
  private String community;
  private String unit;
  private String category;
  private String words;
  private String record;
  private BigDecimal panel;
  @Enumerated(EnumType.STRING) private ContenderState state;
  @Column(name = "entered_by") private String enteredBy;
  @Column(name = "checked_by") private String checkedBy;
  private BigDecimal score;
  private BigDecimal expert;
  private Integer votes;
  private Integer stars;
  private Integer place;
  private Boolean proposed;
  private String why;
  private String objection;
  @Column(name = "objection_due") private Instant objectionDue;
  @Column(name = "objection_answer") private String objectionAnswer;
  @Column(name = "named_on") private LocalDate namedOn;
  @Column(name = "plaque_no") private String plaqueNo;
  @Column(name = "plaque_on") private LocalDate plaqueOn;
  @Column(name = "review_by") private LocalDate reviewBy;
  @Column(name = "revoked_on") private LocalDate revokedOn;
  @Version private int version;

  protected Contender() {}

  /** @param checked whether a town has to look at it first */
  public Contender(long edition, String county, String town, String community, String unit, String category, String words, String by, boolean checked) {
    this.edition = edition;
    this.county = county;
    this.town = town;
    this.community = community;
    this.unit = unit;
    this.category = category;
    this.words = words;
    enteredBy = by;
    state = checked ? ContenderState.ENTERED : ContenderState.ACCEPTED;
  }

  /** What a panel settled where the experts lie too far apart. */
  public void panel(BigDecimal points) {
    mustBe(ContenderState.ACCEPTED);
    panel = points;
  }

  /** @param record number of the project that competes, null where none does */
  public void about(String record) { this.record = record; }

  /** @throws Refusal contender.other-turn (409) */
  public void mustBe(ContenderState... wanted) {
    for (var one : wanted) if (state == one) return;
    throw Refusal.conflict("contender.other-turn", state);
  }

  public void accept(String by) {
    mustBe(ContenderState.ENTERED);
    checkedBy = by;
    state = ContenderState.ACCEPTED;
  }

  public void giveBack() {
    mustBe(ContenderState.ENTERED);
    state = ContenderState.RETURNED;
  }

  public void enterAgain(String words) {
    mustBe(ContenderState.RETURNED);
    this.words = words;
    state = ContenderState.ENTERED;
  }

  /** Once more after it was returned, with whatever was mended. */
  public void amend(String unit, String words) {
    enterAgain(words);
    this.unit = unit;
  }

  /** @param expert and {@code votes} null where the kind has none */
  public void score(BigDecimal score, BigDecimal expert, Integer votes, Integer stars) {
    mustBe(ContenderState.ACCEPTED);
    this.score = score;
    this.expert = expert;
    this.votes = votes;
    this.stars = stars;
    state = ContenderState.SCORED;
  }

  /** @param why it is not proposed; null where it is */
  public void rank(int place, String why) {
    mustBe(ContenderState.SCORED);
    this.place = place;
    proposed = why == null;
    this.why = why;
  }

  public void publicise() {
    mustBe(ContenderState.SCORED);
    state = ContenderState.PUBLICITY;
  }

  public void forward() {
    mustBe(ContenderState.SCORED);
    state = ContenderState.FORWARDED;
  }

  public void drop(String reason) {
    mustBe(ContenderState.ENTERED, ContenderState.RETURNED, ContenderState.ACCEPTED, ContenderState.SCORED, ContenderState.PUBLICITY, ContenderState.FORWARDED);
    state = ContenderState.NOT_NAMED;
    if (why == null) why = reason;
  }

  public void object(String said, Instant due) {
    mustBe(ContenderState.PUBLICITY);
    Refusal.unless(objection == null || objectionAnswer != null, "contender.objection-open");
    objection = said;
    objectionDue = due;
    objectionAnswer = null;
  }

  /** Others who object while one waits for its answer are answered with it, by its day. */
  public void join(String said) {
    mustBe(ContenderState.PUBLICITY);
    objection += "；" + said;
  }

  public void answer(boolean upheld, String said) {
    Refusal.unless(objection != null && objectionAnswer == null, "contender.no-objection");
    objectionAnswer = said;
    if (upheld) drop(said);
  }

  public void name(LocalDate on, LocalDate review) {
    mustBe(ContenderState.PUBLICITY, ContenderState.FORWARDED, ContenderState.ACCEPTED, ContenderState.SCORED);
    state = ContenderState.NAMED;
    namedOn = on;
    reviewBy = review;
  }

  public void plaque(String number, LocalDate on) {
    mustBe(ContenderState.NAMED);
    state = ContenderState.PLAQUE;
    plaqueNo = number;
    plaqueOn = on;
  }

  public void keep(LocalDate next) {
    mustBe(ContenderState.PLAQUE, ContenderState.RECTIFY);
    state = ContenderState.PLAQUE;
    reviewBy = next;
  }

  public void rectify(LocalDate until) {
    mustBe(ContenderState.PLAQUE);
    state = ContenderState.RECTIFY;
    reviewBy = until;
  }

  public void revoke(LocalDate on) {
    Refusal.unless(state.awarded(), "contender.other-turn", state);
    state = ContenderState.REVOKED;
    revokedOn = on;
    reviewBy = null;
  }

  public Long id() { return id; }
  public long edition() { return edition; }
  public String county() { return county; }
  public String community() { return community; }
  public String unit() { return unit; }
  public String category() { return category; }
  public String enteredBy() { return enteredBy; }
  public String checkedBy() { return checkedBy; }
  public ContenderState state() { return state; }
  public BigDecimal score() { return score; }
  public Boolean proposed() { return proposed; }
  public boolean objectionOpen() { return objection != null && objectionAnswer == null; }
  public int version() { return version; }
}
