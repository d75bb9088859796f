package shanzhi.foundation.sheets.boundary;

import static shanzhi.kernel.Rights.SIGNED_IN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.jobs.boundary.Jobs;
import shanzhi.foundation.sheets.control.ExportWork;

/** Brings ledgers out as workbooks, in the background; the file waits among the caller's jobs. */
@Stateless
@RolesAllowed(SIGNED_IN)
public class SheetExports {

  @Resource SessionContext session;
  @Inject ExportWork work;
  @Inject Jobs jobs;
  @Inject AuditTrail audit;

  /**
   * Orders the rows that this query shows the caller in the ledger.
   *
   * @param key {@link SheetExport#key()}; {@code query} of its type
   * @return the number of the job
   * @throws EJBAccessException without the right of the export
   */
  public long start(@NotBlank String key, @NotNull @Valid Object query) {
    var export = work.definition(key);
    if (!session.isCallerInRole(export.right())) throw new EJBAccessException(key + " needs " + export.right());
    require(export, query);
    long job = jobs.start(ExportWork.KIND, export.title(), work.parameters(export, query));
    audit.record("sheet.export", "job", String.valueOf(job), null, null, Map.of("export", key, "query", query));
    return job;
  }

  private <Q> void require(SheetExport<Q, ?> export, Object query) {
    if (!export.query().isInstance(query)) throw new IllegalArgumentException(export.key() + " is not asked with " + query.getClass().getName());
    for (var right : export.more(export.query().cast(query))) {
      if (!session.isCallerInRole(right)) throw new EJBAccessException(export.key() + " needs " + right);
    }
  }
}
