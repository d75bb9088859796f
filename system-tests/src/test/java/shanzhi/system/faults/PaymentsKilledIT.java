package shanzhi.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Power is cut while thirty-two people pay. Everybody takes one milestone from the request to the bank's answer and then the next one, so each
 * is taken by two; half of the pairs send the same keys, the others keys of their own; every step is sent again with its key until it is answered.
 */
@Tag("faults")
class PaymentsKilledIT {

  private static final int PAYERS = 32;
  private static final int MILESTONES = 4;
  private static final String EACH = "125.37";
  private static final String FEILONG = "510131001006";
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  /** What somebody is told who comes after somebody else did the same. */
  private static final Set<String> DONE_BY_ANOTHER = Set.of("payment.instalment-twice", "payment.invoice-repeated", "payment.not-in-state", "fund.posted-already");
  private static final List<String[]> STEPS = List.of(new String[] {"consent", "supervisor"}, new String[] {"approve", "town"}, new String[] {"instruct", "finance"}, new String[] {"settle", "finance"});

  private static Site site;
  private final Map<Integer, String> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger settled = new AtomicInteger();
  private final AtomicInteger sentAgain = new AtomicInteger();
  private List<String> items;

  @BeforeAll static void start() {
    site = Site.start("payments", Map.of());
    for (var user : List.of("clerk", "supervisor", "town", "finance")) site.token(user);
  }

  @AfterAll static void stop() {
    if (site != null) site.close();
  }

  @Test void a_server_killed_among_thirty_two_payers_pays_nobody_twice() throws Exception {
    items = contracted();
    var crowd = Executors.newFixedThreadPool(PAYERS);
    var payers = new ArrayList<Future<?>>();
    for (int i = 0; i < PAYERS; i++) {
      int payer = i;
      payers.add(crowd.submit(() -> {
        pay(payer, payer);
        pay(payer, (payer + 1) % PAYERS);
        return null;
      }));
    }
    Site.until(PATIENCE, () -> settled.get() >= 4 || payers.stream().allMatch(Future::isDone));
    long before = number("select count(*) from projects.payment where item = any (?) and state = 'SETTLED'");
    site.suite.wildfly().kill();
    long underWay = number("select count(*) from projects.payment where item = any (?) and state <> 'SETTLED'");
    site.suite.wildfly().start();
    Site.until(PATIENCE, () -> site.get("clerk", "/api/v1/me").statusCode() == 200 || site.get("clerk", "/api/v1/me").statusCode() == 401);
    site.renewTokens();
    for (var payer : payers) payer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    crowd.shutdown();

    assertTrue(before > 0 && before < PAYERS, "the cut fell among the payments: " + before + " were settled");
    assertEquals(PAYERS, numbers.size());
    assertEquals(PAYERS, number("select count(*) from projects.payment where item = any (?)"), "nobody is asked for twice");
    assertEquals(PAYERS, number("select count(*) from projects.payment where item = any (?) and state = 'SETTLED' and amount = " + EACH));
    bankSawEachOnce();
    booksBalance();
    System.out.println("killed among payments: " + before + " settled before, " + underWay + " under way, " + sentAgain.get() + " sent again with their keys, " + PAYERS + " paid once");
  }

  /** One payment from the request to the bank's answer. */
  private void pay(int payer, int milestone) {
    // pairs of payers meet at a milestone: the ones at an even place send the same keys, the others their own
    var key = "fault-" + milestone + (milestone % 2 == 0 ? "" : "-by-" + payer);
    var wanted = Json.createObjectBuilder().add("item", items.get(milestone / MILESTONES)).add("instalment", 1 + milestone % MILESTONES).add("milestone", "第 " + (1 + milestone % MILESTONES) + " 期")
        .add("amount", EACH).add("invoice", "FAULT-%04d".formatted(milestone)).add("payee", "蒲江县试验施工队").add("payeeAccount", "6200000000000001234").add("purpose", "COURTYARD").build().toString();
    var answer = done("clerk", "/api/v1/payments", wanted, key + "-request");
    if (answer != null) numbers.merge(milestone, answer.getString("number"), (one, other) -> {
      assertEquals(one, other, "the same key is answered by the same payment");
      return one;
    });
    Site.until(PATIENCE, () -> numbers.containsKey(milestone));
    var number = numbers.get(milestone);
    var said = Json.createObjectBuilder().add("version", -1).add("day", today()).add("slip", "回单 " + number).build().toString();
    for (var step : STEPS) done(step[1], "/api/v1/payments/" + number + "/" + step[0], said, key + "-" + step[0]);
    settled.incrementAndGet();
  }

  /** Sends until it is answered, and once more with the same key: the answer stays. @return null where somebody else did it */
  private JsonObject done(String user, String path, String body, String key) {
    var first = answered(user, path, body, key);
    var again = answered(user, path, body, key);
    assertEquals(first == null, again == null, path + " " + key);
    return first;
  }

  private JsonObject answered(String user, String path, String body, String key) {
    var kept = new HttpResponse<?>[1];
    Site.until(PATIENCE, () -> {
      var answer = site.post(user, path, body, "Idempotency-Key", key);
      kept[0] = answer;
      if (answer.statusCode() / 100 == 2) return true;
      if (answer.statusCode() == 409 && DONE_BY_ANOTHER.stream().anyMatch(answer.body()::contains)) return true;
      // 404 and 503 while the server comes up, 401 while the token runs out, 409 while another one with the key is in flight
      if (!List.of(401, 404, 409, 503).contains(answer.statusCode())) throw new AssertionError(path + " " + answer.statusCode() + " " + answer.body());
      sentAgain.incrementAndGet();
      return false;
    });
    if (kept[0].statusCode() / 100 != 2) return null;
    try (var reader = Json.createReader(new StringReader(kept[0].body().toString()))) {
      return reader.readObject();
    }
  }

  /** The outbox goes on where it was cut off; what the bank has then is all there ever is. */
  private void bankSawEachOnce() throws Exception {
    var keys = "select %s from projects.bank_record where key in (select i.key from projects.bank_instruction i join projects.payment y on y.id = i.payment where y.item = any (?))";
    Site.until(Duration.ofMinutes(2), () -> number(keys.formatted("count(*)")) >= PAYERS);
    Site.pause(3_000);
    assertEquals(PAYERS, number("select count(*) from projects.bank_instruction i join projects.payment y on y.id = i.payment where y.item = any (?)"), "one instruction a payment");
    assertEquals(PAYERS, number(keys.formatted("count(*)")), "the bank saw each key once");
    assertEquals(PAYERS, number(keys.formatted("count(distinct key)")));
  }

  private void booksBalance() throws Exception {
    var all = new java.math.BigDecimal(EACH).multiply(java.math.BigDecimal.valueOf(PAYERS)).toPlainString();
    assertEquals(1, number("select case when sum(paid) = " + all + " and sum(requested) = " + all + " then 1 else 0 end from projects.commitment where item = any (?)"));
    assertEquals(PAYERS * 2, number("select count(*) from projects.voucher where basis = any (?) and kind in ('INSTRUCT', 'SETTLE')"), "instructed once and settled once");
    assertEquals(0, all("select count(*) from (select voucher from projects.voucher_line group by voucher having sum(debit) <> sum(credit)) n"), "debit is credit in every voucher");
    assertEquals(1, all("select case when sum(debit) = sum(credit) then 1 else 0 end from projects.voucher_line"), "and of all");
    assertEquals(0, all("select count(*) from projects.account where balance < 0"), "no balance below nothing");
    assertEquals(0, all("select count(*) from projects.account a join projects.account_kind k on k.code = a.kind where a.balance <> k.side * (select coalesce(sum(debit - credit), 0) from projects.voucher_line where account = a.id)"));
    assertEquals(0, all("select count(*) from projects.purse p where p.allocated - p.paid <> (select sum(balance) from projects.account where purse = p.id and kind in ('BANK', 'TRANSIT', 'CLAIM'))"));
  }

  /** Money of its own, eight items under contract: each for exactly its four milestones, so that a fifth would not fit. */
  private static List<String> contracted() throws SQLException {
    var items = new ArrayList<String>();
    int year = LocalDate.parse(today()).getYear();
    try (var connection = site.suite.database()) {
      connection.setAutoCommit(false);
      long purse;
      try (var insert = connection.prepareStatement("insert into projects.purse (county, town, community, source, year, open_until) values ('510131000000', '510131001000', ?, 'OTHER', ?, make_date(?, 12, 31)) returning id")) {
        insert.setString(1, FEILONG);
        insert.setInt(2, year);
        insert.setInt(3, year);
        try (var row = insert.executeQuery()) {
          row.next();
          purse = row.getLong(1);
        }
      }
      try (var statement = connection.createStatement()) {
        statement.execute("insert into projects.account (purse, kind) select " + purse + ", code from projects.account_kind where place = 'PURSE'");
        statement.execute("""
            with v as (insert into projects.voucher (purse, kind, day, words, basis, evidence, key, made_by, made_at) values (%1$d, 'OPENING', date '%2$s', '期初', '期初资金', '银行对账单', 'OPENING fault', 'finance', now()) returning id)
            insert into projects.voucher_line (voucher, no, account, debit, credit) select v.id, e.no, a.id, case e.no when 1 then 9000 else 0 end, case e.no when 2 then 9000 else 0 end
              from v cross join (values (1, 'BANK'), (2, 'OPENING')) as e (no, kind) join projects.account a on a.purse = %1$d and a.kind = e.kind""".formatted(purse, today()));
      }
      try (var insert = connection.prepareStatement("insert into projects.commitment (item, purse, title, resolved, contracted, requested, contract_no, made_by, made_at) values (?, ?, '断电试付', ?::numeric * 4, ?::numeric * 4, 0, ?, 'clerk', now())")) {
        for (int i = 0; i < PAYERS / MILESTONES; i++) {
          items.add("FAULT-" + i);
          insert.setString(1, items.get(i));
          insert.setLong(2, purse);
          insert.setString(3, EACH);
          insert.setString(4, EACH);
          insert.setString(5, "HT-FAULT-" + i);
          insert.addBatch();
        }
        insert.executeBatch();
      }
      connection.commit();
    }
    return items;
  }

  private long number(String query) throws SQLException {
    try (var connection = site.suite.database(); var statement = connection.prepareStatement(query)) {
      statement.setArray(1, connection.createArrayOf("text", items.toArray()));
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static long all(String query) throws SQLException {
    try (var connection = site.suite.database(); var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String today() { return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(); }
}
