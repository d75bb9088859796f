package shanzhi.staff.payroll.entity;

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
import java.time.YearMonth;
import java.util.Set;
import shanzhi.kernel.Refusal;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.payroll.boundary.RunPurpose;
import shanzhi.staff.payroll.boundary.RunState;

/**
 * What one unit pays for one month and purpose. Calculated, checked, approved by somebody else, sent, reconciled; until it is approved it
 * may go back and be calculated anew, afterwards nothing of it changes.
 */
@Entity
@Table(schema = "staff", name = "payroll_run")
public class PayrollRun {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payroll_run")
  @SequenceGenerator(name = "payroll_run", sequenceName = "staff.payroll_run_seq", allocationSize = 50)
  private Long id;
  private Long unit;
  private String county;
  private String town;
  private LocalDate month;
  @Enumerated(EnumType.STRING) private RunPurpose purpose;
  @Column(name = "policy_code") private String policyCode;
  @Enumerated(EnumType.STRING) private RunState state = RunState.DRAFT;
  private int attempt;
  private boolean calculating;
  private long reached;
  private Long job;
  @Column(name = "known_on") private LocalDate knownOn;
  @Column(name = "opened_by") private String openedBy;
  @Column(name = "opened_at") private Instant openedAt;
  @Column(name = "calculated_by") private String calculatedBy;
  @Column(name = "calculated_at") private Instant calculatedAt;
  @Column(name = "checked_by") private String checkedBy;
  @Column(name = "checked_at") private Instant checkedAt;
  @Column(name = "approved_by") private String approvedBy;
  @Column(name = "approved_at") private Instant approvedAt;
  @Column(name = "sent_by") private String sentBy;
  @Column(name = "sent_at") private Instant sentAt;
  @Column(name = "reconciled_by") private String reconciledBy;
  @Column(name = "reconciled_at") private Instant reconciledAt;
  private String hash;
  private String paper;
  @Column(name = "paper_key") private String paperKey;
  @Enumerated(EnumType.STRING) @Column(name = "bonus_way") private BonusWay bonusWay;
  private boolean dropped;
  @Version private int version;

  protected PayrollRun() {}

  public PayrollRun(Long unit, String county, String town, YearMonth month, RunPurpose purpose, String policyCode, String by, Instant at) {
    this.unit = unit;
    this.county = county;
    this.town = town;
    this.month = month.atDay(1);
    this.purpose = purpose;
    this.policyCode = policyCode;
    this.openedBy = by;
    this.openedAt = at;
  }

  /** For bonuses by a paper: taxed with the wage of the month until the unit wants them by themselves. @param key the same however the paper's number is typed */
  public void cite(String words, String key) {
    paper = words;
    paperKey = key;
    bonusWay = BonusWay.MERGED;
  }

  /**
   * Amounts change: what was calculated with the old ones no longer holds.
   *
   * @throws Refusal payroll.not-bonus, payroll.dropped, payroll.calculating, payroll.locked (409)
   */
  public void reopen() {
    Refusal.unless(purpose == RunPurpose.BONUS, "payroll.not-bonus");
    undo();
  }

  /** Nobody wants it any more, whatever it is for. @throws Refusal payroll.dropped, payroll.calculating, payroll.locked (409) */
  public void drop() {
    undo();
    dropped = true;
  }

  private void undo() {
    Refusal.unless(!dropped, "payroll.dropped");
    Refusal.unless(!calculating, "payroll.calculating");
    Refusal.unless(state == RunState.DRAFT || state == RunState.CALCULATED, "payroll.locked", state);
    state = RunState.DRAFT;
    calculatedAt = null;
    hash = null;
  }

  /** Has all bonuses of the run taxed one way. @param way MERGED or APART; @throws Refusal as for {@link #reopen} */
  public void taxed(BonusWay way) {
    reopen();
    bonusWay = way;
  }

  /**
   * Begins a calculation; what was calculated before is thrown away by the work that does it. One at a time.
   *
   * @throws Refusal payroll.dropped, payroll.calculating, payroll.locked (409)
   */
  public void calculate(String by, LocalDate known) {
    Refusal.unless(!dropped, "payroll.dropped");
    Refusal.unless(!calculating, "payroll.calculating");
    Refusal.unless(!state.locked() && state != RunState.CHECKED, "payroll.locked", state);
    state = RunState.DRAFT;
    calculating = true;
    attempt++;
    reached = 0;
    knownOn = known;
    calculatedBy = by;
    calculatedAt = null;
    hash = null;
  }

  public void doneBy(long number) { job = number; }

  /** @throws Refusal payroll.not-calculated (409) */
  public void check(String by, Instant at) {
    Refusal.unless(state == RunState.CALCULATED, "payroll.not-calculated");
    state = RunState.CHECKED;
    checkedBy = by;
    checkedAt = at;
  }

  /** @throws Refusal payroll.not-checked (409) */
  public void sendBack() {
    Refusal.unless(state == RunState.CHECKED, "payroll.not-checked");
    state = RunState.CALCULATED;
    checkedBy = null;
    checkedAt = null;
  }

  /**
   * @param identities the caller and everybody the caller stands in for
   * @throws Refusal payroll.not-checked, payroll.own-run (409)
   */
  public void approve(Set<String> identities, String by, Instant at) {
    Refusal.unless(state == RunState.CHECKED, "payroll.not-checked");
    Refusal.unless(!identities.contains(calculatedBy) && !identities.contains(checkedBy), "payroll.own-run");
    state = RunState.APPROVED;
    approvedBy = by;
    approvedAt = at;
  }

  /** @throws Refusal payroll.not-approved (409) */
  public void send(String by, Instant at) {
    Refusal.unless(state == RunState.APPROVED, "payroll.not-approved");
    state = RunState.SENT;
    sentBy = by;
    sentAt = at;
  }

  /** @throws Refusal payroll.not-sent (409) */
  public void mustBeSent() { Refusal.unless(state == RunState.SENT, "payroll.not-sent"); }

  public void reconcile(String by, Instant at) {
    mustBeSent();
    state = RunState.RECONCILED;
    reconciledBy = by;
    reconciledAt = at;
  }

  public Long id() { return id; }
  public Long unit() { return unit; }
  public String area() { return town == null ? county : town; }
  public YearMonth month() { return YearMonth.from(month); }
  public RunPurpose purpose() { return purpose; }
  public String paper() { return paper; }
  public RunState state() { return state; }
  public int attempt() { return attempt; }
  public LocalDate knownOn() { return knownOn; }
  public boolean calculating() { return calculating; }
  public int version() { return version; }
}
