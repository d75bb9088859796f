package shanzhi.assessment.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.assessment.agreement.boundary.AgreementQuestion;
import shanzhi.assessment.agreement.boundary.Agreements;
import shanzhi.assessment.calibration.boundary.CalibrationSheet;
import shanzhi.assessment.calibration.boundary.Calibrations;
import shanzhi.assessment.calibration.boundary.DecideLine;
import shanzhi.assessment.calibration.boundary.RunCalibration;
import shanzhi.assessment.indicators.boundary.IndicatorSystems;
import shanzhi.assessment.recalculation.boundary.Recalculations;
import shanzhi.assessment.rounds.boundary.Rounds;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** How firm the ranking of a round is: over the demonstration round, and over small ones whose outcome is known. */
@ExtendWith(ArquillianExtension.class)
class CalibrationIT {

  private static final Caller ORGANISER = Caller.named("organiser").as(JobRole.ORGANISER);
  private static final Caller STRANGER = Caller.named("organiser-jt").as(JobRole.ORGANISER);
  private static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  private static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  private static final Caller HR = Caller.named("hr").as(JobRole.HR);
  private static final String MINUTES = "合议认为第二名材料更实，现场差距在误差之内。";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("assessment-ejb", CalibrationIT.class, SomeRound.class); }

  @Inject Calibrations calibrations;
  @Inject Recalculations recalculations;
  @Inject Agreements agreements;
  @Inject IndicatorSystems systems;
  @Inject Rounds rounds;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private long demo() { return sql().number("select min(id) from assessment.round where seed = 20260901"); }

  private CalibrationSheet sheet(long round) { return ORGANISER.calls(() -> calibrations.sheet(round)); }

  private String community(int nth) {
    return sql().one("select code from foundation.area_version where valid_to is null and parent like '510131%' and parent <> '510131000000' order by code offset ? limit 1", row -> row.text("code"), nth).orElseThrow();
  }

  private SomeRound some(int quota) {
    long system = sql().number("select id from assessment.indicator_system where code = 'SFSQ' and number = 1");
    return new SomeRound(sql(), ORGANISER.calls(() -> systems.sheet(system)).system(), system, quota);
  }

  @Test void severity_is_the_organisers_alone_and_towns_and_strangers_see_nothing() {
    long round = demo();
    ORGANISER.calls(() -> calibrations.run(round, new RunCalibration(5L, 200)));
    assertEquals(3, sheet(round).inspectors().size());
    var led = LEADER.calls(() -> calibrations.sheet(round));
    assertTrue(led.inspectors().isEmpty() && !led.places().isEmpty());
    assertEquals("round.unknown", refused(() -> TOWN.calls(() -> calibrations.sheet(round))));
    assertEquals("round.unknown", refused(() -> STRANGER.calls(() -> calibrations.sheet(round))));
    assertThrows(EJBAccessException.class, () -> HR.calls(() -> calibrations.sheet(round)));
    assertThrows(EJBAccessException.class, () -> LEADER.calls(() -> calibrations.run(round, new RunCalibration(5L, 200))));
    assertEquals("round.unknown", refused(() -> STRANGER.calls(() -> calibrations.run(round, new RunCalibration(5L, 200)))));
  }

  @Test void the_same_seed_gives_the_same_ranking_and_intervals_hold_the_place() {
    long round = demo();
    ORGANISER.calls(() -> calibrations.run(round, new RunCalibration(77L, 300)));
    var first = sheet(round);
    ORGANISER.calls(() -> calibrations.run(round, new RunCalibration(77L, 300)));
    var again = sheet(round);
    assertEquals(first.places(), again.places());
    assertNotEquals(first.run().id(), again.run().id());
    ORGANISER.calls(() -> calibrations.run(round, new RunCalibration(78L, 300)));
    assertNotEquals(first.places(), sheet(round).places());
    assertTrue(first.run().fresh());
    assertTrue(first.places().stream().allMatch(one -> one.low() <= one.high() && one.low() >= 1 && one.high() <= first.places().size()));
    assertTrue(first.places().stream().filter(one -> one.low() <= one.place() && one.place() <= one.high()).count() >= first.places().size() * 9 / 10, "hardly anybody lies outside the own interval");
    assertEquals(first.places().size(), first.places().stream().map(CalibrationSheet.Place::calibratedPlace).distinct().count());
  }

  /** Alternately: what a place deserves, then how strict each inspector was; until nothing moves. Another way than the equations. */
  @Test void severities_agree_with_an_independent_estimate() {
    long round = demo();
    ORGANISER.calls(() -> calibrations.run(round, new RunCalibration(1L, 100)));
    record Seat(long place, String inspector, double total) {}
    var seats = sql().list("select i.candidate, i.inspector, i.total from assessment.inspection i join assessment.candidate c on c.id = i.candidate where c.round = ? and i.locked_at is not null and c.place is not null",
        row -> new Seat(row.big("candidate"), row.text("inspector"), row.result().getDouble("total")), round);
    var severity = new HashMap<String, Double>();
    for (int step = 0; step < 2000; step++) {
      var deserved = new HashMap<Long, List<Double>>();
      seats.forEach(one -> deserved.computeIfAbsent(one.place(), key -> new ArrayList<>()).add(one.total() + severity.getOrDefault(one.inspector(), 0.0)));
      var apart = new HashMap<String, List<Double>>();
      seats.forEach(one -> apart.computeIfAbsent(one.inspector(), key -> new ArrayList<>()).add(mean(deserved.get(one.place())) - one.total()));
      apart.forEach((inspector, all) -> severity.put(inspector, mean(all)));
    }
    double middle = mean(List.copyOf(severity.values()));
    for (var one : sheet(round).inspectors()) assertEquals(severity.get(one.username()) - middle, one.severity().doubleValue(), 0.006, one.username());
  }

  private static double mean(List<Double> all) { return all.stream().mapToDouble(Double::doubleValue).average().orElseThrow(); }

  @Test void agreement_on_an_indicator_is_that_of_what_inspectors_found() {
    long round = demo();
    var inspectors = List.of("inspector1", "inspector2", "inspector3");
    for (var item : sheet(round).items()) {
      var places = sql().list("select id from assessment.candidate c where round = ? and exists (select from assessment.inspection where candidate = c.id) and not exists (select from assessment.inspection where candidate = c.id and locked_at is null) order by id",
          row -> row.big("id"), round);
      var rows = new ArrayList<List<Object>>();
      for (var inspector : inspectors) {
        var found = new HashMap<Long, Double>();
        sql().list("select i.candidate, s.found from assessment.inspection i join assessment.inspection_score s on s.inspection = i.id where i.inspector = ? and s.indicator = ?", row -> found.put(row.big("candidate"), row.result().getDouble("found")),
            inspector, item.code());
        rows.add(new ArrayList<>(places.stream().map(place -> (Object) found.get(place)).toList()));
      }
      assertEquals(ORGANISER.calls(() -> agreements.measure(new AgreementQuestion(item.level().name(), rows))), item.agreement(), item.code());
    }
    assertTrue(sheet(round).totals().pairable() > 50);
  }

  @Test void where_the_line_lies_in_an_interval_a_panel_decides_who_is_proposed() {
    var round = some(1);
    long first = round.place(community(0), 1, 0.90, "inspector1", 0.88, "inspector2", 0.96);
    long second = round.place(community(1), 2, 0.90, "inspector1", 0.91, "inspector2", 0.92);
    long third = round.place(community(2), 3, 0.70, "inspector1", 0.70, "inspector2", 0.70);
    ORGANISER.calls(() -> recalculations.run(round.id, null));
    assertEquals("round.line-in-interval", refused(() -> ORGANISER.calls(() -> rounds.publicise(round.id))));
    ORGANISER.calls(() -> calibrations.run(round.id, new RunCalibration(null, null)));
    var sheet = LEADER.calls(() -> calibrations.sheet(round.id));
    assertEquals(List.of(first, second, third), sheet.places().stream().map(CalibrationSheet.Place::candidate).toList());
    assertEquals(List.of(first, second), sheet.onLine().stream().map(CalibrationSheet.Place::candidate).toList());
    assertEquals(1, sheet.run().rankLine());
    assertEquals(11, sheet.run().seed(), "the seed of the assignment");
    assertTrue(sheet.may("decide") && !sheet(round.id).may("decide"));
    long run = sheet.run().id();
    assertThrows(EJBAccessException.class, () -> ORGANISER.does(() -> calibrations.decide(round.id, new DecideLine(run, "县委社工部、民政局", MINUTES, List.of(second)))));
    assertEquals("calibration.too-many", refused(() -> LEADER.does(() -> calibrations.decide(round.id, new DecideLine(run, "县委社工部、民政局", MINUTES, List.of(first, second))))));
    assertEquals("calibration.not-on-line", refused(() -> LEADER.does(() -> calibrations.decide(round.id, new DecideLine(run, "县委社工部、民政局", MINUTES, List.of(third))))));
    assertEquals("calibration.stale", refused(() -> LEADER.does(() -> calibrations.decide(round.id, new DecideLine(run - 1, "县委社工部、民政局", MINUTES, List.of(second))))));
    assertThrows(Exception.class, () -> LEADER.does(() -> calibrations.decide(round.id, new DecideLine(run, "县委社工部、民政局", "同意", List.of(second)))), "minutes are more than a word");
    LEADER.does(() -> calibrations.decide(round.id, new DecideLine(run, "县委社工部、民政局", MINUTES, List.of(second))));
    assertEquals("calibration.decided", refused(() -> LEADER.does(() -> calibrations.decide(round.id, new DecideLine(run, "县委社工部、民政局", MINUTES, List.of(second))))));
    assertEquals(1, ORGANISER.calls(() -> rounds.publicise(round.id)));
    assertEquals(List.of("NOT_PROPOSED", "PUBLICITY", "NOT_PROPOSED"), List.of(round.state(first), round.state(second), round.state(third)));
    assertEquals("round.public-already", refused(() -> ORGANISER.calls(() -> calibrations.run(round.id, new RunCalibration(1L, 100)))));
  }

  @Test void far_from_the_line_nobody_is_asked_and_new_totals_make_a_run_stale() {
    var round = some(1);
    long first = round.place(community(0), 1, 0.98, "inspector1", 0.97, "inspector2", 0.98);
    long second = round.place(community(1), 2, 0.70, "inspector1", 0.70, "inspector2", 0.70);
    ORGANISER.calls(() -> recalculations.run(round.id, null));
    ORGANISER.calls(() -> calibrations.run(round.id, new RunCalibration(null, null)));
    assertTrue(sheet(round.id).onLine().isEmpty());
    sql().update("update assessment.candidate set answers = '{400,0,0,0,0}' where id = ?", second);
    ORGANISER.calls(() -> recalculations.run(round.id, second));
    assertFalse(sheet(round.id).run().fresh());
    assertEquals(1, ORGANISER.calls(() -> rounds.publicise(round.id)), "it is worked out anew by itself");
    assertTrue(sheet(round.id).run().fresh());
    assertEquals(List.of("PUBLICITY", "NOT_PROPOSED"), List.of(round.state(first), round.state(second)));
  }

  @Test void a_recalculation_comes_to_the_rules_figures_and_leaves_what_is_public() {
    var round = some(3);
    long first = round.place(community(0), 1, 0.95, "inspector1", 0.94, "inspector2", 0.97);
    long second = round.place(community(1), 2, 0.85, "inspector1", 0.88, "inspector3", 0.84);
    var done = ORGANISER.calls(() -> recalculations.run(round.id, null));
    assertEquals(List.of(2, 2), List.of(done.candidates(), done.changed()));
    assertEquals(round.expected(first), round.total(first));
    assertEquals(round.expected(second), round.total(second));
    assertEquals(0, ORGANISER.calls(() -> recalculations.run(round.id, null)).changed());
    assertEquals("round.unknown", refused(() -> STRANGER.calls(() -> recalculations.run(round.id, null))));
    assertEquals("candidate.unknown", refused(() -> ORGANISER.calls(() -> recalculations.run(round.id, -1L))));
    assertThrows(EJBAccessException.class, () -> LEADER.calls(() -> recalculations.run(round.id, null)));
    sql().update("update assessment.candidate set total = 99, state = 'PUBLICITY' where id = ?", first);
    sql().update("update assessment.candidate set total = 99 where id = ?", second);
    var found = ORGANISER.calls(() -> recalculations.run(round.id, null));
    assertEquals(1, found.changed());
    assertEquals(List.of(first, second), found.differences().stream().map(one -> one.candidate()).toList());
    assertEquals(List.of(false, true), found.differences().stream().map(one -> one.written()).toList());
    assertEquals(new BigDecimal("99.00"), round.total(first));
    assertEquals(round.expected(second), round.total(second));
  }

  @Test void the_demonstration_round_comes_to_itself() {
    var done = ORGANISER.calls(() -> recalculations.run(demo(), null));
    assertTrue(done.candidates() > 40);
    assertEquals(List.of(), done.differences());
  }
}
