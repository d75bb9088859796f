package shanzhi.grid.exchange.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.grid.exchange.boundary.Admission;
import shanzhi.grid.exchange.boundary.InboundFeedback;
import shanzhi.grid.exchange.boundary.InboundOrder;
import shanzhi.grid.exchange.boundary.OrderAnswer;
import shanzhi.grid.exchange.boundary.OrderLine;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.grid.incidents.control.Ground;
import shanzhi.grid.incidents.control.IncidentWork;
import shanzhi.grid.incidents.entity.Incident;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.Priority;
import shanzhi.grid.incidents.entity.Source;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Keeps which order became which incident, once each. */
@ApplicationScoped
public class OrderDesk {

  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;
  @Inject Ground ground;
  @Inject Catalogue catalogue;
  @Inject IncidentWork work;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** @param content in a stable form */
  public OrderAnswer receive(InboundOrder order, String content) {
    var neighbour = neighbour();
    alone(neighbour + "/" + order.getOrderNo());
    var hash = hash(content);
    record Kept(OrderAnswer answer, String hash) {}
    var kept = Sql.on(database).one("select * from grid.exchange_order where neighbour = ? and order_no = ?",
        row -> new Kept(new OrderAnswer(row.text("order_no"), row.text("incident"), row.instant("received_at")), row.text("content_hash")), neighbour, order.getOrderNo());
    if (kept.isPresent()) {
      if (!kept.get().hash().equals(hash)) throw Refusal.mismatch("exchange.other-content", order.getOrderNo());
      return kept.get().answer();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var number = work.begin(Move.REPORT, incident(order, neighbour, now), List.of());
    Sql.on(database).update("insert into grid.exchange_order (neighbour, order_no, incident, received_at, content_hash) values (?, ?, ?, ?, ?)", neighbour, order.getOrderNo(), number, now, hash);
    return new OrderAnswer(order.getOrderNo(), number, now);
  }

  private Incident incident(InboundOrder order, String neighbour, java.time.Instant now) {
    var place = Territory.of(order.getGround());
    var area = Sql.on(database).one("select area from grid.exchange_neighbour where code = ?", row -> row.text("area"), neighbour).orElseThrow();
    if (!areas.today().covers(Territory.of(area), place)) throw Refusal.unknown("area.out-of-reach", order.getGround());
    if (order.getSeenAt() != null && order.getSeenAt().isAfter(now.plus(CLOCK_SKEW))) throw Refusal.invalid("incident.future");
    if ((order.getLon() == null) != (order.getLat() == null)) throw Refusal.invalid("incident.half-a-point");
    var priority = order.getPriority() == null ? Priority.ORDINARY : Priority.valueOf(order.getPriority());
    var where = ground.place(order);
    return new Incident(now, jurisdiction.caller(), Source.INTERFACE, catalogue.subcategory(order.getType(), where.county()).code(), priority, order.getDescription().strip(), where);
  }

  /** @throws Refusal exchange.unknown-order (404) also for another neighbour's */
  public OrderAnswer order(String orderNo) {
    return Sql.on(database).one("select * from grid.exchange_order where neighbour = ? and order_no = ?",
        row -> new OrderAnswer(row.text("order_no"), row.text("incident"), row.instant("received_at")), neighbour(), orderNo).orElseThrow(() -> Refusal.unknown("exchange.unknown-order", orderNo));
  }

  /** Keeps it. @return false when it came before; @throws Refusal exchange.other-content (422) */
  public boolean firstTime(InboundFeedback feedback, String content) {
    var neighbour = neighbour();
    alone(neighbour + "//" + feedback.getFeedbackNo());
    var kept = Sql.on(database).one("select content_hash from grid.exchange_feedback where neighbour = ? and feedback_no = ?", row -> row.text("content_hash"), neighbour, feedback.getFeedbackNo());
    if (kept.isPresent()) {
      if (!kept.get().equals(hash(content))) throw Refusal.mismatch("exchange.other-content", feedback.getFeedbackNo());
      return false;
    }
    Sql.on(database).update("insert into grid.exchange_feedback (neighbour, feedback_no, order_no, kind, score, words, received_at, content_hash) values (?, ?, ?, ?, ?, ?, ?, ?)",
        neighbour, feedback.getFeedbackNo(), feedback.getOrderNo(), feedback.getKind(), feedback.getScore(), feedback.getWords(), clock.instant(), hash(content));
    audit.record("exchange.feedback", "exchange-order", neighbour + "/" + feedback.getOrderNo(), null, null, Map.of("kind", feedback.getKind(), "feedback", feedback.getFeedbackNo()));
    return true;
  }

  public List<OrderLine.Feedback> feedback(String neighbour, String orderNo) {
    return Sql.on(database).list("select * from grid.exchange_feedback where neighbour = ? and order_no = ? order by received_at desc",
        row -> new OrderLine.Feedback(row.text("kind"), row.as("score", Integer.class), row.text("words"), row.instant("received_at")), neighbour, orderNo);
  }

  private String neighbour() {
    var caller = jurisdiction.caller();
    if (!caller.startsWith(Admission.PREFIX)) throw Refusal.unknown("exchange.unknown-neighbour", caller);
    return caller.substring(Admission.PREFIX.length());
  }

  /** Two calls with one number follow each other. */
  private void alone(String key) { Sql.on(database).one("select pg_advisory_xact_lock(hashtextextended(?, 7))", row -> true, key); }

  private static String hash(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
