package shanzhi.grid.whistles.entity;

import java.math.BigDecimal;
import java.time.Instant;

/** Until when a department has to sign, to get in touch and to report in. @param from where they begin */
public record Limits(Instant from, Clock sign, Clock contact, Clock arrive) {

  /** @param warn from here on the light is yellow; @param amount how much time is given, @param unit what it is counted in */
  public record Clock(Instant due, Instant warn, BigDecimal amount, String unit) {}

  /** Counts a clock as the calendar says now. */
  public interface Counting {
    Clock clock(Instant from, BigDecimal amount, String unit);
  }
}
