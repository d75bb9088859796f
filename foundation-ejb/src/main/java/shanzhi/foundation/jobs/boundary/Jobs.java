package shanzhi.foundation.jobs.boundary;

import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.wildfly.security.auth.server.SecurityDomain;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.files.boundary.Subject;
import shanzhi.foundation.jobs.control.JobFloor;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** The caller's own jobs; nobody sees another's. */
@Stateless
@RolesAllowed(SIGNED_IN)
public class Jobs {

  /** So many may wait or run for one person at a time, so that nobody blocks the floor for all. */
  private static final int AT_ONCE = 10;

  private static final String LINE = """
      select id, kind, title, state, done, total, message, refusal, refusal_args::text as refusal_args, result_file, created_at, started_at,
       ended_at, cancel_asked from foundation.job where owner = ?""";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Resource SessionContext session;
  @Inject Files files;
  @Inject Clock clock;
  @Inject JobFloor floor;
  @Inject Event<JobQueued> queued;

  /**
   * Starts work as soon as the caller's transaction is committed.
   *
   * @param kind the {@link Work#kind()}
   * @throws Refusal job.too-many (409) while ten of the caller's are under way
   */
  public long start(@NotBlank String kind, @NotBlank @Size(max = 120) String title, @NotNull JsonObject parameters) {
    floor.work(kind);
    var sql = Sql.on(database);
    fewEnough();
    var now = clock.instant();
    long id = sql.one("""
        insert into foundation.job (kind, title, owner, parameters, state, created_at, heartbeat)
        values (?, ?, ?, ?::jsonb, 'QUEUED', ?, ?) returning id""", row -> row.longAt(1), kind, title, caller(), parameters.toString(), now, now).orElseThrow();
    queue(id, kind, parameters.toString());
    return id;
  }

  /** The caller's jobs, newest first. */
  public Page<JobLine> mine(@PositiveOrZero int from, @PositiveOrZero int count) {
    var sql = Sql.on(database);
    var rows = sql.list(LINE + " order by id desc limit ? offset ?", Jobs::line, caller(), Math.min(count, 200), from);
    return Page.of(rows, (int) sql.number("select count(*) from (select 1 from foundation.job where owner = ? limit ?) counted", caller(), Page.CAP + 1));
  }

  /** @throws Refusal job.unknown (404), also for somebody else's */
  public JobLine get(long id) {
    return Sql.on(database).one(LINE + " and id = ?", Jobs::line, caller(), id).orElseThrow(() -> Refusal.unknown("job.unknown", id));
  }

  /** Asks to stop. What waits ends at once; what runs ends at its next step. @throws Refusal job.ended (409) */
  public void cancel(long id) {
    int touched = Sql.on(database).update("""
        update foundation.job set cancel_asked = true, state = case state when 'QUEUED' then 'CANCELLED' else state end,
         ended_at = case state when 'QUEUED' then ? else ended_at end
         where id = ? and owner = ? and state in ('QUEUED', 'RUNNING')""", clock.instant(), id, caller());
    if (touched == 0) throw Refusal.conflict("job.ended", get(id).title());
  }

  /**
   * Starts an interrupted job once more, with what it was given; work that keeps its own account goes on where it stood.
   *
   * @throws Refusal job.not-interrupted, job.too-many (409)
   */
  public void again(long id) {
    var line = get(id);
    Refusal.unless(line.state() == JobState.INTERRUPTED && !floor.here().contains(id), "job.not-interrupted", line.title());
    floor.work(line.kind());
    fewEnough();
    var now = clock.instant();
    var parameters = Sql.on(database).one("""
        update foundation.job set state = 'QUEUED', done = 0, cancel_asked = false, started_at = null, ended_at = null, refusal = null, refusal_args = null,
         heartbeat = ? where id = ? and owner = ? and state = 'INTERRUPTED' returning parameters::text as parameters""",
        row -> row.text("parameters"), now, id, caller()).orElseThrow(() -> Refusal.conflict("job.not-interrupted", line.title()));
    queue(id, line.kind(), parameters);
  }

  /** @throws Refusal job.no-result (404) */
  public FileContent result(long id) {
    get(id);
    var file = Sql.on(database).one("select result_file from foundation.job where id = ? and result_file is not null", row -> row.longAt(1), id)
        .orElseThrow(() -> Refusal.unknown("job.no-result", id));
    return files.open(new Subject("job", String.valueOf(id)), file);
  }

  private void fewEnough() {
    Refusal.unless(Sql.on(database).number("select count(*) from foundation.job where owner = ? and state in ('QUEUED', 'RUNNING')", caller()) < AT_ONCE,
        "job.too-many", AT_ONCE);
  }

  private void queue(long id, String kind, String parameters) {
    try (var reader = Json.createReader(new StringReader(parameters))) {
      queued.fire(new JobQueued(id, kind, reader.readObject(), SecurityDomain.getCurrent().getCurrentSecurityIdentity()));
    }
  }

  private String caller() { return session.getCallerPrincipal().getName(); }

  private static JobLine line(Sql.Row row) throws SQLException {
    return new JobLine(row.big("id"), row.text("kind"), row.text("title"), JobState.valueOf(row.text("state")), row.big("done"), row.big("total"), row.text("message"),
        row.text("refusal"), words(row.text("refusal_args")), row.text("result_file") != null, row.instant("created_at"), row.instant("started_at"), row.instant("ended_at"), row.yes("cancel_asked"));
  }

  private static List<String> words(String json) {
    if (json == null) return List.of();
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonString::getString);
    }
  }
}
