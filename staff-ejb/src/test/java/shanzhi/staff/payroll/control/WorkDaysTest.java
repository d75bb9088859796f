package shanzhi.staff.payroll.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import shanzhi.staff.workers.boundary.LeaveDays;
import shanzhi.staff.workers.boundary.LeaveKind;

/** Which days of a month are taken off. */
class WorkDaysTest {

  private static final BigDecimal DIVISOR = new BigDecimal("21.75");
  private static final YearMonth MAY = YearMonth.of(2026, 5);

  @Test void weekends_do_not_count_and_public_holidays_do() {
    assertEquals(21, WorkDays.between(MAY.atDay(1), MAY.atEndOfMonth()), "May 2026 has 21 days from Monday to Friday, 1 May among them");
    assertEquals(0, WorkDays.between(LocalDate.of(2026, 5, 16), LocalDate.of(2026, 5, 17)));
  }

  @Test void days_before_entry_are_taken_off() {
    int here = WorkDays.between(LocalDate.of(2026, 5, 11), MAY.atEndOfMonth());
    assertEquals(15, here);
    assertEquals(BigDecimal.valueOf(6), WorkDays.missing(MAY, here, DIVISOR));
  }

  @Test void few_days_are_paid_as_such() {
    assertEquals(new BigDecimal("16.75"), WorkDays.missing(MAY, 5, DIVISOR), "five of 21.75 are paid, not 21.75 less sixteen");
    assertEquals(DIVISOR, WorkDays.missing(MAY, 0, DIVISOR));
    assertEquals(BigDecimal.ZERO, WorkDays.missing(MAY, 21, DIVISOR));
  }

  @Test void two_units_of_one_month_pay_the_whole_between_them() {
    int first = WorkDays.between(MAY.atDay(1), LocalDate.of(2026, 5, 15));
    int second = WorkDays.between(LocalDate.of(2026, 5, 16), MAY.atEndOfMonth());
    var paid = DIVISOR.subtract(WorkDays.missing(MAY, first, DIVISOR)).add(DIVISOR.subtract(WorkDays.missing(MAY, second, DIVISOR)));
    assertEquals(0, paid.subtract(DIVISOR).abs().compareTo(BigDecimal.ONE) > 0 ? 1 : 0, "within a day of the divisor: " + paid);
  }

  @Test void a_day_of_leave_paid_in_part_is_off_by_the_rest() {
    var sick = new LeaveDays(LeaveKind.SICK, LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 8), new BigDecimal("0.8"));
    assertEquals(0, new BigDecimal("1.0").compareTo(WorkDays.away(List.of(sick))));
  }
}
