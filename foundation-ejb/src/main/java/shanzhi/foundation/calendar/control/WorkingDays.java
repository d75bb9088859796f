package shanzhi.foundation.calendar.control;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import shanzhi.foundation.calendar.boundary.SpecialDay;

/**
 * All working days there ever are, numbered one after the other. Monday to Friday can be numbered by arithmetic; the
 * few days that break the rule are kept in order with the sum of what they changed so far. So any day finds its number,
 * and any number its day, without walking the days between.
 */
final class WorkingDays {

  private static final int MONDAY_FIRST = 3; // day 0, 1970-01-01, was a Thursday

  private final Set<Integer> announced;
  private final long[] moved;
  private final int[] balance;
  private final int least;
  private final int most;

  /** Days of a year that is not announced are drafts and count for nothing. */
  WorkingDays(Collection<SpecialDay> days, Collection<Integer> years) {
    announced = Set.copyOf(years);
    var worked = new TreeMap<Long, Boolean>();
    for (var day : days) {
      if (!announced.contains(day.date().getYear())) continue;
      if (worked.put(day.date().toEpochDay(), day.worked()) != null) {
        throw new IllegalArgumentException("Two rows for " + day.date());
      }
    }
    worked.entrySet().removeIf(day -> day.getValue() == weekday(day.getKey()));
    moved = worked.keySet().stream().mapToLong(Long::longValue).toArray();
    balance = new int[moved.length + 1];
    int low = 0;
    int high = 0;
    for (int i = 0; i < moved.length; i++) {
      balance[i + 1] = balance[i] + (worked.get(moved[i]) ? 1 : -1);
      low = Math.min(low, balance[i + 1]);
      high = Math.max(high, balance[i + 1]);
    }
    least = low;
    most = high;
  }

  boolean contains(LocalDate date) {
    long day = date.toEpochDay();
    return before(day + 1) > before(day);
  }

  /** How many working days lie before a date; for a working day, its number. */
  long before(LocalDate date) { return before(date.toEpochDay()); }

  /** The working day with that number. */
  LocalDate number(long number) {
    long low = weekdayNumber(number - most);
    long high = weekdayNumber(number - least);
    while (low < high) {
      long middle = Math.floorDiv(low + high, 2);
      if (before(middle + 1) > number) high = middle;
      else low = middle + 1;
    }
    return LocalDate.ofEpochDay(low);
  }

  /** Whether the holidays of every year between two dates, theirs included, are known. */
  boolean announced(LocalDate first, LocalDate last) {
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      if (!announced.contains(year)) return false;
    }
    return true;
  }

  private long before(long day) {
    int found = Arrays.binarySearch(moved, day);
    return weekdaysBefore(day) + balance[found < 0 ? -found - 1 : found];
  }

  private static boolean weekday(long day) { return weekdaysBefore(day + 1) > weekdaysBefore(day); }

  private static long weekdaysBefore(long day) {
    long sinceMonday = day + MONDAY_FIRST;
    return Math.floorDiv(sinceMonday, 7L) * 5 + Math.min(Math.floorMod(sinceMonday, 7L), 5);
  }

  private static long weekdayNumber(long number) {
    return Math.floorDiv(number, 5L) * 7 + Math.floorMod(number, 5L) - MONDAY_FIRST;
  }
}
