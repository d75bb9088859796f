package shanzhi.staff.pay.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of a policy in the ledger.
 *
 * @param number counts the versions of a code in an area; @param version the optimistic lock
 * @param document that approves figures marked as sample; null where none was needed
 */
public record PolicyLine(long id, int version, String area, String code, int number, String name, boolean sample, LocalDate from, LocalDate until, PolicyState state, String madeBy,
    String madeByName, Instant madeAt, String submittedByName, String decidedByName, Instant decidedAt, String decision, String document) implements Serializable {

  /** What holds on a day: LIVE, AHEAD (in force later), PAST, DRAFT or SUBMITTED. */
  public String standing(LocalDate day) {
    if (state != PolicyState.LIVE) return state.name();
    return day.isBefore(from) ? "AHEAD" : until != null && day.isAfter(until) ? "PAST" : "LIVE";
  }
}
