package shanzhi.foundation.organisations.boundary;

import static shanzhi.kernel.Rights.HANDOVER_PROPOSE;
import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.AccountLine;
import shanzhi.foundation.access.boundary.AreaCodes;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.PersonLeft;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.organisations.control.HeldPosts;
import shanzhi.foundation.organisations.entity.Handover;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Somebody leaves: an administrator proposes who takes over, the receiver confirms, and then all of it moves at once. */
@Stateless
@RolesAllowed(SIGNED_IN)
public class Handovers {

  private static final Jsonb JSON = JsonbBuilder.create();

  @PersistenceContext(unitName = "foundation") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Resource SessionContext session;
  @Inject Jurisdiction jurisdiction;
  @Inject AreaCodes codes;
  @Inject HeldPosts held;
  @Inject AuditTrail audit;
  @Inject Event<PersonLeft> left;
  @Inject Clock clock;

  /** What concerns the caller, and all on his ground if he may propose. Open ones first. */
  public List<HandoverLine> mine() {
    var me = jurisdiction.caller();
    var areas = session.isCallerInRole(HANDOVER_PROPOSE) ? codes.in(jurisdiction.over(HANDOVER_PROPOSE)) : java.util.Set.of();
    return Sql.on(database).list("""
        select h.*, h.items::text as list, p.display_name as person_name, r.display_name as receiver_name from foundation.handover h
          join foundation.account p on p.username = h.person join foundation.account r on r.username = h.receiver
         where ? in (h.person, h.receiver, h.proposed_by) or p.home = any(?)
         order by h.state = 'PROPOSED' desc, h.id desc limit 200""",
        row -> new HandoverLine(row.big("id"), row.text("person"), row.text("person_name"), row.text("receiver"), row.text("receiver_name"),
            row.text("state"), List.of(JSON.fromJson(row.text("list"), OpenItem[].class)), row.text("proposed_by"), row.instant("proposed_at"),
            row.instant("decided_at")), me, areas);
  }

  /** People at home on the caller's ground, by name, user name or staff number: who may leave or take over. At most 20. */
  @RolesAllowed(HANDOVER_PROPOSE)
  public List<AccountLine> people(@NotNull String text) {
    var like = "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    return Sql.on(database).list("""
        select a.* from foundation.account a
         where a.enabled and a.home = any(?) and (a.username like ? or a.display_name like ? or a.staff_no like ?) order by a.username limit 20""",
        row -> AccountLine.of(row, ""),
        codes.in(jurisdiction.over(HANDOVER_PROPOSE)), like, like, like);
  }

  /** What a person would hand over now. */
  @RolesAllowed(HANDOVER_PROPOSE)
  public List<OpenItem> of(@NotBlank String person) {
    onGround(person);
    return held.items(person);
  }

  /** @return the number of the hand-over */
  @RolesAllowed(HANDOVER_PROPOSE)
  public long propose(@NotBlank String person, @NotBlank String receiver) {
    onGround(person);
    onGround(receiver);
    Refusal.unless(!person.equals(receiver), "handover.to-oneself");
    var sql = Sql.on(database);
    sql.one("select username from foundation.account where username = ? for update", row -> row.text("username"), person);
    Refusal.unless(sql.number("select count(*) from foundation.account where username = ? and enabled", receiver) == 1, "account.disabled", receiver);
    Refusal.unless(sql.number("select count(*) from foundation.handover where person = ? and state = 'PROPOSED'", person) == 0, "handover.open", person);
    var items = held.items(person);
    long id = sql.number("""
        insert into foundation.handover (id, person, receiver, state, items, proposed_by, proposed_at)
        values (nextval('foundation.handover_seq'), ?, ?, 'PROPOSED', ?::jsonb, ?, ?) returning id""",
        person, receiver, JSON.toJson(items), jurisdiction.caller(), clock.instant());
    audit.record("handover.propose", "account", person, null, null, Map.of("receiver", receiver, "items", items.size()));
    return id;
  }

  /** By the receiver. Posts and work move, what the person was granted ends. */
  public void confirm(long id) {
    var me = jurisdiction.caller();
    var handover = open(id);
    if (!me.equals(handover.receiver()) && !me.equals(handover.person()) && !proposes(handover)) throw Refusal.unknown("handover.unknown", id);
    handover.confirm(me, clock.instant());
    em.flush();
    var items = held.items(handover.person());   // what is in hand now, not when it was proposed
    Sql.on(database).update("update foundation.handover set items = ?::jsonb where id = ?", JSON.toJson(items), id);
    held.move(handover.person(), handover.receiver());
    left.fire(new PersonLeft(handover.person(), me));
    audit.record("handover.confirm", "account", handover.person(), null, null, Map.of("receiver", me,
        "items", items.stream().map(item -> item.kind() + item.reference()).collect(Collectors.joining(","))));
  }

  /** By whoever may propose it, or by the receiver who does not want it. */
  public void cancel(long id) {
    var me = jurisdiction.caller();
    var handover = open(id);
    if (!me.equals(handover.receiver()) && !proposes(handover)) throw Refusal.unknown("handover.unknown", id);
    handover.cancel(me, clock.instant());
    audit.record("handover.cancel", "account", handover.person(), null, null, null);
  }

  private Handover open(long id) {
    var handover = em.find(Handover.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (handover == null) throw Refusal.unknown("handover.unknown", id);
    return handover;
  }

  private boolean proposes(Handover handover) { return session.isCallerInRole(HANDOVER_PROPOSE) && reaches(handover.person()); }

  private void onGround(String username) { if (!reaches(username)) throw Refusal.unknown("account.unknown", username); }

  private boolean reaches(String username) {
    var reach = jurisdiction.over(HANDOVER_PROPOSE);
    return Sql.on(database).number("select count(*) from foundation.account where username = ? and home = any(?)", username, codes.in(reach)) == 1;
  }
}
