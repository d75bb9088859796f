package shanzhi.projects.deliberation.control;

import static shanzhi.kernel.Rights.DELIBERATION_EDIT;
import static shanzhi.kernel.Rights.DELIBERATION_READ;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Changes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.projects.deliberation.boundary.BodyLine;
import shanzhi.projects.deliberation.boundary.Counting;
import shanzhi.projects.deliberation.boundary.KeepBody;
import shanzhi.projects.deliberation.boundary.Matter;

/** Sets bodies up and finds them on the caller's ground. */
@ApplicationScoped
public class BodyDesk {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AffairDesk affairs;
  @Inject RuleBook rules;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;

  /** @throws Refusal body.unknown (404) */
  public BodyLine visible(long body) { return find(body, DELIBERATION_READ); }

  /** @throws Refusal body.unknown (404) */
  public BodyLine editable(long body) { return find(body, DELIBERATION_EDIT); }

  private BodyLine find(long body, String right) {
    return Sql.on(database).one(BodyReader.LINE + "b.id = ?", BodyReader::line, body).filter(line -> jurisdiction.covers(right, Territory.of(line.community())))
        .orElseThrow(() -> Refusal.unknown("body.unknown", body));
  }

  /** @param courtyard it belongs to, or null */
  public long found(KeepBody wanted, Long courtyard) {
    var ground = affairs.ground(wanted.getCommunity(), DELIBERATION_EDIT);
    rules.on(affairs.today(), wanted.getKind(), wanted.getCounting(), Matter.ORDINARY);
    if (wanted.getKind().ofCourtyard() && courtyard == null) throw Refusal.invalid("body.courtyard-first");
    consistent(wanted);
    free(wanted, -1);
    var sql = Sql.on(database);
    long id = sql.number("select nextval('projects.body_seq')");
    sql.update("""
        insert into projects.body (id, version, kind, counting, name, county, town, community, courtyard, heads, area, valid_from, kept_by, kept_at)
        values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        id, wanted.getKind(), wanted.getCounting(), wanted.getName().strip(), ground.county(), ground.town(), ground.community(), courtyard, wanted.getHeads(), wanted.getArea(),
        wanted.getFrom(), affairs.caller(), affairs.now());
    audit.record("body.found", "body", String.valueOf(id), ground.community(), null, Map.of("kind", wanted.getKind(), "name", wanted.getName().strip()));
    return id;
  }

  /** All adults and all households are declared, members are listed, owners are one or the other; whoever comes to a hearing is neither. */
  private static void consistent(KeepBody wanted) {
    boolean declared = wanted.getHeads() != null;
    if (wanted.getKind().open()) {
      if (declared) throw Refusal.invalid("body.list-counts");
      return;
    }
    boolean people = wanted.getCounting() == Counting.PERSONS || wanted.getCounting() == Counting.HOUSEHOLDS;
    if (people && !declared) throw Refusal.invalid("body.declare-heads");
    if (wanted.getCounting() == Counting.MEMBERS && declared) throw Refusal.invalid("body.list-counts");
    if (wanted.getCounting() == Counting.OWNERS && declared != (wanted.getArea() != null)) throw Refusal.invalid("body.declare-area");
  }

  private void free(KeepBody wanted, long but) {
    Refusal.unless(Sql.on(database).number("select count(*) from projects.body where community = ? and name = ? and valid_to is null and id <> ?", wanted.getCommunity(),
        wanted.getName().strip(), but) == 0, "body.name-taken", wanted.getName().strip());
  }

  public void change(BodyLine body, int version, KeepBody wanted) {
    seen(body, version);
    Refusal.unless(body.to() == null && wanted.getKind() == body.kind() && wanted.getCounting() == body.counting() && wanted.getCommunity().equals(body.community()), "body.other-kind");
    consistent(wanted);
    free(wanted, body.id());
    int changed = Sql.on(database).update("update projects.body set name = ?, heads = ?, area = ?, version = version + 1 where id = ? and version = ?", wanted.getName().strip(),
        wanted.getHeads(), wanted.getArea(), body.id(), version);
    if (changed == 0) seen(visible(body.id()), version);
    audit.record("body.change", "body", String.valueOf(body.id()), body.community(), Map.of("name", body.name(), "heads", body.heads(), "area", text(body.area())),
        Map.of("name", wanted.getName().strip(), "heads", String.valueOf(wanted.getHeads()), "area", text(wanted.getArea())));
  }

  public void end(BodyLine body, int version, LocalDate day) {
    seen(body, version);
    if (day.isBefore(body.from())) throw Refusal.invalid("body.day-before", body.from());
    var sql = Sql.on(database);
    Refusal.unless(sql.number("select count(*) from projects.meeting where body = ? and status in ('CALLED', 'HELD')", body.id()) == 0, "body.meeting-open", body.name());
    if (sql.update("update projects.body set valid_to = ?, version = version + 1 where id = ? and version = ? and valid_to is null", day, body.id(), version) == 0) seen(visible(body.id()), version);
    audit.record("body.end", "body", String.valueOf(body.id()), body.community(), null, Map.of("day", day.toString()));
  }

  private static void seen(BodyLine body, int version) {
    if (body.version() != version) throw Refusal.stale(body.name(), new Changes(version, body.version(), List.of(), List.of()));
  }

  private static String text(BigDecimal area) { return area == null ? "" : area.toPlainString(); }
}
