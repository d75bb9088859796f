package shanzhi.grid.incidents.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How the deadline of the present stage came about, so that whoever is held to it can check it by hand.
 *
 * @param stage ACCEPT, FILE, DISPATCH, HANDLE or CHECK
 * @param began when the clock of the stage started, by the step {@code move}
 * @param amount the limit that runs, in {@code unit}; after REWORK half of the rule's
 * @param provisionalYears years it runs into whose holidays are not announced: counted Monday to Friday until they are
 * @param sentence the computation in Chinese
 * @param asKept false where the kept deadline is not what the calendar of today gives; it is counted anew when a calendar is announced
 * @param rule the row of the policy; null where none is in force for that day
 */
public record IncidentDeadline(String stage, String move, Instant began, BigDecimal amount, String unit, Instant due, Instant warn,
    List<Integer> provisionalYears, String sentence, boolean asKept, Rule rule) implements Serializable {

  /** A dated row of the limits; type, priority and area are null where it holds for all of them. */
  public record Rule(String type, String priority, String area, BigDecimal amount, String unit, LocalDate validFrom, String source) implements Serializable {}
}
