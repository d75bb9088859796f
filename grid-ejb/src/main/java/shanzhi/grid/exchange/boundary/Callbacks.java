package shanzhi.grid.exchange.boundary;

import static shanzhi.kernel.Rights.EXCHANGE_EDIT;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.outbox.boundary.Outbox;
import shanzhi.grid.exchange.control.CallbackDelivery;
import shanzhi.grid.exchange.control.Recording;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory.Level;

/** What neighbours were told or are still to be told, who was not let in, and what the recording neighbour got. */
@Stateless
@RolesAllowed(EXCHANGE_EDIT)
public class Callbacks {

  private static final int SHOWN = 100;

  private static final String LINE = """
      select c.*, o.incident, n.area, coalesce(b.attempts, 0) as attempts, b.last_error, b.done_at,
             case when b.done_at is not null then 'SENT' when b.given_up_at is not null then 'GIVEN_UP' else 'WAITING' end as state
        from grid.exchange_callback c join grid.exchange_order o on o.neighbour = c.neighbour and o.order_no = c.order_no
        join grid.exchange_neighbour n on n.code = c.neighbour
        left join lateral (select * from foundation.outbox b where b.topic = 'exchange.callback' and b.key = c.id::text order by b.id desc limit 1) b on true
       where\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Outbox outbox;
  @Inject AuditTrail audit;
  @Inject Recording recording;

  /** The newest first. @param givenUp only what was given up */
  public List<CallbackLine> latest(boolean givenUp) {
    var args = new ArrayList<Object>();
    var where = reach(args) + (givenUp ? " and b.given_up_at is not null and b.done_at is null" : "");
    args.add(SHOWN);
    return Sql.on(database).list(LINE + where + " order by c.id desc limit ?", Callbacks::line, args);
  }

  /** Tries once more what was given up or still waits. @throws Refusal exchange.unknown-callback (404), exchange.callback-sent (409) */
  public void again(long callback) {
    var args = new ArrayList<Object>();
    var where = reach(args) + " and c.id = ?";
    args.add(callback);
    var line = Sql.on(database).one(LINE + where, Callbacks::line, args.toArray()).orElseThrow(() -> Refusal.unknown("exchange.unknown-callback", callback));
    Refusal.unless(!line.state().equals("SENT"), "exchange.callback-sent", callback);
    Sql.on(database).update("update foundation.outbox set given_up_at = coalesce(given_up_at, put_at) where topic = ? and key = ? and done_at is null", CallbackDelivery.TOPIC, String.valueOf(callback));
    outbox.put(CallbackDelivery.TOPIC, String.valueOf(callback), Map.of("callback", callback));
    audit.record("exchange.again", "callback", String.valueOf(callback), null, null, Map.of("order", line.orderNo(), "event", line.event()));
  }

  /** Calls that claimed to be a neighbour of the caller's ground, or nobody known. */
  public List<CallbackLine.Refused> refusals() {
    var args = new ArrayList<Object>();
    var where = reach(args);
    args.add(SHOWN);
    return Sql.on(database).list("select r.* from grid.exchange_refusal r left join grid.exchange_neighbour n on n.code = r.neighbour where (n.code is null or " + where + ") order by r.at desc limit ?",
        row -> new CallbackLine.Refused(row.instant("at"), row.text("neighbour"), row.text("path"), row.text("reason")), args);
  }

  public List<CallbackLine.Recorded> recorded() {
    var args = new ArrayList<Object>();
    var where = reach(args);
    args.add(SHOWN);
    return Sql.on(database).list("select r.* from grid.exchange_record r join grid.exchange_neighbour n on n.code = r.neighbour where " + where + " order by r.id desc limit ?",
        row -> new CallbackLine.Recorded(row.instant("at"), row.text("neighbour"), row.big("callback"), row.text("headers"), row.text("body")), args);
  }

  /** Whether callbacks are recorded here instead of sent ({@code shanzhi.exchange.stub}). */
  public boolean recording() { return recording.on(); }

  private String reach(List<Object> args) { return jurisdiction.over(EXCHANGE_EDIT).sql(level -> level == Level.COUNTY ? "n.area" : null, args); }

  private static CallbackLine line(Sql.Row row) throws SQLException {
    return new CallbackLine(row.big("id"), row.text("neighbour"), row.text("order_no"), row.text("incident"), row.text("event"), row.text("state"), row.number("attempts"),
        row.text("last_error"), row.instant("made_at"), row.instant("done_at"));
  }
}
