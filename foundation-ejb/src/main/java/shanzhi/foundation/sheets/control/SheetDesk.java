package shanzhi.foundation.sheets.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import shanzhi.foundation.jobs.boundary.Progress;
import shanzhi.foundation.sheets.boundary.Complaint;
import shanzhi.foundation.sheets.boundary.RunView;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.foundation.sheets.control.Staging.Ready;
import shanzhi.kernel.Sql;

/** Transactions of an import: a row is marked as applied in the transaction that put it into the ledger. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SheetDesk {

  /** Staged rows hold what people uploaded, personal data too; they go soon. */
  private static final Duration KEEP = Duration.ofDays(7);

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Staging staging;
  @Inject Clock clock;

  /** All given rows or none. */
  public <R> void apply(long run, SheetImport<R> definition, List<Ready<R>> rows) {
    definition.apply(rows.stream().map(Ready::content).toList());
    staging.applied(run, rows.stream().map(Ready::line).toList());
  }

  /** All rows in one transaction, in great slices before row {@code at} and in smaller ones from there. {@code at} remembers how far it got. */
  public <R> void applyAll(long run, SheetImport<R> definition, List<Ready<R>> rows, int great, int small, Progress progress, int[] at) {
    int from = at[0];
    for (int i = 0; i < rows.size(); ) {
      at[0] = i;
      var part = rows.subList(i, i < from ? Math.min(from, i + great) : Math.min(rows.size(), i + small));
      definition.apply(part.stream().map(Ready::content).toList());
      i += part.size();
      progress.done(i);
    }
    staging.applied(run, rows.stream().map(Ready::line).toList());
  }

  public void refused(long run, int line, Complaint complaint) { staging.refused(run, line, complaint); }

  public void state(long run, RunView.State state) { staging.state(run, state); }

  @Schedule(hour = "2", minute = "50", persistent = false)
  public void forgetOld() { Sql.on(database).update("delete from foundation.sheet_run where uploaded_at < ?", clock.instant().minus(KEEP)); }
}
