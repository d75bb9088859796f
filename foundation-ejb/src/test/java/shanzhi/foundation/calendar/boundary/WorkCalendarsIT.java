package shanzhi.foundation.calendar.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.it.FoundationEar;
import shanzhi.foundation.it.People;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;

@ExtendWith(ArquillianExtension.class)
class WorkCalendarsIT {

  private static final String CITY = "510100000000";
  private static final String PUJIANG = "510131000000";
  private static final String JINJIANG = "510104000000";
  private static final Caller ANYBODY = Caller.named("anybody").as(JobRole.MEMBER);

  @Deployment static EnterpriseArchive ear() { return FoundationEar.with(WorkCalendarsIT.class); }

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject WorkCalendars calendars;

  Caller keeper;
  Caller keeperOfJinjiang;

  @BeforeEach void people() {
    keeper = People.hold(database, "keeper", JobRole.SYSADMIN, CITY);
    keeperOfJinjiang = People.hold(database, "keeper.jinjiang", JobRole.SYSADMIN, JINJIANG);
  }

  @Test
  void the_figures_of_the_rules_come_out_although_the_machine_stands_in_new_york() {
    assertEquals("America/New_York", TimeZone.getDefault().getID());
    assertDue("2026-06-12T15:30", "4 WORK_HOUR", "2026-06-15T11:30");
    assertDue("2026-06-12T15:30", "1 WORK_DAY", "2026-06-15T15:30");
    assertDue("2026-06-13T10:00", "1 WORK_DAY", "2026-06-15T17:00");
    assertDue("2026-06-12T13:00", "4 WORK_HOUR", "2026-06-12T17:00");
    assertDue("2026-09-30T15:30", "4 WORK_HOUR", "2026-10-08T11:30");
    assertDue("2026-09-30T15:30", "3 WORK_DAY", "2026-10-10T15:30");
    assertDue("2026-06-12T23:30", "2 NATURAL_HOUR", "2026-06-13T01:30");
  }

  @Test
  void a_year_nobody_announced_makes_a_deadline_provisional_until_it_is_imported() {
    var from = at("2030-09-30T15:30");
    var guess = ANYBODY.calls(() -> calendars.due(from, Limit.parse("4 WORK_HOUR"), PUJIANG));
    assertTrue(guess.provisional());
    assertEquals("2030-10-01T11:30", guess.due().toString());
    assertFalse(ANYBODY.calls(() -> calendars.year(2030)).announced());

    var rows = new StringBuilder("日期,类型,名称\n2029-12-29,班,元旦\n");
    for (int day = 1; day <= 7; day++) rows.append("2030-10-0").append(day).append(",休,国庆节\n");
    keeper.does(() -> calendars.importYear(YearNotice.of(2030, "国办发明电〔2029〕9号", null, rows.toString())));

    var known = ANYBODY.calls(() -> calendars.due(from, Limit.parse("4 WORK_HOUR"), PUJIANG));
    assertFalse(known.provisional());
    assertEquals("2030-10-08T11:30", known.due().toString());
    assertEquals(7, ANYBODY.calls(() -> calendars.year(2030)).days().size());
    assertEquals(1L, Sql.on(database).number("select count(*) from foundation.audit_entry where verb = 'calendar.import' and subject = '2030' and actor = 'keeper'"));

    keeper.does(() -> calendars.importYear(YearNotice.of(2030, "国办发明电〔2029〕10号", null, "2030-10-01,休,国庆节")));
    assertEquals(1, ANYBODY.calls(() -> calendars.year(2030)).days().size(), "an import replaces the year");
  }

  @Test
  void a_county_may_keep_its_own_hours_from_a_day_on() {
    keeper.does(() -> calendars.setHours(PUJIANG, LocalDate.of(2026, 7, 1), "09:00-12:00,14:00-18:00", "蒲府办〔2026〕1号"));
    keeper.does(() -> calendars.setHours(PUJIANG, LocalDate.of(2026, 10, 1), null, "蒲府办〔2026〕2号"));
    assertEquals("2026-07-02T15:00", due("2026-07-02T11:00", "2 WORK_HOUR", PUJIANG));
    assertEquals("2026-07-02T15:00", due("2026-07-02T11:00", "2 WORK_HOUR", "510131"));
    assertEquals("2026-07-02T15:00", due("2026-07-02T11:00", "2 WORK_HOUR", "510131001001"), "a community keeps its county's hours");
    assertEquals("2026-07-02T14:00", due("2026-07-02T11:00", "2 WORK_HOUR", JINJIANG), "the neighbour keeps the city's");
    assertEquals("2026-06-25T14:00", due("2026-06-25T11:00", "2 WORK_HOUR", PUJIANG), "not before the day");
    assertEquals("2026-07-01T10:00", due("2026-06-30T16:00", "2 WORK_HOUR", PUJIANG), "counting goes on with the new hours");
    assertEquals("2026-07-01T16:00", due("2026-06-30T15:00", "1 WORK_DAY", PUJIANG), "2 h of June, then 5 h of July");
    assertEquals("2026-10-12T14:00", due("2026-10-12T11:00", "2 WORK_HOUR", PUJIANG), "the city's hours again");
    assertEquals(Duration.ofHours(7), ANYBODY.calls(() -> calendars.worked(at("2026-06-30T15:00"), at("2026-07-01T16:00"), PUJIANG)));
  }

  @Test
  void the_light_turns_yellow_when_seventy_of_a_hundred_are_used_in_working_time() {
    var from = at("2026-06-12T15:00"); // a Friday; 10 h: 2 on Friday, 5 on Monday until 15:00
    assertEquals("2026-06-15T15:00", local(ANYBODY.calls(() -> calendars.warnAt(from, Limit.parse("10 WORK_HOUR"), null, new BigDecimal("0.7")))));
    assertEquals("2026-06-12T16:24", local(ANYBODY.calls(() -> calendars.warnAt(from, Limit.parse("2 NATURAL_HOUR"), null, new BigDecimal("0.7")))));
    assertRefused("calendar.bad-share", () -> calendars.warnAt(from, Limit.parse("2 NATURAL_HOUR"), null, BigDecimal.ONE));
  }

  @Test
  void what_remains_is_told_on_the_clock_of_the_limit() {
    assertEquals(new Remaining(false, Duration.ofMinutes(100), 0, 1, 40),
        ANYBODY.calls(() -> calendars.remaining(at("2026-06-15T11:20"), at("2026-06-15T14:00"), LimitUnit.WORK_HOUR, JINJIANG)));
    assertEquals(new Remaining(false, Duration.ofHours(21), 3, 0, 0),
        ANYBODY.calls(() -> calendars.remaining(at("2026-06-15T09:00"), at("2026-06-17T17:00"), LimitUnit.WORK_DAY, JINJIANG)));
    assertEquals(new Remaining(true, Duration.ofMinutes(35), 0, 0, 35),
        ANYBODY.calls(() -> calendars.remaining(at("2026-06-15T14:35"), at("2026-06-15T14:00"), LimitUnit.WORK_HOUR, JINJIANG)));
    assertEquals("0.25 WORK_DAY", ANYBODY.calls(() -> calendars.halved(Limit.parse("0.5 WORK_DAY"))).toString());
  }

  @Test
  void a_deadline_explains_itself() {
    assertEquals("从 11-20 09:00 起算；上午 3 时 + 下午 1 时 → 到期 11-20 14:00", sentence("2026-11-20T09:00", "4 WORK_HOUR"));
    assertEquals("从 09-30 15:30 起算；09-30 下午 1.5 时；10-08 上午 2.5 时（国庆节不计） → 到期 10-08 11:30", sentence("2026-09-30T15:30", "4 WORK_HOUR"));
    assertEquals("06-13 10:00 不在工作时间，从 06-15 09:00 起算；1 工作日 = 7 时（每日 7 时）；上午 3 时 + 下午 4 时（周末不计） → 到期 06-15 17:00", sentence("2026-06-13T10:00", "1 WORK_DAY"));
    assertEquals("从 06-12 23:30 起算；2 小时昼夜连续计时 → 到期 06-13 01:30", sentence("2026-06-12T23:30", "2 NATURAL_HOUR"));
  }

  @Test
  void a_place_that_does_not_exist_is_not_found_and_a_code_that_is_none_is_bad() {
    assertEquals(Refusal.Kind.UNKNOWN, assertRefused("area.unknown", () -> calendars.due(at("2026-06-15T10:00"), Limit.parse("1 WORK_HOUR"), "510199")).kind());
    assertEquals(Refusal.Kind.UNKNOWN, assertRefused("area.unknown", () -> calendars.due(at("2026-06-15T10:00"), Limit.parse("1 WORK_HOUR"), "510131999999")).kind());
    assertRefused("territory.bad-code", () -> calendars.due(at("2026-06-15T10:00"), Limit.parse("1 WORK_HOUR"), "蒲江"));
  }

  @Test
  void only_the_keeper_of_the_place_edits() {
    var notice = YearNotice.of(2031, "x", null, "2031-10-01,休,国庆节");
    assertThrows(EJBAccessException.class, () -> ANYBODY.does(() -> calendars.importYear(notice)));
    assertThrows(EJBAccessException.class, () -> ANYBODY.does(() -> calendars.setHours(JINJIANG, LocalDate.of(2026, 1, 1), "09:00-12:00", null)));
    var withoutGround = Caller.named("nowhere").as(JobRole.SYSADMIN);
    assertEquals("calendar.whole-city", assertThrows(Refusal.class, () -> withoutGround.does(() -> calendars.importYear(notice))).key());
    assertEquals("calendar.whole-city", assertThrows(Refusal.class, () -> keeperOfJinjiang.does(() -> calendars.importYear(notice))).key());
    assertFalse(ANYBODY.calls(() -> calendars.year(2031)).announced(), "a county cannot announce a year for everybody");
    keeperOfJinjiang.does(() -> calendars.setHours(JINJIANG, LocalDate.of(2033, 1, 1), "09:00-12:00,13:00-17:00", null));
    assertEquals("area.out-of-reach", assertThrows(Refusal.class,
        () -> keeperOfJinjiang.does(() -> calendars.setHours(PUJIANG, LocalDate.of(2026, 1, 1), "09:00-12:00", null))).key());
    assertThrows(EJBAccessException.class, () -> new Caller("stranger", java.util.Set.of()).calls(() -> calendars.year(2026)));
  }

  @Test
  void bad_notices_and_hours_are_refused_by_name() {
    assertEquals("calendar.bad-line", assertThrows(Refusal.class, () -> YearNotice.of(2031, "x", null, "2031-10-01,休,国庆节\n2031-13-01,休,x")).key());
    assertKeeperRefused("calendar.other-year", () -> calendars.importYear(YearNotice.of(2031, "x", null, "2032-10-01,休,国庆节")));
    assertKeeperRefused("calendar.day-twice", () -> calendars.importYear(YearNotice.of(2031, "x", null, "2031-10-01,休,a\n2031-10-01,班,b")));
    assertKeeperRefused("calendar.bad-hours", () -> calendars.setHours(JINJIANG, LocalDate.of(2031, 1, 1), "朝九晚五", null));
    assertKeeperRefused("calendar.hours-of-county", () -> calendars.setHours("510131001000", LocalDate.of(2031, 1, 1), "09:00-12:00", null));
    assertKeeperRefused("calendar.city-needs-hours", () -> calendars.setHours(CITY, LocalDate.of(2031, 1, 1), "", null));
    var causes = new ArrayList<Throwable>();
    try {
      keeper.does(() -> calendars.importYear(new YearNotice(2031, " ", null, List.of())));
    } catch (RuntimeException failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) causes.add(cause);
    }
    assertTrue(causes.stream().anyMatch(ConstraintViolationException.class::isInstance));
  }

  private void assertDue(String from, String limit, String due) { assertEquals(due, due(from, limit, null)); }

  private String due(String from, String limit, String area) {
    return ANYBODY.calls(() -> calendars.due(at(from), Limit.parse(limit), area)).due().toString();
  }

  private String sentence(String from, String limit) { return ANYBODY.calls(() -> calendars.explain(at(from), Limit.parse(limit), JINJIANG)).sentence(); }

  private static Refusal assertRefused(String key, java.util.concurrent.Callable<?> action) {
    var refusal = assertThrows(Refusal.class, () -> ANYBODY.calls(action));
    assertEquals(key, refusal.key());
    return refusal;
  }

  private void assertKeeperRefused(String key, Runnable action) { assertEquals(key, assertThrows(Refusal.class, () -> keeper.does(action)).key()); }

  private static Instant at(String local) { return ChinaTime.instant(LocalDateTime.parse(local)); }

  private static String local(Instant instant) { return ChinaTime.local(instant).toString(); }
}
