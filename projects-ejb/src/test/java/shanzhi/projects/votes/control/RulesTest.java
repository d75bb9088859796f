package shanzhi.projects.votes.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shanzhi.projects.votes.boundary.Tally;
import shanzhi.projects.votes.boundary.TallyTerms;
import shanzhi.projects.votes.boundary.TallyTerms.Completion;
import shanzhi.projects.votes.boundary.TallyTerms.Utility;
import shanzhi.projects.votes.boundary.Verdict;

class RulesTest {

  private static final TallyTerms SHARES_ALONE = TallyTerms.PLAIN.with(Utility.COST, Completion.NONE);

  /** Ten households, 10 元; a, b and c are liked by the same six, d by the other four. */
  private static final String TWO_CAMPS = file(10, "a;4\nb;4\nc;2\nd;4\n", "a,b,c", "a,b,c", "a,b,c", "a,b,c", "a,b,c", "a,b", "d", "d", "d", "d");

  static String file(int budget, String projects, String... votes) {
    var text = new StringBuilder("META\nkey;value\nbudget;" + budget + "\nvote_type;approval\nPROJECTS\nproject_id;cost\n" + projects + "VOTES\nvoter_id;vote\n");
    for (int i = 0; i < votes.length; i++) text.append(i + 1).append(';').append(votes[i]).append('\n');
    return text.toString();
  }

  static Election read(String text) {
    try {
      return PbReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Tally.Line line(Tally tally, String item) { return tally.lines().stream().filter(one -> one.item().equals(item)).findFirst().orElseThrow(); }

  @Test void greedy_takes_by_votes_then_the_cheaper_then_the_earlier_and_skips_what_no_longer_fits() {
    var tally = new Greedy().count(read(file(10, "a;6\nb;5\nc;5\nd;4\ne;4\n", "a,b,c", "a,b,c", "a,d,e", "d,e")), TallyTerms.PLAIN);
    assertEquals(List.of("a", "d", "e", "b", "c"), tally.lines().stream().map(Tally.Line::item).toList(), "3 votes; then 2 each: the cheaper d and e, then b before c as in the file");
    assertEquals(List.of("a", "d"), tally.winners());
    assertEquals(new BigDecimal("0"), tally.left());
    assertEquals(Verdict.DOES_NOT_FIT, line(tally, "b").verdict());
  }

  @Test void a_skipped_item_lets_a_cheaper_one_behind_it_through() {
    var tally = new Greedy().count(read(file(10, "a;7\nb;5\nc;3\n", "a,b,c", "a,b", "a")), TallyTerms.PLAIN);
    assertEquals(List.of("a", "c"), tally.winners());
    assertEquals(new BigDecimal("3"), line(tally, "b").had());
    assertEquals(1, line(tally, "b").missing(), "with as many votes as a it would be first, being cheaper");
  }

  @Test void how_many_votes_were_missing_is_true() {
    var random = new Random(20261121);
    for (int round = 0; round < 300; round++) {
      var box = Naive.random(random, 2 + random.nextInt(6), 1 + random.nextInt(9), false, false);
      var tally = new Greedy().count(box.election(), TallyTerms.PLAIN);
      for (var line : tally.lines()) {
        if (line.verdict() != Verdict.DOES_NOT_FIT) continue;
        for (long more = 1; more <= box.votes().size() + 1; more++) {
          var votes = new java.util.ArrayList<>(box.votes());
          for (int i = 0; i < more; i++) votes.add(new Naive.Vote(Map.of(line.item(), 1)));
          boolean wins = Naive.greedy(new Naive.Box(box.budget(), box.items(), votes)).contains(line.item());
          assertEquals(line.missing() > 0 && more >= line.missing(), wins, line + " with " + more + " more, " + box);
        }
      }
    }
  }

  @Test void greedy_agrees_with_its_definition() {
    var random = new Random(1);
    for (int round = 0; round < 3000; round++) {
      var box = Naive.random(random, 1 + random.nextInt(9), random.nextInt(12), round % 3 == 0, round % 2 == 0);
      assertEquals(Naive.greedy(box), new Greedy().count(box.election(), TallyTerms.PLAIN).winners(), box::toString);
    }
  }

  @Test void a_floor_shuts_out_who_has_fewer_votes_and_says_how_many_are_missing() {
    var votes = read(file(20, "a;4\nb;4\nc;4\n", "a", "a,b", "a,b", "c"));
    var tally = new Greedy().count(votes, TallyTerms.PLAIN.withFloor(2));
    assertEquals(List.of("a", "b"), tally.winners());
    assertEquals(Verdict.BELOW_FLOOR, line(tally, "c").verdict());
    assertEquals(1, line(tally, "c").missing());
    var percent = new TallyTerms(0, new BigDecimal("50.1"), List.of(), Map.of(), Utility.COST, Completion.GREEDY);
    assertEquals(List.of("a"), new Greedy().count(votes, percent).winners(), "50.1 % of 4 ballots are 3");
  }

  @Test void of_incompatible_items_only_the_first_is_taken() {
    var votes = read(file(20, "a;4\nb;4\nc;4\n", "a", "a,b", "a,b", "c"));
    for (var rule : List.of(new Greedy(), new EqualShares())) {
      var tally = rule.count(votes, TallyTerms.PLAIN.withExclusive(List.of(List.of("b", "a"))));
      assertEquals(List.of("a", "c"), tally.winners(), rule.name());
      assertEquals("a", line(tally, "b").against());
      assertEquals(Verdict.INCOMPATIBLE, line(tally, "b").verdict());
    }
  }

  @Test void what_can_be_done_in_part_gets_the_rest() {
    var votes = read(file(10, "a;7\nb;5\nc;2\n", "a,b,c", "a,b", "a"));
    var tally = new Greedy().count(votes, TallyTerms.PLAIN.withLeast(Map.of("b", new BigDecimal("2.5"))));
    assertEquals(List.of("a", "b"), tally.winners());
    assertEquals(Verdict.PART_FUNDED, line(tally, "b").verdict());
    assertEquals(0, new BigDecimal("3").compareTo(line(tally, "b").amount()));
    assertEquals(List.of("a", "c"), new Greedy().count(votes, TallyTerms.PLAIN.withLeast(Map.of("b", new BigDecimal("4")))).winners());
  }

  @Test void equal_shares_leave_the_smaller_camp_what_is_its_own() {
    assertEquals(List.of("a", "b", "c"), new Greedy().count(read(TWO_CAMPS), TallyTerms.PLAIN).winners(), "six of ten take everything");
    var tally = new EqualShares().count(read(TWO_CAMPS), SHARES_ALONE);
    assertEquals(List.of("a", "d"), tally.winners(), "each has 1 元: six pay 4/6 each for a, four pay 1 each for d, and six have 2 left for b, which costs 4, five have 1.67 for c");
    assertEquals(new BigDecimal("0.6667"), line(tally, "a").price());
    assertEquals(new BigDecimal("2.00"), line(tally, "b").had());
    assertEquals(new BigDecimal("1.66"), line(tally, "c").had());
    assertEquals(Verdict.SUPPORTERS_SPENT, line(tally, "b").verdict());
    var whole = new EqualShares().count(read(TWO_CAMPS), TallyTerms.PLAIN);
    assertEquals(List.of("a", "d", "c"), whole.winners(), "2 元 are left: b is too dear, c is not");
    assertEquals(Verdict.COMPLETED, line(whole, "c").verdict());
  }

  @Test void thirds_of_a_budget_are_whole_again_together() {
    assertEquals(List.of("b", "a"), new EqualShares().count(read(file(100, "a;70\nb;30\n", "a,b", "a,b", "a,b")), SHARES_ALONE).winners());
    assertEquals(List.of("b", "a"), new EqualShares().count(read(file(1, "a;0.7\nb;0.3\n", "a,b", "a,b", "a,b", "a,b", "a,b", "a,b", "a,b")), SHARES_ALONE).winners());
  }

  @Test void what_an_item_is_worth_to_its_voters_decides_the_order() {
    var votes = read(file(16, "big;9\nsmall;3\n", "big,small", "big", "big", "big,small"));
    assertEquals(List.of("big", "small"), new EqualShares().count(votes, SHARES_ALONE).winners(), "by its cost big has 4 votes and small 2");
    assertEquals("small", new EqualShares().count(votes, TallyTerms.PLAIN.with(Utility.VOTES, Completion.NONE)).winners().get(0), "1.5 元 a voter for small, 2.25 for big");
  }

  @Test void equal_shares_agree_with_their_definition() {
    var random = new Random(2);
    for (int round = 0; round < 3000; round++) {
      var box = Naive.random(random, 1 + random.nextInt(9), random.nextInt(14), round % 3 == 0, round % 2 == 0);
      for (var utility : Utility.values()) {
        var tally = new EqualShares().count(box.election(), TallyTerms.PLAIN.with(utility, Completion.NONE));
        assertEquals(Naive.equalShares(box, utility == Utility.COST), tally.winners(), () -> utility + " " + box);
      }
    }
  }

  @Test void and_with_many_voters_too() {
    var random = new Random(3);
    for (int round = 0; round < 6; round++) {
      var box = Naive.random(random, 12, 400, round % 2 == 0, true);
      var tally = new EqualShares().count(new Naive.Box(new BigDecimal("150"), box.items(), box.votes()).election(), SHARES_ALONE);
      assertEquals(Naive.equalShares(new Naive.Box(new BigDecimal("150"), box.items(), box.votes()), true), tally.winners());
    }
  }

  @Test void nobody_is_left_without_a_verdict_and_the_money_adds_up() {
    var random = new Random(4);
    for (int round = 0; round < 500; round++) {
      var election = Naive.random(random, 1 + random.nextInt(9), random.nextInt(12), round % 3 == 0, true).election();
      for (var rule : List.of(new Greedy(), new EqualShares())) {
        var tally = rule.count(election, TallyTerms.PLAIN.withFloor(random.nextInt(3)).withExclusive(List.of(List.of("p0", "p1", "p2"))));
        var spent = tally.lines().stream().map(Tally.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, tally.budget().compareTo(spent.add(tally.left())));
        assertTrue(tally.left().signum() >= 0);
        assertTrue(tally.lines().stream().allMatch(one -> one.verdict() != null && one.verdict().wins() == tally.winners().contains(one.item())), () -> rule.name() + tally);
      }
    }
  }
}
