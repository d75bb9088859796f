package shanzhi.grid.routing.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.grid.routing.boundary.RoutingLine;
import shanzhi.grid.routing.entity.RoutingSet;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Finds rule sets on the caller's ground, keeps their order in time, and writes down what was done to them. */
@ApplicationScoped
public class SetDesk {

  private static final int SHOWN = 200;

  private static final String LINE = """
      select s.*, (select count(*) from grid.routing_rule r where r.routing_set = s.id) as rules, m.display_name as made_name, b.display_name as submitted_name,
             d.display_name as decided_name
        from grid.routing_set s left join foundation.account m on m.username = s.made_by left join foundation.account b on b.username = s.submitted_by
        left join foundation.account d on d.username = s.decided_by""";

  @PersistenceContext(unitName = "grid") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject RuleRows rules;
  @Inject Areas areas;
  @Inject Clock clock;

  /** Whoever may change or decide may read. @throws Refusal routing.unknown (404) also outside the caller's ground */
  public RoutingSet read(long set) {
    var found = em.find(RoutingSet.class, set);
    if (found == null || !reads(found.area())) throw Refusal.unknown("routing.unknown", set);
    return found;
  }

  private boolean reads(String area) {
    var ground = Territory.of(area);
    return jurisdiction.covers(Rights.ROUTING_EDIT, ground) || jurisdiction.covers(Rights.ROUTING_APPROVE, ground);
  }

  /** For a change: on the caller's ground by that right, and nobody was quicker. */
  public RoutingSet open(long set, int version, String right) {
    var found = read(set);
    if (!jurisdiction.covers(right, Territory.of(found.area()))) throw Refusal.unknown("routing.unknown", set);
    em.lock(found, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(found);
    Refusal.unless(found.version() == version, "changed-by-someone-else", "#" + set);
    return found;
  }

  public long draft(String area) {
    Refusal.unless(Sql.on(database).number("select count(*) from grid.routing_set where area = ? and state in ('DRAFT', 'SUBMITTED')", area) == 0, "routing.draft-there");
    var draft = new RoutingSet(area, jurisdiction.caller(), clock.instant());
    em.persist(draft);
    em.flush();
    var today = ChinaTime.today(clock);
    Sql.on(database).one("select id from grid.routing_set where area = ? and state = 'LIVE' and valid_from <= ? and (valid_to is null or valid_to > ?)",
        row -> row.big("id"), area, today, today).ifPresent(live -> rules.copy(live, draft.id()));
    record(draft, "routing.draft");
    return draft.id();
  }

  /** The set in force before ends on the day on which this one begins. @throws Refusal routing.later-set (409) */
  public void replace(RoutingSet next) {
    var from = next.validFrom();
    Refusal.unless(Sql.on(database).number("select count(*) from grid.routing_set where area = ? and state = 'LIVE' and id <> ? and valid_from > ? and (valid_to is null or valid_to > valid_from)",
        next.area(), next.id(), from) == 0, "routing.later-set", from);
    em.createQuery("select s from RoutingSet s where s.area = :area and s.state = shanzhi.grid.routing.entity.SetState.LIVE and s.id <> :id and (s.validTo is null or s.validTo > :day)", RoutingSet.class)
        .setParameter("area", next.area()).setParameter("id", next.id()).setParameter("day", from).getResultList().forEach(before -> before.endOn(from));
  }

  public void changed(RoutingSet set, String verb, Object after) {
    em.flush();
    audit.record(verb, "routing-set", String.valueOf(set.id()), set.area(), null, after == null ? Map.of("version", set.version()) : after);
  }

  public void record(RoutingSet set, String verb) {
    em.flush();
    audit.record(verb, "routing-set", String.valueOf(set.id()), set.area(), null, Map.of("state", set.state(), "from", String.valueOf(set.validFrom())));
  }

  public RoutingLine line(long set) { return Sql.on(database).one(LINE + " where s.id = ?", SetDesk::line, set).orElseThrow(() -> Refusal.unknown("routing.unknown", set)); }

  public List<RoutingLine> lines() {
    var args = new ArrayList<Object>();
    var where = inReach(jurisdiction.over(Rights.ROUTING_EDIT), args) + " or " + inReach(jurisdiction.over(Rights.ROUTING_APPROVE), args);
    args.add(SHOWN);
    return Sql.on(database).list(LINE + " where s.state <> 'DROPPED' and (" + where + ") order by s.state in ('DRAFT', 'SUBMITTED') desc, s.area, s.valid_from desc, s.id desc limit ?", SetDesk::line, args);
  }

  /** The towns of a county lie in it too. */
  private String inReach(Reach reach, List<Object> args) {
    if (reach.isWhole()) return "true";
    var tree = areas.today();
    var codes = reach.grounds().stream().filter(ground -> ground.level() == Level.COUNTY || ground.level() == Level.TOWN).map(Territory::code)
        .flatMap(code -> tree.find(code).isEmpty() ? java.util.stream.Stream.<String>empty()
            : java.util.stream.Stream.concat(java.util.stream.Stream.of(code), tree.childrenOf(code).stream().map(node -> node.code()))).toList();
    args.add(codes);
    return "s.area = any (?)";
  }

  private static RoutingLine line(Sql.Row row) throws java.sql.SQLException {
    return new RoutingLine(row.big("id"), row.number("version"), row.text("area"), row.text("state"), row.number("rules"), row.text("made_by"), row.text("made_name"),
        row.instant("made_at"), row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class), row.text("reason"), row.text("submitted_name"),
        row.text("decided_name"), row.instant("decided_at"), row.text("decision"));
  }
}
