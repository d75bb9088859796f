package shanzhi.foundation.calendar.control;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;

/**
 * The slow truth the engine is compared with: looks at every single minute and knows no arithmetic of weeks. Reads the
 * file of special days for itself and shares no code with the engine.
 */
final class MinuteByMinute {

  private final boolean[] worked = new boolean[24 * 60];
  private final Map<LocalDate, Boolean> special = new HashMap<>();
  private final int lastYear;

  /** @param spans first and one-past-last minute of the day of each span */
  MinuteByMinute(int lastYear, int[]... spans) {
    this.lastYear = lastYear;
    for (var span : spans) {
      for (int minute = span[0]; minute < span[1]; minute++) worked[minute] = true;
    }
    try (var file = new Scanner(MinuteByMinute.class.getResourceAsStream("/data/holidays-cn.csv"), StandardCharsets.UTF_8)) {
      file.nextLine();
      while (file.hasNextLine()) {
        var line = file.nextLine();
        special.put(LocalDate.parse(line.substring(0, 10)), line.contains("WORKDAY"));
      }
    }
  }

  boolean working(LocalDate date) {
    var said = special.get(date);
    if (said != null) return said;
    return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** The end of the n-th worked minute after a moment. */
  LocalDateTime due(LocalDateTime from, int minutes) {
    int left = minutes;
    int minute = from.getHour() * 60 + from.getMinute();
    for (var day = from.toLocalDate(); ; day = day.plusDays(1), minute = 0) {
      boolean open = working(day);
      for (; minute < worked.length; minute++) {
        if (open && worked[minute] && --left == 0) return day.atStartOfDay().plusMinutes(minute + 1);
      }
    }
  }

  int worked(LocalDateTime from, LocalDateTime to) {
    int count = 0;
    int minute = from.getHour() * 60 + from.getMinute();
    int last = to.getHour() * 60 + to.getMinute();
    for (var day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1), minute = 0) {
      boolean open = working(day);
      int end = day.equals(to.toLocalDate()) ? last : worked.length;
      for (; minute < end; minute++) {
        if (open && worked[minute]) count++;
      }
    }
    return count;
  }

  /** The start of the first worked minute from a moment on. */
  LocalDateTime nextWorkingMoment(LocalDateTime from) { return due(from, 1).minusMinutes(1); }

  /** Whether the way there touches a year after the last announced one. */
  boolean provisional(LocalDateTime due) { return due.getYear() > lastYear; }
}
