package shanzhi.staff.appraisal.control;

import java.time.LocalDate;
import shanzhi.kernel.Refusal;

/** The months and years that are appraised. */
public final class Periods {

  private Periods() {}

  /** @throws Refusal appraisal.bad-month, appraisal.bad-year (400) */
  public static LocalDate firstDay(int year, Integer month) {
    if (month != null && (month < 1 || month > 12)) throw Refusal.invalid("appraisal.bad-month", month);
    if (year < 2000 || year > 2100) throw Refusal.invalid("appraisal.bad-year", String.valueOf(year));
    return LocalDate.of(year, month == null ? 1 : month, 1);
  }

  /** Last day of the period, or today where that has not come. @throws Refusal appraisal.bad-month, appraisal.bad-year (400); appraisal.period-in-future (409) */
  public static LocalDate lastDay(int year, Integer month, LocalDate today) {
    var first = firstDay(year, month);
    Refusal.unless(!first.isAfter(today), "appraisal.period-in-future", title(year, month));
    var last = first.plusMonths(month == null ? 12 : 1).minusDays(1);
    return last.isAfter(today) ? today : last;
  }

  public static String title(int year, Integer month) { return month == null ? year + "年度" : year + "年" + month + "月"; }
}
