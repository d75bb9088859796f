package shanzhi.grid.whistles.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.outbox.boundary.Outbox;
import shanzhi.foundation.secrets.boundary.Masks;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.grid.whistles.boundary.AnswerCall;
import shanzhi.grid.whistles.boundary.OpenCallSheet;
import shanzhi.grid.whistles.entity.FirstCome;
import shanzhi.grid.whistles.entity.Whistle;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Open calls and who answered. Everything that takes or frees a place locks the call first. */
@ApplicationScoped
public class OpenCallDesk {

  /** One call as it stands. */
  public record Call(long id, String number, long whistle, String whistleNumber, String whistler, String title, String plea, int wanted, int accepted, String town,
      String community, Instant calledAt, Instant closedAt) {

    FirstCome places() { return new FirstCome(wanted, accepted, closedAt != null); }
  }

  private static final String CALL = """
      select c.*, w.number as whistle_number, w.whistler, w.title,
             (select count(*) from grid.open_call_answer a where a.call = c.id and a.state = 'ACCEPTED') as accepted
        from grid.open_call c join grid.whistle w on w.id = c.whistle where\s""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;
  @Inject AuditTrail audit;
  @Inject Outbox outbox;
  @Inject Sealing sealing;
  @Inject Clock clock;

  /** 求助: QZ-20261122-7, with the day of the whistle. */
  static String number(Whistle whistle, long id) { return "QZ-" + whistle.number().substring(3, 11) + "-" + id; }

  public String open(Whistle whistle, String plea, int wanted) {
    var sql = Sql.on(database);
    long id = sql.number("select nextval('grid.open_call_seq')");
    var number = number(whistle, id);
    sql.update("""
        insert into grid.open_call (id, number, whistle, plea, wanted, county, town, community, called_by, called_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        id, number, whistle.id(), plea, wanted, whistle.county(), whistle.town(), whistle.community(), jurisdiction.caller(), clock.instant());
    audit.record("call.open", "whistle", whistle.number(), whistle.ground(), null, Map.of("call", number, "wanted", wanted));
    return number;
  }

  /** The whistle is over: nobody is asked any more. */
  public void close(Whistle whistle) {
    Sql.on(database).update("update grid.open_call set closed_at = ? where whistle = ? and closed_at is null", clock.instant(), whistle.id());
  }

  public void close(Call call) {
    Sql.on(database).update("update grid.open_call set closed_at = ? where id = ?", clock.instant(), call.id());
    audit.record("call.close", "whistle", call.whistleNumber(), ground(call), null, Map.of("call", call.number()));
  }

  /** @throws Refusal call.unknown (404) */
  public Call find(String number) {
    return Sql.on(database).one(CALL + "c.number = ?", OpenCallDesk::call, String.valueOf(number)).orElseThrow(() -> Refusal.unknown("call.unknown", String.valueOf(number)));
  }

  /** Nobody else takes or frees a place until this transaction ends; reads the places after the lock is held. */
  public Call locked(String number) {
    Sql.on(database).one("select id from grid.open_call where number = ? for update", row -> row.big("id"), number);
    return find(number);
  }

  /** @return id of the answer @throws Refusal call.closed, call.answered-already (409); call.name-needed (400) */
  public long answer(Call call, AnswerCall answer) {
    Refusal.unless(call.closedAt() == null, "call.closed", call.number());
    var sql = Sql.on(database);
    var me = jurisdiction.caller();
    boolean self = answer.getKind().equals("VOLUNTEER");
    var name = self ? sql.one("select display_name from foundation.account where username = ?", row -> row.text("display_name"), me).orElse(me)
        : answer.getName() == null ? "" : answer.getName().strip();
    if (name.isEmpty()) throw Refusal.invalid("call.name-needed");
    boolean before = sql.number("select count(*) from grid.open_call_answer where call = ? and state in ('ACCEPTED', 'THANKED') and "
        + (self ? "kind = 'VOLUNTEER' and answered_by = ?" : "kind = '" + answer.getKind() + "' and name = ?"), call.id(), self ? me : name) > 0;
    Refusal.unless(!before, "call.answered-already", name);
    var state = call.places().next();
    long id = sql.one("""
        insert into grid.open_call_answer (call, kind, name, contact_sealed, offer, answered_by, answered_at, state) values (?, ?, ?, ?, ?, ?, ?, ?) returning id""",
        row -> row.big("id"), call.id(), answer.getKind(), name, sealing.seal(answer.getContact()), blank(answer.getOffer()), me, clock.instant(), state).orElseThrow();
    tell(call, id, state);
    return id;
  }

  /** Frees the place. @param how UNDONE by the whistler, TAKEN_BACK by whoever answered; @throws Refusal call.no-answer (404), call.answer-over (409) */
  public void end(Call call, long answer, String how, String reason) {
    var mine = how.equals("TAKEN_BACK");
    var found = Sql.on(database).one("select state, answered_by from grid.open_call_answer where call = ? and id = ?",
        row -> new String[] {row.text("state"), row.text("answered_by")}, call.id(), answer);
    if (found.isEmpty() || mine && !jurisdiction.identities().contains(found.get()[1])) throw Refusal.unknown("call.no-answer", call.number());
    Refusal.unless(found.get()[0].equals("ACCEPTED") || found.get()[0].equals("THANKED"), "call.answer-over", call.number());
    Sql.on(database).update("update grid.open_call_answer set state = ?, ended_by = ?, ended_at = ?, reason = ? where id = ?", how, jurisdiction.caller(), clock.instant(), reason, answer);
    tell(call, answer, how);
  }

  private void tell(Call call, long answer, String state) {
    audit.record("call." + state.toLowerCase(java.util.Locale.ROOT).replace('_', '-'), "whistle", call.whistleNumber(), ground(call), null, Map.of("call", call.number(), "answer", answer));
    outbox.put("call.answered", call.number() + "#" + answer + "#" + state, Map.of("call", call.number(), "answer", answer, "state", state));
  }

  /** The full telephone of one who answered; recorded, because it is personal. @throws Refusal call.no-answer (404) */
  public String contact(Call call, long answer) {
    var sealed = Sql.on(database).list("select contact_sealed from grid.open_call_answer where call = ? and id = ?", row -> row.text("contact_sealed"), call.id(), answer);
    if (sealed.isEmpty()) throw Refusal.unknown("call.no-answer", call.number());
    audit.record("call.contact", "whistle", call.whistleNumber(), ground(call), null, Map.of("call", call.number(), "answer", answer));
    return sealing.open(sealed.get(0));
  }

  /** @param where condition on the call as c; @param whole show every answer, not only the caller's own */
  public List<OpenCallSheet> list(String where, boolean whole, List<?> args) {
    return Sql.on(database).list(CALL + where, OpenCallDesk::call, args).stream().map(call -> sheet(call, whole)).toList();
  }

  public OpenCallSheet sheet(Call call, boolean whole) {
    var people = jurisdiction.identities();
    var args = new ArrayList<Object>(List.of(call.id(), whole, people));
    var answers = Sql.on(database).list("""
        select a.*, coalesce(p.display_name, a.answered_by) as who from grid.open_call_answer a left join foundation.account p on p.username = a.answered_by
         where a.call = ? and (? or a.answered_by = any (?)) order by a.id""",
        row -> new OpenCallSheet.Answer(row.big("id"), row.text("kind"), row.text("name"), Masks.phone(sealing.open(row.text("contact_sealed"))), row.text("offer"),
            row.text("who"), row.instant("answered_at"), row.text("state"), people.contains(row.text("answered_by")), row.text("reason")), args.toArray());
    return new OpenCallSheet(call.number(), call.whistleNumber(), call.title(), call.plea(), call.wanted(), call.accepted(), call.places().state(), name(call.town()),
        call.community() == null ? null : name(call.community()), call.calledAt(), call.closedAt(), answers);
  }

  private String name(String code) { return areas.today().find(code).map(AreaNode::shortName).orElse(code); }

  static String ground(Call call) { return call.community() == null ? call.town() : call.community(); }

  private static String blank(String text) { return text == null || text.isBlank() ? null : text.strip(); }

  private static Call call(Sql.Row row) throws SQLException {
    return new Call(row.big("id"), row.text("number"), row.big("whistle"), row.text("whistle_number"), row.text("whistler"), row.text("title"), row.text("plea"),
        row.number("wanted"), row.number("accepted"), row.text("town"), row.text("community"), row.instant("called_at"), row.instant("closed_at"));
  }
}
