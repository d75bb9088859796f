package shanzhi.staff.appraisal.control;

import java.time.LocalDate;
import shanzhi.kernel.Sql;

/** Consecutive failed years lead to a proposal that the contract end. */
public final class FailedYears {

  private FailedYears() {}

  /**
   * Proposes for those who failed in a year and in the years before it, {@code fails} in a row.
   *
   * @param whose condition on the appraisal {@code a} of that year
   * @return how many
   */
  public static int propose(Sql sql, String whose, int year, int fails, LocalDate today) {
    return sql.update("""
        insert into staff.end_proposal (id, worker, year, state, proposed_on)
        select nextval('staff.end_proposal_seq'), a.worker, ?, 'OPEN', ? from staff.appraisal a join staff.worker w on w.id = a.worker and w.left_on is null
         where %s and a.grade = 'FAILED' and ? = (
               select count(distinct r.year) from staff.appraisal b join staff.appraisal_round r on r.id = b.round and r.month is null and r.state = 'PUBLISHED'
                where b.worker = a.worker and b.grade = 'FAILED' and r.year between ? and ?)
        on conflict (worker, year) do nothing""".formatted(whose), year, today, fails, year - fails + 1, year);
  }

  /** A failed year was mended: what rests on it is no longer proposed. */
  public static void withdraw(Sql sql, long worker, int year, int fails, String by, LocalDate today) {
    sql.update("update staff.end_proposal set state = 'WITHDRAWN', settled_by = ?, settled_on = ? where worker = ? and state = 'OPEN' and year between ? and ?",
        by, today, worker, year, year + fails - 1);
  }
}
