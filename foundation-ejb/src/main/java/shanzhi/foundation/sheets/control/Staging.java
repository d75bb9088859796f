package shanzhi.foundation.sheets.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.control.AreaTrees;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.foundation.sheets.boundary.Complaint;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.Judgement.Verdict;
import shanzhi.foundation.sheets.boundary.RunView;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;

/** The rows of uploaded workbooks between upload and ledger. */
@ApplicationScoped
public class Staging {

  /** A run as it lies in the table. */
  public record Run(long id, String importKey, String owner, String fileName, List<String> head, Map<String, String> mapping, Map<String, String> places,
      RunView.State state, Long job, String subject) {}

  /** A row with its content as the import understands it. */
  public record Ready<R>(int line, R content) {}

  /** The example row of a template is among the first rows, if people left it there. */
  private static final int EXAMPLE_WITHIN = 3;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject @Any Instance<SheetImport<?>> imports;
  @Inject Jurisdiction jurisdiction;
  @Inject AreaTrees trees;
  @Inject Sealing sealing;

  /** Rows wait sealed: what a workbook holds may be personal, and no column is known before the titles are matched. */
  private String sealed(List<String> cells) { return Json.of(sealing.seal(Json.of(cells))); }

  private String opened(String cells) { return cells.startsWith("\"v1:") ? sealing.open(cells.substring(1, cells.length() - 1)) : cells; }

  /** @throws Refusal sheet.import-unknown (404) */
  public SheetImport<?> definition(String key) {
    for (var definition : imports) if (definition.key().equals(key)) return definition;
    throw Refusal.unknown("sheet.import-unknown", key);
  }

  /** The import of a run, about what the run is about. */
  public SheetImport<?> definition(Run run) { return definition(run.importKey()).about(run.subject()); }

  /** @throws Refusal sheet.run-unknown (404) */
  public Run run(long id, String owner) {
    return Sql.on(database).one("""
        select id, import_key, owner, file_name, head::text as head, mapping::text as mapping, places::text as places, state, job, subject
          from foundation.sheet_run where id = ? and owner = ?""", Staging::run, id, owner).orElseThrow(() -> Refusal.unknown("sheet.run-unknown", id));
  }

  private static Run run(Sql.Row row) throws SQLException {
    return new Run(row.big("id"), row.text("import_key"), row.text("owner"), row.text("file_name"), Json.list(row.text("head")), Json.map(row.text("mapping")),
        Json.map(row.text("places")), RunView.State.valueOf(row.text("state")), row.as("job", Long.class), row.text("subject"));
  }

  List<RunView.Row> rows(long run, String condition, Object... args) {
    var all = new ArrayList<Object>(List.of(run));
    all.addAll(List.of(args));
    return Sql.on(database).list("select line, cells::text as cells, verdict, complaints::text as complaints from foundation.sheet_row where run = ? and " + condition,
        row -> new RunView.Row(row.number("line"), Json.list(opened(row.text("cells"))), row.text("verdict") == null ? null : Verdict.valueOf(row.text("verdict")),
            Json.complaints(row.text("complaints"))), all);
  }

  public List<RunView.Row> page(long run, Verdict verdict, int from, int count) {
    return verdict == null ? rows(run, "true order by line limit ? offset ?", count, from)
        : rows(run, "verdict = ? order by line limit ? offset ?", verdict, count, from);
  }

  RowReader reader(Run run, SheetImport<?> definition, Places places) {
    return new RowReader(definition.columns(), run.head(), run.mapping(), places);
  }

  Places places(Run run) { return new Places(trees.today(), jurisdiction, run.places()); }

  public List<String> missing(Run run) { return reader(run, definition(run), places(run)).missing(); }

  /** Keeps what was uploaded, judged at once if its titles can be matched. @return the words for places that are not clear */
  public List<RunView.Question> take(Run run, List<Reading.Row> read) {
    var places = places(run);
    var definition = definition(run);
    var reader = reader(run, definition, places);
    var rows = new ArrayList<RunView.Row>();
    for (int i = 0; i < read.size(); i++) {
      boolean data = !sum(read.get(i).cells(), definition.sums()) && (i >= EXAMPLE_WITHIN || !reader.example(read.get(i).cells()));
      if (data) rows.add(new RunView.Row(read.get(i).number(), read.get(i).cells(), null, List.of()));
    }
    var judged = new HashMap<Integer, Object[]>();
    if (reader.missing().isEmpty()) judgements(definition, reader, rows).forEach(one -> judged.put((Integer) one[0], one));
    Sql.on(database).spread("""
        insert into foundation.sheet_row (line, cells, verdict, complaints, run)
        select n.*, m.* from unnest(?::int[], ?::jsonb[], ?::text[], ?::jsonb[]) as n, (values (?)) as m""", rows.stream().map(row -> {
          var said = judged.getOrDefault(row.line(), new Object[3]);
          return new Object[] {row.line(), sealed(row.cells()), said[1], said[2]};
        }).toList(), run.id());
    return places.questions();
  }

  private static boolean sum(List<String> cells, List<String> words) {
    if (words.isEmpty()) return false;
    var first = cells.stream().map(CellValues::stripped).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    return words.contains(first.replaceAll("[\\s　:：]", ""));
  }

  /** The example row of the template is not meant as data. */
  public void dropExample(Run run) {
    var reader = reader(run, definition(run), places(run));
    rows(run.id(), "true order by line limit " + EXAMPLE_WITHIN).stream().filter(row -> reader.example(row.cells()))
        .forEach(row -> Sql.on(database).update("delete from foundation.sheet_row where run = ? and line = ?", run.id(), row.line()));
  }

  /** The words for places that are not clear. */
  public List<RunView.Question> questions(Run run) {
    var places = places(run);
    var reader = reader(run, definition(run), places);
    rows(run.id(), "verdict = 'ERROR' order by line").forEach(row -> reader.read(row.cells()));
    return places.questions();
  }

  /** Judges every row of a run and writes it down. @return the words for places that are not clear */
  public List<RunView.Question> judge(Run run) {
    var places = places(run);
    var definition = definition(run);
    Sql.on(database).spread("""
        update foundation.sheet_row r set verdict = n.verdict, complaints = n.complaints
          from unnest(?::int[], ?::text[], ?::jsonb[]) as n (line, verdict, complaints) where r.run = ? and r.line = n.line""",
        judgements(definition, reader(run, definition, places), rows(run.id(), "not applied order by line")), run.id());
    return places.questions();
  }

  /** @return line, verdict and complaints of each row, in no order */
  private <R> List<Object[]> judgements(SheetImport<R> definition, RowReader reader, List<RunView.Row> rows) {
    var judged = new ArrayList<Object[]>();
    var contents = new ArrayList<R>();
    var lines = new ArrayList<Integer>();
    var firstLine = new HashMap<String, Integer>();
    for (var row : rows) {
      var outcome = reader.read(row.cells());
      var complaints = new ArrayList<>(outcome.complaints());
      R content = null;
      if (complaints.isEmpty()) {
        content = definition.read(outcome.cells());
        var key = definition.businessKey(content);
        var first = key == null ? null : firstLine.putIfAbsent(key, row.line());
        if (first != null) complaints.add(Complaint.of(null, "sheet.twice", key, first));
      }
      if (complaints.isEmpty()) {
        contents.add(content);
        lines.add(row.line());
      } else {
        judged.add(new Object[] {row.line(), Verdict.ERROR, Json.complaints(complaints)});
      }
    }
    var judgements = contents.isEmpty() ? List.<Judgement>of() : definition.judge(contents);
    for (int i = 0; i < judgements.size(); i++) {
      var judgement = judgements.get(i);
      judged.add(new Object[] {lines.get(i), judgement.verdict(), judgement.complaint() == null ? null : Json.complaints(List.of(judgement.complaint()))});
    }
    return judged;
  }

  /** The rows that are to be applied. */
  <R> List<Ready<R>> ready(Run run, SheetImport<R> definition) {
    var reader = reader(run, definition, places(run));
    return rows(run.id(), "verdict in ('NEW', 'UPDATE') and not applied order by line").stream()
        .map(row -> new Ready<>(row.line(), definition.read(reader.read(row.cells()).cells()))).toList();
  }

  void applied(long run, List<Integer> lines) {
    Sql.on(database).update("update foundation.sheet_row set applied = true where run = ? and line = any (?::int[])", run, lines);
  }

  void refused(long run, int line, Complaint complaint) {
    Sql.on(database).update("update foundation.sheet_row set verdict = 'ERROR', complaints = ?::jsonb where run = ? and line = ?", Json.complaints(List.of(complaint)), run, line);
  }

  void state(long run, RunView.State state) { Sql.on(database).update("update foundation.sheet_run set state = ? where id = ?", state, run); }
}
