package shanzhi.staff.appraisal.control;

import java.time.LocalDate;
import java.time.YearMonth;
import shanzhi.kernel.Refusal;

/** The months and years that are appraised. */
public final class Periods {

  private Periods() {}

  /** Last day of the period, or today where that has not come. @throws Refusal appraisal.bad-month (400); appraisal.period-in-future (409) */
  public static LocalDate lastDay(int year, Integer month, LocalDate today) {
    if (month != null && (month < 1 || month > 12)) throw Refusal.invalid("appraisal.bad-month", month);
    var first = month == null ? LocalDate.of(year, 1, 1) : LocalDate.of(year, month, 1);
    Refusal.unless(!first.isAfter(today), "appraisal.period-in-future", title(year, month));
    var last = month == null ? LocalDate.of(year, 12, 31) : YearMonth.of(year, month).atEndOfMonth();
    return last.isAfter(today) ? today : last;
  }

  public static String title(int year, Integer month) { return month == null ? year + "年度" : year + "年" + month + "月"; }
}
