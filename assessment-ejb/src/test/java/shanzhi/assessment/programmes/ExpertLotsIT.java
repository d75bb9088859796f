package shanzhi.assessment.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.kernel.JobRole;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Experts of the other programmes come by lot, as inspectors of a round do. */
@ExtendWith(ArquillianExtension.class)
class ExpertLotsIT extends Journey {

  private static final List<String> ALL = List.of("inspector1", "inspector2", "inspector3");

  @Deployment static EnterpriseArchive ear() { return TestEar.of("assessment-ejb", ExpertLotsIT.class, Journey.class); }

  private Caller expert(String name) { return Caller.named(name).as(JobRole.INSPECTOR); }

  @Test void two_are_drawn_by_the_stored_seed_and_nobody_else_scores() {
    long edition = opened("XJXQ");
    long contender = competing(edition, "抽签小区");
    assertFalse(INSPECTOR.calls(() -> marks.waiting()).stream().anyMatch(one -> one.id() == contender), "it waits for nobody before the draw");
    assertEquals(2, ORGANISER.calls(() -> programmes.draw(edition)));
    assertEquals(0, ORGANISER.calls(() -> programmes.draw(edition)), "a second draw changes nothing");
    var drawn = sheet(contender).experts();
    var free = sql().list("select expert from (values ('inspector1'), ('inspector2'), ('inspector3')) x(expert) where not exists (select from assessment.inspector_tie t where t.inspector = expert and t.area in (?, ?))",
        row -> row.text("expert"), FEILONG, sheet(contender).line().town());
    assertTrue(free.containsAll(drawn), "nobody with a tie");
    if (free.equals(ALL)) {
      // the same seed draws the same ones again, worked out without the suite's own draw
      var order = new ArrayList<>(ALL);
      java.util.Collections.shuffle(order, new java.util.Random(edition(edition).line().seed() + Long.parseLong(FEILONG)));
      assertEquals(order.subList(0, 2), drawn);
    }
    var other = ALL.stream().filter(one -> !drawn.contains(one)).findFirst().orElseThrow();
    assertEquals("marks.not-drawn", refused(() -> expert(other).calls(() -> marks.save(contender, new EnterFinding("WY-2", java.math.BigDecimal.ONE, null)))));
    assertTrue(expert(drawn.get(0)).calls(() -> marks.waiting()).stream().anyMatch(one -> one.id() == contender));
    assertEquals(List.of(), CLERK.calls(() -> contenders.sheet(contender)).experts(), "who it is the organiser alone sees");
  }

  @Test void ties_and_last_years_places_are_not_drawn() {
    long before = ORGANISER.calls(() -> {
      var wanted = wanted("XJXQ");
      wanted.setYear(2030);
      return programmes.open(wanted);
    });
    var place = sql().one("select max(code) as code from foundation.area where level = 'COMMUNITY' and code like '510131%' and code < (select max(code) from foundation.area where level = 'COMMUNITY' and code like '510131%')",
        row -> row.text("code")).orElseThrow();
    long last = ORGANISER.calls(() -> contenders.enter(new shanzhi.assessment.programmes.boundary.EnterContender(before, place, "去年的小区", "", null)));
    sql().update("insert into assessment.expert_seat (contender, seat, expert, drawn_at) values (?, 1, 'inspector1', now())", last);
    long edition = opened("XJXQ");
    long now = ORGANISER.calls(() -> contenders.enter(new shanzhi.assessment.programmes.boundary.EnterContender(edition, place, "今年的小区", "", null)));
    assertEquals(2, ORGANISER.calls(() -> programmes.draw(edition)));
    assertEquals(Set.of("inspector2", "inspector3"), Set.copyOf(sheet(now).experts()));
    long next = opened("WYXC");
    ORGANISER.calls(() -> contenders.enter(new shanzhi.assessment.programmes.boundary.EnterContender(next, place, "巡察小区", "", null)));
    sql().update("insert into assessment.inspector_tie (inspector, area, why) values ('inspector2', ?, '抽签试验')", place);
    assertEquals("edition.too-few-experts", refused(() -> ORGANISER.calls(() -> programmes.draw(next))));
    sql().update("delete from assessment.inspector_tie where why = '抽签试验'");
    assertEquals(2, ORGANISER.calls(() -> programmes.draw(next)));
  }

  @Test void whoever_turns_out_to_have_a_tie_makes_room_for_another() {
    long edition = opened("XJXQ");
    long contender = competing(edition, "后来回避");
    ORGANISER.calls(() -> programmes.draw(edition));
    var before = sheet(contender).experts();
    var out = before.get(0);
    expert(out).calls(() -> marks.save(contender, new EnterFinding("WY-2", java.math.BigDecimal.ONE, null)));
    sql().update("insert into assessment.inspector_tie (inspector, area, why) values (?, ?, '后来回避') on conflict do nothing", out, FEILONG);
    try {
      assertEquals(1, ORGANISER.calls(() -> programmes.draw(edition)));
      assertFalse(sheet(contender).experts().contains(out));
      assertTrue(sheet(contender).experts().contains(before.get(1)), "the other one stays");
      assertEquals(0, sql().number("select count(*) from assessment.mark_sheet where contender = ? and rater = ?", contender, out));
    } finally {
      sql().update("delete from assessment.inspector_tie where why = '后来回避'");
    }
  }

  @Test void two_who_lie_too_far_apart_call_a_third_and_the_two_nearest_count() {
    long edition = opened("ZMPX");
    long work = entered(edition, "评分相差大");
    CLERK.does(() -> contenders.attach(work, files.keep("照片.jpg", photo()).id()));
    TOWN.does(() -> contenders.accept(work, version(work)));
    mark(work, FIRST, 0);     // 100
    mark(work, SECOND, 2);    // seven judged items, two points off each: 86
    assertEquals("edition.unscored", refused(() -> ORGANISER.calls(() -> programmes.settle(edition))));
    assertEquals(1, ORGANISER.calls(() -> programmes.draw(edition)));
    assertEquals(3, Set.copyOf(sheet(work).experts()).size());
    mark(work, 2, 1);         // 93: as near to one as to the other, the middle one counts
    ORGANISER.calls(() -> programmes.settle(edition));
    assertFigure("93", sheet(work).line().expert());
  }

  @Test void where_even_three_lie_too_far_apart_a_panel_settles_it_with_minutes() {
    long edition = opened("ZMPX");
    long work = entered(edition, "三人各执一词");
    CLERK.does(() -> contenders.attach(work, files.keep("照片.jpg", photo()).id()));
    TOWN.does(() -> contenders.accept(work, version(work)));
    mark(work, FIRST, 0);     // 100
    mark(work, SECOND, 4);    // 72
    assertEquals("contender.no-panel", refused(() -> LEADER.does(() -> contenders.panel(work, new java.math.BigDecimal("80"), "先合议"))), "a third one comes first");
    ORGANISER.calls(() -> programmes.draw(edition));
    mark(work, 2, 8);         // seven items at most 10, 10, 20, 15, 15, 20 …: far below
    assertEquals("edition.unscored", refused(() -> ORGANISER.calls(() -> programmes.settle(edition))));
    denied(() -> ORGANISER.does(() -> contenders.panel(work, new java.math.BigDecimal("80"), "自己定")));
    LEADER.does(() -> contenders.panel(work, new java.math.BigDecimal("80.50"), "到场复核后合议"));
    ORGANISER.calls(() -> programmes.settle(edition));
    assertFigure("80.50", sheet(work).line().expert());
  }

  @Test void the_organiser_of_the_county_draws_and_only_where_experts_score() {
    long edition = opened("XJXQ");
    denied(() -> CLERK.calls(() -> programmes.draw(edition)));
    denied(() -> LEADER.calls(() -> programmes.draw(edition)));
    assertEquals("edition.unknown", refused(() -> STRANGER.calls(() -> programmes.draw(edition))));
    for (var code : List.of("HPHD", "CSSP")) {
      long none = opened(code);
      assertEquals("marks.no-system", refused(() -> ORGANISER.calls(() -> programmes.draw(none))));
    }
  }
}
