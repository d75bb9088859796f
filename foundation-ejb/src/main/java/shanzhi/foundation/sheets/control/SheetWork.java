package shanzhi.foundation.sheets.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.jobs.boundary.Progress;
import shanzhi.foundation.jobs.boundary.Work;
import shanzhi.foundation.sheets.boundary.Complaint;
import shanzhi.foundation.sheets.boundary.RunView.State;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.foundation.sheets.control.Staging.Ready;
import shanzhi.foundation.sheets.control.Staging.Run;
import shanzhi.kernel.Refusal;

/** Puts the judged rows of a run into their ledger. */
@ApplicationScoped
public class SheetWork implements Work {

  public static final String KIND = "sheet-import";

  private static final int SLICE = 1_000;

  @Inject Staging staging;
  @Inject SheetDesk desk;
  @Inject Jurisdiction jurisdiction;

  @Override public String kind() { return KIND; }

  @Override public void run(JsonObject parameters, Progress progress) {
    long id = parameters.getJsonNumber("run").longValue();
    var run = staging.run(id, jurisdiction.caller());
    boolean fine = false;
    try {
      run(run, staging.definition(run), parameters.getBoolean("skip"), progress);
      fine = true;
    } finally {
      desk.state(id, fine ? State.DONE : State.FAILED);
    }
  }

  private <R> void run(Run run, SheetImport<R> definition, boolean skip, Progress progress) {
    var rows = staging.ready(run, definition);
    progress.total(rows.size());
    if (skip) skipping(run.id(), definition, rows, progress);
    else whole(run.id(), definition, rows, progress);
  }

  /** Slices; a slice that is refused is gone through row by row, so that its good rows are not lost. */
  private <R> void skipping(long run, SheetImport<R> definition, List<Ready<R>> rows, Progress progress) {
    for (int i = 0; i < rows.size(); i += SLICE) {
      var slice = rows.subList(i, Math.min(rows.size(), i + SLICE));
      try {
        desk.apply(run, definition, slice);
      } catch (Refusal someRow) {
        for (var row : slice) single(run, definition, row);
      }
      progress.done(i + slice.size());
    }
  }

  private <R> void single(long run, SheetImport<R> definition, Ready<R> row) {
    try {
      desk.apply(run, definition, List.of(row));
    } catch (Refusal refusal) {
      desk.refused(run, row.line(), Complaint.of(refusal));
    }
  }

  /** Everything or nothing. A refusal does not say which row of a slice it means; a second walk row by row finds it, and is rolled back as well. */
  private <R> void whole(long run, SheetImport<R> definition, List<Ready<R>> rows, Progress progress) {
    var at = new int[1];
    try {
      desk.applyAll(run, definition, rows, SLICE, progress, at);
    } catch (Refusal someRow) {
      try {
        desk.applyAll(run, definition, rows, 1, progress, at);
      } catch (Refusal theRow) {
        int line = rows.get(at[0]).line();
        desk.refused(run, line, Complaint.of(theRow));
        throw Refusal.conflict("sheet.row-refused", line);
      }
    }
  }
}
