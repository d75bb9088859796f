package shanzhi.grid.exchange.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something a neighbour is to be told.
 *
 * @param state WAITING, SENT or GIVEN_UP
 * @param error of the last try; null where there was none
 */
public record CallbackLine(long id, String neighbour, String orderNo, String incident, String event, String state, int attempts, String error, Instant madeAt, Instant sentAt)
    implements Serializable {

  /** A call that was not let in. */
  public record Refused(Instant at, String neighbour, String path, String reason) implements Serializable {}

  /** What the recording neighbour got. */
  public record Recorded(Instant at, String neighbour, long callback, String headers, String body) implements Serializable {}
}
