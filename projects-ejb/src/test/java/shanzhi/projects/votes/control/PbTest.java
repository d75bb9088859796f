package shanzhi.projects.votes.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shanzhi.kernel.Refusal;
import shanzhi.projects.votes.boundary.BallotKind;
import shanzhi.projects.votes.boundary.TallyTerms;

class PbTest {

  private static final String META = "META\nkey;value\nbudget;100\nvote_type;approval\n";
  private static final String PROJECTS = "PROJECTS\nproject_id;cost\n1;60\n2;50\n";

  private static Election read(String text) { return RulesTest.read(text); }

  @Test void takes_what_real_files_have() {
    var election = read("\uFEFFMETA\r\nkey;value\r\ndescription;\"试点; 第一年\"\r\nbudget;1000.50\r\nvote_type;approval\r\nlanguage;zh\r\nfully_funded;0\r\n\r\nPROJECTS;;;;\r\n"
        + "votes;name;cost;project_id;selected\r\n7;\"路灯, 含\"\"太阳能\"\"; 三盏\";700.25;A-1;1\r\n3;长椅\n两把;300;B 2;0\r\n".replace("长椅\n两把", "\"长椅\n两把\"")
        + "\r\nVOTES\r\nvote;age;voter_id;sex\r\nA-1,B 2;34;17;F\r\n\"B 2\";;18;\r\n;50;19;M\r\n;;;\r\n A-1 ;51;20;M");
    assertEquals(new BigDecimal("1000.50"), election.budget());
    assertEquals(List.of("路灯, 含\"太阳能\"; 三盏", "长椅\n两把"), election.items().stream().map(Election.Item::name).toList());
    assertEquals("试点; 第一年", election.meta().get("description"));
    assertEquals(4, election.ballots().count());
    assertEquals(0, election.ballots().length(2), "nothing wanted is a vote too");
    assertEquals(List.of("B 2", "A-1"), new Greedy().count(election, TallyTerms.PLAIN).winners(), "two votes each, B 2 is cheaper; a blank line is none");
  }

  /** As the scores in all published files are added up: the first of three gets three points, the only one gets one. */
  @Test void a_ranked_ballot_gives_its_first_as_many_points_as_it_names_projects() {
    var text = "META\nkey;value\nbudget;10\nvote_type;ordinal\nmax_length;3\n" + PROJECTS.replace("60", "6").replace("50", "5") + "3;4\nVOTES\nvoter_id;vote\n1;1,2,3\n2;3\n3;2,1\n";
    assertEquals(BallotKind.RANKED, read(text).kind());
    assertEquals(List.of("2:4", "1:4", "3:2"), votes(read(text)), "3+1, 2+2, 1+1: as many for 1 and 2, and 2 is cheaper");
    assertEquals(votes(read(text)), votes(read(text.replace("max_length", "scoring_fn;Borda\nmax_length"))));
  }

  @Test void where_the_file_says_so_the_first_place_is_worth_the_same_on_every_ballot() {
    var text = "META\nkey;value\nbudget;10\nvote_type;ordinal\nscoring_fn;Borda max_length\nmax_length;3\n" + PROJECTS.replace("60", "6").replace("50", "5") + "3;4\nVOTES\nvoter_id;vote\n1;1,2,3\n2;3\n3;2,1\n";
    assertEquals(List.of("2:5", "1:5", "3:4"), votes(read(text)), "3+2+1, 3, 3+2: as many for 1 and 2, and 2 is cheaper");
  }

  private static List<String> votes(Election election) { return new Greedy().count(election, TallyTerms.PLAIN).lines().stream().map(one -> one.item() + ":" + one.votes()).toList(); }

  @Test void points_are_added_up() {
    var election = read("META\nkey;value\nbudget;10\nvote_type;cumulative\nmax_sum_points;5\n" + PROJECTS + "VOTES\nvoter_id;points;vote\n1;4,1;2,1\n2;0;1\n3;3.0;1\n");
    assertEquals(List.of("2:4", "1:4"), new Greedy().count(election, TallyTerms.PLAIN).lines().stream().map(one -> one.item() + ":" + one.votes()).toList());
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("no-section", "3", "META\nkey;value\nbudget;1\n"),
        Arguments.of("no-section", "1", ""),
        Arguments.of("before-sections", "2", "\nbudget;1\n"),
        Arguments.of("no-budget", "6", "META\nkey;value\nvote_type;approval\nPROJECTS\nproject_id;cost\nVOTES\n".replace("VOTES", "VOTES")),
        Arguments.of("no-projects", "7", META + "PROJECTS\nproject_id;cost\nVOTES\n"),
        Arguments.of("vote-type", "4", META.replace("approval", "lottery") + PROJECTS + "VOTES\nvoter_id;vote\n"),
        Arguments.of("amount", "3", META.replace("100", "hundred") + PROJECTS + "VOTES\nvoter_id;vote\n"),
        Arguments.of("amount", "8", META + PROJECTS.replace("50", "-50") + "VOTES\nvoter_id;vote\n"),
        Arguments.of("amount", "8", META + PROJECTS.replace("50", "50,000") + "VOTES\nvoter_id;vote\n"),
        Arguments.of("project-twice", "8", META + PROJECTS.replace("2;50", "1;50") + "VOTES\nvoter_id;vote\n"),
        Arguments.of("cells", "8", META + PROJECTS.replace("2;50", "2;50;3") + "VOTES\nvoter_id;vote\n"),
        Arguments.of("cells", "8", META + PROJECTS.replace("2;50", "2") + "VOTES\nvoter_id;vote\n"),
        Arguments.of("no-column", "6", META + "PROJECTS\nproject_id;price\n"),
        Arguments.of("section-order", "5", META + "VOTES\nvoter_id;vote\n"),
        Arguments.of("section-twice", "9", META + PROJECTS + "PROJECTS\n"),
        Arguments.of("no-head", "9", META + PROJECTS + "VOTES\n"),
        Arguments.of("unknown-project", "12", META + PROJECTS + "VOTES\nvoter_id;vote\n1;1\n2;1,7\n"),
        Arguments.of("named-twice", "11", META + PROJECTS + "VOTES\nvoter_id;vote\n1;1,1\n"),
        Arguments.of("voter-twice", "13", META + PROJECTS + "VOTES\nvoter_id;vote\n1;1\n\n1;2\n"),
        Arguments.of("no-voter", "11", META + PROJECTS + "VOTES\nvoter_id;vote\n;1\n"),
        Arguments.of("no-name-in-vote", "11", META + PROJECTS + "VOTES\nvoter_id;vote\n1;1,,2\n"),
        Arguments.of("too-long", "12", META.replace("budget", "max_length;1\nbudget") + PROJECTS + "VOTES\nvoter_id;vote\n1;1,2\n"),
        Arguments.of("too-long", "11", META.replace("approval", "choose-1") + PROJECTS + "VOTES\nvoter_id;vote\n1;1,2\n"),
        Arguments.of("too-fine", "8", META.replace("100", "999999999999") + PROJECTS.replace("2;50", "2;0.000000000000001") + "VOTES\nvoter_id;vote\n"),
        Arguments.of("not-whole", "3", META.replace("budget", "num_votes;2\nbudget") + PROJECTS + "VOTES\nvoter_id;vote\n1;1\n"),
        Arguments.of("open-quote", "11", META + PROJECTS + "VOTES\nvoter_id;vote\n1;\"1\n2;2\n"),
        Arguments.of("after-quote", "11", META + PROJECTS + "VOTES\nvoter_id;vote\n1;\"1\"2\n"),
        Arguments.of("null", "11", META + PROJECTS + "VOTES\nvoter_id;vote\n1;1\u0000\n"),
        Arguments.of("too-short", "12", META.replace("budget", "min_length;2\nbudget") + PROJECTS + "VOTES\nvoter_id;vote\n1;2\n"),
        Arguments.of("points-above", "13", points("max_points;3") + "1;1,2;3,1\n2;2;4\n"),
        Arguments.of("points-below", "12", points("min_points;2") + "1;1,2;3,1\n"),
        Arguments.of("points-sum", "13", points("max_sum_points;5") + "1;1,2;4,1\n2;1,2;4,2\n"),
        Arguments.of("amount", "3", META.replace("budget", "max_sum_cost;a lot\nbudget") + PROJECTS + "VOTES\nvoter_id;vote\n"),
        Arguments.of("scoring", "4", META.replace("approval", "ordinal\nscoring_fn;Dowdall").replace("budget;100\nvote_type;ordinal\nscoring_fn;Dowdall", "budget;100\nscoring_fn;Dowdall\nvote_type;ordinal") + PROJECTS + "VOTES\nvoter_id;vote\n"),
        Arguments.of("points-count", "11", META.replace("approval", "cumulative") + PROJECTS + "VOTES\nvoter_id;vote;points\n1;1,2;3\n"));
  }

  private static String points(String limit) { return META.replace("approval", "cumulative").replace("budget", limit + "\nbudget") + PROJECTS + "VOTES\nvoter_id;vote;points\n"; }

  @Test void ballots_may_reach_the_limits_of_their_file_and_an_empty_one_wants_nothing() {
    var approvals = read(META.replace("budget", "min_length;1\nmax_length;2\nmin_sum_cost;50\nmax_sum_cost;110.0\nbudget") + PROJECTS + "VOTES\nvoter_id;vote\n1;2\n2;1,2\n3;\n");
    assertEquals(3, approvals.ballots().count());
    var points = read(points("min_points;1\nmax_points;4\nmin_sum_points;5\nmax_sum_points;5") + "1;1,2;4,1\n2;;\n");
    assertEquals(List.of("1:4", "2:1"), new Greedy().count(points, TallyTerms.PLAIN).lines().stream().map(one -> one.item() + ":" + one.votes()).toList());
    assertEquals(1, read(META.replace("budget", "max_sum_points;1\nmax_points;\nbudget") + PROJECTS + "VOTES\nvoter_id;vote\n1;1,2\n").ballots().count(), "approvals give no points, and an empty limit is none");
  }

  /** As the checker of pabulib.org warns of them and published files have them. */
  @Test void ballots_that_cost_too_much_or_too_little_or_give_too_few_points_are_counted_and_told_of() {
    var dear = read(META.replace("budget", "max_sum_cost;109.99\nmin_sum_cost;50,5\nbudget") + PROJECTS + "VOTES\nvoter_id;vote\n1;1\n2;1,2\n3;2\n4;\n");
    assertEquals(new Election.Beyond(2, 14), dear.beyond());
    assertEquals(4, dear.ballots().count());
    var few = read(points("min_sum_points;5") + "1;1,2;4,1\n2;1,2;3,1\n");
    assertEquals(new Election.Beyond(1, 13), few.beyond());
    assertEquals(Election.Beyond.NONE, read(META + PROJECTS + "VOTES\nvoter_id;vote\n1;1\n").beyond());
  }

  @Test void a_file_says_under_which_terms_it_was_counted() {
    var terms = new TallyTerms(20, new java.math.BigDecimal("2.5"), List.of(List.of("3", "9"), List.of("a b", "甲,乙")), java.util.Map.of("5", new BigDecimal("24000"), "c:d", new BigDecimal("0.50")), TallyTerms.Utility.VOTES, TallyTerms.Completion.NONE);
    for (var rule : List.of("GREEDY", "EQUAL_SHARES")) {
      var said = new PbTerms(rule, terms).comment();
      var again = PbTerms.in("#1: 两张票作废 " + said.replace("#1", "#2")).orElseThrow();
      assertEquals(rule, again.rule());
      assertEquals(rule.equals("GREEDY") ? terms.with(TallyTerms.Utility.COST, TallyTerms.Completion.GREEDY) : terms, again.terms(), said);
    }
    for (var other : List.of("", "#1: Project 586 was free", "#1: rule=GREEDY&floor=many", "#1: rule=GREEDY&floor=-1", "#1: rule=GREEDY&luck=7", "#1: rule=GREEDY&least=5")) assertTrue(PbTerms.in(other).isEmpty(), other);
    assertTrue(PbTerms.in(null).isEmpty());
  }

  @Test void the_name_of_a_rule_is_the_one_the_format_has_for_it() {
    var plain = TallyTerms.PLAIN;
    var either = List.of(List.of("1", "2"));
    assertEquals(List.of("greedy", "greedy-threshold", "greedy-exclusive", "greedy-custom", "unknown", "equalshares"), Stream.of(new PbTerms("GREEDY", plain), new PbTerms("GREEDY", plain.withFloor(2)), new PbTerms("GREEDY", plain.withExclusive(either)),
        new PbTerms("GREEDY", plain.withFloor(2).withExclusive(either)), new PbTerms("EQUAL_SHARES", plain), new PbTerms("EQUAL_SHARES", plain.with(TallyTerms.Utility.COST, TallyTerms.Completion.NONE))).map(PbTerms::name).toList());
  }

  @ParameterizedTest @MethodSource("wrong") void names_the_line_of_what_is_wrong(String key, String line, String text) {
    var refusal = assertThrows(Refusal.class, () -> read(text));
    assertEquals(Refusal.Kind.INVALID, refusal.kind());
    assertEquals("vote.pb-" + key, refusal.key());
    assertEquals(line, refusal.args().get(0));
  }

  @Test void a_file_in_another_encoding_is_refused_where_it_can_no_longer_be_read() {
    var bytes = (META + "PROJECTS\nproject_id;cost;name\n1;60;路灯\n").getBytes(java.nio.charset.Charset.forName("GBK"));
    var refusal = assertThrows(Refusal.class, () -> PbReader.read(new ByteArrayInputStream(bytes)));
    assertEquals("vote.pb-encoding", refusal.key());
    assertEquals("7", refusal.args().get(0));
  }

  @Test void whatever_is_broken_in_a_file_it_is_read_or_refused_with_a_line() throws IOException {
    var good = (META + "num_projects;2\n" + PROJECTS + "VOTES\nvoter_id;vote\n1;\"1,2\"\n2;2\n3;\n").getBytes(StandardCharsets.UTF_8);
    var random = new Random(5);
    int read = 0;
    for (int round = 0; round < 5000; round++) {
      var bytes = good.clone();
      for (int i = 0; i <= random.nextInt(3); i++) bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : ";\"\n\r,0".charAt(random.nextInt(6)));
      try {
        new EqualShares().count(PbReader.read(new ByteArrayInputStream(bytes)), TallyTerms.PLAIN);
        read++;
      } catch (Refusal refusal) {
        assertTrue(refusal.key().startsWith("vote.pb-") && refusal.args().get(0).toString().matches("\\d+"), refusal::toString);
      }
    }
    assertTrue(read > 100 && read < 4900, "read: " + read);
  }

  @Test void what_is_written_is_read_as_the_same() {
    var random = new Random(6);
    for (int round = 0; round < 200; round++) {
      boolean weighted = round % 2 == 0;
      var box = Naive.random(random, 1 + random.nextInt(6), 1 + random.nextInt(9), weighted, true);
      var meta = new LinkedHashMap<String, String>();
      meta.put("description", "甲;乙\"丙\"");
      meta.put("budget", box.budget().toPlainString());
      meta.put("vote_type", weighted ? "cumulative" : "approval");
      var text = new StringBuilder();
      var writer = new PbWriter(text).meta(meta).projects(weighted);
      box.items().forEach(item -> writer.project(item.id(), item.cost(), 0, box.votesFor(item), item.name() + ";\"新\"\n行", false));
      writer.votes(weighted);
      int voter = 0;
      for (var vote : box.votes()) writer.vote("v" + voter++, "paper", new ArrayList<>(vote.points().keySet()), new ArrayList<>(vote.points().values()));
      var again = read(text.toString());
      assertEquals(meta, again.meta());
      assertEquals(box.items().get(0).name() + ";\"新\"\n行", again.items().get(0).name());
      assertEquals(new Greedy().count(box.election(), TallyTerms.PLAIN).winners(), new Greedy().count(again, TallyTerms.PLAIN).winners());
      assertEquals(new EqualShares().count(box.election(), TallyTerms.PLAIN).winners(), new EqualShares().count(again, TallyTerms.PLAIN).winners());
    }
  }
}
