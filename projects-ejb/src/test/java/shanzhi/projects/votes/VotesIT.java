package shanzhi.projects.votes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.projects.passes.boundary.IssuedCode;
import shanzhi.projects.passes.boundary.Passes;
import shanzhi.projects.surveys.boundary.AnswerSurvey;
import shanzhi.projects.surveys.boundary.Answers;
import shanzhi.projects.surveys.boundary.DrawSurvey;
import shanzhi.projects.surveys.boundary.PublicSurveys;
import shanzhi.projects.surveys.boundary.Question;
import shanzhi.projects.surveys.boundary.QuestionKind;
import shanzhi.projects.surveys.boundary.Surveys;
import shanzhi.projects.votes.boundary.BallotKind;
import shanzhi.projects.votes.boundary.CastVote;
import shanzhi.projects.votes.boundary.Choices;
import shanzhi.projects.votes.boundary.DrawVote;
import shanzhi.projects.votes.boundary.EnterPaper;
import shanzhi.projects.votes.boundary.PaperLine;
import shanzhi.projects.votes.boundary.PublicVotes;
import shanzhi.projects.votes.boundary.Tallies;
import shanzhi.projects.votes.boundary.TallyTerms;
import shanzhi.projects.votes.boundary.Verdict;
import shanzhi.projects.votes.boundary.VotePapers;
import shanzhi.projects.votes.boundary.VotePhase;
import shanzhi.projects.votes.boundary.VoteQuery;
import shanzhi.projects.votes.boundary.Votes;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Votes and surveys of 飞龙社区 and of a community in the next county: who may do what, that a household answers once, that a count can be repeated. */
@ExtendWith(ArquillianExtension.class)
class VotesIT {

  private static final String FEILONG = "510131001006";
  private static final String JINTANG = "510121001015";
  private static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  private static final Caller STRANGER = Caller.named("clerk-jt").as(JobRole.CLERK);
  private static final Caller SUPERVISOR = Caller.named("supervisor").as(JobRole.SUPERVISOR);
  private static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  private static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  private static final Caller MEMBER = Caller.named("member").as(JobRole.MEMBER);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("projects-ejb", VotesIT.class); }

  @Inject Votes votes;
  @Inject VotePapers papers;
  @Inject PublicVotes door;
  @Inject Passes passes;
  @Inject Tallies tallies;
  @Inject Surveys surveys;
  @Inject PublicSurveys surveyDoor;
  @Resource ManagedExecutorService threads;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private static DrawVote wanted(String community, BallotKind kind) {
    var vote = new DrawVote();
    vote.setCommunity(community);
    vote.setTitle("试投");
    vote.setKind(kind);
    vote.setBudget(new BigDecimal("100000"));
    vote.setMost(2);
    if (kind == BallotKind.CUMULATIVE) vote.setPoints(5);
    vote.setOpens(LocalDateTime.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(1));
    vote.setCloses(vote.getOpens().plusDays(7));
    vote.setResultUntil(vote.getCloses().toLocalDate().plusDays(7));
    vote.getItems().addAll(List.of(DrawVote.Item.of("路灯", new BigDecimal("60000")), DrawVote.Item.of("长椅", new BigDecimal("50000")), DrawVote.Item.of("花坛", new BigDecimal("30000"))));
    return vote;
  }

  private String announced(Caller clerk, String community, BallotKind kind) {
    var number = clerk.calls(() -> votes.draw(wanted(community, kind)));
    clerk.does(() -> votes.announce(number, -1));
    return number;
  }

  /** A vote whose days have begun, or are over. */
  private void shift(String table, String number, String opens, String closes) {
    Sql.on(database).update("update projects." + table + " set opens = now() + ?::interval, closes = now() + ?::interval where number = ?", opens, closes, number);
  }

  private String open(Caller clerk, String community, BallotKind kind) {
    var number = announced(clerk, community, kind);
    shift("vote", number, "-1 hour", "1 hour");
    return number;
  }

  private List<IssuedCode> codes(Caller clerk, String number) { return clerk.calls(() -> passes.issue(number)); }

  private static String form(int n) { return "form-of-a-browser-" + n; }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  @Test void whoever_is_signed_in_counts_a_file_and_a_bad_line_is_named() {
    var file = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\na;60\nb;50\nVOTES\nvoter_id;vote\n1;b\n2;a,b\n";
    var tally = MEMBER.calls(() -> tallies.tally("GREEDY", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), TallyTerms.PLAIN));
    assertEquals(List.of("b"), tally.winners());
    assertThrows(EJBAccessException.class, () -> tallies.names());
    var bad = assertThrows(Refusal.class, () -> MEMBER.calls(() -> tallies.tally("GREEDY", new ByteArrayInputStream(file.replace("2;a", "2;z").getBytes(StandardCharsets.UTF_8)), TallyTerms.PLAIN)));
    assertEquals("vote.pb-unknown-project", bad.key());
    assertEquals("12", bad.args().get(0));
    var unknown = assertThrows(Refusal.class, () -> MEMBER.calls(() -> tallies.tally("LOTTERY", new ByteArrayInputStream(new byte[0]), TallyTerms.PLAIN)));
    assertEquals(List.of("LOTTERY", "EQUAL_SHARES, GREEDY"), unknown.args());
  }

  @Test void a_vote_is_drawn_up_changed_announced_and_then_stays() {
    var number = CLERK.calls(() -> votes.draw(wanted(FEILONG, BallotKind.APPROVAL)));
    assertEquals(VotePhase.DRAFT, CLERK.calls(() -> votes.sheet(number)).line().phase());
    assertEquals("vote.unknown", refused(() -> door.sheet(number)), "a draft is not public");
    var other = wanted(FEILONG, BallotKind.CART);
    other.getItems().remove(2);
    int drawn = CLERK.calls(() -> votes.sheet(number)).line().version();
    CLERK.does(() -> votes.change(number, drawn, other));
    assertEquals("changed-by-someone-else", refused(() -> CLERK.does(() -> votes.change(number, drawn, other))));
    int version = CLERK.calls(() -> votes.sheet(number)).line().version();
    CLERK.does(() -> votes.announce(number, version));
    var sheet = door.sheet(number);
    assertEquals(VotePhase.ANNOUNCED, sheet.line().phase());
    assertEquals(2, sheet.items().size());
    assertEquals(Sql.on(database).number("select count(*) from foundation.household h join foundation.building b on b.id = h.building where b.community = ? and h.valid_to is null", FEILONG), sheet.passes().households());
    assertEquals("vote.announced", refused(() -> CLERK.does(() -> votes.change(number, -1, other))));
    assertTrue(CLERK.calls(() -> votes.print(number)).pdf().length > 1000);
    assertEquals("vote.unknown", refused(() -> STRANGER.calls(() -> votes.print(number))));
    assertThrows(EJBAccessException.class, () -> LEADER.calls(() -> votes.print(number)));
    assertEquals("vote.still-open", refused(() -> CLERK.does(() -> votes.count(number, -1))));
    CLERK.does(() -> votes.withdraw(number, -1, "改期"));
    assertEquals("vote.unknown", refused(() -> door.sheet(number)));
  }

  @Test void strangers_see_nothing_and_readers_change_nothing() {
    var number = announced(CLERK, FEILONG, BallotKind.APPROVAL);
    for (Runnable deed : List.<Runnable>of(() -> votes.sheet(number), () -> votes.announce(number, -1), () -> votes.withdraw(number, -1, "x"), () -> votes.count(number, -1), () -> votes.result(number),
        () -> votes.change(number, -1, wanted(FEILONG, BallotKind.APPROVAL)), () -> papers.papers(number), () -> papers.receive(number, 1), () -> votes.file(number), () -> votes.under(number, "GREEDY"))) {
      assertEquals("vote.unknown", refused(() -> STRANGER.does(deed)));
    }
    assertEquals("vote.unknown", refused(() -> STRANGER.calls(() -> papers.read(number, new EnterPaper(1, true, Choices.of(1))))));
    for (Runnable deed : List.<Runnable>of(() -> passes.counts(number), () -> passes.issue(number), () -> passes.again(number, 1), () -> passes.find(number, "1"))) assertEquals("pass.unknown-round", refused(() -> STRANGER.does(deed)));
    assertEquals("area.out-of-reach", refused(() -> STRANGER.calls(() -> votes.draw(wanted(FEILONG, BallotKind.APPROVAL)))));
    assertTrue(STRANGER.calls(() -> votes.ledger(new VoteQuery(null, null), 0, 200)).rows().stream().noneMatch(line -> line.community().startsWith("510131")));
    assertTrue(LEADER.calls(() -> votes.ledger(new VoteQuery(number, FEILONG), 0, 20)).rows().stream().anyMatch(line -> line.number().equals(number)));
    for (Runnable deed : List.<Runnable>of(() -> votes.draw(wanted(FEILONG, BallotKind.APPROVAL)), () -> votes.announce(number, -1), () -> votes.withdraw(number, -1, "x"), () -> votes.count(number, -1), () -> passes.issue(number),
        () -> passes.find(number, "1"), () -> passes.again(number, 1), () -> papers.receive(number, 1), () -> papers.read(number, new EnterPaper(1, true, Choices.of(1))),
        () -> papers.decide(number, new EnterPaper(1, true, Choices.of(1)), "x"), () -> votes.change(number, -1, wanted(FEILONG, BallotKind.APPROVAL)))) {
      assertThrows(EJBAccessException.class, () -> LEADER.does(deed));
    }
    assertThrows(EJBAccessException.class, () -> CLERK.does(() -> papers.decide(number, new EnterPaper(1, true, Choices.of(1)), "x")));
    assertThrows(EJBAccessException.class, () -> MEMBER.does(() -> votes.sheet(number)));
    assertThrows(EJBAccessException.class, () -> MEMBER.does(() -> papers.papers(number)));
  }

  @Test void a_household_votes_once_with_its_code_and_a_double_click_is_one_vote() {
    var number = announced(CLERK, FEILONG, BallotKind.APPROVAL);
    var codes = codes(CLERK, number);
    assertEquals(codes.size(), new HashSet<>(codes.stream().map(IssuedCode::code).toList()).size());
    assertEquals(0, Sql.on(database).number("select count(*) from projects.pass where code_hash like '%' || ? || '%'", codes.get(0).code().replace("-", "")), "codes are kept as hashes only");
    assertEquals("pass.all-issued", refused(() -> CLERK.calls(() -> passes.issue(number))));
    var first = codes.get(0).code();
    assertEquals("vote.not-open", refused(() -> door.cast(new CastVote(number, first, form(1), Choices.of(1)))));
    shift("vote", number, "-1 hour", "1 hour");
    door.look(number, first.toLowerCase().replace("-", " "));
    var receipt = door.cast(new CastVote(number, first, form(1), Choices.of(3, 1)));
    assertEquals(receipt, door.cast(new CastVote(number, first, form(1), Choices.of(3, 1))), "the same form sent twice");
    assertEquals("pass.used", refused(() -> door.cast(new CastVote(number, first, form(2), Choices.of(1)))));
    assertEquals("pass.used", refused(() -> door.look(number, first)));
    assertEquals("pass.wrong-code", refused(() -> door.cast(new CastVote(number, "2222-2222-2222", form(3), Choices.of(1)))));
    assertEquals("vote.ballot-many", refused(() -> door.cast(new CastVote(number, codes.get(1).code(), form(4), Choices.of(1, 2, 3)))));
    assertEquals("vote.ballot-unknown", refused(() -> door.cast(new CastVote(number, codes.get(1).code(), form(4), Choices.of(9)))));
    assertEquals("vote.ballot-twice", refused(() -> door.cast(new CastVote(number, codes.get(1).code(), form(4), Choices.of(1, 1)))));
    var again = CLERK.calls(() -> passes.again(number, codes.get(1).household()));
    assertEquals("pass.wrong-code", refused(() -> door.cast(new CastVote(number, codes.get(1).code(), form(5), Choices.of(1)))), "the lost sheet is void");
    door.cast(new CastVote(number, again.code(), form(5), Choices.of(1)));
    assertEquals("pass.no-code", refused(() -> CLERK.calls(() -> passes.again(number, codes.get(0).household()))));
    assertEquals(2, Sql.on(database).number("select count(*) from projects.vote_ballot b join projects.vote v on v.id = b.vote where v.number = ?", number));
    shift("vote", number, "-2 hour", "-1 hour");
    assertEquals("vote.over", refused(() -> door.cast(new CastVote(number, codes.get(2).code(), form(6), Choices.of(1)))));
  }

  @Test void a_code_of_another_community_or_another_vote_opens_nothing() {
    var here = open(CLERK, FEILONG, BallotKind.APPROVAL);
    var there = open(STRANGER, JINTANG, BallotKind.APPROVAL);
    var second = open(CLERK, FEILONG, BallotKind.APPROVAL);
    var foreign = codes(STRANGER, there).get(0).code();
    assertEquals("pass.other-community", refused(() -> door.cast(new CastVote(here, foreign, form(1), Choices.of(1)))));
    var other = codes(CLERK, second).get(0).code();
    assertEquals("pass.other-subject", refused(() -> door.cast(new CastVote(here, other, form(1), Choices.of(1)))));
  }

  @Test void sixteen_at_once_with_one_code_cast_one_ballot() throws Exception {
    var number = open(CLERK, FEILONG, BallotKind.APPROVAL);
    var code = codes(CLERK, number).get(5).code();
    var work = new ArrayList<Future<String>>();
    for (int i = 0; i < 16; i++) {
      int n = i;
      work.add(threads.submit((Callable<String>) () -> {
        try {
          return door.cast(new CastVote(number, code, form(n), Choices.of(1)));
        } catch (Refusal refusal) {
          return refusal.key();
        }
      }));
    }
    var answers = new ArrayList<String>();
    for (var one : work) answers.add(one.get());
    assertEquals(15, answers.stream().filter("pass.used"::equals).count(), answers::toString);
    assertEquals(1, Sql.on(database).number("select count(*) from projects.vote_ballot b join projects.vote v on v.id = b.vote where v.number = ?", number));
  }

  @Test void papers_are_read_twice_differences_decided_and_the_count_can_be_repeated_by_anybody() {
    var number = open(CLERK, FEILONG, BallotKind.APPROVAL);
    var codes = codes(CLERK, number);
    for (int i = 0; i < 5; i++) {
      int n = i;
      door.cast(new CastVote(number, codes.get(n).code(), form(n), n < 3 ? Choices.of(1, 2) : Choices.of(3)));
    }
    for (int i = 5; i < 9; i++) {
      long household = codes.get(i).household();
      CLERK.does(() -> papers.receive(number, household));
    }
    assertEquals("pass.used", refused(() -> door.cast(new CastVote(number, codes.get(5).code(), form(50), Choices.of(1)))), "its paper is in the box");
    assertEquals("pass.used", refused(() -> CLERK.does(() -> papers.receive(number, codes.get(0).household()))), "it voted with its code");
    assertEquals("pass.no-household", refused(() -> CLERK.does(() -> papers.receive(number, -1))));

    assertEquals(1, CLERK.calls(() -> papers.read(number, new EnterPaper(1, true, Choices.of(3)))));
    assertEquals("vote.own-reading", refused(() -> CLERK.calls(() -> papers.read(number, new EnterPaper(1, true, Choices.of(3))))));
    assertEquals(null, SUPERVISOR.calls(() -> papers.papers(number)).get(0).said(), "the second reader is not led by the first");
    assertEquals(2, SUPERVISOR.calls(() -> papers.read(number, new EnterPaper(1, true, Choices.of(3)))));
    assertEquals("vote.read-twice", refused(() -> TOWN.calls(() -> papers.read(number, new EnterPaper(1, true, Choices.of(3))))));
    CLERK.calls(() -> papers.read(number, new EnterPaper(2, true, Choices.of(3, 2))));
    SUPERVISOR.calls(() -> papers.read(number, new EnterPaper(2, true, Choices.of(3))));
    CLERK.calls(() -> papers.read(number, new EnterPaper(3, false, Choices.of())));
    SUPERVISOR.calls(() -> papers.read(number, new EnterPaper(3, false, Choices.of())));
    assertEquals(List.of(PaperLine.State.SAME, PaperLine.State.DIFFERENT, PaperLine.State.SAME), CLERK.calls(() -> papers.papers(number)).stream().map(PaperLine::state).toList());
    shift("vote", number, "-2 hour", "-1 hour");
    assertEquals("vote.papers-open", refused(() -> CLERK.does(() -> votes.count(number, -1))));
    assertEquals("vote.no-difference", refused(() -> TOWN.does(() -> papers.decide(number, new EnterPaper(1, true, Choices.of(1)), "误"))));
    TOWN.does(() -> papers.decide(number, new EnterPaper(2, true, Choices.of(3)), "2 被划去"));
    assertEquals("vote.decided", refused(() -> TOWN.does(() -> papers.decide(number, new EnterPaper(2, true, Choices.of(3)), "再看"))));
    assertEquals("vote.not-counted", refused(() -> door.result(number)));
    CLERK.does(() -> votes.count(number, -1));

    var result = door.result(number);
    assertEquals(List.of(5, 2, 1), List.of(result.door(), result.paper(), result.invalid()));
    assertEquals(List.of("3", "2"), result.tally().winners(), "four for 3, two of them on paper; then three each, and 2 is cheaper");
    assertEquals(VotePhase.RESULT, door.sheet(number).line().phase());
    assertEquals("vote.not-running", refused(() -> CLERK.does(() -> votes.count(number, -1))));
    var file = door.file(number);
    var again = MEMBER.calls(() -> tallies.tally("GREEDY", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), TallyTerms.PLAIN));
    assertEquals(result.tally().winners(), again.winners());
    assertEquals(2, CLERK.calls(() -> votes.under(number, "EQUAL_SHARES")).winners().size());
    for (var household : codes) assertFalse(file.contains(household.address()));
  }

  @Test void more_papers_than_households_that_handed_one_in_are_not_counted() {
    var number = open(CLERK, FEILONG, BallotKind.APPROVAL);
    for (var reader : List.of(CLERK, SUPERVISOR)) reader.calls(() -> papers.read(number, new EnterPaper(1, true, Choices.of(1))));
    shift("vote", number, "-2 hour", "-1 hour");
    assertEquals("vote.papers-beyond", refused(() -> CLERK.does(() -> votes.count(number, -1))));
  }

  @Test void points_carts_and_rankings_are_checked_and_counted() {
    var points = open(CLERK, FEILONG, BallotKind.CUMULATIVE);
    var codes = codes(CLERK, points);
    assertEquals("vote.ballot-points", refused(() -> door.cast(new CastVote(points, codes.get(0).code(), form(1), new Choices(List.of(1, 2), List.of(3, 3))))));
    door.cast(new CastVote(points, codes.get(0).code(), form(1), new Choices(List.of(2, 1), List.of(3, 2))));
    var cart = open(CLERK, FEILONG, BallotKind.CART);
    var code = codes(CLERK, cart).get(0).code();
    assertEquals("vote.ballot-cart", refused(() -> door.cast(new CastVote(cart, code, form(1), Choices.of(1, 2)))));
    var ranked = open(CLERK, FEILONG, BallotKind.RANKED);
    door.cast(new CastVote(ranked, codes(CLERK, ranked).get(0).code(), form(1), Choices.of(3, 1)));
    for (var one : Map.of(points, List.of(3L, 2L, 0L), ranked, List.of(2L, 1L, 0L)).entrySet()) {
      shift("vote", one.getKey(), "-2 hour", "-1 hour");
      CLERK.does(() -> votes.count(one.getKey(), -1));
      assertEquals(one.getValue(), door.result(one.getKey()).tally().lines().stream().map(line -> line.votes()).toList());
    }
  }

  @Test void ballots_readings_and_results_stay_as_they_are() {
    var sql = Sql.on(database);
    for (var table : List.of("vote_ballot", "vote_result", "survey_answer")) {
      assertTrue(sql.number("select count(*) from projects." + table) > 0, table);
      assertThrows(RuntimeException.class, () -> sql.update("delete from projects." + table));
    }
    assertThrows(RuntimeException.class, () -> sql.update("update projects.vote_ballot set choices = '1'"));
    assertThrows(RuntimeException.class, () -> sql.update("update projects.pass set used_on = null, way = null where used_on is not null"));
  }

  @Test void the_demonstration_holds_a_counted_vote_of_some_six_hundred_ballots_and_an_open_survey() {
    var counted = door.list(FEILONG).stream().filter(line -> line.phase() == VotePhase.RESULT && line.title().startsWith("社区保障")).findFirst().orElseThrow();
    var result = door.result(counted.number());
    assertTrue(result.tally().ballots() > 550, () -> "ballots " + result.tally().ballots());
    assertEquals(counted.answered(), result.tally().ballots());
    assertTrue(result.tally().lines().stream().anyMatch(line -> line.verdict() == Verdict.INCOMPATIBLE) && result.tally().lines().stream().anyMatch(line -> line.verdict() == Verdict.DOES_NOT_FIT), () -> result.tally().lines().toString());
    assertTrue(surveyDoor.list(FEILONG).stream().anyMatch(line -> line.title().equals("一户一表需求调查") && line.answered() > 250));
  }

  @Test void a_survey_takes_one_form_a_household_and_ranks_by_three_two_one() {
    var wanted = new DrawSurvey();
    wanted.setCommunity(FEILONG);
    wanted.setTitle("试问");
    wanted.setOpens(LocalDateTime.of(LocalDate.of(2026, 1, 1), java.time.LocalTime.NOON));
    wanted.setCloses(LocalDateTime.of(2199, 1, 1, 0, 0));
    wanted.getQuestions().addAll(List.of(Question.of(QuestionKind.RANK, "先办什么", 3, "路", "灯", "树", "井"), Question.of(QuestionKind.ONE, "几口人", 1, "一", "二", "更多"), Question.of(QuestionKind.OPEN, "还想说", 1)));
    wanted.getQuestions().get(2).setRequired(false);
    var number = CLERK.calls(() -> surveys.draw(wanted));
    assertEquals("survey.unknown", refused(() -> STRANGER.calls(() -> surveys.sheet(number))));
    assertEquals("survey.unknown", refused(() -> STRANGER.does(() -> surveys.announce(number, -1))));
    assertThrows(EJBAccessException.class, () -> LEADER.does(() -> surveys.announce(number, -1)));
    assertThrows(EJBAccessException.class, () -> LEADER.calls(() -> surveys.draw(wanted)));
    CLERK.does(() -> surveys.change(number, 0, wanted));
    CLERK.does(() -> surveys.announce(number, 1));
    assertEquals("survey.announced", refused(() -> CLERK.does(() -> surveys.change(number, -1, wanted))));
    var codes = codes(CLERK, number);
    var receipt = surveyDoor.answer(new AnswerSurvey(number, codes.get(0).code(), form(1), new Answers(Map.of(1, List.of("2", "1", "3"), 2, List.of("1"), 3, List.of("夜里太黑")))));
    assertEquals(receipt, surveyDoor.answer(new AnswerSurvey(number, codes.get(0).code(), form(1), new Answers(Map.of(1, List.of("2", "1", "3"), 2, List.of("1"))))));
    assertEquals("pass.used", refused(() -> surveyDoor.answer(new AnswerSurvey(number, codes.get(0).code(), form(2), new Answers(Map.of(1, List.of("1"), 2, List.of("1")))))));
    assertEquals("survey.answer-missing", refused(() -> surveyDoor.answer(new AnswerSurvey(number, codes.get(1).code(), form(2), new Answers(Map.of(1, List.of("1")))))));
    assertEquals("survey.answer-option", refused(() -> surveyDoor.answer(new AnswerSurvey(number, codes.get(1).code(), form(2), new Answers(Map.of(1, List.of("7"), 2, List.of("1")))))));
    CLERK.calls(() -> surveys.enter(number, codes.get(1).household(), new Answers(Map.of(1, List.of("1", "2"), 2, List.of("3")))));
    assertEquals("pass.used", refused(() -> CLERK.calls(() -> surveys.enter(number, codes.get(1).household(), new Answers(Map.of(1, List.of("1"), 2, List.of("3")))))));
    var findings = CLERK.calls(() -> surveys.findings(number));
    assertEquals(2, findings.answered());
    assertEquals(List.of("路 5", "灯 5", "树 1", "井 0"), findings.questions().get(0).options().stream().map(one -> one.text() + " " + one.weight()).toList(), "3 + 2 each, then 1; the earlier first");
    assertEquals(List.of("夜里太黑"), findings.questions().get(2).words());
    var demand = CLERK.calls(() -> surveys.hand(number, 1, 2, shanzhi.projects.deliberation.boundary.ItemPurpose.values()[0]));
    assertEquals(demand, CLERK.calls(() -> surveys.hand(number, 1, 2, shanzhi.projects.deliberation.boundary.ItemPurpose.values()[0])), "handed on once");
    assertEquals(demand, CLERK.calls(() -> surveys.findings(number)).questions().get(0).options().get(1).demand());
    assertTrue(CLERK.calls(() -> surveys.print(number)).pdf().length > 1000);
    assertEquals("survey.unknown", refused(() -> STRANGER.calls(() -> surveys.print(number))));
    assertThrows(EJBAccessException.class, () -> LEADER.calls(() -> surveys.print(number)));
    assertEquals("survey.nobody-named", refused(() -> CLERK.calls(() -> surveys.hand(number, 1, 4, shanzhi.projects.deliberation.boundary.ItemPurpose.values()[0]))));
    assertEquals("survey.unknown", refused(() -> STRANGER.calls(() -> surveys.hand(number, 1, 2, shanzhi.projects.deliberation.boundary.ItemPurpose.values()[0]))));
    assertThrows(EJBAccessException.class, () -> LEADER.calls(() -> surveys.hand(number, 1, 2, shanzhi.projects.deliberation.boundary.ItemPurpose.values()[0])));
    assertEquals("survey.not-closed", refused(() -> surveyDoor.findings(number)));
    assertTrue(CLERK.calls(() -> surveys.workbook(number)).length > 1000);
    shift("survey", number, "-2 hour", "-1 hour");
    assertEquals("survey.over", refused(() -> surveyDoor.answer(new AnswerSurvey(number, codes.get(2).code(), form(3), new Answers(Map.of(1, List.of("1"), 2, List.of("1")))))));
    CLERK.does(() -> surveys.close(number, -1));
    assertEquals(List.of(), surveyDoor.findings(number).questions().get(2).words(), "nobody's own words are public");
    assertFalse(surveyDoor.list(null).isEmpty());
  }
}
