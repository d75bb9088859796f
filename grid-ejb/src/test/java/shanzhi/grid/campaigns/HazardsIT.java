package shanzhi.grid.campaigns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.SpecialDay;
import shanzhi.foundation.calendar.boundary.WorkCalendars;
import shanzhi.foundation.calendar.boundary.YearNotice;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.jobs.boundary.JobState;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.grid.Snapshot;
import shanzhi.grid.Workbook;
import shanzhi.grid.campaigns.boundary.ActOnHazard;
import shanzhi.grid.campaigns.boundary.BurdenQuery;
import shanzhi.grid.campaigns.boundary.HazardQuery;
import shanzhi.grid.campaigns.boundary.HazardSheet;
import shanzhi.grid.campaigns.boundary.Hazards;
import shanzhi.grid.campaigns.boundary.RaiseHazard;
import shanzhi.grid.campaigns.boundary.TaskQuery;
import shanzhi.grid.campaigns.control.TaskSweep;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

@ExtendWith(ArquillianExtension.class)
class HazardsIT {

  static final Caller MEMBER = Caller.named("member").as(JobRole.MEMBER);
  static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  static final Caller CHECKER = Caller.named("checker").as(JobRole.CHECKER);
  static final Caller STRANGER = Caller.named("town-jt").as(JobRole.TOWN);
  static final Caller KEEPER = Caller.named("sysadmin-cd").as(JobRole.SYSADMIN);
  static final String GRID = "5101310010062001005";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", HazardsIT.class, Snapshot.class, Workbook.class); }

  @Inject Hazards hazards;
  @Inject Files files;
  @Inject TaskSweep sweep;
  @Inject SheetExports exports;
  @Inject WorkCalendars calendars;
  @Inject Deadlines deadlines;
  @Inject Jobs jobs;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private static RaiseHazard blocked() {
    var hazard = new RaiseHazard();
    hazard.setDescription("疏散通道堆放杂物");
    hazard.setAddress("飞龙路88号3栋2单元");
    hazard.setGround(GRID);
    return hazard;
  }

  private String raised() { return MEMBER.calls(() -> hazards.raise(blocked(), null)); }

  private HazardSheet seen(Caller caller, String number) { return caller.calls(() -> hazards.sheet(number)); }

  private ActOnHazard act(Caller caller, String number, String words) { return ActOnHazard.at(seen(caller, number).version(), words); }

  private long photo(Caller caller, int shade) { return caller.calls(() -> files.keep("现场.jpg", Snapshot.of(shade))).id(); }

  @Test void a_hazard_is_ordered_put_right_failed_put_right_again_and_closed_by_another_person() {
    var number = raised();
    assertEquals("hazard.responsible-needed", assertThrows(Refusal.class, () -> CLERK.does(() -> hazards.order(number, act(CLERK, number, "立即清理"), null))).key());
    CLERK.does(() -> hazards.order(number, act(CLERK, number, "立即清理，恢复通道").by("小区物业"), null));
    var ordered = seen(CLERK, number);
    assertEquals("ON_TRACK", ordered.line().dueState());
    assertEquals(0, new BigDecimal(5).compareTo(ordered.days()), "an ordinary one has five working days by policy");
    assertTrue(CLERK.calls(() -> hazards.print(number)).pdf().length > 1000);
    assertEquals("hazard.photo-needed", assertThrows(Refusal.class, () -> MEMBER.does(() -> hazards.rectify(number, act(MEMBER, number, "已清理"), null))).key());
    CLERK.does(() -> hazards.rectify(number, act(CLERK, number, "已清理").with(List.of(photo(CLERK, 0x101010))), null));
    assertFalse(seen(CLERK, number).may("PASS"), "who put it right does not check");
    assertEquals("hazard.checker-is-rectifier", assertThrows(Refusal.class, () -> CLERK.does(() -> hazards.pass(number, act(CLERK, number, "自己看过"), null))).key());
    CHECKER.does(() -> hazards.fail(number, act(CHECKER, number, "仍有杂物"), null));
    assertEquals("AGAIN", seen(CHECKER, number).line().status());
    assertEquals(1, seen(CHECKER, number).rounds());
    MEMBER.does(() -> hazards.rectify(number, act(MEMBER, number, "已全部清理").with(List.of(photo(MEMBER, 0x303030))), null));
    CHECKER.does(() -> hazards.pass(number, act(CHECKER, number, "现场复查通过"), null));
    var closed = seen(TOWN, number);
    assertEquals("CLOSED", closed.line().status());
    assertEquals(List.of("PASS", "RECTIFY", "FAIL", "RECTIFY", "ORDER", "FIND"), closed.steps().stream().map(step -> step.move()).toList());
    assertEquals(List.of("AFTER", "AFTER"), closed.photos().stream().map(HazardSheet.Photo::kind).toList());
    assertEquals(6, Sql.on(database).number("select count(*) from foundation.audit_entry where subject_type = 'hazard' and subject = ? and verb like 'hazard.%'", number));
  }

  @Test void every_verb_knows_its_reach_and_its_job() {
    var number = raised();
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.calls(() -> hazards.sheet(number))).kind());
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.does(() -> hazards.order(number, ActOnHazard.at(1, "清理").by("物业"), null))).kind());
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.does(() -> hazards.cancel(number, ActOnHazard.at(1, "x"), null))).kind());
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.does(() -> hazards.rectify(number, ActOnHazard.at(1, "x"), null))).kind());
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.does(() -> hazards.pass(number, ActOnHazard.at(1, "x"), null))).kind());
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.does(() -> hazards.fail(number, ActOnHazard.at(1, "x"), null))).kind());
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> STRANGER.calls(() -> hazards.print(number))).kind());
    assertEquals("area.out-of-reach", assertThrows(Refusal.class, () -> STRANGER.calls(() -> hazards.raise(blocked(), null))).key());
    assertTrue(STRANGER.calls(() -> hazards.ledger(HazardQuery.all(), 0, 100)).rows().stream().noneMatch(line -> line.number().equals(number)));
    assertThrows(EJBAccessException.class, () -> MEMBER.does(() -> hazards.order(number, ActOnHazard.at(1, "x").by("y"), null)));
    assertThrows(EJBAccessException.class, () -> MEMBER.does(() -> hazards.pass(number, ActOnHazard.at(1, "x"), null)));
    assertThrows(EJBAccessException.class, () -> CHECKER.calls(() -> hazards.raise(blocked(), null)));
    assertThrows(EJBAccessException.class, () -> Caller.named("hr").as(JobRole.HR).calls(() -> hazards.ledger(HazardQuery.all(), 0, 1)));
    assertEquals("hazard.move-not-allowed", assertThrows(Refusal.class, () -> CHECKER.does(() -> hazards.pass(number, act(CHECKER, number, "x"), null))).key());
    assertEquals("changed-by-someone-else", assertThrows(Refusal.class, () -> CLERK.does(() -> hazards.order(number, ActOnHazard.at(77, "清理").by("物业"), null))).key());
    CLERK.does(() -> hazards.cancel(number, act(CLERK, number, "已核实，不属隐患"), null));
    assertEquals("CANCELLED", seen(CLERK, number).line().status());
  }

  @Test void a_changed_calendar_moves_the_day_of_a_hazard_not_yet_put_right_and_leaves_one_that_is() {
    var running = ordered();
    var right = ordered();
    MEMBER.does(() -> hazards.rectify(right, act(MEMBER, right, "已清理").with(List.of(photo(MEMBER, 0x505050))), null));
    var before = seen(CLERK, running).line().dueAt();
    var rightBefore = seen(CLERK, right).line().dueAt();
    var today = ChinaTime.today(Clock.systemUTC());
    var year = KEEPER.calls(() -> calendars.year(today.getYear()));
    Assumptions.assumeTrue(year.announced() && today.plusDays(20).getYear() == today.getYear(), "the calendar of the days to come is not announced");
    var days = new ArrayList<>(year.days());
    for (int i = 0; i < 10; i++) {
      var day = today.plusDays(i);
      days.removeIf(one -> one.date().equals(day));
      days.add(new SpecialDay(day, SpecialDay.Kind.HOLIDAY, "试验假"));
    }
    try {
      KEEPER.does(() -> calendars.importYear(new YearNotice(year.year(), "试验通知", null, days)));
      var after = seen(CLERK, running);
      assertTrue(after.line().dueAt().isAfter(before), before + " → " + after.line().dueAt());
      assertEquals(deadlines.due(after.orderedAt(), Limit.parse("5 WORK_DAY"), "510131000000").instant(), after.line().dueAt());
      assertEquals(rightBefore, seen(CLERK, right).line().dueAt(), "what is done keeps the day it was done by");
    } finally {
      KEEPER.does(() -> calendars.importYear(new YearNotice(year.year(), year.document(), year.source(), year.days())));
    }
    assertEquals(before, seen(CLERK, running).line().dueAt());
  }

  private String ordered() {
    var number = raised();
    CLERK.does(() -> hazards.order(number, act(CLERK, number, "立即清理").by("小区物业"), null));
    return number;
  }

  @Test void what_is_over_its_day_stands_in_the_towns_list_and_is_told_once() {
    var key = UUID.randomUUID().toString();
    var one = MEMBER.calls(() -> hazards.raise(blocked(), key));
    assertEquals(one, MEMBER.calls(() -> hazards.raise(blocked(), key)));
    CLERK.does(() -> hazards.order(one, act(CLERK, one, "立即清理").by("物业"), null));
    Sql.on(database).update("update grid.hazard set due_at = now() - interval '1 day', warn_at = now() - interval '2 days' where number = ?", one);
    assertTrue(TOWN.calls(() -> hazards.ledger(new HazardQuery(null, null, null, true, null), 0, 100)).rows().stream().anyMatch(line -> line.number().equals(one)));
    sweep.sweepOnce();
    sweep.sweepOnce();
    assertEquals(1, Sql.on(database).number("select count(*) from foundation.outbox where topic = 'hazard.moved' and payload ->> 'number' = ? and payload ->> 'move' = 'OVERDUE'", one));
  }

  @Test void the_answers_and_the_burden_come_out_as_workbooks() throws Exception {
    var number = Sql.on(database).one("select number from grid.campaign where title like '防汛减灾%'", row -> row.text("number")).orElseThrow();
    var answers = book(CLERK, "campaign-answers", new TaskQuery(number, null, null));
    assertEquals(List.of("镇街", "村（社区）", "网格", "住户地址", "状态", "填报人", "填报时间", "山洪地灾隐患点数", "转移安置点是否落实", "已备物资", "需上级帮助的事项"), answers.get(0), "held fields are no column");
    assertTrue(answers.subList(1, answers.size() - 1).stream().allMatch(row -> row.get(1).equals("飞龙社区")), "the clerk's community only");
    long filled = Sql.on(database).number("select count(*) from grid.task_answer a join grid.task t on t.id = a.task join grid.campaign c on c.id = t.campaign where c.number = ? and t.community = '510131001006'", number);
    assertEquals(filled, answers.size() - 2);
    var burden = book(TOWN, "burden", new BurdenQuery(java.time.LocalDate.of(2026, 1, 1), java.time.LocalDate.of(2030, 1, 1), null));
    assertEquals("村（社区）", burden.get(0).get(1));
    assertTrue(burden.size() > 20);
  }

  private List<List<String>> book(Caller caller, String key, Object query) throws Exception {
    long job = caller.calls(() -> exports.start(key, query));
    for (int i = 0; i < 600 && !caller.calls(() -> jobs.get(job)).state().ended(); i++) Thread.sleep(50);
    var ended = caller.calls(() -> jobs.get(job));
    assertEquals(JobState.DONE, ended.state(), () -> ended.refusal() + ended.refusalArgs());
    return caller.calls(() -> {
      try (var in = jobs.result(job).stream()) {
        return Workbook.read(in.readAllBytes());
      }
    });
  }
}
