package shanzhi.grid.whistles.entity;

import java.time.Instant;

/** Until when a department has to sign, to get in touch and to report in. */
public record Limits(Clock sign, Clock contact, Clock arrive) {

  /** @param warn from here on the light is yellow; @param unit what it is counted in */
  public record Clock(Instant due, Instant warn, String unit) {}
}
