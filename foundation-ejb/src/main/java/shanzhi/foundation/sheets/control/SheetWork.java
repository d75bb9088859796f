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
  private static final int[] FINER = {SLICE, 32, 1};

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
    if (definition.indivisible()) desk.applyAll(run.id(), definition, rows, rows.size(), rows.size(), progress, new int[1]);
    else if (skip) skipping(run.id(), definition, rows, progress);
    else whole(run.id(), definition, rows, progress);
  }

  private <R> void skipping(long run, SheetImport<R> definition, List<Ready<R>> rows, Progress progress) {
    for (int i = 0; i < rows.size(); i += SLICE) {
      var slice = rows.subList(i, Math.min(rows.size(), i + SLICE));
      apply(run, definition, slice);
      progress.done(i + slice.size());
    }
  }

  /** Rows that are refused together are halved until those to blame stand alone, so that the good ones are not lost. */
  private <R> void apply(long run, SheetImport<R> definition, List<Ready<R>> rows) {
    try {
      desk.apply(run, definition, rows);
    } catch (Refusal refusal) {
      if (rows.size() == 1) {
        desk.refused(run, rows.get(0).line(), Complaint.of(refusal));
      } else {
        apply(run, definition, rows.subList(0, rows.size() / 2));
        apply(run, definition, rows.subList(rows.size() / 2, rows.size()));
      }
    }
  }

  /** Everything or nothing. A refusal does not say which row of a slice it means; further walks with ever smaller slices find it, and are rolled back as well. */
  private <R> void whole(long run, SheetImport<R> definition, List<Ready<R>> rows, Progress progress) {
    var at = new int[1];
    for (int small : FINER) {
      try {
        desk.applyAll(run, definition, rows, SLICE, small, progress, at);
        return;
      } catch (Refusal refusal) {
        if (small > 1) continue;
        int line = rows.get(at[0]).line();
        desk.refused(run, line, Complaint.of(refusal));
        throw Refusal.conflict("sheet.row-refused", line);
      }
    }
  }
}
