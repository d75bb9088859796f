package shanzhi.assessment.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.assessment.rounds.RoundSteps.CITY;
import static shanzhi.assessment.rounds.RoundSteps.CLERK;
import static shanzhi.assessment.rounds.RoundSteps.FEILONG;
import static shanzhi.assessment.rounds.RoundSteps.LEADER;
import static shanzhi.assessment.rounds.RoundSteps.ORGANISER;
import static shanzhi.assessment.rounds.RoundSteps.STRANGER;
import static shanzhi.assessment.rounds.RoundSteps.TOWN;
import static shanzhi.assessment.rounds.RoundSteps.best;
import static shanzhi.assessment.rounds.RoundSteps.inspector;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.assessment.cases.boundary.Cases;
import shanzhi.assessment.cases.boundary.WriteCase;
import shanzhi.assessment.recalculation.boundary.Recalculations;
import shanzhi.assessment.rounds.boundary.Applications;
import shanzhi.assessment.rounds.boundary.AttachEvidence;
import shanzhi.assessment.rounds.boundary.Awards;
import shanzhi.assessment.rounds.boundary.CandidateState;
import shanzhi.assessment.rounds.boundary.Comparisons;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.boundary.InspectorTies;
import shanzhi.assessment.rounds.boundary.Inspections;
import shanzhi.assessment.rounds.boundary.Level;
import shanzhi.assessment.rounds.boundary.MarkItem;
import shanzhi.assessment.rounds.boundary.PlaqueQuery;
import shanzhi.assessment.rounds.boundary.Plaques;
import shanzhi.assessment.rounds.boundary.Proposals;
import shanzhi.assessment.rounds.boundary.RoundPapers;
import shanzhi.assessment.rounds.boundary.Rounds;
import shanzhi.assessment.rounds.boundary.VetoCandidate;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** What surrounds the scores of a round: passports of evidence, what was sent back, ties of inspectors, the city's sample, objections, comparisons, papers, plaques and cases. */
@ExtendWith(ArquillianExtension.class)
class CampaignIT {

  private static final Caller HR = Caller.named("hr").as(JobRole.HR);
  private static final Caller OTHER_CLERK = Caller.named("clerk-jt").as(JobRole.CLERK);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("assessment-ejb", CampaignIT.class, RoundSteps.class); }

  @Inject RoundSteps steps;
  @Inject Rounds rounds;
  @Inject Applications applications;
  @Inject Inspections inspections;
  @Inject InspectorTies ties;
  @Inject Proposals proposals;
  @Inject Awards awards;
  @Inject Comparisons comparisons;
  @Inject RoundPapers papers;
  @Inject Plaques plaques;
  @Inject Cases cases;
  @Inject Recalculations recalculations;
  @Inject Files files;

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private static void denied(Runnable deed) { assertThrows(EJBAccessException.class, deed::run); }

  private long demo(int year) { return steps.sql().number("select min(id) from assessment.round where opened_by = 'organiser' and seed = ?", year); }

  @Test void the_city_looks_at_a_drawn_share_of_the_proposed_and_may_send_one_back() {
    assertEquals("round.city-share", refused(() -> steps.opened(10)));
    long round = steps.opened(20);
    long candidate = steps.scored(round);
    assertEquals("round.city-first", refused(() -> ORGANISER.calls(() -> rounds.publicise(round))));
    denied(() -> TOWN.calls(() -> proposals.propose(round, null)));
    assertEquals("round.unknown", refused(() -> STRANGER.calls(() -> proposals.propose(round, null))));
    assertEquals(1, ORGANISER.calls(() -> proposals.propose(round, 5L)));
    assertEquals("round.nobody", refused(() -> ORGANISER.calls(() -> proposals.propose(round, 6L))));
    assertEquals(5L, ORGANISER.calls(() -> rounds.sheet(round)).line().citySeed());
    assertTrue(steps.sheet(candidate).line().sampled(), "a fifth of one is one");
    assertEquals("round.city-open", refused(() -> ORGANISER.calls(() -> rounds.publicise(round))));
    assertEquals("candidate.other-turn", refused(() -> ORGANISER.does(() -> applications.pass(candidate, steps.version(candidate)))));
    var first = steps.sheet(candidate).items().get(0).indicator();
    CITY.does(() -> applications.enter(candidate, new EnterFinding(first.code(), BigDecimal.ZERO, "抽查未见")));
    CITY.does(() -> applications.giveBack(candidate, steps.version(candidate), "资料不全，请复核"));
    assertEquals(CandidateState.COUNTY, steps.sheet(candidate).line().state());
    ORGANISER.does(() -> applications.pass(candidate, steps.version(candidate)));
    assertEquals(CandidateState.SCORED, steps.sheet(candidate).line().state(), "it was inspected already");
    ORGANISER.calls(() -> proposals.propose(round, null));
    // what the city finds at all indicators: twelve points less of a hundred than the county
    for (var item : steps.sheet(candidate).items()) if (!item.indicator().code().startsWith("YD")) CITY.does(() -> applications.enter(candidate, new EnterFinding(item.indicator().code(),
        item.indicator().code().startsWith("ZH") ? RoundSteps.worst(item.indicator()) : best(item.indicator()), null)));
    assertTrue(steps.sheet(candidate).deviates().contains(Level.COUNTY), steps.sheet(candidate).sums().toString());
    denied(() -> HR.does(() -> applications.pass(candidate, 0)));
    CITY.does(() -> applications.pass(candidate, steps.version(candidate)));
    assertEquals("candidate.checked", refused(() -> CITY.does(() -> applications.pass(candidate, steps.version(candidate)))));
    assertEquals(1, ORGANISER.calls(() -> rounds.publicise(round)));
    assertEquals(CandidateState.PUBLICITY, steps.sheet(candidate).line().state());
  }

  @Test void evidence_carries_its_passport_and_what_was_used_before_is_told() {
    long candidate = steps.applied(steps.opened(0));
    var items = steps.sheet(candidate).items();
    var one = items.get(0).indicator().code();
    var day = LocalDate.now().minusDays(3);
    long scene = kept("现场.jpg", scene(800, 600, 0));
    assertEquals("evidence.outside", refused(() -> CLERK.does(() -> applications.attach(candidate, new AttachEvidence(one, scene, day, "510131001001")))));
    CLERK.does(() -> applications.attach(candidate, new AttachEvidence(one, scene, day, FEILONG + "2001001")));
    // the same scene once more, smaller and brighter: other bytes, the same picture
    long again = kept("又拍.jpg", scene(640, 480, 12));
    CLERK.does(() -> applications.attach(candidate, new AttachEvidence(items.get(1).indicator().code(), again, day)));
    long other = kept("别处.jpg", elsewhere());
    CLERK.does(() -> applications.attach(candidate, new AttachEvidence(items.get(2).indicator().code(), other, day)));
    var sheet = steps.sheet(candidate);
    var first = sheet.items().get(0).evidence().get(0);
    assertEquals(FEILONG + "2001001", first.place());
    assertTrue(first.picture() && first.elsewhere().isEmpty() && first.hash().length() == 64);
    assertEquals(1, first.alike().stream().filter(twin -> twin.where().endsWith(items.get(1).indicator().code())).count(), first.alike().toString());
    assertTrue(sheet.items().get(2).evidence().get(0).alike().stream().noneMatch(twin -> twin.where().endsWith(one)), "another picture is another picture");
    assertEquals(0, sheet.filled());
    assertEquals(3, sheet.evidenced());
  }

  @Test void what_a_town_marks_is_listed_with_the_return_until_it_is_mended() {
    long candidate = steps.applied(steps.opened(0));
    steps.report(candidate);
    denied(() -> CLERK.does(() -> applications.mark(candidate, new MarkItem("DJ-1", "缺名册"))));
    assertEquals("candidate.no-such-indicator", refused(() -> TOWN.does(() -> applications.mark(candidate, new MarkItem("XX-1", "缺名册")))));
    TOWN.does(() -> applications.mark(candidate, new MarkItem("DJ-1", "缺名册")));
    TOWN.does(() -> applications.mark(candidate, new MarkItem("DJ-1", "缺党组织名册")));
    assertFalse(steps.sheet(candidate).returned().get(0).told());
    TOWN.does(() -> applications.giveBack(candidate, steps.version(candidate), "请补正标注项"));
    var told = CLERK.calls(() -> applications.sheet(candidate)).returned();
    assertEquals(1, told.size(), "the second mark replaced the first");
    assertEquals("缺党组织名册", told.get(0).words());
    assertTrue(told.get(0).told() && !told.get(0).mended());
    CLERK.does(() -> applications.enter(candidate, new EnterFinding("DJ-1", new BigDecimal("100"), "已补")));
    assertTrue(CLERK.calls(() -> applications.sheet(candidate)).returned().get(0).mended());
  }

  @Test void what_was_mended_reaches_the_levels_above_and_what_they_found_otherwise_stays() {
    long candidate = steps.applied(steps.opened(0));
    steps.report(candidate);
    found(TOWN, candidate, "DJ-1", "40");
    found(TOWN, candidate, "DJ-2", "0");
    TOWN.does(() -> applications.giveBack(candidate, steps.version(candidate), "DJ-1 缺名册"));
    found(CLERK, candidate, "DJ-1", "60");
    CLERK.does(() -> applications.pass(candidate, steps.version(candidate)));
    assertEquals("60", at(candidate, Level.TOWN, "DJ-1"), "the town sees what the community mended, not what it saw before");
    assertEquals("0", at(candidate, Level.TOWN, "DJ-2"), "nothing came for this one");
    TOWN.does(() -> applications.pass(candidate, steps.version(candidate)));
    assertEquals("60", at(candidate, Level.COUNTY, "DJ-1"));
    ORGANISER.does(() -> applications.giveBack(candidate, steps.version(candidate), "DJ-1 再核"));
    found(TOWN, candidate, "DJ-1", "80");
    TOWN.does(() -> applications.pass(candidate, steps.version(candidate)));
    assertEquals("80", at(candidate, Level.COUNTY, "DJ-1"));
  }

  private void found(Caller who, long candidate, String indicator, String figure) { who.does(() -> applications.enter(candidate, new EnterFinding(indicator, new BigDecimal(figure), "核对台账"))); }

  private String at(long candidate, Level level, String indicator) {
    return steps.sheet(candidate).items().stream().filter(one -> one.indicator().code().equals(indicator)).findFirst().orElseThrow().byLevel().get(level).found().stripTrailingZeros().toPlainString();
  }

  @Test void a_veto_stops_it_at_once_and_keeps_its_document() {
    long candidate = steps.applied(steps.opened(0));
    var code = steps.sheet(candidate).system().vetoes().get(2).code();
    long paper = ORGANISER.calls(() -> files.keep("通报.jpg", scene(320, 240, 3))).id();
    assertEquals("file.unknown", refused(() -> ORGANISER.does(() -> applications.veto(candidate, new VetoCandidate(code, "通报〔2026〕3 号", paper + 9999)))));
    assertEquals(CandidateState.SELF, steps.sheet(candidate).line().state(), "nothing of it stays");
    denied(() -> TOWN.does(() -> applications.veto(candidate, new VetoCandidate(code, "通报〔2026〕3 号", null))));
    ORGANISER.does(() -> applications.veto(candidate, new VetoCandidate(code, "通报〔2026〕3 号", paper)));
    var sheet = CLERK.calls(() -> applications.sheet(candidate));
    assertEquals(CandidateState.VETOED, sheet.line().state());
    assertEquals("通报.jpg", sheet.proofs().get(0).name());
    assertNotNull(CLERK.calls(() -> applications.evidence(candidate, paper)));
    assertEquals("candidate.other-turn", refused(() -> CLERK.does(() -> applications.pass(candidate, sheet.line().version()))));
  }

  @Test void an_inspector_with_a_tie_is_refused_and_another_takes_the_seat() {
    long candidate = steps.drawn(steps.opened(0));
    var name = steps.seats(candidate).get(0);
    long inspection = steps.seat(candidate, name);
    long photo = inspector(name).calls(() -> files.keep("现场.jpg", scene(300, 200, 0))).id();
    var found = new EnterFinding("DJ-4", new BigDecimal("3"), null);
    found.setPhotos(List.of(photo));
    inspector(name).calls(() -> inspections.save(inspection, found));
    inspector(name).calls(() -> inspections.save(inspection, found));
    var item = inspector(name).calls(() -> inspections.sheet(inspection)).items().stream().filter(one -> one.indicator().code().equals("DJ-4")).findFirst().orElseThrow();
    assertEquals(List.of(photo), item.photos());
    assertNotNull(inspector(name).calls(() -> inspections.photo(inspection, photo, true)));
    assertEquals("file.unknown", refused(() -> inspector(name).calls(() -> inspections.photo(inspection, photo + 9999, false))));
    denied(() -> CLERK.does(() -> ties.enter(name, FEILONG, "家住飞龙社区")));
    assertEquals("area.out-of-reach", refused(() -> STRANGER.does(() -> ties.enter(name, FEILONG, "家住飞龙社区"))));
    assertEquals("inspector.unknown", refused(() -> ORGANISER.does(() -> ties.enter("clerk", FEILONG, "家住飞龙社区"))));
    ORGANISER.does(() -> ties.enter(name, FEILONG, "家住飞龙社区"));
    try {
      assertEquals("inspection.in-conflict", refused(() -> inspector(name).calls(() -> inspections.save(inspection, found))));
      assertTrue(ORGANISER.calls(() -> ties.ledger()).stream().anyMatch(one -> one.inspector().equals(name) && one.area().equals(FEILONG) && !one.lastYear()));
      assertTrue(STRANGER.calls(() -> ties.ledger()).stream().noneMatch(one -> one.area().equals(FEILONG)));
      var second = steps.seats(candidate).get(1);
      assertEquals("inspection.unknown", refused(() -> inspector(second).does(() -> ties.stepBack(inspection, "不是我的"))));
      inspector(name).does(() -> ties.stepBack(inspection, "家住飞龙社区"));
      var now = steps.seats(candidate);
      assertEquals(2, now.size());
      assertFalse(now.contains(name));
      steps.inspect(candidate, now.get(0));
      assertEquals("inspection.locked", refused(() -> inspector(now.get(0)).does(() -> ties.stepBack(steps.seat(candidate, now.get(0)), "太晚了"))));
      ORGANISER.does(() -> ties.lift(name, FEILONG));
      assertEquals("tie.unknown", refused(() -> ORGANISER.does(() -> ties.lift(name, FEILONG))));
    } finally {
      steps.sql().update("delete from assessment.inspector_tie where inspector = ? and area = ?", name, FEILONG);
    }
  }

  @Test void whoever_works_in_the_town_is_not_sent_there_and_no_longer_scores_there() {
    var town = "510131001000";
    long works = steps.sql().one("""
        insert into foundation.user_scope (id, username, role, area, valid_from, granted_by, granted_at)
        values (nextval('foundation.user_scope_seq'), 'inspector1', 'CHECKER', ?, current_date, 'sysadmin', now()) returning id""", row -> row.longAt(1), town).orElseThrow();
    try {
      long round = steps.opened(0);
      long candidate = steps.drawn(round);
      assertEquals(java.util.Set.of("inspector2", "inspector3"), java.util.Set.copyOf(steps.seats(candidate)), "one of the three works in the town");
      long seat = steps.seat(candidate, "inspector2");
      var found = new EnterFinding("DJ-4", new BigDecimal("3"), null);
      inspector("inspector2").calls(() -> inspections.save(seat, found));
      steps.sql().update("update foundation.user_scope set username = 'inspector2', area = ? where id = ?", FEILONG, works);
      assertEquals("inspection.in-conflict", refused(() -> inspector("inspector2").calls(() -> inspections.save(seat, found))), "a job in one of its communities is one in the town");
    } finally {
      steps.sql().update("delete from foundation.user_scope where id = ?", works);
    }
  }

  @Test void somebody_of_the_county_objects_while_it_is_shown_and_a_number_is_answered_once() {
    long round = steps.opened(0);
    long candidate = steps.scored(round);
    assertTrue(CLERK.calls(() -> proposals.shown(round)).shown().isEmpty(), "nothing hangs out yet");
    assertEquals("candidate.unknown", refused(() -> CLERK.calls(() -> proposals.object(candidate, "还没有公示"))));
    assertEquals("round.not-public", refused(() -> ORGANISER.calls(() -> papers.publicity(round))));
    ORGANISER.calls(() -> rounds.publicise(round));
    assertEquals(1, CLERK.calls(() -> proposals.shown(round)).shown().size());
    assertEquals("round.unknown", refused(() -> OTHER_CLERK.calls(() -> proposals.shown(round))));
    assertEquals("round.unknown", refused(() -> OTHER_CLERK.calls(() -> proposals.object(candidate, "邻县的异议"))));
    denied(() -> HR.calls(() -> proposals.shown(round)));
    long objection = CLERK.calls(() -> proposals.object(candidate, "停车秩序与评分不符"));
    assertEquals(1, CLERK.calls(() -> proposals.shown(round)).shown().get(0).objections());
    assertNotNull(steps.sheet(candidate).line().answerBy());
    ORGANISER.does(() -> awards.answer(objection, false, "现场复核，泊位已补划"));
    assertNull(steps.sheet(candidate).line().answerBy());
    assertTrue(pdf(ORGANISER.calls(() -> papers.publicity(round)).pdf()));
    denied(() -> CLERK.calls(() -> papers.publicity(round)));
  }

  @Test void answers_count_by_the_rule_of_the_cutoff_day_whenever_they_are_reckoned() {
    long round = steps.opened(0);
    long candidate = steps.scored(round);
    assertEquals(new BigDecimal("76.88"), steps.sheet(candidate).line().satisfaction());
    steps.sql().update("insert into assessment.rule (name, valid_from, figure, source) values ('satisfaction-worth-2', current_date - 5, 70, '试验〔2026〕1 号')");
    try {
      // 120 × 100 + 180 × 70 + 60 × 60 + 25 × 30 of 400
      assertEquals(1, ORGANISER.calls(() -> recalculations.run(round, null)).changed());
      assertEquals(new BigDecimal("72.38"), steps.sheet(candidate).line().satisfaction());
      assertEquals(List.of("100", "70", "60", "30", "0"), steps.sheet(candidate).worth().stream().map(one -> one.worth().stripTrailingZeros().toPlainString()).toList());
      assertEquals("试验〔2026〕1 号", steps.sheet(candidate).worth().get(1).source());
      steps.sql().update("update assessment.round set cutoff = current_date - 6 where id = ?", round);
      ORGANISER.does(() -> awards.satisfaction(candidate, List.of(120, 180, 60, 25, 15)));
      assertEquals(new BigDecimal("76.88"), steps.sheet(candidate).line().satisfaction(), "the rule came after the cut-off");
      assertEquals(List.of(), ORGANISER.calls(() -> recalculations.run(round, candidate)).differences());
    } finally {
      steps.sql().update("delete from assessment.rule where name = 'satisfaction-worth-2' and valid_from = current_date - 5");
    }
    assertThrows(Exception.class, () -> ORGANISER.does(() -> awards.satisfaction(candidate, List.of(2147483647, 2147483647, 0, 0, 0))), "nobody asks so many");
  }

  @Test void communities_stand_beside_the_best_and_beside_last_year() {
    long round = demo(20260901);
    var table = ORGANISER.calls(() -> comparisons.byDimension(round));
    assertEquals(93, table.rows().size());
    assertEquals(List.of("DJ", "GZ", "FW", "HJ", "PA", "ZH", "TX"), table.dimensions().stream().map(one -> one.code()).toList(), "the bonus is no dimension of it");
    assertEquals(1, CLERK.calls(() -> comparisons.byDimension(round)).rows().size());
    assertEquals("round.unknown", refused(() -> STRANGER.calls(() -> comparisons.byDimension(round))));
    var first = table.rows().get(0);
    // once more from the rows: the mean of two inspectors at the dimension 党建引领, of 14 points
    double mean = steps.sql().one("select sum(s.points) / 2 / 14 * 100 as share from assessment.inspection_score s join assessment.inspection i on i.id = s.inspection where i.candidate = ? and s.indicator like 'DJ-%'",
        row -> row.result().getDouble("share"), first.candidate()).orElseThrow();
    assertEquals(mean, first.shares().get(0).doubleValue(), 0.06);
    var compared = ORGANISER.calls(() -> comparisons.of(first.candidate()));
    assertEquals(first.total(), compared.bestTotal());
    assertNotNull(compared.lastYear());
    assertNotNull(compared.lastTotal());
    assertTrue(compared.shares().stream().allMatch(one -> one.best().compareTo(one.own()) >= 0));
    assertEquals("candidate.unknown", refused(() -> CLERK.calls(() -> comparisons.of(first.candidate()))));
    denied(() -> HR.calls(() -> comparisons.of(first.candidate())));
  }

  @Test void score_sheets_are_printed_with_reasons_and_masked_names() {
    var scored = ORGANISER.calls(() -> rounds.sheet(demo(20260901))).candidates();
    assertTrue(pdf(ORGANISER.calls(() -> papers.scores(scored.get(0).id())).pdf()));
    var open = scored.stream().filter(one -> one.total() == null).findFirst().orElseThrow();
    assertEquals("candidate.not-scored", refused(() -> ORGANISER.calls(() -> papers.scores(open.id()))));
    assertEquals("candidate.unknown", refused(() -> STRANGER.calls(() -> papers.scores(scored.get(0).id()))));
    denied(() -> HR.calls(() -> papers.scores(scored.get(0).id())));
  }

  @Test void plaques_are_listed_with_the_day_they_are_looked_at_again() {
    var all = CLERK.calls(() -> plaques.ledger(new PlaqueQuery(null, false))).stream().filter(one -> one.year() < 2026).toList();
    assertTrue(all.stream().anyMatch(one -> one.state() == CandidateState.RECTIFY));
    assertTrue(all.stream().filter(one -> one.state() == CandidateState.PLAQUE).allMatch(one -> one.recheckBy() != null && one.plaqueNo() != null));
    var lost = all.stream().filter(one -> one.state() == CandidateState.REVOKED).findFirst().orElseThrow();
    assertEquals(lost.revokedOn().plusYears(2), lost.again());
    assertTrue(all.stream().noneMatch(one -> one.mine() && !one.community().equals(FEILONG)), "titles are public, sheets are not");
    assertTrue(LEADER.calls(() -> plaques.ledger(new PlaqueQuery(CandidateState.REVOKED, false))).stream().allMatch(one -> one.state() == CandidateState.REVOKED));
    assertTrue(ORGANISER.calls(() -> plaques.ledger(new PlaqueQuery(null, true))).stream().allMatch(one -> one.recheckBy() != null));
    assertTrue(STRANGER.calls(() -> plaques.ledger(new PlaqueQuery(null, false))).isEmpty());
    denied(() -> HR.calls(() -> plaques.ledger(new PlaqueQuery(null, false))));
  }

  @Test void a_case_is_published_by_somebody_else_and_then_read_by_everybody() {
    var written = new WriteCase();
    written.setCommunity(FEILONG);
    written.setTitle("楼道议事 " + System.nanoTime());
    written.setTheme("多元共治");
    written.setWords("楼道堆物由楼栋长召集住户议定清理日，每月一次，清理后公示照片，三个月无反弹。");
    long id = CLERK.calls(() -> cases.write(written));
    assertTrue(STRANGER.calls(() -> cases.ledger(written.getTitle())).isEmpty());
    denied(() -> CLERK.does(() -> cases.publish(id, 0)));
    assertEquals("case.unknown", refused(() -> STRANGER.does(() -> cases.publish(id, 0))));
    ORGANISER.does(() -> cases.publish(id, 0));
    assertEquals(1, STRANGER.calls(() -> cases.ledger(written.getTitle())).size());
    assertEquals("changed-by-someone-else", refused(() -> ORGANISER.does(() -> cases.withdraw(id, 0))));
    ORGANISER.does(() -> cases.withdraw(id, 1));
    assertTrue(STRANGER.calls(() -> cases.ledger(written.getTitle())).isEmpty());
    long own = ORGANISER.calls(() -> cases.write(written));
    assertEquals("case.own", refused(() -> ORGANISER.does(() -> cases.publish(own, 0))));
    assertEquals("area.out-of-reach", refused(() -> STRANGER.calls(() -> cases.write(written))));
    written.setCommunity("510131001000");
    assertEquals("case.communities-only", refused(() -> ORGANISER.calls(() -> cases.write(written))));
  }

  private long kept(String name, byte[] bytes) { return CLERK.calls(() -> files.keep(name, bytes)).id(); }

  private static boolean pdf(byte[] bytes) { return new String(bytes, 0, 4, StandardCharsets.US_ASCII).equals("%PDF"); }

  /** A street with houses; the same scene at any size, so much brighter. */
  private static byte[] scene(int width, int height, int brighter) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(150 + brighter, 160 + brighter, 170 + brighter));
    pen.fillRect(0, 0, width, height);
    int[] heights = {60, 30, 75, 20, 50, 85, 40};
    for (int i = 0; i < heights.length; i++) {
      pen.setColor(new Color(40 + 25 * i + brighter, 30 + 20 * i + brighter, 20 + 15 * i + brighter));
      pen.fillRect(width * i / 7, height - height * heights[i] / 100, width / 9, height * heights[i] / 100);
    }
    pen.dispose();
    return jpeg(image);
  }

  private static byte[] elsewhere() {
    var image = new BufferedImage(700, 500, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    for (int i = 0; i < 10; i++) {
      pen.setColor(new Color(250 - 24 * i, 240 - 20 * (i * 7 % 10), 20 + 20 * i));
      pen.fillOval(500 - 60 * i, 40 * i, 260, 120);
    }
    pen.dispose();
    return jpeg(image);
  }

  private static byte[] jpeg(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
