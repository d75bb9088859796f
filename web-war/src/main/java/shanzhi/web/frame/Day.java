package shanzhi.web.frame;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import shanzhi.kernel.Refusal;

/** A day as a parameter of REST calls: 2026-11-20. */
public final class Day {

  private Day() {}

  /** Null for nothing. @throws Refusal bad-day (400) */
  public static LocalDate of(String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException wrong) {
      throw Refusal.invalid("bad-day", text);
    }
  }
}
