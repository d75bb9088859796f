package shanzhi.web.whistles;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import shanzhi.kernel.Refusal;

/** Days in an address. */
final class Days {

  private Days() {}

  /** @return null when nothing was given; @throws Refusal bad-parameter (400) */
  static LocalDate of(String name, String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException nonsense) {
      throw Refusal.invalid("bad-parameter", name, text);
    }
  }
}
