package shanzhi.grid.whistles.entity;

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
import java.time.Instant;
import shanzhi.kernel.Refusal;

/** A call of a town for help. Open until its whistler says that it is solved, or takes it back; what each department does stands in its {@link WhistleAnswer}. */
@Entity
@Table(schema = "grid", name = "whistle")
public class Whistle {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "whistle")
  @SequenceGenerator(name = "whistle", sequenceName = "grid.whistle_seq", allocationSize = 50)
  private Long id;
  @Version private int version;
  private String number;
  @Enumerated(EnumType.STRING) private WhistleKind kind;
  @Enumerated(EnumType.STRING) private Cause cause;
  @Enumerated(EnumType.STRING) private WhistleStatus status = WhistleStatus.OPEN;
  private String title;
  private String description;
  private String address;
  private String county;
  private String town;
  private String community;
  private String incident;
  @Column(name = "raised_by") private String raisedBy;
  private String whistler;
  @Column(name = "raised_at") private Instant raisedAt;
  @Column(name = "ended_at") private Instant endedAt;
  private String outcome;

  /** Where it is: a town, and where known a community of it. */
  public record Ground(String county, String town, String community) {}

  protected Whistle() {}

  public Whistle(WhistleKind kind, Cause cause, String whistler, Instant raisedAt, Ground ground) {
    this.kind = requireNonNull(kind);
    this.cause = requireNonNull(cause);
    this.raisedBy = requireNonNull(whistler);
    this.whistler = whistler;
    this.raisedAt = requireNonNull(raisedAt);
    this.county = ground.county();
    this.town = ground.town();
    this.community = ground.community();
  }

  /** @param incident number of the incident it is raised from; null for none */
  public Whistle about(String title, String description, String address, String incident) {
    this.title = requireNonNull(title);
    this.description = requireNonNull(description);
    this.address = address;
    this.incident = incident;
    return this;
  }

  /** Given once, when the id is known. */
  public void number(String number) { this.number = number; }

  /** @throws Refusal whistle.move-not-allowed (409) naming what is allowed */
  public void go(WhistleMove move, Instant at, String words) {
    Refusal.unless(move.possibleIn(status), "whistle.move-not-allowed", number, status, move, WhistleMove.from(status));
    status = move.status();
    if (!status.ended()) return;
    endedAt = at;
    outcome = words;
  }

  /** Somebody else goes on with it. */
  public void goesTo(String successor) { whistler = requireNonNull(successor); }

  public Long id() { return id; }
  public int version() { return version; }
  public String number() { return number; }
  public WhistleKind kind() { return kind; }
  public Cause cause() { return cause; }
  public WhistleStatus status() { return status; }
  public String title() { return title; }
  public String county() { return county; }
  public String town() { return town; }
  /** null where it concerns the whole town */
  public String community() { return community; }
  public String incident() { return incident; }
  public String raisedBy() { return raisedBy; }
  public String whistler() { return whistler; }
  public Instant raisedAt() { return raisedAt; }
  /** The finest code known. */
  public String ground() { return community == null ? town : community; }
}
