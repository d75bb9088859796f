package shanzhi.projects.deliberation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Quorums and majorities with the figures worked out by hand. */
class BodyRuleTest {

  private static final Share TWO_THIRDS = new Share(2, 3, false);
  private static final Share HALF_AND_MORE = new Share(1, 2, true);
  private static final Share THREE_QUARTERS = new Share(3, 4, false);

  private static BodyRule rule(Share quorum, Share pass, boolean ofAll, boolean byArea) {
    return new BodyRule(1, BodyKind.RESIDENTS_COUNCIL, Counting.MEMBERS, Matter.ORDINARY, quorum, pass, ofAll, byArea, 7, 0, true, LocalDate.of(2020, 1, 1), null, "试");
  }

  @Test void of_31_members_21_must_come_and_of_22_who_came_12_must_agree() {
    var council = rule(TWO_THIRDS, HALF_AND_MORE, false, false);
    assertEquals(21, council.quorum(31));
    assertEquals(12, council.need(31, 22));
    assertTrue(council.passes(31, 22, 12, null, null));
    assertFalse(council.passes(31, 22, 11, null, null));
  }

  @Test void a_recused_member_has_no_vote_and_changes_neither_quorum_nor_majority() {
    var council = rule(TWO_THIRDS, HALF_AND_MORE, false, false);
    // 31 members, 22 came, one of them recused: 21 can vote, and still 12 of them must agree
    assertEquals(21, council.quorum(31));
    assertEquals(12, council.need(31, 22));
    assertFalse(council.passes(31, 22, 11, null, null), "eleven of twenty-one voters are more than half of the voters, and not enough");
  }

  @Test void a_local_rule_may_count_half_of_all() {
    var strict = rule(TWO_THIRDS, HALF_AND_MORE, true, false);
    assertEquals(16, strict.need(31, 22));
    assertFalse(strict.passes(31, 22, 15, null, null));
  }

  @Test void an_assembly_needs_more_than_half_and_households_two_thirds() {
    assertEquals(501, rule(HALF_AND_MORE, HALF_AND_MORE, false, false).quorum(1000));
    assertEquals(501, rule(HALF_AND_MORE, HALF_AND_MORE, false, false).quorum(1001));
    assertEquals(267, rule(TWO_THIRDS, HALF_AND_MORE, false, false).quorum(400));
    assertEquals(266, rule(TWO_THIRDS, HALF_AND_MORE, false, false).quorum(399));
  }

  @Test void half_and_more_of_members_of_the_party_includes_the_half() {
    var half = new Share(1, 2, false);
    assertEquals(15, half.heads(30));
    assertEquals(16, half.heads(31));
  }

  @Test void of_782_owners_with_83404_square_metres_522_with_55602_67_take_part() {
    assertEquals(522, TWO_THIRDS.heads(782));
    assertEquals(new BigDecimal("55602.67"), TWO_THIRDS.area(new BigDecimal("83404")));
    assertTrue(TWO_THIRDS.reached(new BigDecimal("55602.67"), new BigDecimal("83404")));
    assertFalse(TWO_THIRDS.reached(new BigDecimal("55602.66"), new BigDecimal("83404")));
  }

  @Test void owners_decide_by_heads_and_by_area_and_one_alone_is_not_enough() {
    var ordinary = rule(TWO_THIRDS, HALF_AND_MORE, false, true);
    var came = new BigDecimal("60000.00");
    assertEquals(301, ordinary.need(782, 600));
    assertTrue(ordinary.passes(782, 600, 301, came, new BigDecimal("30000.01")));
    assertFalse(ordinary.passes(782, 600, 301, came, new BigDecimal("30000.00")), "half of the area is not more than half");
    assertFalse(ordinary.passes(782, 600, 300, came, new BigDecimal("59000.00")), "half of the heads are not more than half");
    assertEquals(new BigDecimal("30000.01"), HALF_AND_MORE.area(came));
  }

  @Test void a_special_matter_takes_three_quarters_and_three_quarters_are_enough() {
    var special = rule(TWO_THIRDS, THREE_QUARTERS, false, true);
    var came = new BigDecimal("60000.00");
    assertEquals(450, special.need(782, 600));
    assertTrue(special.passes(782, 600, 450, came, new BigDecimal("45000.00")));
    assertFalse(special.passes(782, 600, 450, came, new BigDecimal("44999.99")));
    assertFalse(special.passes(782, 600, 449, came, new BigDecimal("45000.00")));
  }

  @Test void sixty_of_a_hundred_carry_a_hearing_on_and_fifty_nine_do_not() {
    var hearing = new BodyRule(22, BodyKind.HEARING, Counting.PERSONS, Matter.ORDINARY, new Share(0, 1, false), new Share(3, 5, false), false, false, 7, 20, true,
        LocalDate.of(2018, 1, 1), null, "试");
    assertEquals(20, hearing.quorum(0));
    assertEquals(20, hearing.quorum(19));
    assertEquals(60, hearing.need(100, 100));
    assertEquals(13, hearing.need(21, 21));
    assertTrue(hearing.passes(100, 100, 60, null, null));
    assertFalse(hearing.passes(100, 100, 59, null, null));
  }

  @Test void the_day_of_the_notice_counts_and_the_day_of_the_meeting_does_not() {
    var rule = rule(TWO_THIRDS, HALF_AND_MORE, false, false);
    var notice = LocalDate.of(2026, 5, 8);
    assertEquals(7, rule.daysOfNotice(notice, LocalDate.of(2026, 5, 15)));
    assertEquals(6, rule.daysOfNotice(notice, LocalDate.of(2026, 5, 14)));
    assertEquals(LocalDate.of(2026, 5, 15), rule.earliest(notice));
  }
}
