package shanzhi.grid.campaigns.entity;

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
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import shanzhi.grid.campaigns.boundary.Depth;
import shanzhi.kernel.Refusal;

/**
 * A form with the way it takes down the levels. Born DRAFT; where it asks for a datum that was asked before, a leader
 * signs for that first; issuing makes one receipt a desk; its organiser closes it. {@link CampaignMove} is the table.
 */
@Entity
@Table(schema = "grid", name = "campaign")
public class Campaign {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "campaign")
  @SequenceGenerator(name = "campaign", sequenceName = "grid.campaign_seq", allocationSize = 50)
  private Long id;
  @Version private int version;
  private String number;
  private String kind;
  private String title;
  private String purpose;
  private String basis;
  private String area;
  private String county;
  private String town;
  @Enumerated(EnumType.STRING) private CampaignStatus status = CampaignStatus.DRAFT;
  @Enumerated(EnumType.STRING) private Depth depth;
  private String subject;
  @Column(name = "with_exclusive") private boolean withExclusive;
  @Column(name = "limit_amount") private BigDecimal limitAmount;
  @Column(name = "limit_unit") private String limitUnit;
  private String organiser;
  @Column(name = "created_at") private Instant createdAt;
  @Column(name = "issued_at") private Instant issuedAt;
  @Column(name = "due_at") private Instant dueAt;
  @Column(name = "ended_at") private Instant endedAt;
  private int asked;
  private BigDecimal minutes = BigDecimal.ZERO;
  private int receipts;
  private int steps;

  protected Campaign() {}

  public Campaign(String organiser, Instant createdAt) {
    this.organiser = requireNonNull(organiser);
    this.createdAt = requireNonNull(createdAt);
  }

  public void number(String number) { this.number = number; }

  /** What it is about. @throws Refusal campaign.not-a-draft (409) */
  public void describe(String kind, String title, String purpose, String basis) {
    drafted();
    this.kind = requireNonNull(kind);
    this.title = requireNonNull(title);
    this.purpose = purpose;
    this.basis = basis;
  }

  /** Where it goes. @param county null for the whole city, @param town null above a town */
  public void aim(String area, String county, String town) {
    drafted();
    this.area = requireNonNull(area);
    this.county = county;
    this.town = town;
  }

  /** How far down, for what, how long. */
  public void reach(Depth depth, String subject, boolean withExclusive, BigDecimal amount, String unit) {
    drafted();
    this.depth = requireNonNull(depth);
    this.subject = requireNonNull(subject);
    this.withExclusive = withExclusive;
    this.limitAmount = requireNonNull(amount);
    this.limitUnit = requireNonNull(unit);
  }

  private void drafted() { Refusal.unless(status == CampaignStatus.DRAFT, "campaign.not-a-draft", String.valueOf(number)); }

  /** @throws Refusal campaign.move-not-allowed (409) naming what is allowed */
  public int go(CampaignMove move, Instant at) {
    Refusal.unless(move.possibleIn(status), "campaign.move-not-allowed", number, status, move, CampaignMove.from(status));
    status = move.to();
    if (status == CampaignStatus.CLOSED || status == CampaignStatus.CANCELLED) endedAt = at;
    return ++steps;
  }

  /** Written down once drawn up. */
  public int begun() { return ++steps; }

  /** It has gone down. @param minutes a person needs for one subject */
  public void issued(Instant at, Instant dueAt, int receipts, int asked, BigDecimal minutes) {
    this.issuedAt = requireNonNull(at);
    this.dueAt = requireNonNull(dueAt);
    this.receipts = receipts;
    this.asked = asked;
    this.minutes = minutes;
  }

  /** Who drew it up never signs for it. @throws Refusal campaign.signer-is-organiser (409) */
  public void signedBy(String leader) { Refusal.unless(!leader.equals(organiser), "campaign.signer-is-organiser"); }

  public Long id() { return id; }
  public int version() { return version; }
  public String number() { return number; }
  public String title() { return title; }
  public String area() { return area; }
  public CampaignStatus status() { return status; }
  public Depth depth() { return depth; }
  public String subject() { return subject; }
  public boolean withExclusive() { return withExclusive; }
  public BigDecimal limitAmount() { return limitAmount; }
  public String limitUnit() { return limitUnit; }
  public String organiser() { return organiser; }
  public Instant dueAt() { return dueAt; }
  public int asked() { return asked; }
}
