package shanzhi.staff.appraisal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.staff.StaffSamples.EMPLOYEE;
import static shanzhi.staff.StaffSamples.FINANCE;
import static shanzhi.staff.StaffSamples.HR;
import static shanzhi.staff.StaffSamples.LEADER;
import static shanzhi.staff.StaffSamples.PUJIANG;
import static shanzhi.staff.StaffSamples.STRANGER;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.staff.StaffSamples;
import shanzhi.staff.appraisal.boundary.AppraisalGrade;
import shanzhi.staff.appraisal.boundary.AppraisalLine;
import shanzhi.staff.appraisal.boundary.Appraisals;
import shanzhi.staff.appraisal.boundary.CommunityMark;
import shanzhi.staff.appraisal.boundary.GradeWorker;
import shanzhi.staff.appraisal.boundary.ReviewKind;
import shanzhi.staff.appraisal.boundary.Reviews;
import shanzhi.staff.appraisal.boundary.RoundState;
import shanzhi.staff.workers.boundary.PayingUnits;
import shanzhi.staff.workers.boundary.WorkerMonths;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** A round of appraisals from its opening to what follows from it. */
@ExtendWith(ArquillianExtension.class)
class AppraisalsIT {

  private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("staff-ejb", AppraisalsIT.class, StaffSamples.class); }

  @Inject Appraisals appraisals;
  @Inject Reviews reviews;
  @Inject PayingUnits units;
  @Inject WorkerMonths months;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private long unit(String community) { return HR.calls(() -> units.usual(community).orElseThrow()); }

  private static String refused(Runnable deed) { return assertThrows(Refusal.class, deed::run).key(); }

  private void give(AppraisalLine line, AppraisalGrade grade) {
    var given = new GradeWorker();
    given.setGrade(grade);
    given.setReason("按考核表");
    if (line.post().equals("CHIEF")) {
      given.setMark(CommunityMark.GOOD);
      given.setLeadership(new BigDecimal("88"));
      given.setDemocratic(new BigDecimal("92.5"));
    } else {
      given.setWork(new BigDecimal("86"));
    }
    HR.does(() -> appraisals.grade(line.id(), given));
  }

  private int version(long round) { return HR.calls(() -> appraisals.round(round).version()); }

  /** A round of a unit with everybody qualified, published. */
  private long published(long unit, int year, Integer month) {
    long round = HR.calls(() -> appraisals.open(unit, year, month));
    HR.calls(() -> appraisals.gradeRest(round));
    HR.does(() -> appraisals.submit(round, version(round)));
    LEADER.does(() -> appraisals.publish(round, version(round)));
    return round;
  }

  @Test void not_more_than_a_fifth_rounded_down_is_excellent_and_another_person_publishes() {
    long unit = unit("510131002004");
    long round = HR.calls(() -> appraisals.open(unit, 2026, 3));
    var people = HR.calls(() -> appraisals.people(round));
    int quota = HR.calls(() -> appraisals.round(round)).quota();
    assertEquals(people.size() / 5, quota);
    assertEquals("appraisal.ungraded", refused(() -> HR.does(() -> appraisals.submit(round, version(round)))));
    people.subList(0, quota + 1).forEach(one -> give(one, AppraisalGrade.EXCELLENT));
    HR.calls(() -> appraisals.gradeRest(round));
    assertEquals("appraisal.over-quota", refused(() -> HR.does(() -> appraisals.submit(round, version(round)))));
    give(people.get(quota), AppraisalGrade.QUALIFIED);
    give(people.get(quota + 1), AppraisalGrade.BASIC);
    int seen = version(round);
    HR.does(() -> appraisals.submit(round, seen));
    assertEquals("changed-by-someone-else", refused(() -> LEADER.does(() -> appraisals.publish(round, seen))));
    assertEquals("appraisal.not-draft", refused(() -> give(people.get(0), AppraisalGrade.QUALIFIED)));
    assertEquals("appraisal.round-there", refused(() -> HR.calls(() -> appraisals.open(unit, 2026, 3))));
    assertThrows(EJBAccessException.class, () -> HR.does(() -> appraisals.publish(round, version(round))));
    LEADER.does(() -> appraisals.sendBack(round, version(round)));
    HR.does(() -> appraisals.submit(round, version(round)));
    LEADER.does(() -> appraisals.publish(round, version(round)));
    assertEquals(RoundState.PUBLISHED, HR.calls(() -> appraisals.round(round)).state());
    var march = HR.calls(() -> months.of(unit, YearMonth.of(2026, 3), LATER));
    assertEquals(quota, march.stream().filter(one -> new BigDecimal("1.200").equals(one.monthFactor())).count());
    assertEquals(1, march.stream().filter(one -> one.monthGrade() == AppraisalGrade.BASIC && new BigDecimal("0.600").equals(one.monthFactor())).count());
    assertTrue(HR.calls(() -> months.of(unit, YearMonth.of(2026, 3), LocalDate.of(2026, 3, 31))).stream().allMatch(one -> one.monthFactor() == null), "not published then");
    assertTrue(HR.calls(() -> months.of(unit, YearMonth.of(2026, 4), LATER)).stream().allMatch(one -> one.monthFactor() == null));
    assertEquals("appraisal.period-in-future", refused(() -> HR.calls(() -> appraisals.open(unit, 2099, 1))));
    assertEquals("appraisal.bad-month", refused(() -> HR.calls(() -> appraisals.open(unit, 2026, 13))));
  }

  @Test void a_chiefs_score_weighs_the_communitys_result_the_leaders_and_the_people() {
    long round = HR.calls(() -> appraisals.open(unit("510131101001"), 2026, 2));
    var chief = HR.calls(() -> appraisals.people(round)).stream().filter(one -> one.post().equals("CHIEF")).findFirst().orElseThrow();
    give(chief, AppraisalGrade.QUALIFIED);
    var scored = HR.calls(() -> appraisals.people(round)).stream().filter(one -> one.id() == chief.id()).findFirst().orElseThrow();
    assertEquals(new BigDecimal("89.85"), scored.score());   // 0.7 × 90 + 0.2 × 88 + 0.1 × 92.5
    var bare = new GradeWorker();
    bare.setGrade(AppraisalGrade.QUALIFIED);
    assertEquals("appraisal.points-missing", refused(() -> HR.does(() -> appraisals.grade(chief.id(), bare))));
    bare.setGrade(AppraisalGrade.FAILED);
    var other = HR.calls(() -> appraisals.people(round)).stream().filter(one -> !one.post().equals("CHIEF")).findFirst().orElseThrow();
    assertEquals("appraisal.reason-missing", refused(() -> HR.does(() -> appraisals.grade(other.id(), bare))));
  }

  @Test void elsewhere_a_round_is_unknown_and_without_the_right_nobody_opens_one() {
    long unit = unit("510131103001");
    assertEquals("unit.unknown", refused(() -> STRANGER.calls(() -> appraisals.open(unit, 2026, 1))));
    assertThrows(EJBAccessException.class, () -> FINANCE.calls(() -> appraisals.open(unit, 2026, 1)));
    long round = HR.calls(() -> appraisals.open(unit, 2026, 1));
    var one = HR.calls(() -> appraisals.people(round)).get(0);
    assertEquals("appraisal.unknown", refused(() -> STRANGER.calls(() -> appraisals.people(round))));
    var given = new GradeWorker();
    given.setGrade(AppraisalGrade.QUALIFIED);
    assertEquals("appraisal.unknown", refused(() -> STRANGER.does(() -> appraisals.grade(one.id(), given))));
    assertEquals("appraisal.unknown", refused(() -> Caller.named("leader-jt").as(JobRole.LEADER).does(() -> appraisals.publish(round, 0))));
  }

  @Test void who_disagrees_asks_for_a_review_then_appeals_to_another_person() {
    long round = published(unit(StaffSamples.FEILONG), 2026, 4);
    var mine = EMPLOYEE.calls(() -> reviews.mine()).stream().filter(one -> Integer.valueOf(4).equals(one.month()) && one.year() == 2026).findFirst().orElseThrow();
    assertEquals(ReviewKind.REVIEW, mine.askable());
    assertEquals("appraisal.unknown", refused(() -> Caller.named("hr").as(JobRole.EMPLOYEE).calls(() -> reviews.ask(mine.id(), "不是我的"))));
    long review = EMPLOYEE.calls(() -> reviews.ask(mine.id(), "漏记了两项工作"));
    assertEquals("appraisal.nothing-to-ask", refused(() -> EMPLOYEE.calls(() -> reviews.ask(mine.id(), "再问"))));
    assertEquals("appraisal.review-unknown", refused(() -> Caller.named("leader-jt").as(JobRole.LEADER).does(() -> reviews.decide(review, AppraisalGrade.QUALIFIED, "维持"))));
    assertThrows(EJBAccessException.class, () -> HR.does(() -> reviews.decide(review, AppraisalGrade.QUALIFIED, "维持")));
    LEADER.does(() -> reviews.decide(review, AppraisalGrade.QUALIFIED, "维持"));
    long appeal = EMPLOYEE.calls(() -> reviews.ask(mine.id(), "请上级核实"));
    assertEquals("appraisal.same-decider", refused(() -> LEADER.does(() -> reviews.decide(appeal, AppraisalGrade.EXCELLENT, "改"))));
    Sql.on(database).update("insert into foundation.user_scope (id, username, role, area, valid_from, granted_by, granted_at) select nextval('foundation.user_scope_seq'), 'organiser', 'LEADER', ?, '2026-01-01', 'secadmin', now() where not exists (select from foundation.user_scope where username = 'organiser' and role = 'LEADER')", PUJIANG);
    Caller.named("organiser").as(JobRole.LEADER).does(() -> reviews.decide(appeal, AppraisalGrade.EXCELLENT, "核实后改评"));
    assertEquals(AppraisalGrade.EXCELLENT, EMPLOYEE.calls(() -> reviews.mine()).stream().filter(one -> one.id() == mine.id()).findFirst().orElseThrow().grade());
    var line = HR.calls(() -> appraisals.people(round)).stream().filter(one -> one.id() == mine.id()).findFirst().orElseThrow();
    assertEquals(AppraisalGrade.QUALIFIED, line.publishedGrade());
    assertEquals("appraisal.nothing-to-ask", refused(() -> EMPLOYEE.calls(() -> reviews.ask(mine.id(), "还要问"))));
    var old = EMPLOYEE.calls(() -> reviews.mine()).stream().filter(one -> one.month() == null && one.year() == 2025).findFirst().orElseThrow();
    assertEquals("appraisal.too-late", refused(() -> EMPLOYEE.calls(() -> reviews.ask(old.id(), "太晚"))));
  }

  @Test void two_failed_years_in_a_row_propose_the_end_and_no_service_is_counted_for_them() {
    long unit = unit("510131104001");
    // somebody of the demonstration passed 2024 and 2025; the years 2022 and 2023 are appraised here, and failed
    var round22 = HR.calls(() -> appraisals.open(unit, 2022, null));
    var worker = HR.calls(() -> appraisals.people(round22)).stream().filter(one -> one.post().equals("STAFF")).findFirst().orElseThrow();
    int before = years(unit, worker.worker());
    fail(round22, worker.worker());
    assertTrue(HR.calls(() -> reviews.endProposals()).stream().noneMatch(one -> one.worker() == worker.worker()));
    var round23 = HR.calls(() -> appraisals.open(unit, 2023, null));
    fail(round23, worker.worker());
    var proposal = HR.calls(() -> reviews.endProposals()).stream().filter(one -> one.worker() == worker.worker()).findFirst().orElseThrow();
    assertEquals(2023, proposal.year());
    assertEquals(before - 2, years(unit, worker.worker()));
    assertThrows(EJBAccessException.class, () -> HR.does(() -> reviews.keep(proposal.id(), "留用")));
    assertEquals("appraisal.proposal-unknown", refused(() -> Caller.named("leader-jt").as(JobRole.LEADER).does(() -> reviews.keep(proposal.id(), "留用"))));
    LEADER.does(() -> reviews.keep(proposal.id(), "培训后留用"));
    assertTrue(HR.calls(() -> reviews.endProposals()).stream().noneMatch(one -> one.worker() == worker.worker()));
  }

  private int years(long unit, long worker) {
    return HR.calls(() -> months.of(unit, YearMonth.of(2026, 8), LATER)).stream().filter(one -> one.worker() == worker).findFirst().orElseThrow().serviceYears();
  }

  private void fail(long round, long worker) {
    var line = HR.calls(() -> appraisals.people(round)).stream().filter(one -> one.worker() == worker).findFirst().orElseThrow();
    give(line, AppraisalGrade.FAILED);
    HR.calls(() -> appraisals.gradeRest(round));
    HR.does(() -> appraisals.submit(round, version(round)));
    LEADER.does(() -> appraisals.publish(round, version(round)));
  }

  @Test void the_demonstration_knows_who_failed_and_nobody_beyond_the_quota() {
    var rounds = HR.calls(() -> appraisals.rounds(2025));
    assertEquals(8, rounds.stream().filter(one -> one.month() == null).count());
    assertTrue(rounds.stream().allMatch(one -> one.excellent() <= one.quota() && one.graded() == one.headcount()));
    assertTrue(rounds.stream().mapToInt(one -> one.failed()).sum() >= 2);
    assertEquals(List.of(), STRANGER.calls(() -> appraisals.rounds(2025)).stream().filter(one -> one.unitName().contains("蒲江")).toList());
  }
}
