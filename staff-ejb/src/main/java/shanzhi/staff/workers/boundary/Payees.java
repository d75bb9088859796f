package shanzhi.staff.workers.boundary;

import static shanzhi.kernel.Rights.PAYROLL_PAY;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.secrets.boundary.Sealing;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;

/** Full account numbers for a payment: the one place where they leave the roster in number, by one entry of the audit trail a call. */
@Stateless
@RolesAllowed(PAYROLL_PAY)
public class Payees {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject Sealing sealing;
  @Inject AuditTrail audit;

  /**
   * The confirmed accounts of workers of a unit on a day. Whoever has none is missing from the answer.
   *
   * @param purpose what they are needed for, e.g. the number of the run
   * @throws Refusal unit.unknown (404)
   */
  public List<Payee> of(long unit, @NotNull Collection<Long> workers, @NotNull LocalDate day, @NotBlank String purpose) {
    var area = Sql.on(database).one("select area from staff.paying_unit where id = ?", row -> row.text("area"), unit)
        .filter(code -> jurisdiction.covers(PAYROLL_PAY, Territory.of(code))).orElseThrow(() -> Refusal.unknown("unit.unknown", unit));
    var found = Sql.on(database).list("""
        select b.*, w.number, w.name from staff.bank_account b join staff.worker w on w.id = b.worker
         where b.worker = any (?::bigint[]) and b.state = 'IN_FORCE' and b.valid_from <= ? and (b.valid_to is null or b.valid_to > ?)
           and exists (select from staff.posting p where p.worker = b.worker and p.unit = ?)
         order by w.number""",
        row -> new Payee(row.big("worker"), row.big("id"), row.text("number"), row.text("name"), row.text("bank"), sealing.open(row.text("account_sealed")), row.text("holder"),
            row.as("returned_on", LocalDate.class)), workers, day, day, unit);
    audit.record("worker.payees", "unit", String.valueOf(unit), area, null, Map.of("purpose", purpose, "count", found.size()));
    return found;
  }

  /** The account a unit pays from. @throws Refusal unit.unknown (404); unit.no-account (409) */
  public Payee ofUnit(long unit, @NotNull LocalDate day) {
    Sql.on(database).one("select area from staff.paying_unit where id = ?", row -> row.text("area"), unit)
        .filter(code -> jurisdiction.covers(PAYROLL_PAY, Territory.of(code))).orElseThrow(() -> Refusal.unknown("unit.unknown", unit));
    return Sql.on(database).one("""
        select b.*, u.credit_code, u.name from staff.bank_account b join staff.paying_unit u on u.id = b.unit
         where b.unit = ? and b.state = 'IN_FORCE' and b.valid_from <= ? and (b.valid_to is null or b.valid_to > ?)""",
        row -> new Payee(0, row.big("id"), row.text("credit_code"), row.text("name"), row.text("bank"), sealing.open(row.text("account_sealed")), row.text("holder"),
            row.as("returned_on", LocalDate.class)), unit, day, day).orElseThrow(() -> Refusal.conflict("unit.no-account"));
  }
}
