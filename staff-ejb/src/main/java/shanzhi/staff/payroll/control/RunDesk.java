package shanzhi.staff.payroll.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import shanzhi.kernel.Sql;

/** Each slice of a calculation in a transaction of its own, so that what is done stays done. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunDesk {

  static final int SLICE = 500;
  private static final int CLEARED = 2_000;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject GroundBook book;
  @Inject Calculation calculation;

  /** Everything a calculation reads before its first slice. */
  public Ground ground(long run) { return book.of(run); }

  /**
   * Takes away some of what an earlier calculation made; nothing of the present one is there before its first slice has said how
   * far it reached.
   *
   * @return how many slips went; 0 when there is nothing left to take away
   */
  public int clear(long run, int attempt) {
    var sql = Sql.on(database);
    var unbegun = sql.one("select id from staff.payroll_run where id = ? and attempt = ? and calculating and reached = 0 for update", row -> row.big("id"), run, attempt);
    if (unbegun.isEmpty()) return 0;
    sql.update("delete from staff.payroll_aside where run = ?", run);
    return sql.update("delete from staff.payslip where id in (select id from staff.payslip where run = ? limit ?)", run, CLEARED);
  }

  public Calculation.Reached slice(Ground ground, int size) { return calculation.slice(ground, size); }

  /** The calculation cannot be gone on with: back to a draft that can be calculated anew. */
  public void broken(long run, int attempt) {
    Sql.on(database).update("update staff.payroll_run set calculating = false, version = version + 1 where id = ? and attempt = ? and calculating", run, attempt);
  }
}
