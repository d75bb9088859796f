package shanzhi.grid.routing.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A rule set in the list.
 *
 * @param state DRAFT, SUBMITTED, LIVE, DROPPED; a LIVE one of which {@code validTo} is past has ended
 */
public record RoutingLine(long id, int version, String area, String state, int rules, String madeBy, String madeByName, Instant madeAt, LocalDate validFrom,
    LocalDate validTo, String reason, String submittedByName, String decidedByName, Instant decidedAt, String decision) implements Serializable {

  /** How it stands on a day: DRAFT, SUBMITTED, AHEAD, LIVE, ENDED or DROPPED. */
  public String standing(LocalDate today) {
    if (!state.equals("LIVE")) return state;
    if (validTo != null && !validTo.isAfter(today)) return "ENDED";
    return validFrom.isAfter(today) ? "AHEAD" : "LIVE";
  }
}
