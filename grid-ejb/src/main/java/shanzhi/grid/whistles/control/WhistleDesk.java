package shanzhi.grid.whistles.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.outbox.boundary.Outbox;
import shanzhi.grid.whistles.entity.Whistle;
import shanzhi.grid.whistles.entity.WhistleAnswer;
import shanzhi.grid.whistles.entity.WhistleMove;
import shanzhi.kernel.Changes;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** Finds whistles by number and writes each step down: record, audit and outbox in one transaction. */
@ApplicationScoped
public class WhistleDesk {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  @PersistenceContext(unitName = "grid") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** 吹哨: CS-20261122-50. */
  public static String number(Instant raisedAt, long id) { return "CS-" + DAY.format(ChinaTime.local(raisedAt)) + "-" + id; }

  /** @throws Refusal whistle.unknown (404) */
  public Whistle find(String number) {
    return em.createQuery("select w from Whistle w where w.number = :number", Whistle.class).setParameter("number", String.valueOf(number).strip())
        .getResultStream().findFirst().orElseThrow(() -> Refusal.unknown("whistle.unknown", String.valueOf(number)));
  }

  /** In the order of calling. */
  public List<WhistleAnswer> answers(Whistle whistle) {
    return em.createQuery("select a from WhistleAnswer a where a.whistle = :whistle order by a.id", WhistleAnswer.class).setParameter("whistle", whistle.id()).getResultList();
  }

  public void keepNew(Whistle whistle) {
    em.persist(whistle);
    whistle.number(number(whistle.raisedAt(), whistle.id()));
    em.flush();
  }

  public void keepNew(WhistleAnswer answer) {
    em.persist(answer);
    em.flush();
  }

  /** The whistle itself counts as changed: whoever changes it at the same time is refused. */
  public void touch(Whistle whistle) { em.lock(whistle, LockModeType.OPTIMISTIC_FORCE_INCREMENT); }

  /** @throws Refusal changed-by-someone-else (409) with what happened since, when the page showed an older version */
  public void seen(Whistle whistle, WhistleAnswer answer, int version) {
    int current = answer == null ? whistle.version() : answer.version();
    if (current == version) return;
    var steps = Sql.on(database).list("""
        select s.at, coalesce(a.display_name, s.actor) as who, s.move, s.leads_to, s.opinion, s.answer from grid.whistle_step s
          left join foundation.account a on a.username = s.actor
         where s.whistle = ? and s.answer is not distinct from ? and s.version > ? order by s.id""",
        row -> new Changes.Step(row.instant("at"), row.text("who"), "WhistleMove." + row.text("move"),
            (row.text("answer") == null ? "WhistleStatus." : "AnswerState.") + row.text("leads_to"), row.text("opinion")),
        whistle.id(), answer == null ? null : answer.id(), version);
    throw Refusal.stale(whistle.number(), new Changes(version, current, steps, List.of()));
  }

  /** Writes a step that has been taken. @param answer null for steps on the whole */
  public void write(Whistle whistle, WhistleMove move, WhistleAnswer answer, String opinion) {
    em.flush();
    var caller = jurisdiction.caller();
    var leads = answer == null ? whistle.status().name() : answer.state().name();
    long step = Sql.on(database).one("""
        insert into grid.whistle_step (whistle, at, move, actor, answer, office, opinion, leads_to, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
        row -> row.big("id"), whistle.id(), clock.instant(), move, caller, answer == null ? null : answer.id(), answer == null ? null : answer.office(), opinion,
        leads, answer == null ? whistle.version() : answer.version()).orElseThrow();
    var facts = new HashMap<String, Object>(Map.of("leadsTo", leads));
    if (answer != null) facts.put("office", answer.office());
    audit.record("whistle." + move.name().toLowerCase(Locale.ROOT), "whistle", whistle.number(), whistle.ground(), null, facts);
    var payload = new HashMap<String, Object>(Map.of("number", whistle.number(), "move", move.name(), "actor", caller));
    if (answer != null) payload.put("answer", answer.id());
    outbox.put("whistle.moved", whistle.number() + "#" + step, payload);
  }
}
