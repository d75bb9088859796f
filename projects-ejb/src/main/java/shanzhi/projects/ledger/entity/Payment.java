package shanzhi.projects.ledger.entity;

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
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import shanzhi.kernel.Refusal;
import shanzhi.projects.ledger.boundary.PaymentState;

/**
 * An instalment on its way to the payee. Requested by the community, consented to by the supervision committee, approved by the town,
 * instructed by finance: four people. The bank settles it or sends it back; what came back is instructed once more or given up.
 */
@Entity
@Table(schema = "projects", name = "payment")
public class Payment {

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment")
  @SequenceGenerator(name = "payment", sequenceName = "projects.payment_seq", allocationSize = 50)
  private Long id;
  private String number;
  private String item;
  private long purse;
  private int instalment;
  private String milestone;
  private BigDecimal amount;
  @Column(name = "own_part") private BigDecimal ownPart;
  private String invoice;
  private String payee;
  @Column(name = "account_sealed") private String accountSealed;
  @Column(name = "account_masked") private String accountMasked;
  private String purpose;
  @Column(name = "micro_fund") private Long microFund;
  @Enumerated(EnumType.STRING) private PaymentState state = PaymentState.REQUESTED;
  @Column(name = "requested_by") private String requestedBy;
  @Column(name = "requested_at") private Instant requestedAt;
  @Column(name = "consented_by") private String consentedBy;
  @Column(name = "consented_at") private Instant consentedAt;
  @Column(name = "approved_by") private String approvedBy;
  @Column(name = "approved_at") private Instant approvedAt;
  @Column(name = "instructed_by") private String instructedBy;
  @Column(name = "instructed_at") private Instant instructedAt;
  @Column(name = "settled_on") private LocalDate settledOn;
  @Column(name = "refused_by") private String refusedBy;
  @Column(name = "refused_why") private String refusedWhy;
  @Version private int version;

  protected Payment() {}

  /** What is asked for: an instalment of an item, on an invoice. @param ownPart of the amount from the own share; @param microFund the fund that pays, or null */
  public record Ask(String item, int instalment, String milestone, BigDecimal amount, BigDecimal ownPart, String invoice, String purpose, Long microFund) {}

  /** Who gets it; the account as it is kept and as it is shown. */
  public record Payee(String name, String accountSealed, String accountMasked) {}

  public Payment(String number, long purse, Ask ask, Payee payee, String by, Instant at) {
    this.number = number;
    this.purse = purse;
    this.item = ask.item();
    this.instalment = ask.instalment();
    this.milestone = ask.milestone().strip();
    this.amount = ask.amount();
    this.ownPart = ask.ownPart();
    this.invoice = invoice(ask.invoice());
    this.payee = payee.name().strip();
    this.accountSealed = payee.accountSealed();
    this.accountMasked = payee.accountMasked();
    this.purpose = ask.purpose();
    this.microFund = ask.microFund();
    this.requestedBy = by;
    this.requestedAt = at;
  }

  /** Invoice numbers are compared without blanks and in capitals. */
  public static String invoice(String written) { return written.strip().toUpperCase(java.util.Locale.ROOT); }

  /** @param identities the caller and everybody the caller stands in for; @throws Refusal payment.not-in-state, payment.own (409) */
  public void consent(Set<String> identities, String by, Instant at) {
    in(Set.of(PaymentState.REQUESTED));
    apart(identities, requestedBy);
    state = PaymentState.CONSENTED;
    consentedBy = by;
    consentedAt = at;
  }

  /** @throws Refusal payment.not-in-state, payment.own (409) */
  public void approve(Set<String> identities, String by, Instant at) {
    in(Set.of(PaymentState.CONSENTED));
    apart(identities, requestedBy, consentedBy);
    state = PaymentState.APPROVED;
    approvedBy = by;
    approvedAt = at;
  }

  /** The first time, or once more after a return. @throws Refusal payment.not-in-state, payment.own (409) */
  public void instruct(Set<String> identities, String by, Instant at) {
    in(Set.of(PaymentState.APPROVED, PaymentState.RETURNED));
    apart(identities, requestedBy, consentedBy, approvedBy);
    state = PaymentState.INSTRUCTED;
    instructedBy = by;
    instructedAt = at;
  }

  /** @throws Refusal payment.not-in-state (409) */
  public void settle(LocalDate day) {
    in(Set.of(PaymentState.INSTRUCTED));
    state = PaymentState.SETTLED;
    settledOn = day;
  }

  /** @throws Refusal payment.not-in-state (409) */
  public void comeBack() {
    in(Set.of(PaymentState.INSTRUCTED));
    state = PaymentState.RETURNED;
  }

  /** Given up; what was set aside for it may be asked for anew. @throws Refusal payment.not-in-state (409) */
  public void refuse(String by, String why) {
    in(Set.of(PaymentState.REQUESTED, PaymentState.CONSENTED, PaymentState.APPROVED, PaymentState.RETURNED));
    state = PaymentState.REFUSED;
    refusedBy = by;
    refusedWhy = why;
  }

  private void in(Set<PaymentState> states) { Refusal.unless(states.contains(state), "payment.not-in-state", number, state); }

  private void apart(Set<String> identities, String... others) {
    Refusal.unless(Arrays.stream(others).filter(Objects::nonNull).noneMatch(identities::contains), "payment.own", number);
  }

  public Long id() { return id; }
  public String number() { return number; }
  public String item() { return item; }
  public long purse() { return purse; }
  public int instalment() { return instalment; }
  public String milestone() { return milestone; }
  public BigDecimal amount() { return amount; }
  public BigDecimal ownPart() { return ownPart; }
  public String invoice() { return invoice; }
  public String payee() { return payee; }
  public String accountMasked() { return accountMasked; }
  public String purpose() { return purpose; }
  public PaymentState state() { return state; }
  public int version() { return version; }
}
