package shanzhi.web.frame;

import java.time.LocalDate;

/** A day in a query, e.g. {@code ?day=2026-01-05}. */
public record OnDay(LocalDate day) {

  /** By this name JAX-RS finds it. @throws java.time.DateTimeException for anything but yyyy-MM-dd */
  public static OnDay valueOf(String text) { return new OnDay(LocalDate.parse(text)); }
}
