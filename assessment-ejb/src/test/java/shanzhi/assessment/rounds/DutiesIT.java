package shanzhi.assessment.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.assessment.rounds.RoundSteps.CITY;
import static shanzhi.assessment.rounds.RoundSteps.CLERK;
import static shanzhi.assessment.rounds.RoundSteps.LEADER;
import static shanzhi.assessment.rounds.RoundSteps.ORGANISER;
import static shanzhi.assessment.rounds.RoundSteps.STRANGER;
import static shanzhi.assessment.rounds.RoundSteps.TOWN;
import static shanzhi.assessment.rounds.RoundSteps.best;
import static shanzhi.assessment.rounds.RoundSteps.inspector;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.assessment.rounds.boundary.Applications;
import shanzhi.assessment.rounds.boundary.Awards;
import shanzhi.assessment.rounds.boundary.Duties;
import shanzhi.assessment.rounds.boundary.DutyKind;
import shanzhi.assessment.rounds.boundary.DutyLine;
import shanzhi.assessment.rounds.boundary.EnterFinding;
import shanzhi.assessment.rounds.boundary.MarkItem;
import shanzhi.assessment.rounds.boundary.Proposals;
import shanzhi.assessment.rounds.boundary.Rounds;
import shanzhi.kernel.JobRole;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** 待办 of a round: everybody is told the own next step while it is his turn, and nobody else's. */
@ExtendWith(ArquillianExtension.class)
class DutiesIT {

  private static final Caller HR = Caller.named("hr").as(JobRole.HR);
  private static final int ALL = 1000;

  @Deployment static EnterpriseArchive ear() { return TestEar.of("assessment-ejb", DutiesIT.class, RoundSteps.class); }

  @Inject RoundSteps steps;
  @Inject Duties duties;
  @Inject Applications applications;
  @Inject Rounds rounds;
  @Inject Proposals proposals;
  @Inject Awards awards;

  private List<DutyLine> of(Caller caller, long round) { return caller.calls(() -> duties.open(ALL)).stream().filter(one -> one.round() == round).toList(); }

  private List<DutyKind> kinds(Caller caller, long round) { return of(caller, round).stream().map(DutyLine::kind).toList(); }

  @Test void a_report_is_told_with_its_term_and_how_far_it_has_come_and_what_came_back() {
    long round = steps.opened(0);
    long candidate = steps.applied(round);
    var items = steps.sheet(candidate).items();
    CLERK.does(() -> applications.enter(candidate, new EnterFinding(items.get(0).indicator().code(), best(items.get(0).indicator()), null)));
    var report = of(CLERK, round).get(0);
    assertEquals(DutyKind.REPORT, report.kind());
    assertEquals(candidate, report.candidate());
    assertEquals(1, report.done());
    assertEquals(items.size(), report.of());
    assertNotNull(report.due());
    assertTrue(report.minutesLeft() > 10 * 420 && report.minutesLeft() < 21 * 480, "20 days from now, holidays taken out: " + report.minutesLeft());
    assertEquals(List.of(), kinds(TOWN, round));
    steps.report(candidate);
    assertEquals(List.of(), kinds(CLERK, round));
    assertEquals(List.of(DutyKind.REVIEW), kinds(TOWN, round));
    TOWN.does(() -> applications.mark(candidate, new MarkItem("DJ-2", "缺第三季度")));
    TOWN.does(() -> applications.giveBack(candidate, steps.version(candidate), "请补正"));
    assertEquals(DutyKind.MEND, of(CLERK, round).get(0).kind());
    assertEquals(1, of(CLERK, round).get(0).many());
    CLERK.does(() -> applications.enter(candidate, new EnterFinding("DJ-2", new BigDecimal("4"), "已补")));
    assertEquals(List.of(DutyKind.REPORT), kinds(CLERK, round), "all is mended, and it still has to go out");
    steps.sql().update("update assessment.candidate set due_at = now() - interval '1 minute' where id = ?", candidate);
    assertEquals(List.of(), kinds(CLERK, round), "locked: nothing left to be done");
  }

  @Test void the_next_step_moves_from_desk_to_desk_until_the_plaque_is_looked_at_again() {
    long round = steps.opened(20);
    long candidate = steps.applied(round);
    steps.report(candidate);
    TOWN.does(() -> applications.pass(candidate, steps.version(candidate)));
    assertEquals(List.of(DutyKind.COUNTY), kinds(ORGANISER, round));
    ORGANISER.does(() -> applications.pass(candidate, steps.version(candidate)));
    assertEquals(List.of(DutyKind.ASSIGN), kinds(ORGANISER, round));
    ORGANISER.calls(() -> rounds.assign(round, null));
    assertEquals(List.of(), kinds(ORGANISER, round), "inspectors are waited for");
    var seats = steps.seats(candidate);
    var place = of(inspector(seats.get(0)), round).get(0);
    assertEquals(DutyKind.INSPECT, place.kind());
    assertEquals(steps.seat(candidate, seats.get(0)), place.inspection());
    assertTrue(place.done() == 0 && place.of() > 20);
    for (var name : seats) steps.inspect(candidate, name);
    assertEquals(List.of(), kinds(inspector(seats.get(0)), round));
    assertEquals(List.of(DutyKind.SATISFACTION), kinds(ORGANISER, round));
    ORGANISER.does(() -> awards.satisfaction(candidate, List.of(120, 180, 60, 25, 15)));
    assertEquals(List.of(DutyKind.PROPOSE), kinds(ORGANISER, round));
    ORGANISER.calls(() -> proposals.propose(round, null));
    assertEquals(List.of(DutyKind.CITY), kinds(CITY, round));
    assertEquals(List.of(), kinds(ORGANISER, round));
    CITY.does(() -> applications.pass(candidate, steps.version(candidate)));
    assertEquals(List.of(DutyKind.PUBLICISE), kinds(ORGANISER, round));
    ORGANISER.calls(() -> rounds.publicise(round));
    long objection = CLERK.calls(() -> proposals.object(candidate, "停车秩序与评分不符"));
    var answer = of(ORGANISER, round).get(0);
    assertEquals(DutyKind.ANSWER, answer.kind());
    assertTrue(answer.minutesLeft() > 8 * 420 && answer.minutesLeft() <= 10 * 480, "ten working days: " + answer.minutesLeft());
    steps.sql().update("update assessment.objection set due_at = now() - interval '3 days' where id = ?", objection);
    assertTrue(of(ORGANISER, round).get(0).minutesLeft() <= 0, "over");
    steps.sql().update("update assessment.round set public_until = now() - interval '1 minute' where id = ?", round);
    assertEquals(List.of(), kinds(LEADER, round), "frozen");
    ORGANISER.does(() -> awards.answer(objection, false, "已补划泊位"));
    assertEquals(List.of(DutyKind.NAME), kinds(LEADER, round));
    LEADER.calls(() -> awards.name(round, "蒲委〔2026〕21 号"));
    assertEquals(List.of(DutyKind.PLAQUE), kinds(ORGANISER, round));
    ORGANISER.does(() -> awards.plaque(candidate, "DY-" + System.nanoTime()));
    assertEquals(List.of(), kinds(ORGANISER, round), "looked at again in a year");
    steps.sql().update("update assessment.candidate set recheck_by = current_date + 10 where id = ?", candidate);
    assertEquals(List.of(DutyKind.RECHECK), kinds(ORGANISER, round));
    for (var other : List.of(STRANGER, CLERK, TOWN, CITY, LEADER)) assertEquals(List.of(), kinds(other, round));
    steps.sql().update("update assessment.candidate set state = 'NOT_PROPOSED' where id = ?", candidate);
  }

  @Test void counts_are_those_of_the_rows_and_of_the_own_ground() {
    var counts = ORGANISER.calls(() -> duties.counts());
    assertEquals(ORGANISER.calls(() -> duties.open(ALL)).size(), counts.values().stream().mapToInt(Integer::intValue).sum());
    assertEquals(steps.sql().number("select count(*) from assessment.candidate where state = 'COUNTY' and county = ?", RoundSteps.PUJIANG), counts.getOrDefault(DutyKind.COUNTY, 0).longValue());
    var town = TOWN.calls(() -> duties.counts());
    assertEquals(steps.sql().number("select count(*) from assessment.candidate where state = 'TOWN' and town = '510131001000'"), town.getOrDefault(DutyKind.REVIEW, 0).longValue());
    assertTrue(town.getOrDefault(DutyKind.REVIEW, 0) > 0, "the demonstration leaves some");
    assertEquals(0, town.getOrDefault(DutyKind.COUNTY, 0));
    for (var name : List.of("inspector1", "inspector2", "inspector3")) assertEquals(
        steps.sql().number("select count(*) from assessment.inspection i join assessment.candidate c on c.id = i.candidate where i.inspector = ? and i.locked_at is null and c.state = 'INSPECTION'", name),
        inspector(name).calls(() -> duties.counts()).getOrDefault(DutyKind.INSPECT, 0).longValue());
    assertTrue(ORGANISER.calls(() -> duties.open(3)).size() <= 3);
    assertThrows(EJBAccessException.class, () -> HR.calls(() -> duties.counts()));
    assertThrows(EJBAccessException.class, () -> HR.calls(() -> duties.open(5)));
  }
}
