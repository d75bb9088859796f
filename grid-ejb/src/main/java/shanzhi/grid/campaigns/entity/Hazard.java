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
import shanzhi.kernel.Refusal;

/** 隐患: something that may do harm. Found, ordered to be put right by a day, put right, and checked by another person. */
@Entity
@Table(schema = "grid", name = "hazard")
public class Hazard {

  /** Where it is: all levels that are known, and what campaign, receipt and household it was found with. */
  public record Ground(String county, String town, String community, String generalGrid, String fineGrid, Long campaign, Long task, Long household) {}

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hazard")
  @SequenceGenerator(name = "hazard", sequenceName = "grid.hazard_seq", allocationSize = 50)
  private Long id;
  @Version private int version;
  private String number;
  private String grade;
  private String kind;
  @Enumerated(EnumType.STRING) private HazardStatus status = HazardStatus.FOUND;
  private String description;
  private String address;
  private String county;
  private String town;
  private String community;
  @Column(name = "general_grid") private String generalGrid;
  @Column(name = "fine_grid") private String fineGrid;
  private Long campaign;
  private Long task;
  private Long household;
  private String finder;
  @Column(name = "found_at") private Instant foundAt;
  private String responsible;
  private String demand;
  private String orderer;
  @Column(name = "ordered_at") private Instant orderedAt;
  @Column(name = "limit_days") private BigDecimal limitDays;
  @Column(name = "clock_from") private Instant clockFrom;
  @Column(name = "due_at") private Instant dueAt;
  @Column(name = "warn_at") private Instant warnAt;
  private String rectifier;
  @Column(name = "rectified_at") private Instant rectifiedAt;
  private String checker;
  @Column(name = "closed_at") private Instant closedAt;
  @Column(name = "overdue_noted_at") private Instant overdueNotedAt;
  private int rounds;
  private boolean ended;
  private int steps;

  protected Hazard() {}

  public Hazard(String finder, Instant foundAt, String kind, String grade, String description, String address, Ground ground) {
    this.finder = requireNonNull(finder);
    this.foundAt = requireNonNull(foundAt);
    this.kind = requireNonNull(kind);
    this.grade = requireNonNull(grade);
    this.description = requireNonNull(description);
    this.address = requireNonNull(address);
    county = ground.county();
    town = ground.town();
    community = requireNonNull(ground.community());
    generalGrid = ground.generalGrid();
    fineGrid = ground.fineGrid();
    campaign = ground.campaign();
    task = ground.task();
    household = ground.household();
  }

  public void number(String number) { this.number = number; }

  /** @throws Refusal hazard.move-not-allowed (409) naming what is allowed */
  public int go(HazardMove move, Instant at) {
    Refusal.unless(move.possibleIn(status), "hazard.move-not-allowed", number, status, move, HazardMove.from(status));
    status = move.to();
    if (status.ended()) {
      ended = true;
      closedAt = at;
    }
    return ++steps;
  }

  public int begun() { return ++steps; }

  public void ordered(String orderer, Instant at, String grade, String responsible, String demand) {
    this.orderer = requireNonNull(orderer);
    this.orderedAt = at;
    this.grade = requireNonNull(grade);
    this.responsible = requireNonNull(responsible);
    this.demand = requireNonNull(demand);
  }

  public void dueBy(Instant due, Instant warn) {
    dueAt = requireNonNull(due);
    warnAt = warn;
    overdueNotedAt = null;
  }

  /** The limit in working days and when its clock begins. */
  public void runs(BigDecimal days, Instant from) {
    limitDays = requireNonNull(days);
    clockFrom = requireNonNull(from);
  }

  public void rectifiedBy(String person, Instant at) {
    rectifier = requireNonNull(person);
    rectifiedAt = at;
    checker = null;
  }

  /** @throws Refusal hazard.checker-is-rectifier (409) */
  public void checkedBy(String person) {
    Refusal.unless(!person.equals(rectifier), "hazard.checker-is-rectifier");
    checker = requireNonNull(person);
  }

  public void workAgain() {
    rounds++;
    checker = null;
  }

  /** The finest code known. */
  public String code() { return fineGrid != null ? fineGrid : generalGrid != null ? generalGrid : community; }

  public Long id() { return id; }
  public int version() { return version; }
  public String number() { return number; }
  public HazardStatus status() { return status; }
  public String grade() { return grade; }
  public String county() { return county; }
  public String town() { return town; }
  public String community() { return community; }
  public String finder() { return finder; }
  public String orderer() { return orderer; }
  public String rectifier() { return rectifier; }
  public Instant dueAt() { return dueAt; }
  public Instant foundAt() { return foundAt; }
}
