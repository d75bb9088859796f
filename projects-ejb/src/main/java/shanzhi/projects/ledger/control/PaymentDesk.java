package shanzhi.projects.ledger.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.outbox.boundary.Outbox;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Changes;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.ledger.boundary.FundSource;
import shanzhi.projects.ledger.boundary.RequestPayment;
import shanzhi.projects.ledger.entity.Payment;

/** What happens to payments: what is set aside for them, what is booked, what the bank is told. The purses of the item are in hand throughout. */
@ApplicationScoped
public class PaymentDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Books books;
  @Inject Grounds grounds;
  @Inject CommitmentDesk commitments;
  @Inject MicroFundRule microFunds;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Sealing sealing;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** Part of a payment that one purse pays. */
  private record Leg(PurseRow purse, String item, BigDecimal amount) {}

  /**
   * Takes a payment in hand, its purses first.
   *
   * @param version as it was seen; negative where it does not matter
   * @throws Refusal payment.unknown (404), changed-by-someone-else (409)
   */
  public Payment take(EntityManager em, String number, int version, String... rights) {
    record Found(long id, String item, String community) {}
    var found = sql().one("select y.id, y.item, p.community from projects.payment y join projects.purse p on p.id = y.purse where y.number = ?",
        row -> new Found(row.big("id"), row.text("item"), row.text("community")), number).filter(one -> grounds.covers(one.community(), rights))
        .orElseThrow(() -> Refusal.unknown("payment.unknown", number));
    books.takeOf(found.item());
    var payment = em.find(Payment.class, found.id(), LockModeType.PESSIMISTIC_WRITE);
    if (version >= 0 && payment.version() != version) throw Refusal.stale(number, new Changes(version, payment.version(), List.of(), List.of()));
    return payment;
  }

  /** @throws Refusal fund.unknown-item (404); fund.released, payment.purpose, payment.instalment-twice, payment.invoice-repeated, payment.over-contract, payment.restricted (409) */
  public Payment request(EntityManager em, RequestPayment wanted, String right) {
    var item = commitments.open(wanted.getItem(), right);
    var invoice = Payment.invoice(wanted.getInvoice());
    // invoices are compared across purses, so two askers of the same one come here one after the other
    sql().number("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) taken", "invoice " + invoice);
    chargeable(wanted.getPurpose());
    Refusal.unless(sql().number("select count(*) from projects.payment where item = ? and instalment = ? and state <> 'REFUSED'", item.item(), wanted.getInstalment()) == 0,
        "payment.instalment-twice", wanted.getInstalment());
    sql().one("select number from projects.payment where invoice = ? and state <> 'REFUSED'", row -> row.text("number"), invoice)
        .ifPresent(other -> { throw Refusal.conflict("payment.invoice-repeated", invoice, other); });
    var own = commitments.own(item.item());
    var ownLeft = own.map(CommitmentRow::payable).orElse(BigDecimal.ZERO);
    Refusal.unless(wanted.getAmount().compareTo(item.payable().add(ownLeft)) <= 0, "payment.over-contract", wanted.getAmount(), item.payable().add(ownLeft));
    var ofFund = wanted.getAmount().min(item.payable());
    var ofOwn = wanted.getAmount().subtract(ofFund);
    Long microFund = commitments.sourceOf(item.purse()) == FundSource.DONATION ? microFunds.restricted(item.purse(), wanted.getPurpose(), ofFund) : null;
    ask(item.item(), ofFund);
    own.ifPresent(one -> ask(one.item(), ofOwn));
    var number = "ZF-" + ChinaTime.today(clock).getYear() + "-" + "%06d".formatted(sql().number("select nextval('projects.payment_number_seq')"));
    var account = wanted.getPayeeAccount().replaceAll("[ -]", "");
    var ask = new Payment.Ask(item.item(), wanted.getInstalment(), wanted.getMilestone(), wanted.getAmount(), ofOwn, wanted.getInvoice(), wanted.getPurpose(), microFund);
    var payment = new Payment(number, item.purse(), ask, new Payment.Payee(wanted.getPayee(), sealing.seal(account), Masks.bankCard(account)), jurisdiction.caller(), clock.instant());
    em.persist(payment);
    record(em, payment, "request", null);
    return payment;
  }

  /** Only what the list allows today. @throws Refusal payment.purpose (409) with the clause; payment.unknown-purpose (400) */
  private void chargeable(String code) {
    var today = ChinaTime.today(clock);
    var clause = sql().list("select title, clause from projects.purpose where code = ? and valid_from <= ? and (valid_to is null or valid_to > ?)",
        row -> new String[] {row.text("title"), row.text("clause")}, code, today, today).stream().findFirst().orElseThrow(() -> Refusal.invalid("payment.unknown-purpose", code));
    Refusal.unless(clause[1] == null, "payment.purpose", clause[0], clause[1]);
  }

  private void ask(String item, BigDecimal amount) {
    if (amount.signum() != 0) sql().update("update projects.commitment set requested = requested + ? where item = ?", amount, item);
  }

  /** What was set aside for a payment that is given up. */
  public void letGo(Payment payment) {
    ask(payment.item(), payment.amount().subtract(payment.ownPart()).negate());
    commitments.own(payment.item()).ifPresent(own -> ask(own.item(), payment.ownPart().negate()));
  }

  /** Money leaves the bank account of the book and is on its way. @return key of the instruction */
  public String instruct(Payment payment) {
    var last = sql().one("select key, attempt from projects.bank_instruction where payment = ? order by attempt desc limit 1", row -> Map.entry(row.text("key"), row.number("attempt")), payment.id());
    int attempt = 1 + last.map(Map.Entry::getValue).orElse(0);
    var key = payment.number() + "-" + attempt;
    sql().update("insert into projects.bank_instruction (key, payment, attempt, instead_of, amount, account_masked, sent_by, sent_at) values (?, ?, ?, ?, ?, ?, ?, ?)", key, payment.id(), attempt,
        last.map(Map.Entry::getKey).orElse(null), payment.amount(), payment.accountMasked(), jurisdiction.caller(), clock.instant());
    var today = ChinaTime.today(clock);
    for (var leg : legs(payment)) {
      books.post(leg.purse(), new Posting("INSTRUCT", today, "支付指令：" + payment.milestone(), leg.item(), payment.invoice(), "INSTRUCT " + key + " " + leg.item()),
          List.of(Entry.debit("TRANSIT", leg.amount()).of(leg.item()), Entry.credit("BANK", leg.amount()).of(leg.item())));
    }
    outbox.put(BankGateway.TOPIC, key, Map.of("payment", payment.number(), "amount", payment.amount().toPlainString()));
    return key;
  }

  /** @param slip the bank's number; @throws Refusal fund.outside-year, payment.before-instruction (409) */
  public void settle(Payment payment, LocalDate day, String slip) {
    var key = answered(payment, true, day, slip, null);
    for (var leg : legs(payment)) {
      books.post(leg.purse(), new Posting("SETTLE", day, "支付：" + payment.milestone() + "，" + payment.payee(), leg.item(), slip, "SETTLE " + key + " " + leg.item()),
          List.of(Entry.debit("SPENT", leg.amount()).spentOn(leg.item(), payment.purpose()), Entry.credit("TRANSIT", leg.amount()).of(leg.item())));
    }
  }

  public void comeBack(Payment payment, LocalDate day, String why) {
    var key = answered(payment, false, day, null, why);
    for (var leg : legs(payment)) {
      books.post(leg.purse(), new Posting("RETURN", day, "银行退回：" + why, leg.item(), key, "RETURN " + key + " " + leg.item()),
          List.of(Entry.debit("BANK", leg.amount()).of(leg.item()), Entry.credit("TRANSIT", leg.amount()).of(leg.item())));
    }
  }

  private String answered(Payment payment, boolean settled, LocalDate day, String slip, String why) {
    record Sent(String key, LocalDate day) {}
    var sent = sql().one("select key, sent_at from projects.bank_instruction where payment = ? order by attempt desc limit 1",
        row -> new Sent(row.text("key"), ChinaTime.local(row.instant("sent_at")).toLocalDate()), payment.id()).orElseThrow();
    Refusal.unless(!day.isBefore(sent.day()), "payment.before-instruction", sent.day());
    Refusal.unless(!day.isAfter(ChinaTime.today(clock)), "fund.day-ahead", day);
    sql().update("insert into projects.bank_answer (key, settled, day, slip, why, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)", sent.key(), settled, day, slip, why,
        jurisdiction.caller(), clock.instant());
    return sent.key();
  }

  private List<Leg> legs(Payment payment) {
    var legs = new ArrayList<Leg>();
    var ofFund = payment.amount().subtract(payment.ownPart());
    if (ofFund.signum() > 0) legs.add(new Leg(books.take(payment.purse()), payment.item(), ofFund));
    if (payment.ownPart().signum() > 0) {
      var own = commitments.own(payment.item()).orElseThrow();
      legs.add(new Leg(books.take(own.purse()), own.item(), payment.ownPart()));
    }
    return legs;
  }

  public void record(EntityManager em, Payment payment, String deed, String words) {
    em.flush();
    sql().update("insert into projects.payment_step (payment, deed, words, actor, at) values (?, ?, ?, ?, ?)", payment.id(), deed, words, jurisdiction.caller(), clock.instant());
    audit.record("payment." + deed, "payment", payment.number(), commitments.communityOf(payment.item()).orElse(null), null,
        Map.of("state", payment.state(), "amount", payment.amount().toPlainString()));
    outbox.put(OnPaymentMoved.TOPIC, payment.number() + "#" + payment.version(), Map.of("payment", payment.number(), "deed", deed));
  }

  private Sql sql() { return Sql.on(database); }
}
