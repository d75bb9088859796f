package shanzhi.staff.payroll.control;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shanzhi.staff.appraisal.boundary.AppraisalGrade;
import shanzhi.staff.pay.boundary.BonusWay;
import shanzhi.staff.payroll.boundary.RunPurpose;

/**
 * All that a run is calculated from, read once before its first slice.
 *
 * @param area of the unit; @param reckoner null: no policy is in force, and nobody can be paid
 * @param earlier by worker, the earlier months that rest on something else now
 * @param follows whether the unit has a run of the month before, so that somebody without slip there is new
 * @param elsewhere workers whom another unit employs later in the month
 * @param ways how the bonus is taxed of those who want another way than the proposed one; @param grades of the year, of those who have left the unit
 * @param paper key of the one that bonuses are paid by, empty for other purposes; @param grants what it gives, by worker
 */
public record Ground(long run, int attempt, long unit, String area, YearMonth month, RunPurpose purpose, LocalDate knownOn, Reckoner reckoner, List<Person> people,
    Map<Long, List<Retro>> earlier, Set<Long> elsewhere, Map<Long, BonusWay> ways, Map<Long, AppraisalGrade> grades, String paper, Map<Long, Grant> grants, boolean follows,
    Thresholds flags) {

  /** From which change on a slip is pointed out: both must be passed. */
  public record Thresholds(java.math.BigDecimal percent, java.math.BigDecimal yuan) {}
}
