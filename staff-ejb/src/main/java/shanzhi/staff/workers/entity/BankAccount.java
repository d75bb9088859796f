package shanzhi.staff.workers.entity;

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
import shanzhi.kernel.Refusal;
import shanzhi.staff.workers.boundary.AccountState;

/**
 * Where a worker, or a unit, has the money. Proposed by one person, confirmed or refused by another; in force until the next one is
 * confirmed. A payment that came back marks it, so that nobody pays to it again unseen.
 */
@Entity
@Table(schema = "staff", name = "bank_account")
public class BankAccount {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bankAccount")
  @SequenceGenerator(name = "bankAccount", sequenceName = "staff.bank_account_seq", allocationSize = 50)
  private Long id;
  private Long worker;
  private Long unit;
  private String bank;
  @Column(name = "account_sealed") private String accountSealed;
  @Column(name = "account_index") private String accountIndex;
  private String holder;
  @Enumerated(EnumType.STRING) private AccountState state = AccountState.PROPOSED;
  @Column(name = "valid_from") private LocalDate validFrom;
  @Column(name = "valid_to") private LocalDate validTo;
  private String reason;
  @Column(name = "returned_on") private LocalDate returnedOn;
  @Column(name = "returned_why") private String returnedWhy;
  @Column(name = "proposed_by") private String proposedBy;
  @Column(name = "proposed_at") private Instant proposedAt;
  @Column(name = "decided_by") private String decidedBy;
  @Column(name = "decided_at") private Instant decidedAt;
  @Column(name = "decided_why") private String decidedWhy;
  @Version private int version;

  protected BankAccount() {}

  private BankAccount(Long worker, Long unit, String bank, String holder, LocalDate from) {
    this.worker = worker;
    this.unit = unit;
    this.bank = bank;
    this.holder = holder;
    this.validFrom = from;
  }

  public static BankAccount ofWorker(Long worker, String bank, String holder, LocalDate from) { return new BankAccount(worker, null, bank, holder, from); }

  public static BankAccount ofUnit(Long unit, String bank, String holder, LocalDate from) { return new BankAccount(null, unit, bank, holder, from); }

  public BankAccount proposed(String sealed, String index, String why, String by, Instant at) {
    accountSealed = sealed;
    accountIndex = index;
    reason = why;
    proposedBy = by;
    proposedAt = at;
    return this;
  }

  /** @throws Refusal account.decided, account.own-proposal (409): whoever proposed it does not confirm it */
  public void decide(boolean yes, String why, String by, Instant at) {
    Refusal.unless(state == AccountState.PROPOSED, "account.decided");
    Refusal.unless(!by.equals(proposedBy), "account.own-proposal");
    state = yes ? AccountState.IN_FORCE : AccountState.REFUSED;
    decidedBy = by;
    decidedAt = at;
    decidedWhy = why;
  }

  public void end(LocalDate from) { validTo = from.isBefore(validFrom) ? validFrom : from; }

  public void returned(LocalDate day, String why) {
    returnedOn = day;
    returnedWhy = why;
  }

  public Long id() { return id; }
  public Long worker() { return worker; }
  public Long unit() { return unit; }
  public String sealed() { return accountSealed; }
  public AccountState state() { return state; }
  public LocalDate validFrom() { return validFrom; }
}
