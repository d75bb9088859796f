package shanzhi.projects.funds.entity;

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
import java.util.Set;
import shanzhi.kernel.Refusal;
import shanzhi.projects.funds.boundary.PoolState;
import shanzhi.projects.ledger.boundary.FundSource;

/**
 * A year's money of a county or town from one source. Drafted with its shares, approved by somebody else, announced for some days, then
 * transferred to the communities; until it is approved it can be thrown away and drafted anew.
 */
@Entity
@Table(schema = "projects", name = "pool")
public class Pool {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pool")
  @SequenceGenerator(name = "pool", sequenceName = "projects.pool_seq", allocationSize = 50)
  private Long id;
  private String area;
  private String county;
  private String town;
  private int year;
  @Enumerated(EnumType.STRING) private FundSource source;
  private BigDecimal amount;
  private String formula;
  private String document;
  @Enumerated(EnumType.STRING) private PoolState state = PoolState.DRAFT;
  @Column(name = "drafted_by") private String draftedBy;
  @Column(name = "drafted_at") private Instant draftedAt;
  @Column(name = "approved_by") private String approvedBy;
  @Column(name = "approved_at") private Instant approvedAt;
  @Column(name = "announced_from") private LocalDate announcedFrom;
  @Column(name = "announced_until") private LocalDate announcedUntil;
  @Column(name = "transferred_by") private String transferredBy;
  @Column(name = "transferred_at") private Instant transferredAt;
  @Version private int version;

  protected Pool() {}

  public Pool(String area, String county, String town, int year, FundSource source, String by, Instant at) {
    this.area = area;
    this.county = county;
    this.town = town;
    this.year = year;
    this.source = source;
    draft(by, at);
  }

  /** Says anew what is to be shared out. @throws Refusal pool.not-draft (409) */
  public void say(BigDecimal sum, String byFormula, String fromDocument, String by, Instant at) {
    in(PoolState.DRAFT, "pool.not-draft");
    amount = sum;
    formula = byFormula;
    document = fromDocument;
    draft(by, at);
  }

  private void draft(String by, Instant at) {
    draftedBy = by;
    draftedAt = at;
  }

  /** @param identities the caller and everybody the caller stands in for; @throws Refusal pool.not-draft, pool.own (409) */
  public void approve(Set<String> identities, String by, Instant at) {
    in(PoolState.DRAFT, "pool.not-draft");
    Refusal.unless(!identities.contains(draftedBy), "pool.own");
    state = PoolState.APPROVED;
    approvedBy = by;
    approvedAt = at;
  }

  /** @param days natural days, the first one counted; @throws Refusal pool.not-approved (409) */
  public void announce(LocalDate from, int days) {
    in(PoolState.APPROVED, "pool.not-approved");
    state = PoolState.ANNOUNCED;
    announcedFrom = from;
    announcedUntil = from.plusDays(days - 1L);
  }

  /** Once the announcement is over. @throws Refusal pool.not-announced, pool.announcement-runs (409) */
  public void transfer(LocalDate today, String by, Instant at) {
    in(PoolState.ANNOUNCED, "pool.not-announced");
    Refusal.unless(today.isAfter(announcedUntil), "pool.announcement-runs", announcedUntil);
    state = PoolState.TRANSFERRED;
    transferredBy = by;
    transferredAt = at;
  }

  private void in(PoolState wanted, String key) { Refusal.unless(state == wanted, key, state); }

  public Long id() { return id; }
  public String area() { return area; }
  public int year() { return year; }
  public FundSource source() { return source; }
  public BigDecimal amount() { return amount; }
  public String formula() { return formula; }
  public String document() { return document; }
  public PoolState state() { return state; }
  public int version() { return version; }
}
