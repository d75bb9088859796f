package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.payroll.boundary.FetchedFile;
import shanzhi.staff.payroll.boundary.PayAnswer;
import shanzhi.staff.payroll.boundary.PayWay;
import shanzhi.staff.payroll.boundary.PaymentFile;
import shanzhi.staff.payroll.boundary.PaymentLine;

/** Payments of slips. The keys of the tables, not care, see to it that nothing is sent twice: a slip once, a return once more. */
@ApplicationScoped
public class PaymentDesk {

  private static final int STEP = 1000;   // of the sequence

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Sealing sealing;
  @Inject Clock clock;

  /** Something to pay. @param instead the payment that came back; null for the first */
  private record Due(long slip, String number, BigDecimal amount, Long instead, Long account, String sealed, boolean cameBack) {}

  private static final String ACCOUNT = """
      left join staff.bank_account b on b.worker = s.worker and b.state = 'IN_FORCE' and b.valid_from <= ? and (b.valid_to is null or b.valid_to > ?)""";

  /** ? is the run. A line of a file each, and a slip that waits for one. */
  private static final String LINES = """
      select * from (
        select coalesce(p.id, 0) as id, coalesce(f.number, 0) as file, s.id as slip, s.number, s.name, coalesce(p.masked, '') as masked, s.net, r.why, r.day,
               case when p.id is null then 'WAITING' when r.payment is null then 'OPEN' when r.paid then 'PAID'
                    when exists (select from staff.payment n where n.instead_of = p.id) then 'SENT_AGAIN' else 'RETURNED' end as state
          from staff.payslip s join staff.payroll_run x on x.id = s.run left join staff.payment p on p.slip = s.id left join staff.payment_file f on f.id = p.file
          left join staff.payment_result r on r.payment = p.id
         where s.run = ? and s.net > 0 and x.state in ('SENT', 'RECONCILED')) l""";

  private static final String HELD_BACK_FIRST = " order by array_position(array['RETURNED', 'WAITING', 'OPEN', 'PAID', 'SENT_AGAIN'], l.state), l.number, l.file limit ?";

  public Instant now() { return clock.instant(); }

  long first(long run, PayWay way, String by, LocalDate day, Instant at) {
    var due = sql().list("select s.id, s.number, s.net, null::bigint as instead, b.id as account, b.account_sealed, b.returned_on is not null and b.returned_on <= ? as back from staff.payslip s " + ACCOUNT
        + " where s.run = ? and s.net > 0 order by s.number", PaymentDesk::due, day, day, day, run).stream().filter(one -> !one.cameBack()).toList();
    return write(run, way, due, by, at);
  }

  public long first(long run, PayWay way, String by) { return first(run, way, by, ChinaTime.today(clock), clock.instant()); }

  /** @throws Refusal payroll.nothing-returned (409) */
  public long again(long run, PayWay way, String by) { return again(run, way, by, ChinaTime.today(clock), clock.instant()); }

  long again(long run, PayWay way, String by, LocalDate day, Instant at) {
    var due = sql().list("""
        select s.id, s.number, s.net, p.id as instead, b.id as account, b.account_sealed, false as back
          from staff.payslip s left join staff.payment p on p.slip = s.id and not exists (select from staff.payment n where n.instead_of = p.id)
          left join staff.payment_result r on r.payment = p.id\s""" + ACCOUNT + " where s.run = ? and s.net > 0 and (p.id is null or r.paid = false) order by s.number", PaymentDesk::due, day, day, run);
    Refusal.unless(!due.isEmpty(), "payroll.nothing-returned");
    return write(run, way, due, by, at);
  }

  private static Due due(Sql.Row row) throws SQLException {
    return new Due(row.big("id"), row.text("number"), row.as("net", BigDecimal.class), row.as("instead", Long.class), row.as("account", Long.class), row.text("account_sealed"), row.yes("back"));
  }

  private long write(long run, PayWay way, List<Due> due, String by, Instant at) {
    var missing = due.stream().filter(one -> one.account() == null).map(Due::number).limit(5).toList();
    Refusal.unless(missing.isEmpty(), "payroll.payee-missing", String.join("、", missing));
    var total = due.stream().map(Due::amount).reduce(Reckoner.zero(), BigDecimal::add);
    int number = 1 + (int) sql().number("select coalesce(max(number), 0) from staff.payment_file where run = ?", run);
    var head = head(run, way, number);
    var lines = new ArrayList<PaymentText.Line>();
    var payees = payees(due.stream().map(Due::account).toList());
    for (var one : due) lines.add(PaymentText.line(payees.get(one.account()), one.number(), one.amount()));
    var hash = Canon.sha256(PaymentText.bytes(head, lines));
    long file = sql().one("insert into staff.payment_file (run, number, way, lines, total, hash, made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?) returning id", row -> row.big("id"),
        run, number, way, due.size(), total, hash, by, at).orElseThrow();
    var rows = new ArrayList<Object[]>();
    long id = 0;
    for (int i = 0; i < due.size(); i++) {
      if (i % STEP == 0) id = sql().number("select nextval('staff.payment_seq')");
      var one = due.get(i);
      rows.add(new Object[] {id++, file, one.slip(), one.account(), Masks.bankCard(sealing.open(one.sealed())), one.amount(), one.instead()});
    }
    sql().batch("insert into staff.payment (id, file, slip, account, masked, amount, instead_of) values (?, ?, ?, ?, ?, ?, ?)", rows);
    return file;
  }

  /** @throws IllegalStateException where the bytes are not those whose hash was kept */
  public FetchedFile fetch(long file) {
    record Kept(long run, PayWay way, int number, String hash) {}
    var kept = sql().one("select * from staff.payment_file where id = ?", row -> new Kept(row.big("run"), PayWay.valueOf(row.text("way")), row.number("number"), row.text("hash")), file)
        .orElseThrow(() -> Refusal.unknown("payroll.unknown-file"));
    var head = head(kept.run(), kept.way(), kept.number());
    var payees = payees(sql().list("select account from staff.payment where file = ?", row -> row.big("account"), file));
    var lines = sql().list("select p.account, p.amount, s.number from staff.payment p join staff.payslip s on s.id = p.slip where p.file = ? order by s.number",
        row -> PaymentText.line(payees.get(row.big("account")), row.text("number"), row.as("amount", BigDecimal.class)), file);
    var bytes = PaymentText.bytes(head, lines);
    if (!Canon.sha256(bytes).equals(kept.hash())) throw new IllegalStateException("payment file " + file + " is not what was sent");
    return new FetchedFile(head.name(), kept.hash(), bytes);
  }

  private PaymentText.Head head(long run, PayWay way, int number) {
    return sql().one("select r.month, r.purpose, r.paper_key, u.name, u.credit_code, u.budget_code from staff.payroll_run r join staff.paying_unit u on u.id = r.unit where r.id = ?",
        row -> new PaymentText.Head(way, number, row.text("name"), row.text("credit_code"), row.text("budget_code"), row.text("month").substring(0, 7), row.text("purpose"), row.text("paper_key")), run).orElseThrow();
  }

  private Map<Long, PaymentText.Payee> payees(List<Long> accounts) {
    var all = new HashMap<Long, PaymentText.Payee>();
    sql().list("select id, bank, holder, account_sealed from staff.bank_account where id = any (?::bigint[])",
        row -> all.put(row.big("id"), new PaymentText.Payee(row.text("bank"), row.text("holder"), sealing.open(row.text("account_sealed")))), List.of(accounts));
    return all;
  }

  /** @return the account it went to; @throws Refusal payroll.settled (409) */
  public long settle(long payment, boolean paid, String why, LocalDate day, String by) {
    Refusal.unless(sql().update("insert into staff.payment_result (payment, paid, why, day, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
        payment, paid, why, day, by, clock.instant()) == 1, "payroll.settled");
    return sql().number("select account from staff.payment where id = ?", payment);
  }

  public int paid(long file, LocalDate day, String by) {
    return sql().update("""
        insert into staff.payment_result (payment, paid, day, recorded_by, recorded_at)
        select p.id, true, ?, ?, ? from staff.payment p where p.file = ? and not exists (select from staff.payment_result r where r.payment = p.id)""", day, by, clock.instant(), file);
  }

  /** A line and what is said of it for the first time. */
  public record Answered(SentLine line, PayAnswer answer) {}

  /** Answers that are news. @throws Refusal payroll.not-sent-to and others: which line, and why the answer cannot be about it */
  public List<Answered> fresh(long run, List<PayAnswer> answers) {
    var sent = sent(run);
    var fresh = new ArrayList<Answered>();
    for (var answer : answers) {
      var line = sent.get(answer.number());
      Refusal.unless(line != null, "payroll.not-sent-to", answer.number());
      var wrong = line.against(answer);
      if (wrong != null) throw wrong;
      if (line.paid() == null) fresh.add(new Answered(line, answer));
    }
    return fresh;
  }

  /** The last payment of each slip that was sent, by the number of its worker. */
  public Map<String, SentLine> sent(long run) {
    var all = new HashMap<String, SentLine>();
    sql().list("""
        select distinct on (s.id) p.id, s.number, s.name, p.amount, f.made_at, r.paid from staff.payment p join staff.payment_file f on f.id = p.file join staff.payslip s on s.id = p.slip
          left join staff.payment_result r on r.payment = p.id where f.run = ? order by s.id, f.number desc""",
        row -> all.put(row.text("number"), new SentLine(row.big("id"), row.text("number"), row.text("name"), row.as("amount", BigDecimal.class), ChinaTime.local(row.instant("made_at")).toLocalDate(),
            row.as("paid", Boolean.class))), run);
    return all;
  }

  /** @throws Refusal payroll.unsettled (409) */
  public void settled(long run) {
    long open = sql().number("""
        select count(*) from staff.payslip s where s.run = ? and s.net > 0
           and not exists (select from staff.payment p join staff.payment_result r on r.payment = p.id and r.paid where p.slip = s.id)""", run);
    Refusal.unless(open == 0, "payroll.unsettled", open);
  }

  public long runOfFile(long file) { return sql().one("select run from staff.payment_file where id = ?", row -> row.big("run"), file).orElseThrow(() -> Refusal.unknown("payroll.unknown-file")); }

  public long runOf(long payment) {
    return sql().one("select f.run from staff.payment p join staff.payment_file f on f.id = p.file where p.id = ?", row -> row.big("run"), payment).orElseThrow(() -> Refusal.unknown("payroll.unknown-payment"));
  }

  /** Number of the worker a payment goes to. */
  public String whose(long payment) { return sql().one("select s.number from staff.payment p join staff.payslip s on s.id = p.slip where p.id = ?", row -> row.text("number"), payment).orElse(""); }

  /** 银行代发 第 1 批，52 笔，182345.10 元 */
  public String words(long file) {
    return sql().one("select * from staff.payment_file where id = ?", row -> PayWay.valueOf(row.text("way")).title() + "第 " + row.number("number") + " 批，" + row.number("lines") + " 笔，" + row.text("total") + " 元", file).orElseThrow();
  }

  public List<PaymentFile> files(long run) {
    return sql().list("""
        select f.*, count(p.id) filter (where r.payment is null) as open, count(*) filter (where r.paid) as paid, count(*) filter (where not r.paid) as returned
          from staff.payment_file f left join staff.payment p on p.file = f.id left join staff.payment_result r on r.payment = p.id where f.run = ? group by f.id order by f.number""",
        row -> new PaymentFile(row.big("id"), row.number("number"), PayWay.valueOf(row.text("way")), row.number("lines"), row.as("total", BigDecimal.class), row.text("hash"), row.text("made_by"),
            row.instant("made_at"), row.number("open"), row.number("paid"), row.number("returned")), run);
  }

  /** What is held back first, then what the bank has not answered. */
  public List<PaymentLine> lines(long run, String text, int limit) {
    var wanted = text == null || text.isBlank() ? null : text.strip();
    return sql().list(LINES + " where ?::text is null or strpos(l.name, ?) > 0 or l.number = upper(?)" + HELD_BACK_FIRST, PaymentDesk::line, run, wanted, wanted, wanted, limit);
  }

  /** The same, a part of it. @param state null for all */
  public Page<PaymentLine> page(long run, String state, int offset, int limit) {
    int all = (int) sql().number("select count(*) from (" + LINES + " where ?::text is null or l.state = ?) x", run, state, state);
    return Page.of(sql().list(LINES + " where ?::text is null or l.state = ?" + HELD_BACK_FIRST + " offset ?", PaymentDesk::line, run, state, state, limit, offset), all);
  }

  private static PaymentLine line(Sql.Row row) throws SQLException {
    return new PaymentLine(row.big("id"), row.number("file"), row.big("slip"), row.text("number"), row.text("name"), row.text("masked"), row.as("net", BigDecimal.class), row.text("state"),
        row.text("why"), row.as("day", LocalDate.class));
  }

  private Sql sql() { return Sql.on(database); }
}
