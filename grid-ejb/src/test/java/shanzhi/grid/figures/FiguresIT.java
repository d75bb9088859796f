package shanzhi.grid.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.jobs.boundary.JobLine;
import shanzhi.foundation.jobs.boundary.JobState;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.grid.Workbook;
import shanzhi.grid.figures.boundary.FigureRow;
import shanzhi.grid.figures.boundary.Figures;
import shanzhi.grid.figures.boundary.Rate;
import shanzhi.grid.figures.boundary.Statements;
import shanzhi.grid.incidents.boundary.Counted;
import shanzhi.grid.incidents.boundary.IncidentQuery;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.incidents.control.OverdueSweep;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Figures against arithmetic done by hand on a small set in March 2025, and against the lists behind them. */
@ExtendWith(ArquillianExtension.class)
class FiguresIT {

  static final Caller LEADER = Caller.named("leader").as(JobRole.LEADER);
  static final Caller DISPATCHER = Caller.named("dispatcher").as(JobRole.DISPATCHER);
  static final Caller CLERK = Caller.named("clerk").as(JobRole.CLERK);
  static final Caller WORKER = Caller.named("worker").as(JobRole.WORKER);
  static final Caller MEMBER = Caller.named("member").as(JobRole.MEMBER);
  static final Caller OFFICE = Caller.named("office").as(JobRole.OFFICE);
  static final Caller STRANGER = Caller.named("leader-jt").as(JobRole.LEADER);
  static final Caller INSPECTOR = Caller.named("inspector1").as(JobRole.INSPECTOR);
  static final String COUNTY = "510131000000";
  static final String TOWN = "510131001000";
  static final String FEILONG = "510131001006";
  static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
  static final LocalDate LAST = LocalDate.of(2025, 3, 31);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", FiguresIT.class, Workbook.class); }

  @Inject Figures figures;
  @Inject Statements statements;
  @Inject Incidents incidents;
  @Inject Jobs jobs;
  @Inject OverdueSweep sweep;
  @Inject Clock clock;
  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Resource(lookup = "java:jboss/datasources/OwnerDS") DataSource owner;

  private static Instant at(String moment) { return ChinaTime.instant(LocalDateTime.parse("2025-" + moment + ":00")); }

  /** A row with what every incident has; further columns follow as "name = value" pairs. */
  private void row(String letter, String reported, String status, String source, String more) {
    var ended = List.of("CLOSED", "REJECTED", "MERGED").contains(status);
    Sql.on(database).update("""
        insert into grid.incident (id, reported_at, version, number, type, priority, status, source, description, county, town, community, general_grid, fine_grid, due_unit,
          reporter, ended, steps) values (nextval('grid.incident_seq'), ?, 1, ?, '0102', 'ORDINARY', ?, ?, '三月手算', ?, ?, ?, ?, ?, 'WORK_HOUR', 'member', ?, 1)""",
        at(reported), "PJ-2025-" + letter, status, source, COUNTY, TOWN, FEILONG, FEILONG + "1001000", FEILONG + "2001005", ended);
    if (!more.isEmpty()) Sql.on(database).update("update grid.incident set " + more.replaceAll("@(\\d\\d-\\d\\dT\\d\\d:\\d\\d)", "timestamptz '2025-$1+08'") + " where number = ?", "PJ-2025-" + letter);
  }

  private void request(String letter, String kind, String state, String decided) {
    Sql.on(database).update("""
        insert into grid.incident_request (id, incident, reported_at, kind, state, asked_by, asked_at, reason, decided_by, decided_at)
        select nextval('grid.incident_request_seq'), id, reported_at, ?, ?, 'office', ?, '手算', 'dispatcher', ? from grid.incident where number = ?""",
        kind, state, at(decided), at(decided), "PJ-2025-" + letter);
  }

  @BeforeEach void the_hand_made_set() {
    if (Sql.on(database).number("select count(*) from grid.incident where number like 'PJ-2025-_'") > 0) return;
    // A straight and in time; B everything late and once reworked; C rejected; D public, verified, still open
    row("A", "03-03T09:00", "CLOSED", "PHONE", "desk_at = @03-03T10:00, desk_due_at = @03-03T13:00, accepted_at = @03-03T10:00, filed_at = @03-03T10:05, responded_at = @03-03T15:00, checked_at = @03-04T10:00, check_due_at = @03-05T10:00, close_due_at = @03-10T17:00, closed_at = @03-04T10:00");
    row("B", "03-04T09:00", "CLOSED", "DESK", "desk_at = @03-04T16:00, desk_due_at = @03-04T14:00, accepted_at = @03-04T16:00, filed_at = @03-04T16:00, responded_at = @03-06T09:00, checked_at = @03-14T10:00, check_due_at = @03-13T10:00, close_due_at = @03-12T17:00, closed_at = @03-14T10:00, reworks = 1");
    row("C", "03-05T09:00", "REJECTED", "PHONE", "desk_at = @03-05T10:00, desk_due_at = @03-05T13:00, close_due_at = @03-12T09:00, closed_at = @03-05T10:00");
    row("D", "03-05T11:00", "HANDLING", "PUBLIC", "desk_at = @03-05T12:00, desk_due_at = @03-05T16:00, verify_sent_at = @03-05T12:00, found = true, accepted_at = @03-06T09:00, filed_at = @03-06T09:30, close_due_at = @03-20T17:00, due_at = @03-12T17:00, supervised_at = @03-22T09:00");
    // E public, turned away unseen; F settled on the spot and confirmed; G merged; H suspended before its limit; I never answered
    row("E", "03-06T09:00", "REJECTED", "PUBLIC", "desk_at = @03-06T09:30, desk_due_at = @03-06T13:00, close_due_at = @03-13T09:00, closed_at = @03-06T09:30");
    row("F", "03-07T09:00", "CLOSED", "PHONE", "self_handled = true, checked_at = @03-07T15:00, check_due_at = @03-08T15:00, close_due_at = @03-15T17:00, closed_at = @03-07T15:00");
    row("G", "03-07T10:00", "MERGED", "PHONE", "desk_at = @03-07T10:30, desk_due_at = @03-07T14:00, close_due_at = @03-15T17:00, closed_at = @03-07T10:30");
    row("H", "03-10T09:00", "SUSPENDED", "PHONE", "desk_at = @03-10T09:30, desk_due_at = @03-10T13:00, accepted_at = @03-10T09:30, filed_at = @03-10T09:40, responded_at = @03-10T14:00, suspended_at = @03-11T09:00, close_due_at = @03-18T17:00");
    row("I", "03-24T09:00", "REPORTED", "PHONE", "due_at = @03-24T13:00, close_due_at = @04-02T17:00");
    // J came in February and its limit ran out in March
    row("J", "02-25T09:00", "CLOSED", "PHONE", "desk_at = @02-25T09:30, desk_due_at = @02-25T13:00, accepted_at = @02-25T09:30, filed_at = @02-25T09:40, responded_at = @02-25T11:00, checked_at = @03-05T10:00, check_due_at = @03-05T17:00, close_due_at = @03-03T17:00, closed_at = @03-05T10:00");
    request("B", "EXTENSION", "GRANTED", "03-06T10:00");
    request("A", "EXTENSION", "REFUSED", "03-03T16:00");
    request("H", "SUSPENSION", "GRANTED", "03-11T09:00");
    Sql.on(database).update("""
        insert into grid.incident_step (incident, reported_at, no, at, move, from_status, to_status, actor, version, type, priority)
        select id, reported_at, 1, ?, 'SUPERVISE', status, status, 'leader', 1, type, priority from grid.incident where number = 'PJ-2025-D'""", at("03-22T09:00"));
  }

  private static void check(FigureRow row, Rate rate, int part, int of, String percent) {
    var figure = row.rate(rate);
    assertEquals(part + "/" + of, figure.part() + "/" + figure.of(), rate.name());
    assertEquals(percent, figure.percent() == null ? null : figure.percent().toPlainString(), rate.name());
  }

  @Test void the_rates_of_march_are_those_worked_out_by_hand() {
    var march = LEADER.calls(() -> figures.sheet(FEILONG, FIRST, LAST, null)).whole();
    check(march, Rate.VALID, 5, 8, "62.5");           // filed A B D H and F confirmed, of A B C D E F H I; G is merged, J is February's
    check(march, Rate.ANSWERED, 5, 7, "71.4");        // A C D E H in time, B late, I never; F needs no answer
    check(march, Rate.RESPONDED, 2, 4, "50.0");       // accepted A B D H; signed within 24 h A H
    check(march, Rate.VERIFIED, 1, 1, "100.0");       // D; E was turned away unseen
    check(march, Rate.CHECKED, 2, 3, "66.7");         // A F in time, B a day late
    check(march, Rate.CLOSED, 4, 5, "80.0");          // limits in March: A B D F J; D is open; H rests, I's runs out in April
    check(march, Rate.IN_TIME, 2, 5, "40.0");         // A F
    check(march, Rate.REWORKED, 1, 4, "25.0");        // closed in March A B F J; B twice
    check(march, Rate.SELF_HANDLED, 1, 8, "12.5");    // F
    assertEquals(List.of(1, 3, 1, 1, 1, 0, 1), List.of(march.count("MERGED"), march.count("OUTSTANDING"), march.count("OVERDUE"), march.count("EXTENDED"),
        march.count("SUSPENDED"), march.count("RETURNED"), march.count("SUPERVISED")), "open at the end D H I, of these past the limit D alone");
  }

  @Test void nothing_to_count_is_no_rate_and_not_nought() {
    var april = LEADER.calls(() -> figures.sheet(FEILONG, LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 30), null)).whole();
    assertNull(april.rate(Rate.VALID).percent());
    check(april, Rate.IN_TIME, 0, 1, "0.0");          // I's limit ran out on 2 April and it is open
  }

  @Test void areas_stand_in_the_order_of_the_tree_and_make_up_the_whole() {
    for (var ground : List.of(COUNTY, TOWN, FEILONG, FEILONG + "1001000")) {
      var sheet = LEADER.calls(() -> figures.sheet(ground, FIRST, LAST, null));
      for (var set : Counted.values()) assertEquals(sheet.whole().count(set.name()), sheet.rows().stream().mapToInt(row -> row.count(set.name())).sum(), ground + " " + set);
    }
    var towns = LEADER.calls(() -> figures.sheet(COUNTY, FIRST, LAST, null)).rows().stream().map(FigureRow::ground).toList();
    assertEquals(Sql.on(database).list("select code from foundation.area_version where parent = ? and valid_to is null order by sort, code", row -> row.text("code"), COUNTY), towns);
    assertEquals("figures.no-ranking", assertThrows(Refusal.class, () -> LEADER.does(() -> figures.sheet(COUNTY, FIRST, LAST, Rate.IN_TIME))).key());
  }

  @Test void everybody_reads_the_own_ground_and_no_other() {
    assertEquals(COUNTY, LEADER.calls(() -> figures.sheet(null, FIRST, LAST, null)).ground());
    assertEquals(TOWN, DISPATCHER.calls(() -> figures.sheet(null, FIRST, LAST, null)).ground());
    assertEquals(8, MEMBER.calls(() -> figures.sheet(null, FIRST, LAST, null)).whole().count("REPORTED"));
    for (var deed : List.<Runnable>of(() -> figures.sheet(FEILONG, FIRST, LAST, null), () -> figures.months(FEILONG), () -> figures.categories(FEILONG, FIRST, LAST))) {
      assertEquals("area.out-of-reach", assertThrows(Refusal.class, () -> STRANGER.does(deed)).key());
      assertThrows(EJBAccessException.class, () -> INSPECTOR.does(deed));
    }
    assertEquals("area.out-of-reach", assertThrows(Refusal.class, () -> CLERK.does(() -> figures.sheet(TOWN, FIRST, LAST, null))).key());
    assertEquals("figures.bad-period", assertThrows(Refusal.class, () -> LEADER.does(() -> figures.sheet(TOWN, LAST, FIRST, null))).key());
  }

  @Test void each_figure_counts_exactly_its_list() {
    var random = new Random(510131);
    var today = ChinaTime.today(clock);
    record Reader(Caller caller, List<String> grounds) {}
    var readers = List.of(new Reader(LEADER, List.of(COUNTY, TOWN, "510131002000", FEILONG, FEILONG + "2001005")), new Reader(DISPATCHER, List.of(TOWN, FEILONG)),
        new Reader(CLERK, List.of(FEILONG, FEILONG + "1001000")), new Reader(WORKER, List.of(FEILONG + "1001000")), new Reader(OFFICE, List.of(TOWN)));
    int seen = 0;
    for (int i = 0; i < 40; i++) {
      var reader = readers.get(random.nextInt(readers.size()));
      var ground = reader.grounds().get(random.nextInt(reader.grounds().size()));
      var from = random.nextInt(3) == 0 ? FIRST.minusDays(random.nextInt(40)) : today.minusDays(random.nextInt(60));
      var to = from.plusDays(random.nextInt(50));
      var whole = reader.caller().calls(() -> figures.sheet(ground, from, to, null)).whole();
      for (var set : Counted.values()) {
        var query = new IncidentQuery(ground, null, null, List.of(), from, to, null, null, false, false).counting(set);
        assertEquals(whole.count(set.name()), reader.caller().calls(() -> incidents.ledger(query, 0, 1)).total(), set + " " + ground + " " + from + " to " + to);
        seen += whole.count(set.name());
      }
    }
    assertTrue(seen > 1_000, "the queries find something: " + seen);
  }

  @Test void what_belongs_to_no_grid_below_has_its_list_too() {
    row("K", "06-02T09:00", "REPORTED", "DESK", "general_grid = null, fine_grid = null");
    row("L", "06-02T10:00", "REPORTED", "DESK", "fine_grid = null");
    var from = LocalDate.of(2025, 6, 1);
    var to = LocalDate.of(2025, 6, 30);
    try {
      for (var ground : List.of(FEILONG, FEILONG + "1001000")) {
        var rest = LEADER.calls(() -> figures.sheet(ground, from, to, null)).rows().stream().filter(line -> line.ground() == null).findFirst().orElseThrow();
        assertEquals(1, rest.count("REPORTED"), ground);
        for (var set : Counted.values()) {
          var query = new IncidentQuery(ground, null, null, List.of(), from, to, null, null, false, false).counting(set).nearest();
          assertEquals(rest.count(set.name()), LEADER.calls(() -> incidents.ledger(query, 0, 1)).total(), ground + " " + set);
          assertEquals(0, STRANGER.calls(() -> incidents.ledger(query, 0, 1)).total());
        }
      }
    } finally {
      Sql.on(owner).update("delete from grid.incident where number in ('PJ-2025-K', 'PJ-2025-L')");
    }
  }

  @Test void restricted_ones_are_counted_and_their_list_says_how_many_are_masked() {
    row("M", "07-02T09:00", "REPORTED", "DESK", "type = '0303', restricted = true");
    row("N", "07-02T10:00", "REPORTED", "DESK", "");
    var query = new IncidentQuery(FEILONG, null, null, List.of(), LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 31), null, null, false, false).counting(Counted.REPORTED);
    try {
      for (var reader : List.of(LEADER, DISPATCHER)) {
        assertEquals(2, reader.calls(() -> figures.sheet(FEILONG, query.from(), query.to(), null)).whole().count("REPORTED"));
        assertEquals(2, reader.calls(() -> incidents.ledger(query, 0, 10)).total(), reader.name());
      }
      assertEquals(1, LEADER.calls(() -> incidents.masked(query)));
      assertEquals("***", LEADER.calls(() -> incidents.ledger(query, 0, 10)).rows().stream().filter(line -> line.restricted()).findFirst().orElseThrow().description());
      assertEquals(0, DISPATCHER.calls(() -> incidents.masked(query)), "the desk has to know");
      assertEquals(0, STRANGER.calls(() -> incidents.masked(query)), "what cannot be seen is not masked either");
      assertThrows(EJBAccessException.class, () -> INSPECTOR.calls(() -> incidents.masked(query)));
    } finally {
      Sql.on(owner).update("delete from grid.incident where number in ('PJ-2025-M', 'PJ-2025-N')");
    }
  }

  @Test void what_is_kept_for_the_figures_says_what_the_steps_say() {
    assertEquals(List.of(), Sql.on(database).list("""
        select i.number from grid.incident i join grid.incident_stamp s on s.incident = i.id and s.reported_at = i.reported_at
         where i.number not like 'PJ-2025-_' and (i.desk_at, i.accepted_at, i.filed_at, i.verify_sent_at, i.checked_at, i.self_handled)
           is distinct from (s.desk_at, s.accepted_at, s.filed_at, s.verify_sent_at, s.checked_at, s.self_handled)""", row -> row.text("number")));
  }

  @Test void months_and_categories_add_up() {
    var categories = LEADER.calls(() -> figures.categories(FEILONG, FIRST, LAST));
    assertEquals(List.of(8, 4), List.of(categories.get(0).reported(), categories.get(0).closed()), "all of March is 城市管理");
    assertEquals(0, categories.stream().skip(1).mapToInt(one -> one.reported() + one.closed()).sum());
    var months = LEADER.calls(() -> figures.months(COUNTY));
    assertEquals(12, months.size());
    for (var month : months) {
      var whole = LEADER.calls(() -> figures.sheet(COUNTY, month.from(), month.to(), null)).whole();
      assertEquals(List.of(whole.count("REPORTED"), whole.count("CLOSED")), List.of(month.reported(), month.closed()), month.from().toString());
    }
    assertEquals(30, LEADER.calls(() -> figures.days(COUNTY)).size());
  }

  private JobLine done(Caller caller, long job) {
    for (int i = 0; i < 300; i++) {
      var line = caller.calls(() -> jobs.get(job));
      if (line.state().ended()) return line;
      java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
    }
    throw new AssertionError("the job does not end");
  }

  @Test void a_statement_is_frozen_and_printed_the_same_whatever_happens_later() {
    var job = done(LEADER, LEADER.calls(() -> statements.order(COUNTY, LocalDate.of(2025, 3, 15))));
    assertEquals(JobState.DONE, job.state(), () -> job.refusal() + " " + job.message());
    var line = LEADER.calls(() -> statements.list()).get(0);
    assertEquals(FIRST, line.month());
    var before = LEADER.calls(() -> statements.get(line.id()));
    var whole = before.lines().get(0);
    assertEquals(List.of(8, 4, 1), List.of(whole.now().get("REPORTED"), whole.now().get("CLOSED"), whole.before().get("REPORTED")), "J is the only one of February");
    assertEquals("40.0", whole.rate(Rate.IN_TIME).percent().toPlainString());
    var town = before.lines().stream().filter(one -> TOWN.equals(one.part()) && one.category() == null).findFirst().orElseThrow();
    assertEquals(8, town.now().get("REPORTED"));
    var sheet = Workbook.read(LEADER.calls(() -> jobs.result(job.id()).stream().readAllBytes()));
    assertEquals(List.of("蒲江县合计", "小计", "8", "5", "4"), sheet.get(1).subList(0, 5));
    var first = LEADER.calls(() -> statements.print(line.id()));
    Sql.on(database).update("update grid.incident set closed_at = closed_at - interval '1 hour', reworks = 1 where number = 'PJ-2025-F'");
    try {
      var second = LEADER.calls(() -> statements.print(line.id()));
      assertEquals(first.hash(), second.hash());
      assertEquals(List.of(1, 2), List.of(first.version(), second.version()));
      assertNotEquals(first.number(), second.number());
    } finally {
      Sql.on(database).update("update grid.incident set closed_at = closed_at + interval '1 hour', reworks = 0 where number = 'PJ-2025-F'");
    }
    assertEquals("figures.unknown-statement", assertThrows(Refusal.class, () -> STRANGER.does(() -> statements.print(line.id()))).key());
    assertEquals("figures.unknown-statement", assertThrows(Refusal.class, () -> DISPATCHER.does(() -> statements.get(line.id()))).key(), "the county's is not the town's");
    assertTrue(DISPATCHER.calls(() -> statements.list()).stream().noneMatch(one -> one.id() == line.id()));
    assertThrows(EJBAccessException.class, () -> MEMBER.does(() -> statements.order(FEILONG, FIRST)));
    assertEquals("area.out-of-reach", assertThrows(Refusal.class, () -> STRANGER.does(() -> statements.order(COUNTY, FIRST))).key());
    assertEquals("figures.area-only", assertThrows(Refusal.class, () -> LEADER.does(() -> statements.order(FEILONG + "2001005", FIRST))).key());
    assertEquals("figures.month-ahead", assertThrows(Refusal.class, () -> LEADER.does(() -> statements.order(COUNTY, LocalDate.of(2199, 1, 1)))).key());
  }

  private int told(String number) {
    return (int) Sql.on(database).number("select count(*) from foundation.outbox where topic = 'incident.warning' and payload ->> 'number' = ?", number);
  }

  @Test void a_yellow_light_is_told_to_the_office_once_and_only_while_it_is_yellow() {
    sweep.warnOnce();
    var office = Sql.on(database).number("select min(id) from foundation.organisation_now where handles and area = ?", TOWN);
    var now = clock.instant();
    var cases = new ArrayList<String>();
    for (var one : List.of("yellow;HANDLING;60;" + office, "overdue;HANDLING;-60;" + office, "desk;FILED;60;", "checking;CHECKING;60;" + office)) {
      var cells = one.split(";", -1);
      var number = "PJ-2024-" + cells[0];
      Sql.on(database).update("""
          insert into grid.incident (id, reported_at, version, number, type, priority, status, source, description, county, town, community, reporter, steps, office, due_unit, due_at, warn_at)
          values (nextval('grid.incident_seq'), ?, 1, ?, '0102', 'ORDINARY', ?, 'PHONE', '黄灯', ?, ?, ?, 'member', 1, nullif(?, '')::bigint, 'WORK_HOUR', ?, ?)""",
          now.minusSeconds(7200), number, cells[1], COUNTY, TOWN, FEILONG, cells[3], now.plusSeconds(60 * Long.parseLong(cells[2])), now.minusSeconds(3600));
      cases.add(number);
    }
    try {
      sweep.warnOnce();
      assertEquals(List.of(1, 0, 0, 0), cases.stream().map(this::told).toList());
      assertEquals(0, sweep.warnOnce());
    } finally {
      Sql.on(owner).update("delete from grid.incident where number like 'PJ-2024-%'");
      Sql.on(database).update("delete from foundation.outbox where payload ->> 'number' like 'PJ-2024-%'");
    }
  }
}
