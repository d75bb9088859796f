package shanzhi.projects.works.entity;

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
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import shanzhi.kernel.Refusal;
import shanzhi.projects.deliberation.boundary.ItemKind;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.projects.deliberation.boundary.ResolvedItem;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.works.boundary.ProjectState;

/**
 * 项目: made of a resolved item by the community, filed by the town, given to a provider, carried out, reviewed, accepted by the supervision
 * committee, and settled. Which of these steps it has is said by its template.
 */
@Entity
@Table(schema = "projects", name = "project")
public class Project {

  /** Where it lies; town is null where a community lies directly in a county. */
  public record Ground(String county, String town, String community) {}

  /** What is planned. */
  public record Plan(int template, String goal, String place, int households, String lead, String planner, LocalDate startsOn, LocalDate endsOn) {}

  /** Whom it is given to and for how much. @param sealed account, and masked; null where nothing is left to pay */
  public record Deal(String provider, String code, String no, BigDecimal amount, BigDecimal own, LocalDate on, LocalDate endsOn, String sealed, String masked) {}

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project")
  @SequenceGenerator(name = "project", sequenceName = "projects.project_seq", allocationSize = 50)
  private Long id;
  @Version private int version;
  private String number;
  private String county;
  private String town;
  private String community;
  private String item;
  private String resolution;
  private String title;
  @Enumerated(EnumType.STRING) private ItemKind kind;
  @Enumerated(EnumType.STRING) private ItemPurpose purpose;
  private String charge;
  @Enumerated(EnumType.STRING) private FundSource source;
  @Column(name = "year") private int year;
  private BigDecimal amount;
  private int template;
  @Enumerated(EnumType.STRING) private ProjectState status = ProjectState.PREPARED;
  private String goal;
  private String place;
  private int households;
  private String lead;
  private String planner;
  @Column(name = "starts_on") private LocalDate startsOn;
  @Column(name = "ends_on") private LocalDate endsOn;
  private int progress;
  private String provider;
  @Column(name = "provider_code") private String providerCode;
  @Column(name = "contract_no") private String contractNo;
  @Column(name = "contract_amount") private BigDecimal contractAmount;
  @Column(name = "contract_base") private BigDecimal contractBase;
  @Column(name = "contract_on") private LocalDate contractOn;
  @Column(name = "own_amount") private BigDecimal ownAmount;
  @Column(name = "account_sealed") private String accountSealed;
  @Column(name = "account_masked") private String accountMasked;
  private BigDecimal score;
  private Boolean passed;
  @Column(name = "carried_until") private LocalDate carriedUntil;
  private BigDecimal returned;
  private int steps;
  @Column(name = "opened_by") private String openedBy;
  @Column(name = "opened_at") private Instant openedAt;
  @Column(name = "handed_in_by") private String handedInBy;
  @Column(name = "filed_by") private String filedBy;
  @Column(name = "handed_over_by") private String handedOverBy;

  protected Project() {}

  public Project(Ground ground, ResolvedItem of, String charge, String number, String person, Instant at) {
    county = requireNonNull(ground.county());
    town = ground.town();
    community = requireNonNull(ground.community());
    item = of.item();
    resolution = of.resolution();
    title = of.title();
    kind = of.kind();
    purpose = of.purpose();
    source = of.source();
    year = of.year();
    amount = of.amount();
    this.charge = requireNonNull(charge);
    this.number = requireNonNull(number);
    openedBy = requireNonNull(person);
    openedAt = requireNonNull(at);
  }

  /** @param phases of its template; @throws Refusal project.move-not-allowed (409) naming what is allowed */
  public void go(ProjectMove move, Set<ProjectState> phases) {
    Refusal.unless(move.possibleIn(status, phases), "project.move-not-allowed", number, status, move, ProjectMove.from(status, phases));
    status = move.to(status, phases);
  }

  public void plan(Plan plan) {
    template = plan.template();
    goal = requireNonNull(plan.goal());
    place = requireNonNull(plan.place());
    households = plan.households();
    lead = requireNonNull(plan.lead());
    planner = plan.planner();
    startsOn = requireNonNull(plan.startsOn());
    endsOn = requireNonNull(plan.endsOn());
  }

  /** It was begun elsewhere and comes here as far as it is. */
  public void takenOver(ProjectState as, int progress) {
    status = requireNonNull(as);
    this.progress = progress;
  }

  public void handedInBy(String person) { handedInBy = requireNonNull(person); }

  /** @param identities the caller and everybody the caller stands in for; @throws Refusal project.own (409) */
  public void filedBy(Set<String> identities, String person) {
    apart(identities, openedBy, handedInBy);
    filedBy = requireNonNull(person);
  }

  public void handedOverBy(String person) { handedOverBy = requireNonNull(person); }

  /** Whoever carries it out neither accepts nor reviews it. @throws Refusal project.own (409) */
  public void judgedBy(Set<String> identities) { apart(identities, openedBy, handedInBy, handedOverBy); }

  private void apart(Set<String> identities, String... others) {
    for (var other : others) Refusal.unless(other == null || !identities.contains(other), "project.own", number);
  }

  public void signed(Deal deal) {
    provider = requireNonNull(deal.provider());
    providerCode = requireNonNull(deal.code());
    contractNo = requireNonNull(deal.no());
    contractAmount = requireNonNull(deal.amount());
    contractBase = deal.amount();
    ownAmount = deal.own();
    contractOn = requireNonNull(deal.on());
    endsOn = requireNonNull(deal.endsOn());
    accountSealed = deal.sealed();
    accountMasked = deal.masked();
  }

  /** How far another sum is from what was resolved, in percent of it, negative for less; rounded away from nothing, so that a cent too much shows. */
  public BigDecimal away(BigDecimal other) {
    return other.subtract(contractBase).multiply(BigDecimal.valueOf(100)).divide(contractBase, 2, RoundingMode.UP);
  }

  /** @param purpose null where it stays; {@code base} true where a new resolution stands behind it: later changes are measured against this one; {@code more} what that resolution adds */
  public void changed(BigDecimal contract, ItemPurpose purpose, String charge, boolean base, BigDecimal more) {
    contractAmount = requireNonNull(contract);
    if (purpose != null) {
      this.purpose = purpose;
      this.charge = requireNonNull(charge);
    }
    if (base) contractBase = contract;
    amount = amount.add(more);
  }

  public void reported(int progress) { this.progress = progress; }

  /** It may take longer. @param carried past the end of its year: the money is carried over that long; null within the year */
  public void until(LocalDate endsOn, LocalDate carried) {
    this.endsOn = requireNonNull(endsOn);
    if (carried != null) carriedUntil = carried;
  }

  public void scored(BigDecimal score, boolean passed) {
    this.score = requireNonNull(score);
    this.passed = passed;
  }

  /** What of the resolved sum is free again; in one go, or bit by bit. */
  public void gaveBack(BigDecimal amount) { returned = returned == null ? requireNonNull(amount) : returned.add(amount); }

  /** One more step was taken. @return its number */
  public int step() { return ++steps; }

  public Long id() { return id; }
  public int version() { return version; }
  public String number() { return number; }
  public String community() { return community; }
  public String item() { return item; }
  public String title() { return title; }
  public ItemKind kind() { return kind; }
  public ItemPurpose purpose() { return purpose; }
  public String charge() { return charge; }
  public FundSource source() { return source; }
  public int year() { return year; }
  public BigDecimal amount() { return amount; }
  public int template() { return template; }
  public ProjectState status() { return status; }
  public LocalDate startsOn() { return startsOn; }
  public LocalDate endsOn() { return endsOn; }
  public String provider() { return provider; }
  public String providerCode() { return providerCode; }
  public String contractNo() { return contractNo; }
  public BigDecimal contractAmount() { return contractAmount; }
  public String accountSealed() { return accountSealed; }
  public Boolean passed() { return passed; }
}
