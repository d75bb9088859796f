package shanzhi.assessment.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.assessment.satisfaction.boundary.AnswerPoll;
import shanzhi.assessment.satisfaction.boundary.DrawPoll;
import shanzhi.assessment.satisfaction.boundary.PollPhase;
import shanzhi.assessment.satisfaction.boundary.PollSheet;
import shanzhi.assessment.satisfaction.boundary.Polls;
import shanzhi.assessment.satisfaction.boundary.PublicPolls;
import shanzhi.assessment.satisfaction.boundary.SampleCode;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** A poll from its questions to what residents said, and what nobody can do with a code. */
@ExtendWith(ArquillianExtension.class)
class PollsIT {

  private static final Caller ORGANISER = Caller.named("organiser").as(JobRole.ORGANISER);
  private static final Caller STRANGER = Caller.named("organiser-jt").as(JobRole.ORGANISER);
  private static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  private static final Caller HR = Caller.named("hr").as(JobRole.HR);
  private static final String PUJIANG = "510131000000";
  private static final String FEILONG = "510131001006";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("assessment-ejb", PollsIT.class); }

  @Inject Polls polls;
  @Inject PublicPolls door;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private Sql sql() { return Sql.on(database); }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private static DrawPoll wanted(int sample) {
    var poll = new DrawPoll();
    poll.setCounty(PUJIANG);
    poll.setYear(2097);
    poll.setTitle("测评试验");
    poll.setQuestions(List.of("总体是否满意？", "环境是否满意？"));
    poll.setOpens(LocalDate.now().minusDays(2));
    poll.setCloses(LocalDate.now().plusDays(5));
    poll.setSample(sample);
    return poll;
  }

  private PollSheet sheet(String number) { return ORGANISER.calls(() -> polls.sheet(number)); }

  private String running(int sample, long seed) {
    var number = ORGANISER.calls(() -> polls.draw(wanted(sample)));
    ORGANISER.calls(() -> polls.announce(number, 0, seed));
    return number;
  }

  private List<Long> drawn(String number) {
    return sql().list("select household from assessment.poll_code c join assessment.poll p on p.id = c.poll where p.number = ? and community = ? order by 1", row -> row.longAt(1), number, FEILONG);
  }

  private List<SampleCode> codes(String number) { return ORGANISER.calls(() -> polls.issue(number, FEILONG)); }

  private AnswerPoll answer(String number, String code, String form, Integer... levels) { return new AnswerPoll(number, code, form, List.of(levels)); }

  private void over(String number) { sql().update("update assessment.poll set closes = now() - interval '1 minute' where number = ?", number); }

  @Test void the_same_seed_draws_the_same_households_and_never_more_than_asked() {
    var first = running(7, 42);
    var again = running(7, 42);
    var other = running(7, 43);
    assertEquals(7, drawn(first).size());
    assertEquals(drawn(first), drawn(again));
    assertNotEquals(drawn(first), drawn(other));
    assertEquals(0, sql().number("select count(*) from (select community from assessment.poll_code c join assessment.poll p on p.id = c.poll where p.number = ? group by 1 having count(*) > 7) x", first));
    assertEquals(sql().number("select count(*) from foundation.household h join foundation.building b on b.id = h.building where b.community = ? and h.valid_to is null", FEILONG),
        sql().number("select households from assessment.poll_place l join assessment.poll p on p.id = l.poll where p.number = ? and community = ?", first, FEILONG));
    assertEquals("poll.announced", refused(() -> ORGANISER.calls(() -> polls.announce(first, 1, 1L))));
  }

  @Test void who_may_do_what() {
    assertThrows(EJBAccessException.class, () -> CLERK.calls(() -> polls.draw(wanted(5))));
    assertThrows(EJBAccessException.class, () -> HR.calls(() -> polls.ledger()));
    assertEquals("area.out-of-reach", refused(() -> STRANGER.calls(() -> polls.draw(wanted(5)))));
    var number = running(5, 1);
    assertEquals("poll.unknown", refused(() -> STRANGER.calls(() -> polls.sheet(number))));
    assertEquals("poll.unknown", refused(() -> STRANGER.calls(() -> polls.issue(number, FEILONG))));
    assertTrue(CLERK.calls(() -> polls.ledger()).stream().anyMatch(one -> one.number().equals(number)));
    assertEquals(java.util.Set.of(), CLERK.calls(() -> polls.sheet(number)).may());
    assertThrows(EJBAccessException.class, () -> CLERK.calls(() -> polls.enter(number, "x", List.of(1, 1))));
    var wrong = wanted(5);
    wrong.setCloses(LocalDate.now().minusDays(9));
    assertEquals("poll.days", refused(() -> ORGANISER.calls(() -> polls.draw(wrong))));
  }

  @Test void a_code_answers_once_for_its_own_poll_and_only_while_it_runs() {
    var number = running(6, 2);
    var other = running(6, 2);
    var codes = codes(number);
    assertEquals(6, codes.size());
    assertEquals("poll.all-issued", refused(() -> codes(number)));
    assertEquals(0, sql().number("select count(*) from assessment.poll_code where code_hash = ?", codes.get(0).code().replace("-", "")), "the code itself is not kept");
    var form = UUID.randomUUID().toString();
    var first = codes.get(0).code();
    door.look(number, first.toLowerCase());
    var receipt = door.answer(answer(number, first, form, 2, 0));
    assertEquals(receipt, door.answer(answer(number, first, form, 2, 0)), "sent twice");
    assertEquals("poll.used", refused(() -> door.answer(answer(number, first, UUID.randomUUID().toString(), 1, 1))));
    assertEquals("poll.used", refused(() -> door.look(number, first)));
    assertEquals("poll.used", refused(() -> ORGANISER.calls(() -> polls.enter(number, first, List.of(1, 1)))));
    assertEquals("poll.other", refused(() -> door.answer(answer(other, codes.get(1).code(), UUID.randomUUID().toString(), 1, 1))));
    assertEquals("pass.wrong-code", refused(() -> door.answer(answer(number, "2222-2222-2222", UUID.randomUUID().toString(), 1, 1))));
    assertEquals("poll.levels", refused(() -> door.answer(answer(number, codes.get(1).code(), UUID.randomUUID().toString(), 0, 1))));
    assertEquals("poll.levels", refused(() -> door.answer(answer(number, codes.get(1).code(), UUID.randomUUID().toString(), 6, 1))));
    assertEquals("poll.answers", refused(() -> door.answer(answer(number, codes.get(1).code(), UUID.randomUUID().toString(), 1))));
    ORGANISER.calls(() -> polls.enter(number, codes.get(2).code(), List.of(5, 5)));
    assertEquals(2, sheet(number).line().answered());
    assertEquals("poll.not-closed", refused(() -> ORGANISER.calls(() -> polls.result(number))));
    assertEquals("poll.still-open", refused(() -> ORGANISER.does(() -> polls.close(number, 1))));
    over(number);
    assertEquals("poll.not-open", refused(() -> door.answer(answer(number, codes.get(3).code(), UUID.randomUUID().toString(), 1, 1))));
    ORGANISER.calls(() -> polls.enter(number, codes.get(3).code(), List.of(1, 1)));
    ORGANISER.does(() -> polls.close(number, 1));
    assertEquals("poll.not-running", refused(() -> ORGANISER.calls(() -> polls.enter(number, codes.get(4).code(), List.of(1, 1)))));
    assertEquals(0, sql().number("select count(*) from information_schema.columns where table_schema = 'assessment' and table_name = 'poll_answer' and column_name like '%household%'"));
    assertThrows(Sql.SqlFailure.class, () -> sql().update("update assessment.poll_code c set used_on = null, way = null from assessment.poll p where p.id = c.poll and p.number = ? and c.used_on is not null", number), "a used code stays used");
    var small = ORGANISER.calls(() -> polls.result(number));
    assertEquals(3, small.whole().answers());
    assertFalse(small.whole().enough(), "three are too few");
  }

  @Test void index_and_rate_are_those_of_an_independent_reckoning_and_a_clerk_sees_the_own_community_only() {
    var number = sql().one("select number from assessment.poll where county = ? and state = 'CLOSED' and year < 2090 order by year desc limit 1", row -> row.text("number"), PUJIANG).orElseThrow();
    var result = ORGANISER.calls(() -> polls.result(number));
    var index = sql().one("""
        select round(sum(l.households * x.index) / sum(l.households), 2) as index, round(sum(l.households * x.rate) / sum(l.households), 2) as rate, sum(x.n) as n
          from assessment.poll p join assessment.poll_place l on l.poll = p.id join (
            select poll, community, count(*) as n, avg((array[100, 80, 60, 30, 0])[levels[1]]) as index, avg(case when levels[1] <= 2 then 100 else 0 end) as rate from assessment.poll_answer group by 1, 2) x
            on x.poll = p.id and x.community = l.community where p.number = ?""", row -> List.of(row.as("index", BigDecimal.class), row.as("rate", BigDecimal.class), BigDecimal.valueOf(row.number("n"))), number).orElseThrow();
    assertEquals(index, List.of(result.whole().index(), result.whole().rate(), BigDecimal.valueOf(result.whole().answers())));
    assertTrue(result.places().size() > 50);
    assertTrue(result.places().stream().anyMatch(one -> !one.figure().enough()) && result.places().stream().anyMatch(one -> one.figure().enough()));
    for (var place : result.places()) assertEquals(place.figure().answers() >= 30, place.figure().enough(), place.name());
    assertEquals(List.of(FEILONG), CLERK.calls(() -> polls.result(number)).places().stream().map(one -> one.community()).toList());
    var second = result.questions().get(1);
    assertTrue(second.figure().answers() < result.whole().answers(), "some left it out");
  }

  @Test void counties_are_ranked_and_compared_with_the_year_before() {
    int year = LocalDate.now().getYear();
    var counties = CLERK.calls(() -> polls.counties(year));
    assertEquals(5, counties.size());
    var placed = counties.stream().filter(one -> one.place() != null).toList();
    for (int i = 1; i < placed.size(); i++) {
      assertEquals(i + 1, placed.get(i).place());
      assertTrue(placed.get(i - 1).years().get(4).figure().index().compareTo(placed.get(i).years().get(4).figure().index()) >= 0);
    }
    assertTrue(counties.stream().allMatch(one -> one.before() != null && one.years().size() == 5 && one.years().get(0).figure().answers() == 0));
  }

  @Test void a_round_takes_what_its_communities_said_where_enough_did() {
    var number = sql().one("select number from assessment.poll where county = ? and state = 'CLOSED' and year < 2090 order by year desc limit 1", row -> row.text("number"), PUJIANG).orElseThrow();
    var result = ORGANISER.calls(() -> polls.result(number));
    var enough = result.places().stream().filter(one -> one.figure().enough()).findFirst().orElseThrow();
    var few = result.places().stream().filter(one -> !one.figure().enough()).findFirst().orElseThrow();
    long round = sql().one("""
        insert into assessment.round (county, year, title, system, approval, body, department, cutoff, deadline, quota, opened_by, opened_at)
        select county, 2097, '满意度试验', system, approval, body, department, cutoff, deadline, quota, opened_by, opened_at from assessment.round where seed = 20260901 order by id limit 1 returning id""", row -> row.longAt(1)).orElseThrow();
    for (var place : List.of(enough, few)) {
      sql().update("""
          insert into assessment.candidate (id, round, county, town, community, kind, state)
          select nextval('assessment.candidate_seq'), ?, ?, parent, code, '乡村', 'INSPECTION' from foundation.area_version where code = ? and valid_to is null""", round, PUJIANG, place.community());
    }
    assertEquals(1, ORGANISER.calls(() -> polls.take(number, round)));
    var taken = sql().one("select answers from assessment.candidate where round = ? and community = ?", row -> List.of((Integer[]) row.result().getArray("answers").getArray()), round, enough.community()).orElseThrow();
    assertEquals(enough.counts(), taken);
    assertEquals(0, sql().number("select count(*) from assessment.candidate where round = ? and community = ? and answers is not null", round, few.community()));
    var running = running(5, 9);
    assertEquals("poll.not-closed", refused(() -> ORGANISER.calls(() -> polls.take(running, round))));
    assertEquals(PollPhase.OPEN, sheet(running).line().phase());
    assertEquals(enough.figure().index(), BigDecimal.valueOf(taken.get(0) * 100L + taken.get(1) * 80L + taken.get(2) * 60L + taken.get(3) * 30L).divide(BigDecimal.valueOf(enough.figure().answers()), 2, RoundingMode.HALF_UP));
  }
}
