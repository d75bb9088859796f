package shanzhi.foundation.calendar.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.calendar.boundary.SpecialDay;
import shanzhi.foundation.calendar.boundary.SpecialDay.Kind;
import shanzhi.kernel.Refusal;

/** Reads special days as people paste them. */
public final class NoticeText {

  private static final int LONGEST_NAME = 40;
  private static final Map<String, Kind> KINDS = Map.of(
      "HOLIDAY", Kind.HOLIDAY, "休", Kind.HOLIDAY, "放假", Kind.HOLIDAY,
      "WORKDAY", Kind.WORKDAY, "班", Kind.WORKDAY, "上班", Kind.WORKDAY);

  private NoticeText() {}

  public static List<SpecialDay> days(String lines) {
    var days = new ArrayList<SpecialDay>();
    if (lines == null) return days;
    int number = 0;
    for (var line : lines.lines().toList()) {
      number++;
      var text = line.strip();
      if (text.isEmpty() || text.startsWith("#") || number == 1 && !Character.isDigit(text.charAt(0))) continue;
      days.add(day(number, text));
    }
    return days;
  }

  private static SpecialDay day(int number, String line) {
    var cells = line.split("[,，;；\t ]+", 3);
    var kind = cells.length < 3 ? null : KINDS.get(cells[1].strip());
    if (kind == null || cells[2].isBlank() || cells[2].length() > LONGEST_NAME) throw Refusal.invalid("calendar.bad-line", number, line);
    try {
      return new SpecialDay(LocalDate.parse(cells[0].replace('/', '-')), kind, cells[2].strip());
    } catch (DateTimeException unreadable) {
      throw Refusal.invalid("calendar.bad-line", number, line);
    }
  }
}
