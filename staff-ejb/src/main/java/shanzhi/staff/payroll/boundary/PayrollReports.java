package shanzhi.staff.payroll.boundary;

import static shanzhi.kernel.Rights.PAYROLL_PAY;
import static shanzhi.kernel.Rights.PAYROLL_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.staff.payroll.control.PayrollBooks;
import shanzhi.staff.payroll.control.PayrollPapers;
import shanzhi.staff.payroll.control.RunReader;

/** What of a run goes to the tax office, the insurances, the fund, accounting and the file: the pay sheet on paper, workbooks, entries. */
@Stateless
@RolesAllowed(PAYROLL_READ)
public class PayrollReports {

  @Inject RunReader reader;
  @Inject PayrollPapers papers;
  @Inject PayrollBooks books;
  @Inject Prints prints;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;

  /** What the units of each county paid together, month by month, the latest first. */
  public List<CountyMonth> counties(int year) { return reader.counties(jurisdiction.over(PAYROLL_READ), year); }

  /** @param content xlsx */
  public record Book(String name, byte[] content) {}

  /** The landscape pay sheet. @throws Refusal payroll.unknown (404), payroll.not-calculated (409) */
  public Printed sheet(long run) {
    var line = calculated(run, PAYROLL_READ);
    return prints.print(papers.sheet(line, reader.names(run)));
  }

  /** Identity cards are masked. @throws Refusal payroll.unknown (404), payroll.not-calculated (409) */
  public Book workbook(long run, @NotNull(message = "请选择报表") PayrollTable table) { return book(calculated(run, PAYROLL_READ), table, false); }

  /** For handing in: identity cards in full; it is in the audit trail. @throws Refusal payroll.unknown (404), payroll.not-calculated (409) */
  @RolesAllowed(PAYROLL_PAY)
  public Book declaration(long run, @NotNull(message = "请选择报表") PayrollTable table) { return book(calculated(run, PAYROLL_PAY), table, true); }

  /** Debit and credit are equal in each voucher. @throws Refusal payroll.unknown (404), payroll.not-calculated (409) */
  public List<VoucherLine> vouchers(long run) { return books.entries(calculated(run, PAYROLL_READ)); }

  private Book book(RunLine line, PayrollTable table, boolean whole) {
    audit.record("payroll.workbook", "payroll-run", String.valueOf(line.id()), line.area(), null, Map.of("table", table.name(), "whole", whole));
    return new Book(line.unitName() + " " + line.title() + " " + table.title() + ".xlsx", books.workbook(line, table, whole, line.unitName() + " · " + line.title() + " · " + jurisdiction.caller()));
  }

  private RunLine calculated(long run, String right) {
    var line = reader.line(run).filter(one -> jurisdiction.covers(right, Territory.of(one.area()))).orElseThrow(() -> Refusal.unknown("payroll.unknown"));
    Refusal.unless(line.state() != RunState.DRAFT, "payroll.not-calculated");
    return line;
  }
}
