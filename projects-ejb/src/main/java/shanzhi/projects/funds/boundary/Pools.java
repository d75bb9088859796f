package shanzhi.projects.funds.boundary;

import static shanzhi.kernel.Rights.FUND_APPROVE;
import static shanzhi.kernel.Rights.FUND_EDIT;
import static shanzhi.kernel.Rights.FUND_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Changes;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.funds.control.FundRules;
import shanzhi.projects.funds.control.PoolDesk;
import shanzhi.projects.funds.control.PoolReader;
import shanzhi.projects.funds.entity.Pool;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.policy.boundary.PolicyCode;
import shanzhi.projects.policy.control.PolicyBook;

/** 资金池: finance drafts and shares out, a leader approves, the result is announced, finance transfers it to the communities' purses. */
@Stateless
@RolesAllowed(FUND_READ)
public class Pools {

  @PersistenceContext(unitName = "projects") EntityManager em;
  @Inject PoolDesk desk;
  @Inject PoolReader reader;
  @Inject FundRules rules;
  @Inject PolicyBook figures;
  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Pools of the caller's ground and those it has a share in. @param year null for all */
  public List<PoolLine> ledger(Integer year) { return reader.ledger(jurisdiction.over(FUND_READ), year); }

  /** Pools of this year and later whose next step is the caller's: to approve, announce or transfer; whoever drafted one does not approve it. */
  public List<PoolLine> waiting() {
    var today = ChinaTime.today(clock);
    return ledger(null).stream().filter(one -> one.year() >= today.getYear()).filter(one -> switch (one.state()) {
      case DRAFT -> jurisdiction.covers(FUND_APPROVE, Territory.of(one.area())) && !jurisdiction.identities().contains(reader.drafter(one.id()));
      case APPROVED -> jurisdiction.covers(FUND_EDIT, Territory.of(one.area()));
      case ANNOUNCED -> jurisdiction.covers(FUND_EDIT, Territory.of(one.area())) && today.isAfter(one.announcedUntil());
      case TRANSFERRED -> false;
    }).toList();
  }

  /** With the explanation of every share. @throws Refusal pool.unknown (404) */
  public PoolSheet sheet(long pool) {
    var line = reader.line(jurisdiction.over(FUND_READ), pool).orElseThrow(() -> Refusal.unknown("pool.unknown"));
    return new PoolSheet(line, reader.shares(pool), reader.hands(pool), allowed(line));
  }

  /** Formulas that hold at the beginning of a year. */
  public List<FormulaLine> formulas(int year) { return rules.formulas(LocalDate.of(year, 1, 1)); }

  /**
   * Drafts the pool of an area, year and source, or drafts it anew, and works its shares out.
   *
   * @return its id
   * @throws Refusal area.out-of-reach (404); pool.source, pool.not-an-area, pool.unknown-formula (400); pool.not-draft, pool.figures-missing, pool.no-figures, pool.no-grade,
   *     pool.floor-too-high, pool.no-applications, pool.over-granted (409)
   */
  @RolesAllowed(FUND_EDIT)
  public long draft(@NotNull(message = "请填写资金池") @Valid DraftPool wanted) {
    jurisdiction.require(FUND_EDIT, Territory.of(wanted.getArea()));
    if (!wanted.getSource().fromPool()) throw Refusal.invalid("pool.source");
    var level = Territory.of(wanted.getArea()).level();
    if (level != Level.COUNTY && level != Level.TOWN) throw Refusal.invalid("pool.not-an-area");
    boolean byFormula = wanted.getSource() == FundSource.GUARANTEE;
    var tree = areas.today();
    var found = em.createQuery("select p from Pool p where p.area = ?1 and p.year = ?2 and p.source = ?3", Pool.class).setParameter(1, wanted.getArea()).setParameter(2, wanted.getYear())
        .setParameter(3, wanted.getSource()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    var pool = found.isEmpty() ? new Pool(wanted.getArea(), tree.at(Level.COUNTY, wanted.getArea()), tree.at(Level.TOWN, wanted.getArea()), wanted.getYear(), wanted.getSource(),
        jurisdiction.caller(), clock.instant()) : found.get(0);
    pool.say(wanted.getAmount(), byFormula ? wanted.getFormula() : null, wanted.getDocument().strip(), jurisdiction.caller(), clock.instant());
    if (byFormula) rules.formula(wanted.getFormula(), LocalDate.of(wanted.getYear(), 1, 1));
    if (found.isEmpty()) em.persist(pool);
    em.flush();
    if (byFormula) desk.share(pool.id(), pool.area(), pool.year(), pool.amount(), pool.formula());
    else desk.shareGranted(pool.id(), pool.area(), pool.year(), pool.amount());
    record(pool, "draft");
    return pool.id();
  }

  /** The budget is booked, the shares stand. @throws Refusal pool.unknown (404); pool.not-draft, pool.own, pool.applications-changed, changed-by-someone-else (409) */
  @RolesAllowed(FUND_APPROVE)
  public void approve(long id, int version) {
    var pool = take(id, version, FUND_APPROVE);
    pool.approve(jurisdiction.identities(), jurisdiction.caller(), clock.instant());
    if (pool.source() == FundSource.INCENTIVE) desk.granted(id, pool.area(), pool.year());
    em.flush();
    desk.grant(id, pool.amount(), pool.document(), ChinaTime.today(clock));
    record(pool, "approve");
  }

  /** From today on, for as many days as the rules say. @throws Refusal pool.unknown (404); pool.not-approved, changed-by-someone-else (409) */
  @RolesAllowed(FUND_EDIT)
  public void announce(long id, int version) {
    var pool = take(id, version, FUND_EDIT);
    var today = ChinaTime.today(clock);
    pool.announce(today, figures.number(PolicyCode.ANNOUNCE_DAYS, today));
    record(pool, "announce");
  }

  /**
   * Every share goes into the purse of its community.
   *
   * @throws Refusal pool.unknown (404); pool.not-announced, pool.announcement-runs, fund.outside-year, changed-by-someone-else (409)
   */
  @RolesAllowed(FUND_EDIT)
  public void transfer(long id, int version) {
    var pool = take(id, version, FUND_EDIT);
    var today = ChinaTime.today(clock);
    pool.transfer(today, jurisdiction.caller(), clock.instant());
    em.flush();
    Refusal.unless(today.getYear() == pool.year(), "fund.outside-year", today, String.valueOf(pool.year()), LocalDate.of(pool.year(), 12, 31));
    desk.transfer(id, pool.year(), pool.source(), pool.document(), today, jurisdiction.caller());
    record(pool, "transfer");
  }

  private Pool take(long id, int version, String right) {
    var pool = em.find(Pool.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (pool == null || !jurisdiction.covers(right, Territory.of(pool.area()))) throw Refusal.unknown("pool.unknown");
    if (version >= 0 && pool.version() != version) throw Refusal.stale(pool.year() + " " + pool.document(), new Changes(version, pool.version(), List.of(), List.of()));
    return pool;
  }

  private void record(Pool pool, String deed) {
    em.flush();
    audit.record("pool." + deed, "pool", String.valueOf(pool.id()), pool.area(), null, Map.of("year", pool.year(), "source", pool.source(), "amount", pool.amount().toPlainString(), "state", pool.state()));
  }

  private Set<String> allowed(PoolLine line) {
    var deeds = new TreeSet<String>();
    var ground = Territory.of(line.area());
    boolean editor = jurisdiction.covers(FUND_EDIT, ground);
    switch (line.state()) {
      case DRAFT -> {
        if (editor) deeds.add("draft");
        if (jurisdiction.covers(FUND_APPROVE, ground)) deeds.add("approve");
      }
      case APPROVED -> { if (editor) deeds.add("announce"); }
      case ANNOUNCED -> { if (editor && ChinaTime.today(clock).isAfter(line.announcedUntil())) deeds.add("transfer"); }
      default -> { }
    }
    return deeds;
  }
}
