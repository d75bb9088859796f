package shanzhi.assessment.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.EditionState;
import shanzhi.assessment.programmes.boundary.EnterContender;
import shanzhi.assessment.programmes.boundary.FillItem;
import shanzhi.assessment.programmes.boundary.ProgrammeKind;
import shanzhi.assessment.rounds.boundary.Body;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.boundary.Recheck;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** One journey for each shipped programme that is scored by experts or named without score, and what is refused on the way. */
@ExtendWith(ArquillianExtension.class)
class ProgrammesIT extends Journey {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("assessment-ejb", ProgrammesIT.class, Journey.class); }

  @Test void every_programme_goes_from_entry_by_score_and_publicity_to_plaque_review_and_revocation() {
    for (var code : List.of("SFXQ", "HSWY", "ZTSQ", "XYZL", "XCJZ", "JLTSQ", "WLGY", "XJXQ", "WYXC", "CSSP")) journey(code);
  }

  private void journey(String code) {
    long edition = opened(code);
    long contender = competing(edition, "甲" + code);
    if (code.equals("JLTSQ")) CLERK.calls(() -> items.add(contender, "屋顶光伏", new BigDecimal("120")));
    finishList(contender);
    boolean marked = edition(edition).line().system() != null;
    if (marked) {
      mark(contender, FIRST, 0);
      assertEquals("edition.unscored", refused(() -> ORGANISER.calls(() -> programmes.settle(edition))));
      mark(contender, SECOND, 0);
    }
    assertEquals(1, ORGANISER.calls(() -> programmes.settle(edition)), code);
    if (marked) assertFigure("100", sheet(contender).line().score());
    if (edition(edition).line().kind() == ProgrammeKind.RATING) assertEquals(5, sheet(contender).line().stars());
    ORGANISER.calls(() -> programmes.publicise(edition));
    assertEquals("round.still-public", refused(() -> LEADER.calls(() -> programmes.name(edition, "蒲委办〔2031〕9 号"))));
    publicityOver(edition);
    assertEquals(1, LEADER.calls(() -> programmes.name(edition, "蒲委办〔2031〕9 号")));
    assertEquals(EditionState.CLOSED, edition(edition).line().state());
    ORGANISER.does(() -> plaques.hang(contender, "牌" + contender));
    var months = edition(edition).programme().number("复查月数");
    assertEquals(today().plusMonths(months), sheet(contender).line().reviewBy());
    ORGANISER.does(() -> plaques.review(contender, Recheck.RECTIFY, "现场有差距"));
    assertEquals(today().plusMonths(3), sheet(contender).line().reviewBy());
    TOWN.does(() -> plaques.review(contender, Recheck.KEEP, "已整改"));
    ORGANISER.does(() -> plaques.review(contender, Recheck.REVOKED, "不再符合"));
    assertEquals(ContenderState.REVOKED, sheet(contender).line().state());
    long again = opened(code);
    assertEquals("candidate.revoked", refused(() -> entered(again, "甲" + code)));
  }

  @Test void a_department_or_town_on_its_own_holds_no_demonstration_and_nobody_without_approval() {
    for (var body : new Body[] {Body.DEPARTMENT, Body.TOWN, null}) {
      var wanted = wanted("XYZL");
      wanted.setBody(body);
      assertEquals("round.not-eligible", refused(() -> ORGANISER.calls(() -> programmes.open(wanted))));
    }
    var unapproved = wanted("XYZL");
    unapproved.setApproval(" ");
    assertEquals("edition.no-approval", refused(() -> ORGANISER.calls(() -> programmes.open(unapproved))));
    var rating = wanted("XJXQ");
    assertNull(edition(ORGANISER.calls(() -> programmes.open(rating))).line().approval(), "a rating needs none");
    assertEquals("programme.in-rounds", refused(() -> ORGANISER.calls(() -> programmes.open(wanted("SFSQ")))));
    var past = wanted("XJXQ");
    past.setCloses(today().minusDays(1));
    assertEquals("edition.closed", refused(() -> ORGANISER.calls(() -> programmes.open(past))));
  }

  @Test void a_pilot_passes_only_with_its_projects_done_its_constraints_met_and_ninety_points() {
    long edition = opened("JLTSQ");
    long unfinished = competing(edition, "未完工"), poor = competing(edition, "未达标"), low = competing(edition, "分不够"), good = competing(edition, "合格");
    for (long one : new long[] {unfinished, poor, low, good}) CLERK.calls(() -> items.add(one, "重点项目", null));
    for (long one : new long[] {poor, low, good}) finishList(one);
    for (int seat : List.of(FIRST, SECOND)) {
      mark(unfinished, seat, 0);
      var expert = drawn(poor, seat);
      // one must-have indicator short of its target, by one expert only: 84 of 85
      for (var one : expert.calls(() -> marks.sheet(poor)).indicators()) {
        var found = one.code().equals("ZY-1") && seat == SECOND ? new BigDecimal("84") : found(one, 0);
        expert.calls(() -> marks.save(poor, new EnterFinding(one.code(), found, null)));
      }
      expert.calls(() -> marks.submit(poor));
      // 12 points off at JN-3: 88
      var other = drawn(low, seat);
      for (var one : other.calls(() -> marks.sheet(low)).indicators()) other.calls(() -> marks.save(low, new EnterFinding(one.code(), one.code().equals("JN-3") ? new BigDecimal("-1") : found(one, 0), null)));
      other.calls(() -> marks.submit(low));
      mark(good, seat, 0);
    }
    assertEquals(1, ORGANISER.calls(() -> programmes.settle(edition)));
    assertEquals("items", sheet(unfinished).line().why());
    assertEquals("required", sheet(poor).line().why());
    // 9 × 84/85 = 8.894 → 8.89: one expert 99.89, mean with 100 is 99.945 → 99.95
    assertFigure("99.95", sheet(poor).line().score());
    assertEquals("line", sheet(low).line().why());
    assertFigure("88", sheet(low).line().score());
    assertTrue(sheet(good).line().proposed());
    ORGANISER.calls(() -> programmes.publicise(edition));
    assertEquals(ContenderState.NOT_NAMED, sheet(poor).line().state());
  }

  @Test void stars_follow_the_bands_and_the_quota_follows_the_rank() {
    long edition = opened("XJXQ");
    long five = competing(edition, "五星"), four = competing(edition, "四星"), three = competing(edition, "三星");
    rate(five, 0);
    rate(four, 6);    // 20 − 6: 94
    rate(three, 11);  // 20 − 11: 89
    assertEquals(2, ORGANISER.calls(() -> programmes.settle(edition)), "the quota is two");
    assertEquals(List.of(5, 4, 3), List.of(sheet(five).line().stars(), sheet(four).line().stars(), sheet(three).line().stars()));
    assertEquals(List.of(1, 2, 3), List.of(sheet(five).line().place(), sheet(four).line().place(), sheet(three).line().place()));
    assertEquals("quota", sheet(three).line().why());
  }

  private void rate(long contender, int problems) {
    for (var expert : List.of(drawn(contender, FIRST), drawn(contender, SECOND))) {
      for (var one : expert.calls(() -> marks.sheet(contender)).indicators()) expert.calls(() -> marks.save(contender, new EnterFinding(one.code(), one.code().equals("WY-1") ? BigDecimal.valueOf(problems) : found(one, 0), null)));
      expert.calls(() -> marks.submit(contender));
    }
  }

  @Test void experts_are_blind_until_it_is_settled_and_a_submitted_sheet_stays() {
    long edition = opened("XJXQ");
    long contender = competing(edition, "背靠背");
    mark(contender, FIRST, 0);
    Caller first = drawn(contender, FIRST), second = drawn(contender, SECOND);
    assertEquals(List.of(), second.calls(() -> marks.sheet(contender)).marks());
    assertEquals(1, first.calls(() -> marks.sheet(contender)).marks().size());
    assertEquals(List.of(), sheet(contender).marks(), "nor does the organiser see them");
    assertEquals("inspection.locked", refused(() -> first.calls(() -> marks.save(contender, new EnterFinding("WY-1", BigDecimal.ONE, null)))));
    assertThrows(shanzhi.kernel.Sql.SqlFailure.class, () -> sql().update("update assessment.mark set points = 0 where sheet = (select id from assessment.mark_sheet where contender = ?)", contender), "nor past the code");
    assertEquals("candidate.incomplete", refused(() -> second.calls(() -> marks.submit(contender))));
    assertEquals("scoring.not-a-count", refused(() -> second.calls(() -> marks.save(contender, new EnterFinding("WY-1", new BigDecimal("0.5"), null)))));
    var name = sheet(contender).experts().get(SECOND);
    sql().update("insert into assessment.inspector_tie (inspector, area, why) values (?, ?, '后来登记') on conflict do nothing", name, FEILONG);
    assertEquals("marks.tied", refused(() -> second.calls(() -> marks.save(contender, new EnterFinding("WY-1", BigDecimal.ONE, null)))));
    sql().update("delete from assessment.inspector_tie where inspector = ? and area = ? and why = '后来登记'", name, FEILONG);
  }

  @Test void an_objection_keeps_one_from_its_title_until_it_is_answered() {
    long edition = opened("XYZL");
    long good = competing(edition, "甲院"), doubted = competing(edition, "乙院");
    for (int seat : List.of(FIRST, SECOND)) {
      mark(good, seat, 0);
      mark(doubted, seat, 0);
    }
    ORGANISER.calls(() -> programmes.settle(edition));
    ORGANISER.calls(() -> programmes.publicise(edition));
    CLERK.does(() -> contenders.object(doubted, "账目没有公开"));
    assertEquals("contender.objection-open", refused(() -> CLERK.does(() -> contenders.object(doubted, "再一次"))));
    publicityOver(edition);
    assertEquals(1, LEADER.calls(() -> programmes.name(edition, "蒲委办〔2031〕7 号")));
    assertEquals(ContenderState.PUBLICITY, sheet(doubted).line().state());
    ORGANISER.does(() -> contenders.answer(doubted, true, "查实"));
    assertEquals(ContenderState.NOT_NAMED, sheet(doubted).line().state());
    assertEquals("contender.no-objection", refused(() -> ORGANISER.does(() -> contenders.answer(doubted, false, "再答"))));
    assertEquals("objection.too-late", refused(() -> {
      long late = opened("CSSP");
      long venue = competing(late, "晚了");
      ORGANISER.calls(() -> programmes.settle(late));
      ORGANISER.calls(() -> programmes.publicise(late));
      publicityOver(late);
      CLERK.does(() -> contenders.object(venue, "过期的异议"));
    }));
  }

  @Test void parties_of_three_plus_n_are_listed_and_all_must_be_there() {
    long edition = opened("XCJZ");
    long contender = competing(edition, "金花新居");
    assertEquals(3, sheet(contender).items().size(), "the three");
    long fourth = CLERK.calls(() -> items.add(contender, "驻点企业", null));
    assertEquals("items.twice", refused(() -> CLERK.calls(() -> items.add(contender, "驻点企业", null))));
    finishList(contender);
    CLERK.does(() -> items.fill(fourth, new FillItem(null, false, null, "合同到期")));
    for (int seat : List.of(FIRST, SECOND)) mark(contender, seat, 0);
    assertEquals(0, ORGANISER.calls(() -> programmes.settle(edition)));
    assertEquals("items", sheet(contender).line().why());
  }

  @Test void what_was_returned_is_entered_again_or_is_out() {
    long edition = opened("CSSP");
    long first = entered(edition, "先退"), second = entered(edition, "再退"), third = competing(edition, "通过");
    assertEquals("edition.unchecked", refused(() -> ORGANISER.calls(() -> programmes.settle(edition))));
    TOWN.does(() -> contenders.giveBack(first, version(first), "缺简介"));
    TOWN.does(() -> contenders.giveBack(second, version(second), "不在辖区"));
    assertEquals("changed-by-someone-else", refused(() -> CLERK.does(() -> contenders.again(first, 0, "补齐"))));
    CLERK.does(() -> contenders.again(first, version(first), "补齐"));
    TOWN.does(() -> contenders.accept(first, version(first)));
    ORGANISER.calls(() -> programmes.settle(edition));
    assertEquals(ContenderState.NOT_NAMED, sheet(second).line().state());
    assertEquals("returned", sheet(second).line().why());
    assertEquals(ContenderState.SCORED, sheet(third).line().state());
    assertEquals("edition.other-turn", refused(() -> entered(edition, "来晚了")));
  }

  @Test void each_verb_asks_for_its_right_and_its_ground() {
    long edition = opened("CSSP");
    long contender = entered(edition, "场所");
    denied(() -> HR.calls(() -> programmes.catalogue()));
    denied(() -> CLERK.calls(() -> programmes.open(wanted("CSSP"))));
    denied(() -> CLERK.calls(() -> programmes.settle(edition)));
    denied(() -> CLERK.does(() -> contenders.accept(contender, 0)));
    denied(() -> CLERK.does(() -> plaques.hang(contender, "1")));
    denied(() -> ORGANISER.calls(() -> programmes.name(edition, "文号")));
    denied(() -> ORGANISER.calls(() -> programmes.forward(edition)));
    denied(() -> ORGANISER.calls(() -> marks.sheet(contender)));
    denied(() -> INSPECTOR.calls(() -> contenders.sheet(contender)));
    denied(() -> INSPECTOR.calls(() -> programmes.sheet(edition)));
    denied(() -> TOWN.calls(() -> marks.vote(contender, "13800000001")));
    denied(() -> LEADER.calls(() -> items.add(contender, "事项", null)));
    denied(() -> CLERK.calls(() -> targets.set(null)));
    assertEquals("edition.unknown", refused(() -> STRANGER.calls(() -> programmes.sheet(edition))));
    assertEquals("edition.unknown", refused(() -> STRANGER.calls(() -> programmes.settle(edition))));
    assertEquals("contender.unknown", refused(() -> STRANGER.calls(() -> contenders.sheet(contender))));
    assertEquals("contender.unknown", refused(() -> OTHER_CLERK.calls(() -> contenders.sheet(contender))));
    assertEquals("contender.unknown", refused(() -> OTHER_TOWN.does(() -> contenders.accept(contender, 0))));
    assertEquals("contender.unknown", refused(() -> STRANGER.does(() -> plaques.hang(contender, "1"))));
    assertEquals("area.out-of-reach", refused(() -> STRANGER.calls(() -> programmes.open(wanted("CSSP")))));
    assertEquals("area.out-of-reach", refused(() -> OTHER_CLERK.calls(() -> contenders.enter(new EnterContender(edition, FEILONG, "外来", "社区美空间", null)))));
    assertEquals("edition.unknown", refused(() -> OTHER_CLERK.calls(() -> contenders.enter(new EnterContender(edition, "510121001015", "外县", "社区美空间", null)))));
    assertTrue(ORGANISER.calls(() -> programmes.editions(2031)).stream().anyMatch(one -> one.id() == edition));
    assertFalse(STRANGER.calls(() -> programmes.editions(2031)).stream().anyMatch(one -> one.id() == edition));
    assertFalse(INSPECTOR.calls(() -> marks.waiting()).stream().anyMatch(one -> one.id() == contender), "it waits for the town");
  }

  @Test void whoever_entered_it_neither_accepts_nor_scores_it() {
    var both = shanzhi.testkit.Caller.named("organiser").as(shanzhi.kernel.JobRole.ORGANISER);
    long edition = opened("XJXQ");
    long contender = both.calls(() -> contenders.enter(new EnterContender(edition, FEILONG, "自评小区", "", null)));
    sql().update("update assessment.contender set entered_by = 'inspector1' where id = ?", contender);
    assertEquals("marks.own", refused(() -> INSPECTOR.calls(() -> marks.save(contender, new EnterFinding("WY-1", BigDecimal.ONE, null)))));
    long venue = entered(opened("CSSP"), "自审场所");
    sql().update("update assessment.contender set entered_by = 'town' where id = ?", venue);
    assertEquals("contender.own", refused(() -> TOWN.does(() -> contenders.accept(venue, version(venue)))));
  }
}
