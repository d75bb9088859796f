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
import shanzhi.kernel.Refusal;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.deliberation.boundary.Matter;
import shanzhi.projects.deliberation.boundary.ProposalStatus;
import shanzhi.projects.ledger.boundary.FundSource;

/** 提案: drawn up from demands, screened by the negative list, then step by step through the bodies of its path, until it is resolved and its publicity is over. */
@Entity
@Table(schema = "projects", name = "proposal")
public class Proposal extends Affair {

  /** What it says, all but its lines of cost. */
  public record Content(String title, String content, ItemKind kind, ItemPurpose purpose, FundSource source, int year, BigDecimal amount, BigDecimal ownShare, Matter matter,
      boolean privateCost, boolean otherLiable, boolean governmentDuty) {}

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "proposal")
  @SequenceGenerator(name = "proposal", sequenceName = "projects.proposal_seq", allocationSize = 50)
  private Long id;
  private String title;
  private String content;
  @Enumerated(EnumType.STRING) private ItemKind kind;
  @Enumerated(EnumType.STRING) private ItemPurpose purpose;
  @Enumerated(EnumType.STRING) private FundSource source;
  @Column(name = "year") private int year;
  private BigDecimal amount;
  @Column(name = "own_share") private BigDecimal ownShare;
  @Enumerated(EnumType.STRING) private Matter matter;
  @Column(name = "private_cost") private boolean privateCost;
  @Column(name = "other_liable") private boolean otherLiable;
  @Column(name = "government_duty") private boolean governmentDuty;
  private int path;
  @Column(name = "position") private int position;
  @Enumerated(EnumType.STRING) private ProposalStatus status = ProposalStatus.DRAFT;
  @Column(name = "blocked_as") private String blockedAs;
  @Column(name = "round") private int round = 1;
  @Column(name = "drawn_up_by") private String drawnUpBy;
  @Column(name = "drawn_up_at") private Instant drawnUpAt;

  protected Proposal() {}

  public Proposal(Ground ground, int path, String person, Instant at) {
    super(ground);
    this.path = path;
    drawnUpBy = requireNonNull(person);
    drawnUpAt = requireNonNull(at);
  }

  /** @throws Refusal proposal.move-not-allowed (409) naming what is allowed */
  public void go(ProposalMove move) {
    Refusal.unless(move.possibleIn(status), "proposal.move-not-allowed", number(), status, move, ProposalMove.from(status));
    status = move.to();
    if (move == ProposalMove.SUBMIT) position = 1;
    if (move == ProposalMove.PASS || move == ProposalMove.PROPOSE) position++;
    if (move == ProposalMove.REWORK) {
      position = 0;
      round++;
    }
  }

  public void says(Content said) {
    title = requireNonNull(said.title());
    content = requireNonNull(said.content());
    kind = requireNonNull(said.kind());
    purpose = requireNonNull(said.purpose());
    source = requireNonNull(said.source());
    year = said.year();
    amount = requireNonNull(said.amount());
    ownShare = requireNonNull(said.ownShare());
    matter = requireNonNull(said.matter());
    privateCost = said.privateCost();
    otherLiable = said.otherLiable();
    governmentDuty = said.governmentDuty();
  }

  /** Another way, while nobody has decided on it yet. */
  public void takes(int path) { this.path = path; }

  /** Blocked for what it says now; the same content comes through never. */
  public void blockedAs(String fingerprint) { blockedAs = requireNonNull(fingerprint); }

  public Content says() {
    return new Content(title, content, kind, purpose, source, year, amount, ownShare, matter, privateCost, otherLiable, governmentDuty);
  }

  @Override public Long id() { return id; }
  @Override public String thing() { return "proposal"; }
  @Override public ProposalStatus status() { return status; }
  public String title() { return title; }
  public int path() { return path; }
  public int position() { return position; }
  public String blockedAs() { return blockedAs; }
  public Matter matter() { return matter; }
}
