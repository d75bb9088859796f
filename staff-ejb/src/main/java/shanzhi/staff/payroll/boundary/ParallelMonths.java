package shanzhi.staff.payroll.boundary;

import static shanzhi.kernel.Rights.PAYROLL_READ;
import static shanzhi.kernel.Rights.PAYROLL_RUN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.staff.payroll.control.ParallelBook;
import shanzhi.staff.payroll.control.RunReader;

/** 并行比对: a run beside the sheet by which the month was paid before. Nothing of the run changes by it. */
@Stateless
@RolesAllowed(PAYROLL_READ)
public class ParallelMonths {

  @Inject RunReader reader;
  @Inject ParallelBook book;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;

  /** @throws Refusal payroll.unknown (404), payroll.not-calculated (409) */
  public ParallelSheet sheet(long run) { return book.sheet(calculated(run, PAYROLL_READ)); }

  /** What differs, by person and item. @param item only this one; null for all; @throws Refusal payroll.unknown (404), payroll.not-calculated (409) */
  public Page<ParallelLine> differences(long run, String item, @Min(value = 0, message = "起始行不能为负") int offset, @Min(value = 1, message = "每次取 1 至 500 行") @Max(value = 500, message = "每次取 1 至 500 行") int limit) {
    calculated(run, PAYROLL_READ);
    return book.differences(run, item == null || item.isBlank() ? null : item, offset, limit);
  }

  /** Everything of {@link #sheet} and {@link #differences}. @throws Refusal payroll.unknown (404), payroll.not-calculated (409) */
  public PayrollReports.Book workbook(long run) {
    var line = calculated(run, PAYROLL_READ);
    audit.record("payroll.workbook", "payroll-run", String.valueOf(run), line.area(), null, Map.of("table", "PARALLEL"));
    return new PayrollReports.Book(line.unitName() + " " + line.title() + " 并行比对.xlsx", book.workbook(line, line.unitName() + " · " + line.title() + " · " + jurisdiction.caller()));
  }

  /** Keeps rows of the old sheet; a row of the same person stands in place of the earlier one. @throws Refusal payroll.unknown (404), payroll.not-calculated (409) */
  @RolesAllowed(PAYROLL_RUN)
  public void keep(long run, @NotEmpty(message = "旧工资表没有数据") List<@Valid OldPay> rows) {
    var line = calculated(run, PAYROLL_RUN);
    book.keep(run, rows, jurisdiction.caller());
    audit.record("payroll.parallel", "payroll-run", String.valueOf(run), line.area(), null, Map.of("people", rows.size()));
  }

  /** Forgets the old sheet, to read another one in. @throws Refusal payroll.unknown (404), payroll.not-calculated (409) */
  @RolesAllowed(PAYROLL_RUN)
  public void clear(long run) {
    var line = calculated(run, PAYROLL_RUN);
    audit.record("payroll.parallel", "payroll-run", String.valueOf(run), line.area(), Map.of("people", book.clear(run)), null);
  }

  /** Names of the items that the run's slips can be compared in, in their order. @throws Refusal payroll.unknown (404), payroll.not-calculated (409) */
  public List<String> items(long run) {
    calculated(run, PAYROLL_READ);
    return book.items(run);
  }

  private RunLine calculated(long run, String right) {
    var line = reader.line(run).filter(one -> jurisdiction.covers(right, Territory.of(one.area()))).orElseThrow(() -> Refusal.unknown("payroll.unknown"));
    Refusal.unless(line.state() != RunState.DRAFT, "payroll.not-calculated");
    return line;
  }
}
