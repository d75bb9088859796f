package shanzhi.foundation.sheets.boundary;

import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.sheets.boundary.Judgement.Verdict;
import shanzhi.foundation.sheets.control.Reading;
import shanzhi.foundation.sheets.control.SheetWork;
import shanzhi.foundation.sheets.control.Staging;
import shanzhi.foundation.sheets.control.Staging.Run;
import shanzhi.foundation.sheets.control.Template;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/**
 * Brings workbooks into ledgers: upload, match titles, settle places, look, apply. Every verb asks for the right of the
 * import; a run is its uploader's alone. The ledger's own boundary checks right and territory of each row once more.
 */
@Stateless
@RolesAllowed(SIGNED_IN)
public class Sheets {

  /** What becomes of a workbook with errors. */
  public enum OnError { REFUSE_ALL, SKIP }

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Resource SessionContext session;
  @Inject Staging staging;
  @Inject Jobs jobs;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @Inject @ConfigProperty(name = "shanzhi.sheets.upload-limit", defaultValue = "20971520") int limit;

  public String title(@NotBlank String key) { return allowed(key).title(); }

  public List<InColumn> columns(@NotBlank String key, String subject) { return allowed(key).about(subject).columns(); }

  /** The empty workbook with titles, example and notes. @param subject what the import is about; null for the ledger as a whole */
  public byte[] template(@NotBlank String key, String subject) { return Template.of(allowed(key).about(subject)); }

  /**
   * Reads an xlsx or csv into the staging tables and judges it if its titles can be matched.
   *
   * @param subject what the import is about; null for the ledger as a whole
   * @throws Refusal sheet.unreadable, sheet.empty, sheet.too-many-rows, sheet.old-excel, file.bomb, file.too-large (400)
   */
  public RunView upload(@NotBlank String key, @Size(max = 40) String subject, @NotBlank String fileName, @NotNull byte[] content) {
    var definition = allowed(key).about(subject);
    if (content.length > limit) throw Refusal.invalid("file.too-large", fileName, limit >> 20);
    var reading = Reading.of(content, definition.columns());
    var sql = Sql.on(database);
    long id = sql.one("""
        insert into foundation.sheet_run (import_key, subject, owner, file_name, head, mapping, state, uploaded_at)
        values (?, ?, ?, ?, ?::jsonb, ?::jsonb, 'UPLOADED', ?) returning id""", row -> row.longAt(1),
        key, subject, caller(), shortened(fileName), json(reading.head()), json(suggested(key, reading.head(), definition.columns())), clock.instant()).orElseThrow();
    var run = run(id);
    var questions = staging.take(run, reading.rows());
    if (staging.missing(run).isEmpty()) sql.update("update foundation.sheet_run set state = 'READY' where id = ?", id);
    return view(run(id), questions);
  }

  public RunView get(long run) {
    var found = run(run);
    return view(found, found.state() == RunView.State.READY ? staging.questions(found) : List.of());
  }

  /**
   * Says which title of the sheet is which column; remembered for the next workbook.
   *
   * @param titles title in the sheet to key of a column; empty or absent: not read
   * @throws Refusal sheet.column-twice (400); sheet.already-applied (409)
   */
  public RunView map(long run, @NotNull Map<String, String> titles) {
    var found = open(run);
    var keys = staging.definition(found).columns().stream().map(InColumn::key).collect(Collectors.toSet());
    var mapping = new LinkedHashMap<String, String>();
    var used = new HashSet<String>();
    for (var title : found.head()) {
      var key = titles.get(title);
      if (key == null || key.isBlank()) continue;
      if (!keys.contains(key)) throw Refusal.invalid("sheet.column-unknown", key);
      if (!used.add(key)) throw Refusal.invalid("sheet.column-twice", title);
      mapping.put(title, key);
    }
    var sql = Sql.on(database);
    sql.update("update foundation.sheet_run set mapping = ?::jsonb where id = ?", json(mapping), run);
    sql.batch("""
        insert into foundation.sheet_mapping (username, import_key, title, column_key, used_at) values (?, ?, ?, ?, ?)
        on conflict (username, import_key, title) do update set column_key = excluded.column_key, used_at = excluded.used_at""",
        found.head().stream().map(title -> new Object[] {caller(), found.importKey(), title, mapping.getOrDefault(title, ""), clock.instant()}).toList());
    staging.dropExample(run(run));
    return judged(run);
  }

  /** Says which place is meant by a word, for all its rows. @param codes word as in {@link RunView.Question} to area code */
  public RunView settle(long run, @NotNull Map<String, String> codes) {
    var found = open(run);
    var all = new LinkedHashMap<>(found.places());
    all.putAll(codes);
    Sql.on(database).update("update foundation.sheet_run set places = ?::jsonb where id = ?", json(all), run);
    return judged(run);
  }

  /** @param verdict only these; null for all. At most 200 at a time */
  public List<RunView.Row> rows(long run, Verdict verdict, int from) {
    run(run);
    return staging.page(run, verdict, Math.max(from, 0), 200);
  }

  /**
   * Starts the job that puts the rows into the ledger.
   *
   * @return the number of the job
   * @throws Refusal sheet.not-mapped, sheet.has-errors, sheet.nothing-to-do, sheet.already-applied (409)
   */
  public long apply(long run, @NotNull OnError onError) {
    var found = open(run);
    Refusal.unless(found.state() == RunView.State.READY, "sheet.not-mapped");
    var view = view(found, List.of());
    Refusal.unless(onError == OnError.SKIP || view.errors() == 0, "sheet.has-errors", view.errors());
    Refusal.unless(view.news() + view.updates() > 0, "sheet.nothing-to-do");
    long job = jobs.start(SheetWork.KIND, shortened(staging.definition(found.importKey()).title() + " · " + found.fileName()),
        Json.createObjectBuilder().add("run", run).add("skip", onError == OnError.SKIP).build());
    Sql.on(database).update("update foundation.sheet_run set state = 'RUNNING', job = ? where id = ?", job, run);
    audit.record("sheet.apply", "sheet-run", String.valueOf(run), null, null,
        Map.of("import", found.importKey(), "file", found.fileName(), "new", view.news(), "update", view.updates(), "error", view.errors(), "onError", onError.name()));
    return job;
  }

  /** The faulty rows as they came, with one more column that says why; can be corrected and uploaded again. @param words words for a complaint; the key {@code sheet.reason} titles the column */
  public byte[] errors(long run, @NotNull Function<Complaint, String> words) {
    var found = run(run);
    var columns = new ArrayList<>(found.head().stream().map(title -> OutColumn.text(title, 18)).toList());
    columns.add(OutColumn.text(words.apply(Complaint.of(null, "sheet.reason")), 60));
    try (var out = new SheetOut(staging.definition(found.importKey()).title(), null, columns)) {
      for (int from = 0; ; from += 5_000) {
        var rows = staging.page(run, Verdict.ERROR, from, 5_000);
        for (var row : rows) {
          var cells = new ArrayList<Object>(row.cells());
          while (cells.size() < found.head().size()) cells.add(null);
          cells.add(row.complaints().stream().map(words).collect(Collectors.joining("；")));
          out.row(cells);
        }
        if (rows.size() < 5_000) return out.bytes();
      }
    }
  }

  /** For the ledger as a whole. */
  public RunView upload(@NotBlank String key, @NotBlank String fileName, @NotNull byte[] content) { return upload(key, null, fileName, content); }

  private RunView judged(long id) {
    var run = run(id);
    if (!staging.missing(run).isEmpty()) {
      Sql.on(database).update("update foundation.sheet_run set state = 'UPLOADED' where id = ?", id);
      Sql.on(database).update("update foundation.sheet_row set verdict = null, complaints = null where run = ?", id);
      return view(run(id), List.of());
    }
    var questions = staging.judge(run);
    Sql.on(database).update("update foundation.sheet_run set state = 'READY' where id = ?", id);
    return view(run(id), questions);
  }

  private RunView view(Run run, List<RunView.Question> questions) {
    return Sql.on(database).one("""
        select count(*) as total, count(*) filter (where verdict = 'NEW') as news, count(*) filter (where verdict = 'UPDATE') as updates,
         count(*) filter (where verdict = 'SAME') as same, count(*) filter (where verdict = 'ERROR') as errors, count(*) filter (where applied) as applied
          from foundation.sheet_row where run = ?""",
        row -> new RunView(run.id(), run.importKey(), run.fileName(), run.state(), run.head(), run.mapping(), staging.missing(run), row.number("total"), row.number("news"),
            row.number("updates"), row.number("same"), row.number("errors"), row.number("applied"), questions, run.job()), run.id()).orElseThrow();
  }

  /** What this user chose for a title the last time, then what the title says. */
  private Map<String, String> suggested(String key, List<String> head, List<InColumn> columns) {
    var remembered = Sql.on(database).list("select title, column_key from foundation.sheet_mapping where username = ? and import_key = ?",
        row -> Map.entry(row.text("title"), row.text("column_key")), caller(), key).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    var mapping = new LinkedHashMap<String, String>();
    for (var title : head) {
      var meant = remembered.containsKey(title) ? remembered.get(title) : Reading.meant(title, columns);
      if (meant != null && !meant.isEmpty() && !mapping.containsValue(meant)) mapping.put(title, meant);
    }
    return mapping;
  }

  private Run open(long id) {
    var run = run(id);
    Refusal.unless(run.state() == RunView.State.UPLOADED || run.state() == RunView.State.READY, "sheet.already-applied");
    return run;
  }

  private Run run(long id) {
    var run = staging.run(id, caller());
    allowed(run.importKey());
    return run;
  }

  private SheetImport<?> allowed(String key) {
    var definition = staging.definition(key);
    if (!session.isCallerInRole(definition.right())) throw new EJBAccessException(key + " needs " + definition.right());
    return definition;
  }

  private String caller() { return session.getCallerPrincipal().getName(); }

  private static String shortened(String name) { return name.length() > 100 ? name.substring(0, 100) : name; }

  private static String json(Object value) { return shanzhi.foundation.sheets.control.Json.of(value); }
}
