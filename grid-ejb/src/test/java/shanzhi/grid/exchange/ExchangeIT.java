package shanzhi.grid.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.secrets.boundary.Signature;
import shanzhi.grid.exchange.boundary.Callbacks;
import shanzhi.grid.exchange.boundary.Entrances;
import shanzhi.grid.exchange.boundary.InboundFeedback;
import shanzhi.grid.exchange.boundary.InboundOrder;
import shanzhi.grid.exchange.boundary.Neighbours;
import shanzhi.grid.exchange.boundary.NewNeighbour;
import shanzhi.grid.exchange.boundary.Orders;
import shanzhi.grid.exchange.boundary.SignedCall;
import shanzhi.grid.incidents.boundary.ActOnIncident;
import shanzhi.grid.incidents.boundary.IncidentSheet;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.incidents.boundary.Lookalike;
import shanzhi.grid.incidents.boundary.Lookalikes;
import shanzhi.grid.incidents.boundary.Duplicates;
import shanzhi.grid.incidents.boundary.ReportIncident;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.grid.incidents.boundary.TownDesk;
import shanzhi.grid.incidents.boundary.Verifying;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Orders come in signed and go their way; the neighbour is told; and what was reported twice is seen. */
@ExtendWith(ArquillianExtension.class)
class ExchangeIT {

  static final Caller MEMBER = Caller.named("member").as(JobRole.MEMBER);
  static final Caller DISPATCHER = Caller.named("dispatcher").as(JobRole.DISPATCHER);
  static final Caller STRANGER = Caller.named("dispatcher-jt").as(JobRole.DISPATCHER);
  static final Caller SYSADMIN = Caller.named("sysadmin").as(JobRole.SYSADMIN);
  /** Made by this class: a key is sealed for the run of one deployment only. */
  static final Caller HOTLINE = neighbour("city-run");
  static final String PATH = "/api/v1/exchange/orders";
  static final String GRID = "5101310010062001005";
  static final String PUJIANG = "510131000000";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", ExchangeIT.class); }

  @Inject Entrances entrances;
  @Inject Orders orders;
  @Inject Neighbours neighbours;
  @Inject Callbacks callbacks;
  @Inject Incidents incidents;
  @Inject TownDesk desk;
  @Inject Verifying verifying;
  @Inject Reporting reporting;
  @Inject Lookalikes lookalikes;
  @Inject Duplicates duplicates;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private static String secret;

  private static Caller neighbour(String code) { return new Caller("neighbour:" + code, Set.of(Rights.SIGNED_IN, Rights.EXCHANGE_SEND, Rights.INCIDENT_REPORT)); }

  @BeforeEach void a_neighbour_with_a_key() {
    if (secret == null) secret = SYSADMIN.calls(() -> neighbours.add(new NewNeighbour("city-run", "城运平台", PUJIANG, "", "HMAC-SM3")));
  }

  private static SignedCall call(String key, Signature algorithm, Instant at, String nonce, String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var timestamp = String.valueOf(at.toEpochMilli());
    return new SignedCall("city-run", timestamp, nonce, algorithm.sign(key, SignedCall.content("POST", PATH, timestamp, nonce, bytes)), "POST", PATH, bytes);
  }

  private String refusal(SignedCall call) { return entrances.admit(call).refusal(); }

  private long refused(String reason) { return Sql.on(database).number("select count(*) from grid.exchange_refusal where reason = ?", reason); }

  private static String nonce() { return UUID.randomUUID().toString(); }

  @Test void a_call_signed_with_the_key_comes_in_once() {
    var call = call(secret, Signature.HMAC_SM3, Instant.now(), nonce(), "{}");
    assertNull(refusal(call));
    long before = refused("exchange.replayed");
    assertEquals("exchange.replayed", refusal(call));
    assertEquals(before + 1, refused("exchange.replayed"));
  }

  @Test void forged_unsigned_and_old_calls_are_refused_and_written_down() {
    long before = refused("exchange.forged");
    assertEquals("exchange.forged", refusal(call("another key", Signature.HMAC_SM3, Instant.now(), nonce(), "{}")));
    assertEquals("exchange.forged", refusal(call(secret, Signature.HMAC_SHA256, Instant.now(), nonce(), "{}")), "the algorithm is agreed, not chosen by the caller");
    var real = call(secret, Signature.HMAC_SM3, Instant.now(), nonce(), "{\"a\":1}");
    assertEquals("exchange.forged", refusal(new SignedCall(real.neighbour(), real.timestamp(), real.nonce(), real.signature(), "POST", PATH, "{\"a\":2}".getBytes(StandardCharsets.UTF_8))));
    assertEquals("exchange.forged", refusal(new SignedCall("nobody", real.timestamp(), real.nonce(), real.signature(), "POST", PATH, real.body())));
    assertEquals(before + 4, refused("exchange.forged"));
    assertEquals("exchange.expired", refusal(call(secret, Signature.HMAC_SM3, Instant.now().minus(Duration.ofMinutes(6)), nonce(), "{}")));
    assertEquals("exchange.expired", refusal(call(secret, Signature.HMAC_SM3, Instant.now().plus(Duration.ofMinutes(6)), nonce(), "{}")));
    assertEquals("exchange.unsigned", refusal(new SignedCall(null, null, null, null, "POST", PATH, new byte[0])));
    assertEquals("exchange.unsigned", refusal(new SignedCall("city-run", "yesterday", "short", "x", "POST", PATH, new byte[0])));
  }

  @Test void a_key_can_be_changed_while_both_sides_go_on() {
    SYSADMIN.does(() -> neighbours.add(new NewNeighbour("rotating", "轮换测试", PUJIANG, "https://a.example/b", "HMAC-SHA256")));
    var fresh = SYSADMIN.calls(() -> neighbours.rotate("rotating", 0));
    assertFalse(Sql.on(database).one("select secret || coalesce(secret_before, '') as both from grid.exchange_neighbour where code = 'rotating'", row -> row.text("both")).orElseThrow().contains(fresh), "sealed");
    assertEquals(0L, Sql.on(database).number("select count(*) from foundation.audit_entry where subject = 'rotating' and (after::text like ?)", "%" + fresh + "%"), "the trail knows no key");
    assertEquals("changed-by-someone-else", assertThrows(Refusal.class, () -> SYSADMIN.calls(() -> neighbours.rotate("rotating", 0))).key());
    SYSADMIN.does(() -> neighbours.enable("rotating", 1, false));
    assertEquals("exchange.unknown-neighbour", assertThrows(Refusal.class, () -> SYSADMIN.does(() -> neighbours.enable("nobody", 0, true))).key());
  }

  @Test void neighbours_are_kept_by_the_administrator_of_their_ground() {
    assertThrows(EJBAccessException.class, () -> DISPATCHER.calls(() -> neighbours.all()));
    assertThrows(EJBAccessException.class, () -> DISPATCHER.calls(() -> callbacks.latest(false)));
    assertEquals("area.out-of-reach", assertThrows(Refusal.class, () -> SYSADMIN.calls(() -> neighbours.add(new NewNeighbour("jintang", "金堂热线", "510121000000", "", "HMAC-SM3")))).key());
    assertEquals("exchange.area-level", assertThrows(Refusal.class, () -> SYSADMIN.calls(() -> neighbours.add(new NewNeighbour("heshan", "鹤山热线", "510131001000", "", "HMAC-SM3")))).key());
    assertEquals("exchange.neighbour-there", assertThrows(Refusal.class, () -> SYSADMIN.calls(() -> neighbours.add(new NewNeighbour("city-run", "又一个", PUJIANG, "", "HMAC-SM3")))).key());
  }

  private static InboundOrder order(String number) {
    var order = new InboundOrder();
    order.setOrderNo(number);
    order.setType("0109");
    order.setDescription("市民反映商户占道 " + number);
    order.setGround(GRID);
    return order;
  }

  private IncidentSheet seen(Caller caller, String number) { return caller.calls(() -> incidents.sheet(number)); }

  private ActOnIncident act(Caller caller, String number, String words) { return ActOnIncident.at(seen(caller, number).version(), words); }

  @Test void the_same_order_is_one_incident_and_one_answer() {
    var number = "GD-" + nonce();
    var first = HOTLINE.calls(() -> orders.receive(order(number)));
    assertEquals(first, HOTLINE.calls(() -> orders.receive(order(number))));
    assertEquals(1L, Sql.on(database).number("select count(*) from grid.exchange_order where order_no = ?", number));
    var other = order(number);
    other.setDescription("别的事");
    assertEquals("exchange.other-content", assertThrows(Refusal.class, () -> HOTLINE.calls(() -> orders.receive(other))).key());
    assertEquals("INTERFACE", seen(DISPATCHER, first.incident()).source());
    assertEquals(number, DISPATCHER.calls(() -> orders.of(first.incident())).orElseThrow().orderNo());
    assertEquals("incident.unknown", assertThrows(Refusal.class, () -> STRANGER.calls(() -> orders.of(first.incident()))).key());
    assertEquals("incident.verify-first", assertThrows(Refusal.class, () -> DISPATCHER.does(() -> desk.accept(first.incident(), act(DISPATCHER, first.incident(), null)))).key());
  }

  @Test void an_order_outside_the_neighbours_ground_and_a_caller_who_is_none_get_nothing() {
    var outside = order("GD-" + nonce());
    outside.setGround("510121001015");
    assertEquals("area.out-of-reach", assertThrows(Refusal.class, () -> HOTLINE.calls(() -> orders.receive(outside))).key());
    assertThrows(EJBAccessException.class, () -> DISPATCHER.calls(() -> orders.receive(order("GD-" + nonce()))));
    assertEquals("exchange.unknown-order", assertThrows(Refusal.class, () -> HOTLINE.calls(() -> orders.feedback(feedback("GD-none", "NOT_FIXED")))).key());
  }

  private static InboundFeedback feedback(String orderNo, String kind) {
    var feedback = new InboundFeedback();
    feedback.setOrderNo(orderNo);
    feedback.setFeedbackNo("HF-" + orderNo);
    feedback.setKind(kind);
    feedback.setWords("仍有占道");
    return feedback;
  }

  @Test void the_neighbour_is_told_each_step_once_and_not_settled_opens_it_again() throws Exception {
    var orderNo = "GD-" + nonce();
    var number = HOTLINE.calls(() -> orders.receive(order(orderNo))).incident();
    assertEquals("incident.move-not-allowed", assertThrows(Refusal.class, () -> HOTLINE.calls(() -> orders.feedback(feedback(orderNo, "NOT_FIXED")))).key(), "not before it was closed");
    DISPATCHER.does(() -> desk.sendToVerify(number, act(DISPATCHER, number, null)));
    MEMBER.does(() -> verifying.findTrue(number, act(MEMBER, number, "属实")));
    DISPATCHER.does(() -> desk.file(number, act(DISPATCHER, number, null)));
    long office = DISPATCHER.calls(() -> desk.officesFor(number)).stream().filter(line -> line.staff() > 0).findFirst().orElseThrow().id();
    DISPATCHER.does(() -> desk.dispatch(number, act(DISPATCHER, number, "请处置").to(office)));
    assertEquals(List.of("ACCEPTED", "DISPATCHED"), told(orderNo, 2));
    var record = Sql.on(database).one("select r.* from grid.exchange_record r join grid.exchange_callback c on c.id = r.callback where c.order_no = ? order by r.id limit 1",
        row -> new String[] {row.text("headers"), row.text("body")}, orderNo).orElseThrow();
    assertTrue(record[0].contains("X-Shanzhi-Signature: ") && record[1].contains(orderNo), record[1]);
    assertFalse(record[1].contains("属实"), "words of the way stay in the house");
    var line = SYSADMIN.calls(() -> callbacks.latest(false)).stream().filter(one -> one.orderNo().equals(orderNo)).findFirst().orElseThrow();
    assertEquals("SENT", line.state());
    assertEquals("exchange.callback-sent", assertThrows(Refusal.class, () -> SYSADMIN.does(() -> callbacks.again(line.id()))).key());
    closed(number);
    var kept = HOTLINE.calls(() -> orders.feedback(feedback(orderNo, "NOT_FIXED")));
    assertEquals("REWORK", seen(DISPATCHER, number).line().status());
    assertEquals("neighbour:city-run", seen(DISPATCHER, number).steps().get(0).actor());
    assertEquals(kept, HOTLINE.calls(() -> orders.feedback(feedback(orderNo, "NOT_FIXED"))), "said twice, done once");
  }

  @Test void the_words_of_a_restricted_incident_stay_in_the_house() {
    var plain = told("0109", "重复件，不予受理");
    assertTrue(plain.contains("重复件，不予受理"), plain);
    var dispute = told("0303", "赵钱孙家事，不予受理");
    assertTrue(dispute.contains("REJECTED") && !dispute.contains("赵钱孙"), dispute);
  }

  /** What the neighbour is told when an order of that type is turned away with these words. */
  private String told(String type, String words) {
    var order = order("GD-" + nonce());
    order.setType(type);
    var number = HOTLINE.calls(() -> orders.receive(order)).incident();
    DISPATCHER.does(() -> desk.reject(number, act(DISPATCHER, number, words)));
    return Sql.on(database).one("select payload::text as payload from grid.exchange_callback where order_no = ?", row -> row.text("payload"), order.getOrderNo()).orElseThrow();
  }

  /** Office and checker have their own tests; here only that it is closed counts. */
  private void closed(String number) {
    Sql.on(database).update("update grid.incident set status = 'CLOSED', ended = true, closed_at = ?, version = version + 1 where number = ?", Instant.now(), number);
  }

  private List<String> told(String orderNo, int wanted) throws InterruptedException {
    var end = Instant.now().plus(Duration.ofSeconds(60));
    List<String> events = List.of();
    while (Instant.now().isBefore(end) && events.size() < wanted) {
      Thread.sleep(250);
      events = Sql.on(database).list("select c.event from grid.exchange_record r join grid.exchange_callback c on c.id = r.callback where c.order_no = ? order by c.id", row -> row.text("event"), orderNo);
    }
    return events;
  }

  private static ReportIncident report(String words) {
    var report = new ReportIncident();
    report.setType("0702");
    report.setDescription(words);
    report.setGround(GRID);
    return report;
  }

  @Test void what_was_reported_near_by_lately_is_seen_before_and_after_and_merged() {
    var main = MEMBER.calls(() -> reporting.report(report("烧烤店油烟直排楼道，联系13800001234"), null));
    var alike = MEMBER.calls(() -> lookalikes.before(report("烧烤店油烟直排")));
    var found = alike.stream().filter(one -> one.number().equals(main)).findFirst().orElseThrow();
    assertTrue(found.sameGrid() && !found.description().contains("13800001234"), found.toString());
    var other = MEMBER.calls(() -> reporting.report(report("烧烤店油烟直排"), null));
    assertTrue(DISPATCHER.calls(() -> lookalikes.of(other)).stream().map(Lookalike::number).toList().contains(main));
    assertFalse(DISPATCHER.calls(() -> lookalikes.of(other)).stream().map(Lookalike::number).toList().contains(other), "nothing is like itself");
    DISPATCHER.does(() -> duplicates.merge(other, act(DISPATCHER, other, null).into(main)));
    assertTrue(DISPATCHER.calls(() -> lookalikes.of(other)).isEmpty(), "merged is merged");
    DISPATCHER.does(() -> duplicates.unmerge(other, act(DISPATCHER, other, "不是同一件")));
    assertEquals("REPORTED", seen(DISPATCHER, other).line().status());
  }

  @Test void lookalikes_are_only_what_the_caller_can_open() {
    var main = MEMBER.calls(() -> reporting.report(report("露台养鸡噪声扰民"), null));
    assertEquals("incident.unknown", assertThrows(Refusal.class, () -> STRANGER.calls(() -> lookalikes.of(main))).key());
    assertEquals("area.out-of-reach", assertThrows(Refusal.class, () -> STRANGER.calls(() -> lookalikes.before(report("露台养鸡噪声扰民")))).key());
    assertThrows(EJBAccessException.class, () -> Caller.named("office").as(JobRole.OFFICE).calls(() -> lookalikes.before(report("露台养鸡噪声扰民"))));
  }
}
