package shanzhi.assessment.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.indicators.boundary.IndicatorSystems;
import shanzhi.assessment.indicators.boundary.SystemState;
import shanzhi.assessment.rounds.boundary.Applications;
import shanzhi.assessment.rounds.boundary.AttachEvidence;
import shanzhi.assessment.rounds.boundary.Awards;
import shanzhi.assessment.rounds.boundary.Body;
import shanzhi.assessment.rounds.boundary.CandidateSheet;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.boundary.Inspections;
import shanzhi.assessment.rounds.boundary.InspectorTies;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.rounds.boundary.OpenRound;
import shanzhi.assessment.rounds.boundary.Recheck;
import shanzhi.assessment.rounds.boundary.Rounds;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** 示范创建 from the indicator system to the plaque and its loss: who may do what, what nobody sees too early, what the figures come to. */
@ExtendWith(ArquillianExtension.class)
class RoundsIT {

  private static final Caller ORGANISER = Caller.named("organiser").as(JobRole.ORGANISER);
  private static final Caller STRANGER = Caller.named("organiser-jt").as(JobRole.ORGANISER);
  private static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  private static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  private static final Caller OTHER_TOWN = Caller.named("town-jt").as(JobRole.TOWN);
  private static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  private static final Caller HR = Caller.named("hr").as(JobRole.HR);
  private static final String PUJIANG = "510131000000";
  private static final String FEILONG = "510131001006";
  private static final String RURAL = "乡村";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("assessment-ejb", RoundsIT.class); }

  @Inject IndicatorSystems systems;
  @Inject Rounds rounds;
  @Inject Applications applications;
  @Inject Inspections inspections;
  @Inject Awards awards;
  @Inject InspectorTies ties;
  @Inject Files files;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  private static Caller inspector(String name) { return Caller.named(name).as(JobRole.INSPECTOR); }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private static void denied(Runnable deed) { assertThrows(EJBAccessException.class, deed::run); }

  private long shipped() { return sql().number("select id from assessment.indicator_system where code = 'SFSQ' and number = 1"); }

  private OpenRound wanted() {
    var round = new OpenRound();
    round.setCounty(PUJIANG);
    round.setYear(2026);
    round.setTitle("2026 年示范社区");
    round.setSystem(shipped());
    round.setApproval("蒲委办〔2026〕8 号");
    round.setBody(Body.COUNTY_PARTY_COMMITTEE);
    round.setDepartment("县委社会工作部");
    round.setCutoff(LocalDate.now().minusDays(1));
    round.setDeadline(LocalDate.now().plusDays(20));
    round.setQuota(8);
    return round;
  }

  private long opened() { return ORGANISER.calls(() -> rounds.open(wanted())); }

  private long applied(long round) { return CLERK.calls(() -> applications.apply(round, FEILONG, RURAL)); }

  private CandidateSheet sheet(long candidate) { return ORGANISER.calls(() -> applications.sheet(candidate)); }

  /** A finding that gives all there is to have, or nothing. */
  private static BigDecimal best(Indicator one) {
    return switch (one.method()) {
      case BOOLEAN -> BigDecimal.ONE;
      case BAND, RATIO -> new BigDecimal("100000");
      case DEDUCT -> BigDecimal.ZERO;
      case EXPERT -> one.most();
    };
  }

  private static BigDecimal worst(Indicator one) { return one.method() == shanzhi.assessment.indicators.boundary.MethodKind.DEDUCT ? new BigDecimal("1000") : BigDecimal.ZERO; }

  private void report(long candidate) {
    for (var item : sheet(candidate).items()) if (!item.indicator().code().startsWith("YD")) CLERK.does(() -> applications.enter(candidate, new EnterFinding(item.indicator().code(), best(item.indicator()), null)));
    CLERK.does(() -> applications.pass(candidate, sheet(candidate).line().version()));
  }

  private long atInspection(long round) {
    long candidate = applied(round);
    report(candidate);
    TOWN.does(() -> applications.pass(candidate, sheet(candidate).line().version()));
    ORGANISER.does(() -> applications.pass(candidate, sheet(candidate).line().version()));
    return candidate;
  }

  private List<String> seats(long candidate) { return sql().list("select inspector from assessment.inspection where candidate = ? order by seat", row -> row.text("inspector"), candidate); }

  private long seat(long candidate, String inspector) { return sql().number("select id from assessment.inspection where candidate = ? and inspector = ?", candidate, inspector); }

  /** Scores everything in full except so many of the last items, which get nothing. */
  private void inspect(long candidate, String name, int without) {
    long id = seat(candidate, name);
    var items = inspector(name).calls(() -> inspections.sheet(id)).items();
    for (int i = 0; i < items.size(); i++) {
      var one = items.get(i).indicator();
      boolean full = i < items.size() - without;
      inspector(name).calls(() -> inspections.save(id, new EnterFinding(one.code(), full ? best(one) : worst(one), full ? null : "现场未见")));
    }
    inspector(name).does(() -> inspections.submit(id));
  }

  @Test void a_published_system_never_changes_and_its_author_does_not_publish_it() {
    var text = ORGANISER.calls(() -> systems.sheet(shipped())).text().replace("编码: SFSQ", "编码: SFSQ-IT" + System.nanoTime() % 100000);
    long id = ORGANISER.calls(() -> systems.draft(text));
    var sheet = ORGANISER.calls(() -> systems.sheet(id));
    assertTrue(sheet.editable() && !sheet.publishable() && sheet.findings().isEmpty());
    ORGANISER.does(() -> systems.revise(id, 0, text.replace("DJ | 党建引领 | 共性 | 14", "DJ | 党建引领 | 共性 | 15")));
    assertEquals("indicators.faulty", refused(() -> LEADER.does(() -> systems.publish(id, 1))));
    ORGANISER.does(() -> systems.revise(id, 1, text));
    assertEquals("changed-by-someone-else", refused(() -> ORGANISER.does(() -> systems.revise(id, 1, text))));
    denied(() -> ORGANISER.does(() -> systems.publish(id, 2)));
    assertEquals("indicators.unknown", refused(() -> STRANGER.calls(() -> systems.sheet(id))));
    LEADER.does(() -> systems.publish(id, 2));
    assertEquals(SystemState.PUBLISHED, LEADER.calls(() -> systems.sheet(id)).line().state());
    assertEquals("indicators.published", refused(() -> ORGANISER.does(() -> systems.revise(id, 3, text))));
    assertThrows(Sql.SqlFailure.class, () -> sql().update("update assessment.indicator_system set content = 'x' where id = ?", id), "nor past the code");
    denied(() -> HR.calls(() -> systems.ledger()));
    assertFalse(ORGANISER.calls(() -> systems.check(text.replace("材料 | 30", "材料 | 31"))).findings().isEmpty());
  }

  @Test void only_a_county_committee_or_government_holds_an_activity() {
    for (var body : List.of(Body.DEPARTMENT, Body.TOWN)) {
      var wanted = wanted();
      wanted.setBody(body);
      assertEquals("round.not-eligible", refused(() -> ORGANISER.calls(() -> rounds.open(wanted))));
    }
    var unapproved = wanted();
    unapproved.setApproval(null);
    assertThrows(Exception.class, () -> ORGANISER.calls(() -> rounds.open(unapproved)));
    assertEquals("area.out-of-reach", refused(() -> STRANGER.calls(() -> rounds.open(wanted()))));
    denied(() -> CLERK.calls(() -> rounds.open(wanted())));
    var late = wanted();
    late.setCutoff(LocalDate.now().plusDays(30));
    assertEquals("round.days", refused(() -> ORGANISER.calls(() -> rounds.open(late))));
    long round = opened();
    assertTrue(CLERK.calls(() -> rounds.ledger(2026)).stream().anyMatch(one -> one.id() == round));
    assertFalse(STRANGER.calls(() -> rounds.ledger(2026)).stream().anyMatch(one -> one.id() == round));
    assertEquals("round.unknown", refused(() -> STRANGER.calls(() -> rounds.sheet(round))));
  }

  @Test void a_report_is_checked_against_cutoff_range_and_deadline() {
    long round = opened();
    long candidate = applied(round);
    assertEquals("candidate.entered-already", refused(() -> applied(round)));
    assertEquals("candidate.no-such-class", refused(() -> CLERK.calls(() -> applications.apply(opened(), FEILONG, "海岛"))));
    assertEquals("area.out-of-reach", refused(() -> CLERK.calls(() -> applications.apply(round, "510131001001", RURAL))));
    var items = sheet(candidate).items();
    var judged = items.stream().map(CandidateSheet.Item::indicator).filter(one -> one.method() == shanzhi.assessment.indicators.boundary.MethodKind.EXPERT).findFirst().orElseThrow();
    assertEquals("scoring.outside-range", refused(() -> CLERK.does(() -> applications.enter(candidate, new EnterFinding(judged.code(), judged.most().add(BigDecimal.ONE), null)))));
    assertEquals("scoring.not-a-step", refused(() -> CLERK.does(() -> applications.enter(candidate, new EnterFinding(judged.code(), new BigDecimal("0.3"), null)))));
    assertEquals("candidate.no-such-indicator", refused(() -> CLERK.does(() -> applications.enter(candidate, new EnterFinding("XX-1", BigDecimal.ONE, null)))));
    var bytes = ("%PDF-1.4\n% " + System.nanoTime() + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    long file = CLERK.calls(() -> files.keep("会议记录.pdf", bytes)).id();
    var code = items.get(0).indicator().code();
    assertEquals("evidence.after-cutoff", refused(() -> CLERK.does(() -> applications.attach(candidate, new AttachEvidence(code, file, LocalDate.now())))));
    CLERK.does(() -> applications.attach(candidate, new AttachEvidence(code, file, LocalDate.now().minusDays(3))));
    long again = CLERK.calls(() -> files.keep("又一份.pdf", bytes)).id();
    CLERK.does(() -> applications.attach(candidate, new AttachEvidence(items.get(1).indicator().code(), again, LocalDate.now().minusDays(3))));
    var reused = sheet(candidate).items().get(1).evidence().get(0);
    assertEquals(1, reused.elsewhere().size(), "the same bytes twice are told");
    assertEquals("candidate.incomplete", refused(() -> CLERK.does(() -> applications.pass(candidate, sheet(candidate).line().version()))));
    assertEquals("candidate.other-turn", refused(() -> TOWN.does(() -> applications.pass(candidate, sheet(candidate).line().version()))));
    assertEquals("candidate.unknown", refused(() -> OTHER_TOWN.calls(() -> applications.sheet(candidate))));
    sql().update("update assessment.candidate set due_at = now() - interval '1 hour' where id = ?", candidate);
    assertEquals("candidate.too-late", refused(() -> CLERK.does(() -> applications.enter(candidate, new EnterFinding(code, best(items.get(0).indicator()), null)))));
  }

  @Test void a_town_returns_with_reasons_and_a_wide_gap_is_flagged() {
    long candidate = applied(opened());
    report(candidate);
    TOWN.does(() -> applications.giveBack(candidate, sheet(candidate).line().version(), "DJ-1 缺名册"));
    assertEquals(CandidateState.SELF, sheet(candidate).line().state());
    assertEquals("DJ-1 缺名册", sheet(candidate).steps().get(0).words());
    CLERK.does(() -> applications.pass(candidate, sheet(candidate).line().version()));
    var items = sheet(candidate).items();
    for (var item : items.subList(0, 4)) TOWN.does(() -> applications.enter(candidate, new EnterFinding(item.indicator().code(), worst(item.indicator()), "查阅台账未见")));
    var sheet = sheet(candidate);
    assertTrue(sheet.deviates().contains(Level.SELF), sheet.sums().toString());
    assertEquals(new BigDecimal("100.00"), sheet.sums().get(Level.SELF));
    assertEquals("candidate.other-turn", refused(() -> CLERK.does(() -> applications.enter(candidate, new EnterFinding(items.get(0).indicator().code(), best(items.get(0).indicator()), null)))));
    denied(() -> CLERK.does(() -> applications.giveBack(candidate, 0, "x")));
    ORGANISER.does(() -> applications.veto(candidate, sheet.system().vetoes().get(0).code(), "通报〔2026〕3 号"));
    assertEquals(CandidateState.VETOED, sheet(candidate).line().state());
    assertEquals("candidate.other-turn", refused(() -> TOWN.does(() -> applications.pass(candidate, sheet(candidate).line().version()))));
  }

  @Test void two_blind_inspectors_are_drawn_by_a_stored_seed_and_never_where_they_have_a_tie() {
    long round = opened();
    long candidate = atInspection(round);
    denied(() -> CLERK.does(() -> rounds.assign(round, null)));
    assertEquals("round.unknown", refused(() -> STRANGER.calls(() -> rounds.assign(round, 7L))));
    ORGANISER.does(() -> ties.enter("inspector2", "510131001000", "家住鹤山街道"));
    try {
      assertEquals(1, ORGANISER.calls(() -> rounds.assign(round, 7L)));
      assertEquals(java.util.Set.of("inspector1", "inspector3"), java.util.Set.copyOf(seats(candidate)));
      assertEquals(7L, ORGANISER.calls(() -> rounds.sheet(round)).line().seed());
      long one = seat(candidate, "inspector1");
      assertEquals("inspection.unknown", refused(() -> inspector("inspector3").calls(() -> inspections.sheet(one))));
      denied(() -> ORGANISER.calls(() -> inspections.sheet(one)));
      denied(() -> inspector("inspector1").calls(() -> applications.sheet(candidate)));
      var sheet = inspector("inspector1").calls(() -> inspections.sheet(one));
      assertTrue(sheet.items().get(0).indicator().required(), "those that must be met come first");
      assertTrue(sheet.items().stream().allMatch(item -> item.self() == null && item.town() == null), "blind");
      assertEquals("inspection.incomplete", refused(() -> inspector("inspector1").does(() -> inspections.submit(one))));
      inspect(candidate, "inspector1", 0);
      assertEquals("inspection.locked", refused(() -> inspector("inspector1").calls(() -> inspections.save(one, new EnterFinding(sheet.items().get(0).indicator().code(), BigDecimal.ZERO, "改")))));
      assertEquals("inspection.locked", refused(() -> inspector("inspector1").does(() -> inspections.submit(one))));
      assertThrows(Sql.SqlFailure.class, () -> sql().update("update assessment.inspection_score set points = 0 where inspection = ?", one), "nor past the code");
      assertTrue(sheet(candidate).inspections().isEmpty(), "nobody sees the first while the second is out");
      assertNotNull(inspector("inspector1").calls(() -> inspections.sheet(one)).items().get(0).self(), "told once it is submitted");
      inspect(candidate, "inspector3", 0);
      assertEquals(2, sheet(candidate).inspections().size());
    } finally {
      sql().update("delete from assessment.inspector_tie where inspector = 'inspector2'");
    }
  }

  @Test void inspectors_too_far_apart_call_a_third_and_then_a_panel() {
    long round = opened();
    long candidate = atInspection(round);
    ORGANISER.calls(() -> rounds.assign(round, null));
    var first = seats(candidate);
    inspect(candidate, first.get(0), 0);
    long silent = seat(candidate, first.get(1));
    var items = inspector(first.get(1)).calls(() -> inspections.sheet(silent)).items();
    for (var item : items) inspector(first.get(1)).calls(() -> inspections.save(silent, new EnterFinding(item.indicator().code(), worst(item.indicator()), null)));
    assertEquals("inspection.reason-missing", refused(() -> inspector(first.get(1)).does(() -> inspections.submit(silent))));
    inspect(candidate, first.get(1), 8);
    var three = seats(candidate);
    assertEquals(3, three.size(), "a third was drawn");
    assertTrue(sheet(candidate).inspections().isEmpty());
    inspect(candidate, three.get(2), items.size());
    assertEquals(CandidateState.PANEL, sheet(candidate).line().state());
    denied(() -> ORGANISER.does(() -> awards.panel(candidate, new BigDecimal("85"), "合议")));
    ORGANISER.does(() -> awards.satisfaction(candidate, List.of(120, 180, 60, 25, 15)));
    LEADER.does(() -> awards.panel(candidate, new BigDecimal("84.50"), "三名评审员到场复核，合议 84.50 分"));
    var line = sheet(candidate).line();
    assertEquals(CandidateState.SCORED, line.state());
    assertEquals(new BigDecimal("76.88"), line.satisfaction());
    // 100 × 30 % + 84.50 × 50 % + 76.88 × 20 % and the bonus that was reported, capped
    assertEquals(new BigDecimal("30.00").add(new BigDecimal("42.25")).add(new BigDecimal("15.38")).add(line.guiding()).min(new BigDecimal("100.00")), line.total());
  }

  @Test void a_candidate_goes_all_the_way_to_the_plaque_and_loses_it() {
    long round = opened();
    long candidate = atInspection(round);
    ORGANISER.calls(() -> rounds.assign(round, 11L));
    for (var name : seats(candidate)) inspect(candidate, name, 1);
    assertEquals(CandidateState.INSPECTION, sheet(candidate).line().state(), "waits for the residents");
    ORGANISER.does(() -> awards.satisfaction(candidate, List.of(10, 5, 3, 1, 0)));
    assertEquals(CandidateState.INSPECTION, sheet(candidate).line().state(), "19 answers are too few");
    ORGANISER.does(() -> awards.satisfaction(candidate, List.of(120, 180, 60, 25, 15)));
    var line = sheet(candidate).line();
    assertEquals(CandidateState.SCORED, line.state());
    assertEquals(1, line.place());
    assertEquals(recomputed(candidate), line.total());
    denied(() -> TOWN.calls(() -> rounds.publicise(round)));
    assertEquals(1, ORGANISER.calls(() -> rounds.publicise(round)));
    assertEquals("round.public-already", refused(() -> ORGANISER.calls(() -> rounds.publicise(round))));
    assertEquals("round.still-public", refused(() -> LEADER.calls(() -> awards.name(round, "蒲委〔2026〕20 号"))));
    long objection = TOWN.calls(() -> awards.object(candidate, "停车秩序与评分不符"));
    sql().update("update assessment.round set public_until = now() - interval '1 minute' where id = ?", round);
    assertEquals("objection.too-late", refused(() -> TOWN.calls(() -> awards.object(candidate, "晚到的异议"))));
    assertEquals("round.nobody", refused(() -> LEADER.calls(() -> awards.name(round, "蒲委〔2026〕20 号"))), "an open objection freezes it");
    denied(() -> TOWN.does(() -> awards.answer(objection, false, "属实")));
    ORGANISER.does(() -> awards.answer(objection, false, "现场复核，停车泊位已补划"));
    assertEquals("objection.answered", refused(() -> ORGANISER.does(() -> awards.answer(objection, true, "改判"))));
    denied(() -> ORGANISER.calls(() -> awards.name(round, "蒲委〔2026〕20 号")));
    assertEquals(1, LEADER.calls(() -> awards.name(round, "蒲委〔2026〕20 号")));
    var number = "SFSQ-" + System.nanoTime();
    assertEquals("candidate.unknown", refused(() -> STRANGER.does(() -> awards.plaque(candidate, number))));
    ORGANISER.does(() -> awards.plaque(candidate, number));
    ORGANISER.does(() -> awards.recheck(candidate, Recheck.KEEP, "保持良好"));
    ORGANISER.does(() -> awards.recheck(candidate, Recheck.RECTIFY, "消防通道被占用，限期整改"));
    assertEquals(CandidateState.RECTIFY, sheet(candidate).line().state());
    ORGANISER.does(() -> awards.recheck(candidate, Recheck.REVOKED, "逾期未整改，摘牌"));
    assertEquals(CandidateState.REVOKED, sheet(candidate).line().state());
    assertEquals("candidate.revoked", refused(() -> applied(opened())), "not again for two years");
    sql().update("update assessment.candidate set revoked_on = revoked_on - 731 where id = ?", candidate);
    assertTrue(applied(opened()) > 0);
  }

  @Test void what_an_inspector_wrote_elsewhere_is_offered_again_and_nobody_elses_is() {
    long before = opened(), now = opened();
    long there = atInspection(before), here = atInspection(now);
    for (long round : new long[] {before, now}) ORGANISER.calls(() -> rounds.assign(round, 7L));
    var names = seats(there);
    assertEquals(names, seats(here), "the same seed draws the same");
    for (var name : names) inspector(name).calls(() -> inspections.save(seat(there, name), new EnterFinding("HJ-3", new BigDecimal("3"), "步道积水，" + name)));
    var offered = inspector(names.get(0)).calls(() -> inspections.sheet(seat(here, names.get(0)))).items().stream().filter(one -> one.indicator().code().equals("HJ-3")).findFirst().orElseThrow().reasons();
    assertEquals("步道积水，" + names.get(0), offered.get(0));
    assertFalse(offered.contains("步道积水，" + names.get(1)), "blind");
  }

  @Test void an_upheld_objection_ends_it() {
    long round = opened();
    long candidate = atInspection(round);
    ORGANISER.calls(() -> rounds.assign(round, null));
    for (var name : seats(candidate)) inspect(candidate, name, 0);
    assertEquals("round.unfinished", refused(() -> ORGANISER.calls(() -> rounds.publicise(round))));
    ORGANISER.does(() -> awards.satisfaction(candidate, List.of(300, 60, 20, 10, 10)));
    ORGANISER.calls(() -> rounds.publicise(round));
    long objection = ORGANISER.calls(() -> awards.object(candidate, "申报材料虚假"));
    ORGANISER.does(() -> awards.answer(objection, true, "经查属实"));
    assertEquals(CandidateState.NOT_PROPOSED, sheet(candidate).line().state());
    assertNull(sheet(candidate).line().namedOn());
  }

  @Test void the_round_of_all_93_communities_agrees_with_a_recomputation_from_the_rows_alone() {
    long demo = sql().number("select min(id) from assessment.round where opened_by = 'organiser' and quota = 8 and seed = 20260901");
    var board = ORGANISER.calls(() -> rounds.sheet(demo)).candidates();
    assertEquals(93, board.size());
    assertEquals(1, CLERK.calls(() -> rounds.sheet(demo)).candidates().size(), "a community sees itself");
    var scored = board.stream().filter(one -> one.total() != null).toList();
    assertTrue(scored.size() > 50, String.valueOf(scored.size()));
    for (var one : scored) assertEquals(recomputed(one.id()), one.total(), one.name());
    for (int i = 1; i < scored.size(); i++) {
      assertEquals(i + 1, scored.get(i).place());
      assertTrue(scored.get(i - 1).total().compareTo(scored.get(i).total()) >= 0, "by rank");
    }
  }

  /** The total once more from the rows alone, in floating point and another order, rounded as it is printed. */
  private BigDecimal recomputed(long candidate) {
    Map<String, Indicator> tree = sheet(candidate).items().stream().collect(java.util.stream.Collectors.toMap(item -> item.indicator().code(), CandidateSheet.Item::indicator));
    ToDoubleFunction<List<Map.Entry<String, Double>>> share = rows -> rows.stream().filter(row -> !row.getKey().startsWith("YD")).mapToDouble(Map.Entry::getValue).sum()
        / tree.values().stream().filter(one -> !one.code().startsWith("YD")).mapToDouble(one -> one.most().doubleValue()).sum() * 100;
    var papers = sql().list("select indicator, points from assessment.finding where candidate = ? and level = 'COUNTY'", row -> Map.entry(row.text("indicator"), row.result().getDouble("points")), candidate);
    double bonus = papers.stream().filter(row -> row.getKey().startsWith("YD")).mapToDouble(Map.Entry::getValue).sum();
    double onSite = sql().list("select id from assessment.inspection where candidate = ?", row -> row.longAt(1), candidate).stream().mapToDouble(id -> round(share.applyAsDouble(
        sql().list("select indicator, points from assessment.inspection_score where inspection = ?", row -> Map.entry(row.text("indicator"), row.result().getDouble("points")), id)))).average().orElseThrow();
    double index = sql().one("select answers from assessment.candidate where id = ?", row -> {
      var n = (Integer[]) row.result().getArray("answers").getArray();
      return round((100.0 * n[0] + 80.0 * n[1] + 60.0 * n[2] + 30.0 * n[3]) / (n[0] + n[1] + n[2] + n[3] + n[4]));
    }, candidate).orElseThrow();
    double sum = round(round(share.applyAsDouble(papers)) * 0.3) + round(round(onSite) * 0.5) + round(index * 0.2) + bonus;
    return BigDecimal.valueOf(Math.min(100, sum)).setScale(2, RoundingMode.HALF_UP);
  }

  private static double round(double figure) { return Math.floor(figure * 100 + 0.5 + 1e-7) / 100.0; }
}
