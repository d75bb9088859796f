package shanzhi.projects.livelihood.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** 绿灯, 黄灯, 红灯: whether a year's plan keeps time. */
public enum Light {
  GREEN, YELLOW, RED;

  /**
   * What should be done by a day if every day did its part: the days from the later of the year's and the project's beginning, that day counted,
   * of all its days in the year.
   */
  public static BigDecimal due(BigDecimal planned, int year, LocalDate startsOn, LocalDate endsOn, LocalDate day) {
    var from = startsOn.isAfter(LocalDate.of(year, 1, 1)) ? startsOn : LocalDate.of(year, 1, 1);
    var to = endsOn.isBefore(LocalDate.of(year, 12, 31)) ? endsOn : LocalDate.of(year, 12, 31);
    if (day.isBefore(from)) return BigDecimal.ZERO.setScale(2);
    long all = Math.max(1, ChronoUnit.DAYS.between(from, to) + 1);
    long gone = Math.min(all, ChronoUnit.DAYS.between(from, day) + 1);
    return planned.multiply(BigDecimal.valueOf(gone)).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
  }

  /** @param yellow percent of what is due that is still yellow */
  public static Light of(BigDecimal done, BigDecimal due, BigDecimal yellow) {
    if (done.compareTo(due) >= 0) return GREEN;
    return done.multiply(BigDecimal.valueOf(100)).compareTo(due.multiply(yellow)) >= 0 ? YELLOW : RED;
  }

  /** For the tag of the look. */
  public String mark() { return this == GREEN ? "ok" : this == YELLOW ? "warn" : "bad"; }
}
