package shanzhi.grid.campaigns.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.grid.campaigns.boundary.ActOnHazard;
import shanzhi.grid.campaigns.boundary.RaiseHazard;
import shanzhi.grid.campaigns.entity.Hazard;
import shanzhi.grid.campaigns.entity.HazardMove;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** The moves of a hazard with what each of them needs. */
@ApplicationScoped
public class HazardWork {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject HazardDesk desk;
  @Inject TaskDesk tasks;
  @Inject CampaignPolicy policy;
  @Inject Jurisdiction jurisdiction;
  @Inject HazardDays days;
  @Inject Areas areas;
  @Inject Clock clock;

  public String raise(RaiseHazard hazard) {
    var ground = ground(hazard);
    var kept = new Hazard(jurisdiction.caller(), now(), hazard.getKind(), hazard.getGrade(), hazard.getDescription().strip(), hazard.getAddress().strip(), ground);
    desk.keepNew(kept);
    desk.attach(kept, hazard.getPhotos(), "BEFORE");
    return kept.number();
  }

  private Hazard.Ground ground(RaiseHazard hazard) {
    Long campaign = null;
    var place = hazard.getGround();
    if (hazard.getTask() != null) {
      var task = tasks.read(hazard.getTask());
      campaign = task.campaign();
      if (place == null) place = task.unit();
    }
    if (place == null) throw Refusal.invalid("hazard.ground-needed");
    var ground = Territory.of(place);
    jurisdiction.require(Rights.TASK_DO, ground);
    var tree = areas.today();
    if (tree.get(ground.area()).level() != Level.COMMUNITY) throw Refusal.invalid("hazard.ground-too-coarse", ground.code());
    var code = ground.level() == Level.COMMUNITY ? null : ground.code();
    record Grid(String general, String fine) {}
    var grid = code == null ? new Grid(null, null) : Sql.on(database).one("select type, general from grid.grid where code = ? and valid_to is null",
        row -> new Grid(row.text("general"), row.text("type").equals("GENERAL") ? null : code), code).orElseThrow(() -> Refusal.unknown("area.out-of-reach", code));
    return new Hazard.Ground(tree.at(Level.COUNTY, ground.area()), tree.at(Level.TOWN, ground.area()), ground.area(), grid.general(), grid.fine(), campaign, hazard.getTask(),
        hazard.getHousehold() == null || hazard.getHousehold() == 0 ? null : hazard.getHousehold());
  }

  public void order(String number, ActOnHazard act) {
    if (act.getResponsible() == null || act.getResponsible().isBlank()) throw Refusal.invalid("hazard.responsible-needed");
    demandWords(act);
    var hazard = desk.open(number, HazardMove.ORDER, act);
    var now = now();
    hazard.ordered(jurisdiction.caller(), now, act.getGrade() == null ? hazard.grade() : act.getGrade(), act.getResponsible().strip(), act.getOpinion().strip());
    run(hazard, act.getDays(), now);
    desk.go(hazard, HazardMove.ORDER, act.getOpinion());
  }

  private void run(Hazard hazard, BigDecimal days, Instant now) {
    var given = days == null ? policy.hazardDays(hazard.grade()) : days;
    var span = this.days.count(now, given, hazard.county());
    hazard.runs(given, now);
    hazard.dueBy(span.due(), span.warn());
  }

  /** As the table keeps it, so that counting again begins at the same moment. */
  private Instant now() { return clock.instant().truncatedTo(ChronoUnit.MICROS); }

  public void cancel(String number, ActOnHazard act) {
    demandWords(act);
    desk.go(desk.open(number, HazardMove.CANCEL, act), HazardMove.CANCEL, act.getOpinion());
  }

  public void rectify(String number, ActOnHazard act) {
    demandWords(act);
    var hazard = desk.open(number, HazardMove.RECTIFY, act);
    Refusal.unless(act.getPhotos() != null && !act.getPhotos().isEmpty(), "hazard.photo-needed", number);
    hazard.rectifiedBy(jurisdiction.caller(), clock.instant());
    desk.attach(hazard, act.getPhotos(), "AFTER");
    desk.go(hazard, HazardMove.RECTIFY, act.getOpinion());
  }

  public void pass(String number, ActOnHazard act) {
    var hazard = checked(number, HazardMove.PASS, act);
    desk.attach(hazard, act.getPhotos(), "CHECK");
    desk.go(hazard, HazardMove.PASS, act.getOpinion());
  }

  public void fail(String number, ActOnHazard act) {
    demandWords(act);
    var hazard = checked(number, HazardMove.FAIL, act);
    desk.attach(hazard, act.getPhotos(), "CHECK");
    run(hazard, act.getDays(), now());
    hazard.workAgain();
    desk.go(hazard, HazardMove.FAIL, act.getOpinion());
  }

  /** Nobody checks own work, nor that of somebody he or she stands in for. */
  private Hazard checked(String number, HazardMove move, ActOnHazard act) {
    var hazard = desk.open(number, move, act);
    Refusal.unless(!jurisdiction.identities().contains(String.valueOf(hazard.rectifier())), "hazard.checker-is-rectifier");
    hazard.checkedBy(jurisdiction.caller());
    return hazard;
  }

  private static void demandWords(ActOnHazard act) { if (act.getOpinion() == null || act.getOpinion().isBlank()) throw Refusal.invalid("hazard.opinion-needed"); }
}
