package shanzhi.staff.workers.boundary;

import static shanzhi.kernel.Rights.PAYROLL_APPROVE;
import static shanzhi.kernel.Rights.PAYROLL_PAY;
import static shanzhi.kernel.Rights.STAFF_EDIT;
import static shanzhi.kernel.Rights.STAFF_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.CheckDigits;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.staff.workers.control.Chronicle;
import shanzhi.staff.workers.control.GroundSql;
import shanzhi.staff.workers.control.WorkerDesk;
import shanzhi.staff.workers.entity.BankAccount;

/** Where workers and units have their money. HR proposes, finance confirms; whoever does both jobs still does not confirm the own proposal. */
@Stateless
@RolesAllowed(STAFF_READ)
public class BankAccounts {

  private static final String OF = "select * from staff.bank_account where %s = ? order by state = 'PROPOSED' desc, valid_from desc, id desc";
  private static final String PENDING = """
      select b.*, coalesce(w.number, u.credit_code) as number, coalesce(w.name, u.name) as whose, coalesce(w.community, u.area) as area,
             (select i.account_sealed from staff.bank_account i where i.state = 'IN_FORCE' and i.valid_to is null and (i.worker = b.worker or i.unit = b.unit) limit 1) as before
        from staff.bank_account b left join staff.worker w on w.id = b.worker left join staff.paying_unit u on u.id = b.unit
       where b.state = 'PROPOSED' and (%s or %s) order by b.id limit 500""";

  @PersistenceContext(unitName = "staff") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Sealing sealing;
  @Inject WorkerDesk desk;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  private record Owner(String number, String name, String area) {}

  /** What waits first, then the newest. */
  public List<AccountSheet> of(long worker) {
    desk.visible(worker);
    return sql().list(OF.formatted("worker"), this::sheet, worker);
  }

  /** @throws Refusal unit.unknown (404) */
  public List<AccountSheet> ofUnit(long unit) {
    unit(unit, STAFF_READ);
    return sql().list(OF.formatted("unit"), this::sheet, unit);
  }

  /** Proposals on the caller's ground, the oldest first, at most 500. */
  public List<Proposal> pending() {
    var args = new ArrayList<Object>();
    var reach = jurisdiction.over(STAFF_READ);
    var workers = reach.sql(GroundSql.of("w"), args);
    var units = reach.sql(GroundSql.of("u"), args);
    return sql().list(PENDING.formatted("w.id is not null and " + workers, "u.id is not null and " + units), row -> new Proposal(row.big("id"), row.text("number"), row.text("whose"),
        row.text("area"), row.text("bank"), Masks.bankCard(sealing.open(row.text("account_sealed"))), Masks.bankCard(sealing.open(row.text("before"))), row.text("reason"),
        row.as("valid_from", LocalDate.class), row.text("proposed_by"), row.instant("proposed_at")), args);
  }

  /** @return its number; @throws Refusal worker.bad-account (400); worker.unknown (404); account.waits-already (409) */
  @RolesAllowed(STAFF_EDIT)
  public long propose(long worker, @NotNull @Valid ProposeAccount wanted) {
    var community = desk.editable(worker);
    long id = keep(BankAccount.ofWorker(worker, wanted.getBank().strip(), wanted.getHolder().strip(), wanted.getFrom()), "worker = ?", worker, wanted);
    desk.record(new Chronicle.Deed(worker, desk.number(worker), community, EventKind.ACCOUNT, wanted.getFrom(), "申请变更为 " + wanted.getBank().strip() + " " + Masks.bankCard(wanted.getAccount())));
    return id;
  }

  /** The same for a unit. */
  @RolesAllowed(STAFF_EDIT)
  public long proposeForUnit(long unit, @NotNull @Valid ProposeAccount wanted) {
    var owner = unit(unit, STAFF_EDIT);
    long id = keep(BankAccount.ofUnit(unit, wanted.getBank().strip(), wanted.getHolder().strip(), wanted.getFrom()), "unit = ?", unit, wanted);
    audit.record("unit.account", "unit", owner.number(), owner.area(), null, Map.of("bank", wanted.getBank(), "account", Masks.bankCard(wanted.getAccount())));
    return id;
  }

  private long keep(BankAccount account, String whose, long owner, ProposeAccount wanted) {
    var number = wanted.getAccount().replaceAll("[\\s\u3000-]", "");
    if (!CheckDigits.bankAccount(number)) throw Refusal.invalid("worker.bad-account");
    Refusal.unless(sql().number("select count(*) from staff.bank_account where state = 'PROPOSED' and " + whose, owner) == 0, "account.waits-already");
    em.persist(account.proposed(sealing.seal(number), sealing.index(number), wanted.getReason().strip(), jurisdiction.caller(), clock.instant()));
    em.flush();
    return account.id();
  }

  /**
   * Confirms or refuses a proposal. A confirmed account is paid to from its first day on; the one before ends there.
   *
   * @throws Refusal account.unknown-account (404); account.own-proposal, account.decided (409)
   */
  @RolesAllowed(PAYROLL_APPROVE)
  public void decide(long account, boolean yes, @Size(max = 200, message = "意见不超过 200 个字") String why) {
    var found = find(account, PAYROLL_APPROVE);
    if (yes) {
      sql().list("select id from staff.bank_account where state = 'IN_FORCE' and valid_to is null and " + (found.worker() != null ? "worker = ?" : "unit = ?"), row -> row.big("id"),
          found.worker() != null ? found.worker() : found.unit()).forEach(one -> em.find(BankAccount.class, one).end(found.validFrom()));
      em.flush();   // the old one ends before the new one begins: the database watches
    }
    found.decide(yes, why, jurisdiction.caller(), clock.instant());
    em.flush();
    var words = (yes ? "确认银行账户 " : "退回银行账户 ") + Masks.bankCard(sealing.open(found.sealed()));
    var owner = owner(found);
    if (found.worker() != null) desk.record(new Chronicle.Deed(found.worker(), owner.number(), owner.area(), EventKind.ACCOUNT, found.validFrom(), words));
    else audit.record("unit.account-decided", "unit", owner.number(), owner.area(), null, Map.of("words", words));
  }

  /** A payment came back from this account. It is paid to no more before somebody confirms one anew, or payroll sends once more on purpose. */
  @RolesAllowed(PAYROLL_PAY)
  public void returned(long account, @NotNull LocalDate day, @NotBlank @Size(max = 200, message = "退回原因不超过 200 个字") String why) {
    var found = find(account, PAYROLL_PAY);
    found.returned(day, why);
    em.flush();
    var owner = owner(found);
    if (found.worker() != null) desk.record(new Chronicle.Deed(found.worker(), owner.number(), owner.area(), EventKind.ACCOUNT, day, "银行退回：" + why));
  }

  private BankAccount find(long account, String right) {
    var found = em.find(BankAccount.class, account, LockModeType.PESSIMISTIC_WRITE);
    if (found == null || !jurisdiction.covers(right, Territory.of(owner(found).area()))) throw Refusal.unknown("account.unknown-account");
    return found;
  }

  private Owner owner(BankAccount account) {
    return account.worker() != null
        ? sql().one("select number, name, community as area from staff.worker where id = ?", BankAccounts::owner, account.worker()).orElseThrow()
        : sql().one("select credit_code as number, name, area from staff.paying_unit where id = ?", BankAccounts::owner, account.unit()).orElseThrow();
  }

  private Owner unit(long unit, String right) {
    return sql().one("select credit_code as number, name, area from staff.paying_unit where id = ?", BankAccounts::owner, unit)
        .filter(one -> jurisdiction.covers(right, Territory.of(one.area()))).orElseThrow(() -> Refusal.unknown("unit.unknown", unit));
  }

  private static Owner owner(Sql.Row row) throws SQLException { return new Owner(row.text("number"), row.text("name"), row.text("area")); }

  private AccountSheet sheet(Sql.Row row) throws SQLException {
    return new AccountSheet(row.big("id"), row.text("bank"), Masks.bankCard(sealing.open(row.text("account_sealed"))), row.text("holder"), AccountState.valueOf(row.text("state")),
        row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class), row.as("returned_on", LocalDate.class), row.text("returned_why"), row.text("proposed_by"),
        row.text("decided_by"), row.text("decided_why"));
  }

  private Sql sql() { return Sql.on(database); }
}
