package shanzhi.staff.payroll.control;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import shanzhi.staff.workers.boundary.LeaveDays;

/**
 * Days that a month's pay is shared by: Monday to Friday, public holidays included, since they are paid. That is what the 21.75 days a
 * month on average are made of ((365 − 104) ÷ 12, 劳社部发〔2008〕3号).
 */
final class WorkDays {

  private WorkDays() {}

  /** Both ends counted. */
  static int between(LocalDate first, LocalDate last) {
    int days = 0;
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) days++;
    return days;
  }

  /**
   * Days to take off for days before entry and after exit. Where less than half of the month was worked, the days worked are paid instead:
   * taking off as many as the divisor has would leave nothing for the first days of a long month.
   */
  static BigDecimal missing(YearMonth month, int here, BigDecimal divisor) {
    int missed = between(month.atDay(1), month.atEndOfMonth()) - here;
    return missed > here ? divisor.subtract(BigDecimal.valueOf(here)).max(BigDecimal.ZERO) : BigDecimal.valueOf(missed);
  }

  /** Unpaid days of leave; a day paid by a share counts as the rest of it. */
  static BigDecimal away(List<LeaveDays> leaves) {
    return leaves.stream().map(leave -> BigDecimal.ONE.subtract(leave.payShare()).multiply(BigDecimal.valueOf(between(leave.from(), leave.until())))).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
