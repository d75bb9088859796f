package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.foundation.outbox.boundary.Outbox;
import shanzhi.grid.campaigns.boundary.ActOnHazard;
import shanzhi.grid.campaigns.entity.Hazard;
import shanzhi.grid.campaigns.entity.HazardMove;
import shanzhi.grid.campaigns.entity.HazardStatus;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Changes;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Finds hazards by number, says who may do what, and writes each step down. */
@ApplicationScoped
public class HazardDesk {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  @PersistenceContext(unitName = "grid") EntityManager em;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;
  @Inject Outbox outbox;
  @Inject Files files;
  @Inject Clock clock;

  public static Subject subject(Hazard hazard) { return new Subject("hazard", hazard.number()); }

  /** @throws Refusal hazard.unknown (404) also out of the caller's reach */
  public Hazard read(String number) {
    var hazard = em.createQuery("select h from Hazard h where h.number = :number", Hazard.class).setParameter("number", String.valueOf(number))
        .getResultStream().findFirst().orElseThrow(() -> Refusal.unknown("hazard.unknown", String.valueOf(number)));
    if (!covers(Rights.HAZARD_READ, hazard) && !jurisdiction.identities().contains(hazard.finder())) throw Refusal.unknown("hazard.unknown", number);
    return hazard;
  }

  public Hazard open(String number, HazardMove move, ActOnHazard act) {
    var hazard = read(number);
    seen(hazard, act.getVersion());   // first, so that whoever was overtaken learns by whom
    Refusal.unless(mayAct(move, hazard), "hazard.not-yours", number, move);
    Refusal.unless(move.possibleIn(hazard.status()), "hazard.move-not-allowed", number, hazard.status(), move, HazardMove.from(hazard.status()));
    return hazard;
  }

  private void seen(Hazard hazard, int version) {
    if (hazard.version() == version) return;
    throw Refusal.stale(hazard.number(), new Changes(version, hazard.version(), StepsSince.of(Sql.on(database), "hazard", "Hazard", hazard.id(), version), List.of()));
  }

  private boolean mayAct(HazardMove move, Hazard hazard) {
    return switch (move.actor()) {
      case FINDER -> covers(Rights.TASK_DO, hazard);
      case DESK -> covers(Rights.HAZARD_ORDER, hazard);
      case CHECKER -> covers(Rights.HAZARD_CHECK, hazard);
    };
  }

  /** What the caller may do with it now; who put it right does not check. */
  public List<String> moves(Hazard hazard) {
    boolean own = jurisdiction.identities().contains(String.valueOf(hazard.rectifier()));
    return Arrays.stream(HazardMove.values()).filter(move -> move.possibleIn(hazard.status()) && mayAct(move, hazard))
        .filter(move -> move.actor() != HazardMove.Actor.CHECKER || !own).map(Enum::name).toList();
  }

  private boolean covers(String right, Hazard hazard) { return jurisdiction.covers(right, Territory.of(hazard.code())); }

  public void keepNew(Hazard hazard) {
    em.persist(hazard);
    hazard.number("YH-" + DAY.format(ChinaTime.local(hazard.foundAt())) + "-" + hazard.id());
    write(hazard, HazardMove.FIND, null, hazard.begun(), null);
  }

  public void go(Hazard hazard, HazardMove move, String opinion) {
    var from = hazard.status();
    write(hazard, move, from, hazard.go(move, clock.instant()), opinion);
  }

  private void write(Hazard hazard, HazardMove move, HazardStatus from, int no, String opinion) {
    em.flush();
    Sql.on(database).update("insert into grid.hazard_step (hazard, no, at, move, to_status, actor, opinion, version) values (?, ?, ?, ?, ?, ?, ?, ?)",
        hazard.id(), no, clock.instant(), move, hazard.status(), jurisdiction.caller(), opinion, hazard.version());
    audit.record("hazard." + move.name().toLowerCase(Locale.ROOT), "hazard", hazard.number(), hazard.code(), from == null ? null : Map.of("status", from), Map.of("status", hazard.status()));
    outbox.put("hazard.moved", hazard.number() + "#" + no, Map.of("number", hazard.number(), "move", move.name(), "actor", jurisdiction.caller()));
  }

  public void attach(Hazard hazard, List<Long> photos, String kind) { if (photos != null && !photos.isEmpty()) files.attach(photos, subject(hazard), kind); }
}
