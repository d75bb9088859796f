package shanzhi.assessment.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.assessment.programmes.boundary.ContenderState;
import shanzhi.assessment.programmes.boundary.EditionState;
import shanzhi.assessment.programmes.boundary.EnterContender;
import shanzhi.assessment.programmes.boundary.EnterTarget;
import shanzhi.assessment.programmes.boundary.FillItem;
import shanzhi.assessment.programmes.boundary.GivePeer;
import shanzhi.assessment.programmes.boundary.TargetCard.Light;
import shanzhi.testkit.TestEar;

/** Journeys of the kinds that are not scored by sheets alone: votes, peers, higher levels, lists, targets. */
@ExtendWith(ArquillianExtension.class)
class OtherKindsIT extends Journey {

  @Deployment static EnterpriseArchive ear() { return TestEar.of("assessment-ejb", OtherKindsIT.class, Journey.class); }

  private static byte[] picture() {
    try (var out = new ByteArrayOutputStream()) {
      var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
      image.setRGB(1, 1, (int) System.nanoTime());
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test void the_public_and_experts_choose_the_most_beautiful_and_nobody_votes_twice() {
    long edition = opened("ZMPX");
    long balcony = entered(edition, "三角梅阳台"), garden = entered(edition, "渠边花园");
    assertEquals("contender.photos", refused(() -> TOWN.does(() -> contenders.accept(balcony, version(balcony)))));
    for (long one : new long[] {balcony, garden}) {
      CLERK.does(() -> contenders.attach(one, files.keep("阳台.png", picture()).id()));
      TOWN.does(() -> contenders.accept(one, version(one)));
    }
    assertTrue(CLERK.calls(() -> contenders.photo(balcony, sheet(balcony).photos().get(0).id())).size() > 0);
    // 4 votes to 1: 100 and 25
    for (int i = 0; i < 4; i++) vote(balcony, "1380000000" + i);
    assertEquals(1, vote(garden, "13800000000"), "three votes each number");
    assertEquals("ballot.twice", refused(() -> vote(garden, "13800000000")));
    long third = entered(edition, "第三家"), fourth = entered(edition, "第四家");
    for (long one : new long[] {third, fourth}) {
      CLERK.does(() -> contenders.attach(one, files.keep("照片.png", picture()).id()));
      TOWN.does(() -> contenders.accept(one, version(one)));
    }
    assertEquals(0, vote(third, "13800000000"));
    assertEquals("ballot.spent", refused(() -> vote(fourth, "13800000000")));
    assertEquals(0, sql().number("select count(*) from assessment.ballot where edition = ? and voter like '%13800000%'", edition), "no number is kept");
    // a desk is stopped after 30 in an hour
    int taken = (int) sql().number("select count(*) from assessment.ballot where desk = 'clerk' and at > now() - interval '1 hour'");
    for (int i = taken; i < 30; i++) vote(fourth, "139000000" + (10 + i));
    assertEquals("ballot.burst", refused(() -> vote(fourth, "13900000099")));
    assertTrue(sheet(fourth).lopsided(), "all its votes came by one desk");
    assertNull(sheet(balcony).line().votes(), "nobody sees votes before it is settled");
    sql().update("delete from assessment.ballot where contender in (?, ?)", third, fourth);
    mark(balcony, FIRST, 0);    // 100
    mark(balcony, SECOND, 1);   // seven judged items, a point off each: 93; mean 96.5
    mark(garden, FIRST, 0);
    mark(garden, SECOND, 0);
    for (long one : new long[] {third, fourth}) {
      mark(one, FIRST, 4);      // 28 off: 72
      mark(one, SECOND, 4);
    }
    assertEquals(2, ORGANISER.calls(() -> programmes.settle(edition)));
    // balcony 96.5 × 60 % + 100 × 40 % = 97.90; garden 100 × 60 % + 25 × 40 % = 70.00; the others 72 × 60 % = 43.20, below the line of 60
    assertFigure("97.90", sheet(balcony).line().score());
    assertFigure("70.00", sheet(garden).line().score());
    assertFigure("43.20", sheet(third).line().score());
    assertEquals(4, sheet(balcony).line().votes());
    assertEquals("line", sheet(third).line().why());
    assertEquals("contender.other-turn", refused(() -> vote(balcony, "13700000000")));
    ORGANISER.calls(() -> programmes.publicise(edition));
    publicityOver(edition);
    assertEquals(2, LEADER.calls(() -> programmes.name(edition, "蒲委社〔2031〕3 号")));
  }

  private int vote(long contender, String phone) { return CLERK.calls(() -> marks.vote(contender, phone)); }

  @Test void units_rate_one_another_and_never_themselves() {
    long edition = opened("HPHD");
    long own = entered(edition, "东街院落");
    var others = sql().list("select code from foundation.area where level = 'COMMUNITY' and code like '510131%' and code <> ? order by code desc limit 2", row -> row.text("code"), FEILONG);
    var second = clerkOf(others.get(0));
    var third = clerkOf(others.get(1));
    long theirs = second.calls(() -> contenders.enter(new EnterContender(edition, others.get(0), "梨园院落", "", null)));
    long last = third.calls(() -> contenders.enter(new EnterContender(edition, others.get(1), "河湾院落", "", null)));
    long neighbour = entered(edition, "西街院落");
    assertEquals("peers.own", refused(() -> CLERK.does(() -> marks.peer(own, new GivePeer(own, new BigDecimal("99"), null)))));
    assertEquals("peers.own", refused(() -> CLERK.does(() -> marks.peer(own, new GivePeer(neighbour, new BigDecimal("99"), null)))), "nor another one of the own community");
    assertEquals("contender.unknown", refused(() -> CLERK.does(() -> marks.peer(theirs, new GivePeer(last, new BigDecimal("99"), null)))), "nor for somebody else");
    assertEquals("scoring.outside-range", refused(() -> CLERK.does(() -> marks.peer(own, new GivePeer(theirs, new BigDecimal("101"), null)))));
    sql().update("delete from assessment.contender_step where contender = ?", neighbour);
    sql().update("delete from assessment.contender where id = ?", neighbour);
    CLERK.does(() -> marks.peer(own, new GivePeer(theirs, new BigDecimal("80"), "整洁")));
    CLERK.does(() -> marks.peer(own, new GivePeer(last, new BigDecimal("90"), null)));
    second.does(() -> marks.peer(theirs, new GivePeer(own, new BigDecimal("95"), null)));
    second.does(() -> marks.peer(theirs, new GivePeer(last, new BigDecimal("85.5"), null)));
    third.does(() -> marks.peer(last, new GivePeer(own, new BigDecimal("88"), null)));
    assertEquals("peers.unfinished", refused(() -> ORGANISER.calls(() -> programmes.settle(edition))));
    assertEquals(List.of(), sheet(own).peers(), "nobody sees points before all are in");
    third.does(() -> marks.peer(last, new GivePeer(theirs, new BigDecimal("70"), null)));
    ORGANISER.calls(() -> programmes.settle(edition));
    // (95 + 88) / 2, (80 + 70) / 2, (90 + 85.5) / 2
    assertFigure("91.50", sheet(own).line().score());
    assertFigure("75.00", sheet(theirs).line().score());
    assertFigure("87.75", sheet(last).line().score());
    assertEquals(List.of(1, 3, 2), List.of(sheet(own).line().place(), sheet(theirs).line().place(), sheet(last).line().place()));
    assertEquals(EditionState.CLOSED, edition(edition).line().state());
    assertEquals(2, sheet(own).peers().size());
  }

  @Test void the_second_tier_takes_titled_communities_by_rank_and_the_higher_level_decides() {
    var others = sql().list("select a.code, v.parent from foundation.area a join foundation.area_version v on v.code = a.code and v.valid_to is null where a.level = 'COMMUNITY' and a.code like '510131%' and a.code <> ? order by a.code limit 2",
        row -> List.of(row.text("code"), row.text("parent")), FEILONG);
    long system = sql().number("select id from assessment.indicator_system where code = 'SFSQ' and number = 1");
    long round = sql().number("insert into assessment.round (county, year, title, system, approval, body, department, cutoff, deadline, quota, opened_by, opened_at) values (?, 2031, '已命名的批次', ?, '蒲委办〔2031〕1 号', 'COUNTY_PARTY_COMMITTEE', '部门', '2031-01-01', now(), 9, 'test', now()) returning id", PUJIANG, system);
    var town = sql().one("select parent from foundation.area_version where code = ? and valid_to is null", row -> row.text("parent"), FEILONG).orElseThrow();
    titled(round, FEILONG, town, "94.10");
    titled(round, others.get(0).get(0), others.get(0).get(1), "96.00");
    titled(round, others.get(1).get(0), others.get(1).get(1), "89.99");
    var wanted = wanted("BJSF");
    wanted.setQuota(2);
    long edition = ORGANISER.calls(() -> programmes.open(wanted));
    long own = entered(edition, "飞龙社区");
    TOWN.does(() -> contenders.accept(own, version(own)));
    long best = ORGANISER.calls(() -> contenders.enter(new EnterContender(edition, others.get(0).get(0), "甲社区", "", null)));
    long below = ORGANISER.calls(() -> contenders.enter(new EnterContender(edition, others.get(1).get(0), "乙社区", "", null)));
    var untitled = sql().one("select max(code) as code from foundation.area where level = 'COMMUNITY' and code like '510131%'", row -> row.text("code")).orElseThrow();
    assertEquals("contender.no-title", refused(() -> ORGANISER.calls(() -> contenders.enter(new EnterContender(edition, untitled, "丙社区", "", null)))));
    sql().update("update assessment.contender set state = 'ACCEPTED' where id in (?, ?)", best, below);
    assertEquals(2, ORGANISER.calls(() -> programmes.settle(edition)));
    assertEquals(List.of(2, 1, 3), List.of(sheet(own).line().place(), sheet(best).line().place(), sheet(below).line().place()));
    assertEquals("line", sheet(below).line().why());
    assertEquals("edition.not-publicised", refused(() -> ORGANISER.calls(() -> programmes.publicise(edition))));
    assertEquals(2, LEADER.calls(() -> programmes.forward(edition)));
    ORGANISER.does(() -> contenders.decided(own, false, "省级未通过"));
    LEADER.does(() -> contenders.decided(best, true, "川社治〔2031〕5 号"));
    assertEquals(ContenderState.NOT_NAMED, sheet(own).line().state());
    assertEquals(ContenderState.NAMED, sheet(best).line().state());
    assertEquals("contender.other-turn", refused(() -> LEADER.does(() -> contenders.decided(own, true, "再报"))));
    sql().update("delete from assessment.candidate where round = ?", round);
    sql().update("delete from assessment.round where id = ?", round);
  }

  private void titled(long round, String community, String town, String total) {
    sql().update("insert into assessment.candidate (id, round, county, town, community, kind, state, total) values (nextval('assessment.candidate_seq'), ?, ?, ?, ?, '城镇', 'PLAQUE', ?::numeric)", round, PUJIANG, town, community, total);
  }

  @Test void a_community_is_put_forward_for_disaster_reduction_by_its_own_score() {
    long edition = opened("JZSF");
    long contender = competing(edition, "飞龙社区");
    mark(contender, FIRST, 0);
    mark(contender, SECOND, 0);
    assertEquals(1, ORGANISER.calls(() -> programmes.settle(edition)));
    assertEquals(1, LEADER.calls(() -> programmes.forward(edition)));
    ORGANISER.does(() -> contenders.decided(contender, true, "应急函〔2031〕2 号"));
    assertEquals(today().plusMonths(36), sheet(contender).line().reviewBy());
  }

  @Test void a_centre_is_looked_at_before_and_after_its_twelve_items() {
    long edition = opened("QMH");
    long centre = entered(edition, "飞龙社区党群服务中心"), other = entered(edition, "旧党群服务中心");
    assertEquals(ContenderState.ACCEPTED, sheet(centre).line().state());
    var all = sheet(centre).items();
    assertEquals(12, all.size());
    for (int i = 0; i < 10; i++) {
      var item = all.get(i);
      boolean before = i < 3;
      CLERK.does(() -> items.fill(item.id(), new FillItem(before, true, null, null)));
    }
    assertEquals(3, sheet(centre).before());
    assertEquals(10, sheet(centre).after());
    assertEquals(1, ORGANISER.calls(() -> programmes.settle(edition)));
    // 10 of 12 is 83.33, 0 of 12 nothing; the line is 80
    assertFigure("83.33", sheet(centre).line().score());
    assertEquals("items", sheet(other).line().why());
    assertEquals(1, LEADER.calls(() -> programmes.name(edition, "蒲委社〔2031〕4 号")));
    assertEquals(ContenderState.NAMED, sheet(centre).line().state());
    assertEquals("contender.other-turn", refused(() -> CLERK.does(() -> items.fill(all.get(11).id(), new FillItem(true, true, null, null)))));
  }

  @Test void targets_stand_by_town_and_year_and_the_town_reports_them() {
    for (var code : List.of("SNJH", "XQGJ")) {
      var wanted = wanted(code);
      wanted.setYear(today().getYear());
      long edition = ORGANISER.calls(() -> programmes.open(wanted));
      int year = today().getYear();
      var title = edition(edition).programme().items().get(0).name();
      var town = "510131001000";
      long target = ORGANISER.calls(() -> targets.set(new EnterTarget(edition, town, year, title, new BigDecimal("2"))));
      ORGANISER.calls(() -> targets.set(new EnterTarget(edition, town, year + 2, title, new BigDecimal("4"))));
      assertEquals("targets.year", refused(() -> ORGANISER.calls(() -> targets.set(new EnterTarget(edition, town, year + 3, title, BigDecimal.ONE)))));
      assertEquals("targets.no-such", refused(() -> ORGANISER.calls(() -> targets.set(new EnterTarget(edition, town, year, "别的", BigDecimal.ONE)))));
      assertEquals("targets.towns-only", refused(() -> ORGANISER.calls(() -> targets.set(new EnterTarget(edition, FEILONG, year, title, BigDecimal.ONE)))));
      assertEquals("edition.takes-no-units", refused(() -> entered(edition, "不报名")));
      assertEquals("edition.nothing-to-settle", refused(() -> ORGANISER.calls(() -> programmes.settle(edition))));
      TOWN.does(() -> targets.report(target, new BigDecimal("2"), "已建成两个"));
      assertEquals("targets.unknown", refused(() -> OTHER_TOWN.does(() -> targets.report(target, BigDecimal.ONE, null))));
      assertEquals("edition.unknown", refused(() -> STRANGER.calls(() -> targets.set(new EnterTarget(edition, town, year, title, BigDecimal.ONE)))));
      var cards = edition(edition).targets();
      assertEquals(2, cards.size());
      assertEquals(Light.GREEN, cards.get(0).light());
      assertEquals(100, cards.get(0).percent());
      assertEquals("town", cards.get(0).reportedBy());
      assertEquals(2, TOWN.calls(() -> programmes.sheet(edition)).targets().size());
    }
  }
}
