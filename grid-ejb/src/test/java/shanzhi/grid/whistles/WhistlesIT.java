package shanzhi.grid.whistles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.calendar.boundary.Deadlines;
import shanzhi.foundation.calendar.boundary.Limit;
import shanzhi.foundation.calendar.boundary.SpecialDay;
import shanzhi.foundation.calendar.boundary.WorkCalendars;
import shanzhi.foundation.calendar.boundary.YearNotice;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.incidents.boundary.ReportIncident;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.grid.whistles.boundary.ActOnWhistle;
import shanzhi.grid.whistles.boundary.AnswerCall;
import shanzhi.grid.whistles.boundary.Answering;
import shanzhi.grid.whistles.boundary.CallForHelp;
import shanzhi.grid.whistles.boundary.Departments;
import shanzhi.grid.whistles.boundary.FiguresQuery;
import shanzhi.grid.whistles.boundary.Inviting;
import shanzhi.grid.whistles.boundary.Objections;
import shanzhi.grid.whistles.boundary.OpenCalls;
import shanzhi.grid.whistles.boundary.RaiseWhistle;
import shanzhi.grid.whistles.boundary.WhistlePrints;
import shanzhi.grid.whistles.boundary.WhistleQuery;
import shanzhi.grid.whistles.boundary.WhistleSheet;
import shanzhi.grid.whistles.boundary.Whistles;
import shanzhi.grid.whistles.boundary.Whistling;
import shanzhi.grid.whistles.control.WhistleSweep;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** A whistle from the call to the rating, each step by its own user, in and out of scope. */
@ExtendWith(ArquillianExtension.class)
class WhistlesIT {

  static final Caller TOWN = Caller.named("town").as(JobRole.TOWN);
  static final Caller DISPATCHER = Caller.named("dispatcher").as(JobRole.DISPATCHER);
  static final Caller OFFICE = Caller.named("office").as(JobRole.OFFICE);
  static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  static final Caller MEMBER = Caller.named("member").as(JobRole.MEMBER);
  static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  static final Caller STRANGER = Caller.named("dispatcher-jt").as(JobRole.DISPATCHER);
  static final Caller FOREIGN_LEADER = Caller.named("leader-jt").as(JobRole.LEADER);
  static final Caller FOREIGN_OFFICE = Caller.named("office-jt").as(JobRole.OFFICE);
  static final Caller KEEPER = Caller.named("sysadmin-cd").as(JobRole.SYSADMIN);
  static final Caller FOREIGN_MEMBER = Caller.named("member-jt").as(JobRole.MEMBER);
  static final String HESHAN = "510131001000";
  static final String PUJIANG = "510131000000";

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", WhistlesIT.class); }

  @Inject Whistling whistling;
  @Inject Answering answering;
  @Inject Objections objections;
  @Inject Whistles whistles;
  @Inject OpenCalls calls;
  @Inject Inviting inviting;
  @Inject Departments departments;
  @Inject WhistlePrints prints;
  @Inject WhistleSweep sweep;
  @Inject Reporting reporting;
  @Inject Offices offices;
  @Inject Deadlines deadlines;
  @Inject WorkCalendars calendars;
  @Resource ManagedExecutorService threads;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;

  private long mine() { return OFFICE.calls(() -> offices.ofCaller()).iterator().next(); }

  /** Another department, of the county. */
  private long bureau() { return TOWN.calls(() -> whistles.officesFor(HESHAN, null)).stream().filter(line -> line.area().equals(PUJIANG)).findFirst().orElseThrow().id(); }

  private Caller staffOf(long office) { return Caller.named(TOWN.calls(() -> offices.staffOf(office)).get(0)).as(JobRole.OFFICE); }

  private static RaiseWhistle work(Long... called) {
    var raise = new RaiseWhistle();
    raise.setCause("JOINT");
    raise.setTitle("夜市占道需联合执法");
    raise.setDescription("摊位占道，多次劝离无效，请到场联合执法。");
    raise.setGround(HESHAN);
    raise.setOffices(List.of(called));
    return raise;
  }

  private String raised(Long... called) { return DISPATCHER.calls(() -> whistling.raise(work(called), null)); }

  private WhistleSheet seen(Caller caller, String number) { return caller.calls(() -> whistles.sheet(number)); }

  private WhistleSheet.Answer of(String number, long office) {
    return seen(DISPATCHER, number).answers().stream().filter(answer -> answer.office() == office).reduce((first, last) -> last).orElseThrow();
  }

  private ActOnWhistle whole(String number, String words) { return ActOnWhistle.at(seen(DISPATCHER, number).version(), words); }

  private ActOnWhistle on(String number, long office, String words) {
    var answer = of(number, office);
    return ActOnWhistle.at(answer.version(), words).on(answer.id());
  }

  private String key(Caller caller, Runnable deed) { return assertThrows(Refusal.class, () -> caller.does(deed)).key(); }

  @Test void two_departments_answer_the_whistler_ends_it_and_rates_both() {
    long bureau = bureau();
    var second = staffOf(bureau);
    var number = raised(mine(), bureau);
    assertTrue(OFFICE.calls(() -> whistles.waiting(100)).rows().stream().anyMatch(todo -> todo.number().equals(number) && todo.step().equals("SIGN")));
    for (var who : List.of(OFFICE, second)) {
      long office = who == OFFICE ? mine() : bureau;
      who.does(() -> answering.sign(number, on(number, office, null)));
      who.does(() -> answering.contact(number, on(number, office, "已与街道电话对接")));
      who.does(() -> answering.arrive(number, on(number, office, "带队到场")));
    }
    OFFICE.does(() -> answering.note(number, on(number, mine(), "已劝离 6 个摊位")));
    OFFICE.does(() -> answering.finish(number, on(number, mine(), "全部清理")));
    assertEquals("whistle.not-yours", key(second, () -> answering.note(number, on(number, mine(), "不是我的"))), "no department speaks for another");
    DISPATCHER.does(() -> whistling.solve(number, whole(number, "占道已清理，长效值守")));
    assertEquals(List.of("DONE", "ENDED"), seen(DISPATCHER, number).answers().stream().map(WhistleSheet.Answer::state).toList());
    DISPATCHER.does(() -> whistling.rate(number, on(number, mine(), "响应快").grade(5)));
    DISPATCHER.does(() -> whistling.rate(number, on(number, bureau, null).grade(2)));
    assertEquals("满意", of(number, mine()).gradeName());
    assertEquals("whistle.move-not-allowed", key(OFFICE, () -> answering.note(number, on(number, mine(), "又来"))));
    assertEquals("whistle.rated-already", key(DISPATCHER, () -> whistling.rate(number, on(number, mine(), null).grade(1))));
  }

  @Test void the_three_limits_are_one_hour_a_day_and_three_working_days_and_five_on_a_hard_whistle() {
    var number = raised(mine());
    var answer = of(number, mine());
    assertEquals(answer.calledAt().plusSeconds(3600), answer.sign().dueAt());
    assertEquals(answer.calledAt().plusSeconds(86_400), answer.contact().dueAt());
    assertEquals(deadlines.due(answer.calledAt(), Limit.parse("3 WORK_DAY"), PUJIANG).instant(), answer.arrive().dueAt());
    var hard = work(mine());
    hard.setKind("HARD");
    assertThrows(EJBAccessException.class, () -> DISPATCHER.calls(() -> whistling.raiseHard(hard, null)), "only the head of the town");
    var harder = TOWN.calls(() -> whistling.raiseHard(hard, null));
    var other = TOWN.calls(() -> whistles.sheet(harder)).answers().get(0);
    assertEquals(deadlines.due(other.calledAt(), Limit.parse("5 WORK_DAY"), PUJIANG).instant(), other.arrive().dueAt());
    assertEquals("whistle.other-kind", key(TOWN, () -> whistling.raise(hard, null)));
  }

  @Test void who_is_called_can_open_it_and_nobody_elsewhere() {
    long bureau = bureau();
    var number = raised(bureau);
    assertNotNull(seen(staffOf(bureau), number));
    assertNotNull(seen(LEADER, number));
    for (var outside : List.of(STRANGER, FOREIGN_LEADER, FOREIGN_OFFICE, OFFICE)) assertEquals("whistle.unknown", key(outside, () -> whistles.sheet(number)), outside.name());
    assertThrows(EJBAccessException.class, () -> seen(MEMBER, number));
    for (var reader : List.of(staffOf(bureau), LEADER, DISPATCHER)) assertTrue(reader.calls(() -> whistles.ledger(WhistleQuery.all(), 0, 100)).rows().stream().anyMatch(line -> line.number().equals(number)));
    for (var outside : List.of(STRANGER, FOREIGN_LEADER, FOREIGN_OFFICE, OFFICE)) {
      assertFalse(outside.calls(() -> whistles.ledger(WhistleQuery.all(), 0, 100)).rows().stream().anyMatch(line -> line.number().equals(number)), outside.name());
    }
    assertEquals("whistle.unknown", key(FOREIGN_OFFICE, () -> answering.sign(number, ActOnWhistle.at(1, null))));
    assertEquals("whistle.unknown", key(STRANGER, () -> whistling.solve(number, ActOnWhistle.at(1, "x"))));
    assertEquals("whistle.unknown", key(FOREIGN_LEADER, () -> objections.uphold(number, ActOnWhistle.at(1, "x"))));
    assertThrows(EJBAccessException.class, () -> OFFICE.does(() -> whistling.solve(number, ActOnWhistle.at(1, "x"))));
    assertThrows(EJBAccessException.class, () -> DISPATCHER.does(() -> answering.sign(number, ActOnWhistle.at(1, null))));
    assertThrows(EJBAccessException.class, () -> DISPATCHER.does(() -> objections.uphold(number, ActOnWhistle.at(1, "x"))));
    assertEquals("whistle.not-yours", key(TOWN, () -> whistling.solve(number, ActOnWhistle.at(seen(TOWN, number).version(), "x"))), "the whistler alone ends it");
    assertEquals("area.out-of-reach", key(STRANGER, () -> whistling.raise(work(bureau), null)));
  }

  @Test void a_department_that_objects_is_answered_by_the_county() {
    long bureau = bureau();
    var staff = staffOf(bureau);
    var number = raised(bureau, mine());
    assertEquals("whistle.words-needed", key(staff, () -> answering.object(number, on(number, bureau, " "))), "never without a reason");
    staff.does(() -> answering.object(number, on(number, bureau, "不属本部门职责")));
    OFFICE.does(() -> answering.object(number, on(number, mine(), "应由县级部门办理")));
    assertEquals("whistle.objection-open", key(DISPATCHER, () -> whistling.solve(number, whole(number, "好了"))));
    assertEquals(2, LEADER.calls(() -> whistles.waiting(100)).rows().stream().filter(todo -> todo.number().equals(number) && todo.step().equals("DECIDE")).count());
    LEADER.does(() -> objections.uphold(number, on(number, bureau, "确非其职责")));
    LEADER.does(() -> objections.overrule(number, on(number, mine(), "属地管理，应予办理")));
    assertEquals(List.of("EXCUSED", "SIGNED"), seen(DISPATCHER, number).answers().stream().map(WhistleSheet.Answer::state).toList());
    assertTrue(of(number, mine()).contact().dueAt().isAfter(of(number, mine()).calledAt().plusSeconds(86_400)), "the clocks began anew");
    DISPATCHER.does(() -> whistling.call(number, whole(number, null).to(bureau)));
    assertEquals("whistle.called-already", key(DISPATCHER, () -> whistling.call(number, whole(number, null).to(bureau))));
  }

  @Test void whoever_was_overtaken_learns_by_whom() {
    var number = raised(mine());
    var old = on(number, mine(), null);
    OFFICE.does(() -> answering.sign(number, on(number, mine(), null)));
    var refusal = assertThrows(Refusal.class, () -> OFFICE.does(() -> answering.sign(number, old)));
    assertEquals("changed-by-someone-else", refusal.key());
    assertEquals("WhistleMove.SIGN", refusal.changes().steps().get(0).deed());
  }

  @Test void the_same_key_raises_it_once() {
    var raise = work(mine());
    var key = "once-" + System.nanoTime();
    var first = DISPATCHER.calls(() -> whistling.raise(raise, key));
    assertEquals(first, DISPATCHER.calls(() -> whistling.raise(raise, key)));
    assertEquals(1, seen(DISPATCHER, first).answers().size());
  }

  @Test void what_calls_nobody_or_an_unsuited_department_is_refused() {
    assertEquals("whistle.nobody-called", key(DISPATCHER, () -> whistling.raise(work(), null)));
    long foreign = FOREIGN_OFFICE.calls(() -> offices.ofCaller()).iterator().next();
    assertEquals("whistle.office-unsuited", key(DISPATCHER, () -> whistling.raise(work(foreign), null)));
    var bad = work(mine());
    bad.setCause("MOOD");
    assertThrows(Exception.class, () -> DISPATCHER.calls(() -> whistling.raise(bad, null)));
  }

  @Test void raised_from_an_incident_it_lies_where_the_incident_lies_and_both_name_each_other() {
    var incident = report("0101");
    var raise = work(mine());
    raise.setGround(null);
    raise.setIncident(incident);
    var number = DISPATCHER.calls(() -> whistling.raise(raise, null));
    assertEquals("510131001006", seen(DISPATCHER, number).ground());
    assertEquals(incident, seen(DISPATCHER, number).line().incident());
    assertEquals(number, DISPATCHER.calls(() -> whistles.ofIncident(incident)).get(0).number());
    assertEquals("incident.unknown", key(STRANGER, () -> whistling.raise(raise, null)));
  }

  @Test void what_is_late_is_told_to_whistler_and_county_once_a_step_and_stays_visible() {
    var number = raised(mine());
    Sql.on(database).update("update grid.whistle_answer set due_at = ?, sign_due_at = ? where whistle = (select id from grid.whistle where number = ?)",
        Instant.now().minusSeconds(60), Instant.now().minusSeconds(60), number);
    assertTrue(sweep.sweepOnce() >= 1);
    sweep.sweepOnce();
    assertEquals(1, Sql.on(database).number("select count(*) from foundation.outbox where topic = 'whistle.overdue' and key like ?", number + "#%"));
    assertNotNull(of(number, mine()).escalatedAt());
    assertEquals("OVERDUE", of(number, mine()).sign().state());
    var late = LEADER.calls(() -> whistles.ledger(new WhistleQuery(null, number, null, null, null, null, null, "OVERDUE", false), 0, 10)).rows();
    assertEquals(1, late.size());
    assertEquals(1, LEADER.calls(() -> whistles.ledger(new WhistleQuery(null, number, null, null, null, null, null, "ESCALATED", false), 0, 10)).rows().size());
  }

  @Test void a_changed_calendar_moves_the_running_limits_of_whistles_and_incidents_at_once() {
    var number = raised(mine());
    var report = report("0401");
    var before = of(number, mine()).arrive().dueAt();
    var incident = Sql.on(database).one("select due_at from grid.incident where number = ?", row -> row.instant("due_at"), report).orElseThrow();
    var today = ChinaTime.today(Clock.systemUTC());
    int year = today.getYear();
    var known = KEEPER.calls(() -> calendars.year(year));
    org.junit.jupiter.api.Assumptions.assumeTrue(known.announced(), "the calendar of this year is not announced");
    var days = new ArrayList<>(known.days());
    for (int i = 0; i < 10; i++) {
      var day = today.plusDays(i);
      days.removeIf(one -> one.date().equals(day));
      if (day.getYear() == year) days.add(new SpecialDay(day, SpecialDay.Kind.HOLIDAY, "试验假"));
    }
    try {
      KEEPER.does(() -> calendars.importYear(new YearNotice(year, "试验通知", null, days)));
      var after = of(number, mine());
      assertTrue(after.arrive().dueAt().isAfter(before), before + " → " + after.arrive().dueAt());
      assertEquals(deadlines.due(after.calledAt(), Limit.parse("3 WORK_DAY"), PUJIANG).instant(), after.arrive().dueAt());
      assertEquals(after.calledAt().plusSeconds(3600), after.sign().dueAt(), "an hour is an hour on a holiday too");
      assertTrue(Sql.on(database).one("select due_at from grid.incident where number = ?", row -> row.instant("due_at"), report).orElseThrow().isAfter(incident));
    } finally {
      KEEPER.does(() -> calendars.importYear(new YearNotice(year, known.document(), known.source(), known.days())));
    }
    assertEquals(before, of(number, mine()).arrive().dueAt());
  }

  private String report(String type) {
    var report = new ReportIncident();
    report.setType(type);
    report.setDescription("楼顶加盖彩钢棚，屡劝不改");
    report.setGround("5101310010062001005");
    report.setSource("PHONE");
    return MEMBER.calls(() -> reporting.report(report, null));
  }

  @Test void an_open_call_joins_a_standing_whistle_and_only_its_whistler_may_make_it() {
    var number = raised(mine());
    assertEquals("whistle.not-yours", key(TOWN, () -> inviting.invite(new CallForHelp(number, "请带铁锹", 2), null)));
    assertEquals("whistle.unknown", key(STRANGER, () -> inviting.invite(new CallForHelp(number, "请带铁锹", 2), null)));
    assertThrows(EJBAccessException.class, () -> OFFICE.calls(() -> inviting.invite(new CallForHelp(number, "请带铁锹", 2), null)));
    var call = DISPATCHER.calls(() -> inviting.invite(new CallForHelp(number, "请带铁锹", 2), null));
    assertEquals(call, seen(DISPATCHER, number).calls().get(0).number());
    assertTrue(CLERK.calls(() -> calls.list(false)).stream().anyMatch(one -> one.number().equals(call)));
    DISPATCHER.does(() -> whistling.withdraw(number, whole(number, "误吹")));
    assertEquals("whistle.move-not-allowed", key(DISPATCHER, () -> inviting.invite(new CallForHelp(number, "再来", 1), null)));
  }

  private String opened(int wanted) {
    var raise = work();
    raise.setWanted(wanted);
    raise.setPlea("清理河道，请自带手套");
    var number = DISPATCHER.calls(() -> whistling.raise(raise, null));
    return seen(DISPATCHER, number).calls().get(0).number();
  }

  private static AnswerCall body(String name) {
    var answer = new AnswerCall();
    answer.setKind("ORGANISATION");
    answer.setName(name);
    answer.setContact("13800006021");
    return answer;
  }

  @Test void of_twelve_who_answer_at_once_exactly_three_are_accepted_and_nine_thanked() throws Exception {
    var call = opened(3);
    var running = new ArrayList<Future<Long>>();
    for (int i = 0; i < 12; i++) {
      var name = "志愿服务队" + i;
      Callable<Long> one = () -> CLERK.calls(() -> calls.answer(call, body(name), null));
      running.add(threads.submit(one));
    }
    for (var one : running) one.get();
    var sheet = CLERK.calls(() -> calls.sheet(call));
    assertEquals(3, sheet.answers().stream().filter(answer -> answer.state().equals("ACCEPTED")).count());
    assertEquals(9, sheet.answers().stream().filter(answer -> answer.state().equals("THANKED")).count());
    assertEquals("FULL", sheet.state());
  }

  @Test void an_undone_place_goes_to_the_next_who_comes_and_a_closed_call_takes_nobody() {
    var call = opened(1);
    long first = MEMBER.calls(() -> calls.answer(call, new AnswerCall(), null));
    assertEquals("call.answered-already", key(MEMBER, () -> calls.answer(call, new AnswerCall(), null)));
    assertEquals("call.not-yours", key(TOWN, () -> inviting.undo(call, first, "重复")));
    assertEquals("call.unknown", key(STRANGER, () -> inviting.undo(call, first, "重复")));
    assertThrows(EJBAccessException.class, () -> MEMBER.does(() -> inviting.close(call)));
    DISPATCHER.does(() -> inviting.undo(call, first, "时间有变"));
    long second = CLERK.calls(() -> calls.answer(call, body("<script>飞龙义工社</script>'--"), null));
    var mine = CLERK.calls(() -> calls.sheet(call)).answers();
    assertEquals("ACCEPTED", mine.get(0).state());
    assertEquals("<script>飞龙义工社</script>'--", mine.get(0).name());
    assertEquals("138****6021", mine.get(0).contact());
    assertEquals("13800006021", DISPATCHER.calls(() -> inviting.contact(call, second)));
    assertEquals("call.no-answer", key(MEMBER, () -> calls.takeBack(call, second)));
    CLERK.does(() -> calls.takeBack(call, second));
    DISPATCHER.does(() -> inviting.close(call));
    assertEquals("call.closed", key(CLERK, () -> calls.answer(call, body("后来的队"), null)));
    assertEquals("call.unknown", key(FOREIGN_MEMBER, () -> calls.sheet(call)));
    assertThrows(EJBAccessException.class, () -> OFFICE.does(() -> calls.list(true)));
  }

  @Test void figures_count_what_was_due_and_are_null_without() {
    var today = ChinaTime.today(Clock.systemUTC());
    var query = new FiguresQuery(today.minusDays(1), today, null);
    var called = LEADER.calls(() -> departments.figures(query, false)).stream().map(line -> line.office()).toList();
    long bureau = TOWN.calls(() -> whistles.officesFor(HESHAN, null)).stream().filter(line -> line.area().equals(PUJIANG) && !called.contains(line.id())).findFirst().orElseThrow().id();
    var number = raised(bureau);
    var fresh = LEADER.calls(() -> departments.figures(query, false)).stream().filter(line -> line.office() == bureau).findFirst().orElseThrow();
    assertNull(fresh.sign().percent());
    assertNull(fresh.score());
    var staff = staffOf(bureau);
    staff.does(() -> answering.sign(number, on(number, bureau, null)));
    staff.does(() -> answering.arrive(number, on(number, bureau, "到场")));
    DISPATCHER.does(() -> whistling.solve(number, whole(number, "好了")));
    DISPATCHER.does(() -> whistling.rate(number, on(number, bureau, null).grade(4)));
    var line = LEADER.calls(() -> departments.figures(query, false)).stream().filter(one -> one.office() == bureau).findFirst().orElseThrow();
    assertEquals(0, new BigDecimal("100").compareTo(line.arrive().percent()));
    assertEquals(0, new BigDecimal("80").compareTo(line.score()));
    assertTrue(FOREIGN_LEADER.calls(() -> departments.figures(query, false)).stream().noneMatch(one -> one.office() == bureau));
    assertTrue(staff.calls(() -> departments.figures(query, false)).stream().allMatch(one -> one.office() == bureau), "a department sees itself");
    assertFalse(LEADER.calls(() -> departments.ranking()), "nobody is ranked by default");
    assertEquals("whistle.bad-period", key(LEADER, () -> departments.figures(new FiguresQuery(today, today.minusDays(1), null), false)));
  }

  @Test void the_record_is_printed_and_a_withdrawn_whistle_measures_nobody() {
    var number = raised(mine());
    assertTrue(new String(DISPATCHER.calls(() -> prints.print(number)).pdf(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII).startsWith("%PDF"));
    assertEquals("whistle.unknown", key(STRANGER, () -> prints.print(number)));
    DISPATCHER.does(() -> whistling.withdraw(number, whole(number, "误吹")));
    assertEquals("DROPPED", of(number, mine()).state());
    assertEquals("whistle.move-not-allowed", key(DISPATCHER, () -> whistling.solve(number, whole(number, "好了"))));
  }
}
