package shanzhi.grid.incidents.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.grid.incidents.entity.Move;
import shanzhi.grid.incidents.entity.Stage;
import shanzhi.grid.incidents.entity.Status;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Sql;

/**
 * A month of fictitious incidents in 鹤山街道, so that ledger and home page have something to show: most of them closed,
 * some on each stage, a few late. Each has walked the way its status says, in working time.
 */
@ApplicationScoped
public class DemoIncidents {

  private static final int SEED = 510131;
  private static final int COUNT = 160;
  private static final int DAYS = 30;
  private static final String TOWN = "510131001000";

  /** Which of a hundred end where; the rest is closed. */
  private static final Status[] STILL_OPEN = {Status.REPORTED, Status.ACCEPTED, Status.FILED, Status.DISPATCHED, Status.HANDLING,
      Status.HANDLING, Status.FEEDBACK, Status.CHECKING, Status.REWORK, Status.RETURNED};

  private record Sample(String type, String description, String address) {}

  private record Grid(String code, String general, String community) {}

  private record Taken(Move move, Status from, Instant at, String actor, Long office, String opinion, Instant due) {}

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject LimitBook limits;
  @Inject DueDates dueDates;
  @Inject Clock clock;

  void load(@Observes @Priority(400) DatabaseReady ready) {
    if (!ready.demo() || Sql.on(database).number("select count(*) from grid.incident") > 0) return;
    var random = new Random(SEED);
    var samples = Csv.resource(DemoIncidents.class, "/data/demo/incidents.csv").stream()
        .map(line -> new Sample(line.get("type"), line.get("description"), line.get("address"))).toList();
    var grids = Sql.on(database).list("select code, general, community from grid.grid where town = ? and type = 'MICRO' and valid_to is null order by code",
        row -> new Grid(row.text("code"), row.text("general"), row.text("community")), TOWN);
    var office = Sql.on(database).one("select o.id from foundation.organisation_now o where o.handles and o.area = ? order by (o.name like '%市政%') desc, o.id",
        row -> row.big("id"), TOWN);
    if (grids.isEmpty() || office.isEmpty()) return;
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    for (int i = 0; i < COUNT; i++) {
      var sample = samples.get(random.nextInt(samples.size()));
      var grid = grids.get(random.nextInt(grids.size()));
      boolean fresh = i < 24;
      var reported = moment(now.minus(Duration.ofMinutes(fresh ? 60 + random.nextInt(1800) : 4 * 1440 + random.nextInt((DAYS - 4) * 1440))), random);
      var end = fresh ? STILL_OPEN[i % STILL_OPEN.length] : random.nextInt(20) == 0 ? Status.REJECTED : Status.CLOSED;
      if (reported.isBefore(now)) keep(walk(reported, end, sample.type(), office.get(), now, random), sample, grid, reported, office.get());
    }
  }

  /** People see things in daylight. */
  private static Instant moment(Instant about, Random random) {
    return ChinaTime.instant(ChinaTime.local(about).toLocalDate().atTime(8 + random.nextInt(10), random.nextInt(60)));
  }

  private List<Taken> walk(Instant reported, Status end, String type, long office, Instant now, Random random) {
    var steps = new ArrayList<Taken>();
    var at = reported;
    steps.add(new Taken(Move.REPORT, null, at, random.nextBoolean() ? "member" : "worker", null, null, due(Stage.ACCEPT, type, at)));
    for (var move : way(end)) {
      var from = status(steps);
      at = at.plus(Duration.ofMinutes(12 + random.nextInt(move == Move.FINISH ? 600 : 90)));
      if (!at.isBefore(now)) break;
      var stage = move.clock();
      var before = steps.get(steps.size() - 1).due();
      boolean officeKnown = move.ordinal() >= Move.DISPATCH.ordinal() && move != Move.CANCEL;
      steps.add(new Taken(move, from, at, actor(move), officeKnown ? office : null, words(move), stage == null ? before : due(stage, type, at)));
    }
    return steps;
  }

  private static List<Move> way(Status end) {
    return switch (end) {
      case REPORTED -> List.of();
      case REJECTED -> List.of(Move.REJECT);
      case ACCEPTED -> List.of(Move.ACCEPT);
      case FILED -> List.of(Move.ACCEPT, Move.FILE);
      case DISPATCHED -> List.of(Move.ACCEPT, Move.FILE, Move.DISPATCH);
      case RETURNED -> List.of(Move.ACCEPT, Move.FILE, Move.DISPATCH, Move.ASK_RETURN, Move.GRANT_RETURN);
      case HANDLING -> List.of(Move.ACCEPT, Move.FILE, Move.DISPATCH, Move.SIGN);
      case FEEDBACK -> List.of(Move.ACCEPT, Move.FILE, Move.DISPATCH, Move.SIGN, Move.FINISH);
      case CHECKING -> List.of(Move.ACCEPT, Move.FILE, Move.DISPATCH, Move.SIGN, Move.FINISH, Move.START_CHECK);
      case REWORK -> List.of(Move.ACCEPT, Move.FILE, Move.DISPATCH, Move.SIGN, Move.FINISH, Move.START_CHECK, Move.REWORK);
      default -> List.of(Move.ACCEPT, Move.FILE, Move.DISPATCH, Move.SIGN, Move.FINISH, Move.START_CHECK, Move.CLOSE);
    };
  }

  private static String actor(Move move) {
    return switch (move.actor()) {
      case REPORTER -> "member";
      case DESK -> "dispatcher";
      case OFFICE, HELPER -> "office";
      case VERIFIER -> "worker";
      case SUPERVISOR, COUNTY -> "leader";
      case CHECKER -> "checker";
    };
  }

  private static String words(Move move) {
    return switch (move) {
      case ACCEPT -> "情况清楚，予以受理。";
      case REJECT -> "无新事实的重复事项。";
      case DISPATCH -> "请按时限处置，处置前后拍照。";
      case ASK_RETURN -> "不属本部门职责，请改派。";
      case FINISH -> "已处置完毕，请核查。";
      case CLOSE -> "现场核实，同意结案。";
      case REWORK -> "处置不彻底，退回返工。";
      default -> null;
    };
  }

  private Instant due(Stage stage, String type, Instant from) {
    return dueDates.start(stage, type, shanzhi.grid.incidents.entity.Priority.ORDINARY, "510131000000", from).dueAt();
  }

  private void keep(List<Taken> steps, Sample sample, Grid grid, Instant reported, long office) {
    var sql = Sql.on(database);
    long id = sql.number("select nextval('grid.incident_seq')");   // a whole block of its own
    var last = steps.get(steps.size() - 1);
    var status = status(steps);
    var stage = stage(steps);
    var limit = limits.limit(stage, sample.type(), shanzhi.grid.incidents.entity.Priority.ORDINARY, "510131000000");
    var began = steps.stream().filter(step -> step.move() == Move.REPORT || step.move().clock() != null).reduce((a, b) -> b).orElseThrow().at();
    var warn = dueDates.run(limit, "510131000000", began).warnAt();
    boolean withOffice = last.office() != null && status != Status.RETURNED;
    sql.update("""
        insert into grid.incident (id, reported_at, version, number, type, priority, status, source, description, address, county, town, community,
          general_grid, fine_grid, reporter, office, handler, checker, dispatched_at, responded_at, due_at, warn_at, due_unit, limit_amount, clock_from,
          close_due_at, closed_at, ended, reworks, steps, overdue_noted_at)
        values (?, ?, ?, ?, ?, 'ORDINARY', ?, 'PHONE', ?, ?, '510131000000', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        id, reported, steps.size(), IncidentDesk.number(reported, id), sample.type(), status, sample.description(), sample.address(), TOWN, grid.community(),
        grid.general(), grid.code(), steps.get(0).actor(), withOffice ? office : null, did(steps, Move.FINISH) ? "office" : null,
        did(steps, Move.START_CHECK) && status != Status.REWORK ? "checker" : null, at(steps, Move.DISPATCH), at(steps, Move.SIGN), last.due(), warn,
        limit.unit().name(), limit.amount(), began, last.due().plus(Duration.ofDays(2)), status.ended() ? last.at() : null, status.ended(),
        did(steps, Move.REWORK) ? 1 : 0, steps.size(), status.ended() || last.due().isAfter(clock.instant()) ? null : clock.instant());
    var rows = new ArrayList<Object[]>();
    for (int no = 0; no < steps.size(); no++) {
      var step = steps.get(no);
      rows.add(new Object[] {id, reported, no + 1, step.at(), step.move(), step.from() == null ? null : step.from().name(), step.move().to(step.from()), step.actor(), step.office(), step.opinion(), step.due(), no + 1, sample.type(), "ORDINARY"});
    }
    sql.batch("insert into grid.incident_step (incident, reported_at, no, at, move, from_status, to_status, actor, office, opinion, due_at, version, type, priority) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
  }

  private static Status status(List<Taken> steps) {
    var last = steps.get(steps.size() - 1);
    return last.move().to(last.from());
  }

  private static Stage stage(List<Taken> steps) {
    return steps.stream().map(step -> step.move().clock()).filter(stage -> stage != null).reduce((a, b) -> b).orElse(Stage.ACCEPT);
  }

  private static boolean did(List<Taken> steps, Move move) { return steps.stream().anyMatch(step -> step.move() == move); }

  private static Instant at(List<Taken> steps, Move move) {
    return steps.stream().filter(step -> step.move() == move).map(Taken::at).findFirst().orElse(null);
  }
}
