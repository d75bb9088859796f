package shanzhi.projects.deliberation.control;

import static shanzhi.kernel.Rights.DELIBERATION_READ;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Changes;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.projects.deliberation.boundary.StepLine;
import shanzhi.projects.deliberation.entity.Affair;

/** What every verb here begins and ends with: may the caller, has nobody been quicker, and what was done is written down. */
@ApplicationScoped
public class AffairDesk {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  @PersistenceContext(unitName = "projects") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Areas areas;
  @Inject Clock clock;

  /** A community the caller holds a right for. @throws Refusal area.out-of-reach (404), deliberation.not-a-community (400) */
  public Affair.Ground ground(String community, String right) {
    jurisdiction.require(right, Territory.of(community));
    var tree = areas.today();
    if (tree.get(community).level() != Level.COMMUNITY) throw Refusal.invalid("deliberation.not-a-community", community);
    return new Affair.Ground(tree.at(Level.COUNTY, community), tree.at(Level.TOWN, community), community);
  }

  /** @throws Refusal such as proposal.unknown (404), also out of the caller's reach */
  public <T extends Affair> T read(Class<T> type, String number) { return find(type, number, DELIBERATION_READ, LockModeType.NONE); }

  /** To be changed, locked. @throws Refusal such as proposal.unknown (404); changed-by-someone-else (409) */
  public <T extends Affair> T open(Class<T> type, String number, int version, String... rights) {
    var affair = lock(type, number, rights);
    if (affair.version() != version) throw Refusal.stale(affair.number(), new Changes(version, affair.version(), since(affair, version), List.of()));
    return affair;
  }

  /** To be changed whatever its version, locked. @throws Refusal such as publicity.unknown (404) */
  public <T extends Affair> T lock(Class<T> type, String number, String... rights) {
    var right = Arrays.stream(rights).filter(jurisdiction::holds).filter(one -> may(type, number, one)).findFirst().orElse(rights[0]);
    return find(type, number, right, LockModeType.PESSIMISTIC_WRITE);
  }

  private <T extends Affair> boolean may(Class<T> type, String number, String right) {
    return em.createQuery("select x.community from " + type.getSimpleName() + " x where x.number = :number", String.class).setParameter("number", String.valueOf(number))
        .getResultStream().anyMatch(community -> jurisdiction.covers(right, Territory.of(community)));
  }

  /** To be changed by what happens to another thing, locked, whatever its version. */
  public <T extends Affair> T take(Class<T> type, long id) { return em.find(type, id, LockModeType.PESSIMISTIC_WRITE); }

  private <T extends Affair> T find(Class<T> type, String number, String right, LockModeType lock) {
    var thing = type.getSimpleName().toLowerCase(Locale.ROOT);
    return em.createQuery("select x from " + type.getSimpleName() + " x where x.number = :number", type).setParameter("number", String.valueOf(number)).setLockMode(lock)
        .getResultStream().findFirst().filter(affair -> jurisdiction.covers(right, Territory.of(affair.community())))
        .orElseThrow(() -> Refusal.unknown(thing + ".unknown", String.valueOf(number)));
  }

  public void keepNew(Affair affair, String prefix, Enum<?> move) {
    em.persist(affair);
    affair.number(prefix + "-" + DAY.format(today()) + "-" + affair.id());
    write(affair, move, null, null);
  }

  /** One more step was taken. */
  public void write(Affair affair, Enum<?> move, Enum<?> from, String opinion) {
    int no = affair.step();
    em.flush();
    Sql.on(database).update("insert into projects.deliberation_step (thing, subject, no, at, move, from_status, to_status, actor, opinion, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        affair.thing(), affair.id(), no, now(), move, from == null ? null : from.name(), affair.status(), jurisdiction.caller(), opinion, affair.version());
    var after = new HashMap<String, Object>(Map.of("status", affair.status().name()));
    if (opinion != null) after.put("opinion", opinion);
    audit.record(affair.thing() + "." + move.name().toLowerCase(Locale.ROOT).replace('_', '-'), affair.thing(), affair.number(), affair.community(),
        from == null ? null : Map.of("status", from.name()), after);
  }

  public List<StepLine> steps(Affair affair) {
    return Sql.on(database).list("""
        select s.*, a.display_name from projects.deliberation_step s left join foundation.account a on a.username = s.actor where s.thing = ? and s.subject = ? order by s.no desc""",
        row -> new StepLine(row.number("no"), row.instant("at"), row.text("move"), row.text("to_status"), row.text("actor"), row.text("display_name"), row.text("opinion")),
        affair.thing(), affair.id());
  }

  private List<Changes.Step> since(Affair affair, int version) {
    var words = affair.getClass().getSimpleName();
    return Sql.on(database).list("""
        select s.*, coalesce(a.display_name, s.actor) as who from projects.deliberation_step s left join foundation.account a on a.username = s.actor
         where s.thing = ? and s.subject = ? and s.version > ? order by s.no""",
        row -> new Changes.Step(row.instant("at"), row.text("who"), words + "Move." + row.text("move"), words + "Status." + row.text("to_status"), row.text("opinion")),
        affair.thing(), affair.id(), version);
  }

  public void flush() { em.flush(); }

  public String caller() { return jurisdiction.caller(); }

  public Set<String> identities() { return jurisdiction.identities(); }

  public boolean covers(String right, String community) { return jurisdiction.covers(right, Territory.of(community)); }

  public Instant now() { return clock.instant().truncatedTo(ChronoUnit.MICROS); }

  public LocalDate today() { return ChinaTime.today(clock); }
}
