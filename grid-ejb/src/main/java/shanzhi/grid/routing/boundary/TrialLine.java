package shanzhi.grid.routing.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * A draft tried on what was dispatched in the past days.
 *
 * @param setVersion of the draft as it was tried; another one now means that the figures are old
 * @param job does it in the background; null where it was done at once
 * @param endedAt null while it runs
 * @param elsewhere how many would go to another office than they really went; {@code unruled} how many no rule fits
 */
public record TrialLine(long id, long set, int setVersion, int days, String askedBy, Instant askedAt, Long job, Instant endedAt, int events, int same, int elsewhere, int unruled)
    implements Serializable {

  /** One incident that would go elsewhere. */
  public record Difference(String number, Instant reportedAt, String type, String typeName, String area, int position, String officeName, String reallyName) implements Serializable {}
}
