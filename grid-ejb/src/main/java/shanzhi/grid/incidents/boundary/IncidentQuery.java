package shanzhi.grid.incidents.boundary;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What the ledger is asked for. Everything left out does not filter.
 *
 * @param ground area or grid code; within the caller's reach
 * @param text number, or words of description and address
 * @param type category (2 digits) or sub-category (4)
 * @param statuses names of {@link shanzhi.grid.incidents.entity.Status}
 * @param from first day of report; @param to last day
 * @param due OVERDUE, SOON or ON_TRACK; SUPERVISED, SUSPENDED, ASKED (a request is open); only incidents not ended
 * @param mine only what the caller reported
 * @param byDeadline sort by the deadline of open incidents instead of newest first
 * @param rest only what is known no nearer than the ground, a community or general grid: the row of a figure that belongs to no grid below
 * @param counted the set behind a figure; {@code from} and {@code to} are then the figure's period
 */
public record IncidentQuery(String ground, @Size(max = 100, message = "关键词不超过 100 字") String text, String type, List<String> statuses,
    LocalDate from, LocalDate to, Long office, String due, boolean mine, boolean byDeadline, Counted counted, boolean rest) implements Serializable {

  @JsonbCreator public IncidentQuery { }

  public IncidentQuery(String ground, String text, String type, List<String> statuses, LocalDate from, LocalDate to, Long office, String due, boolean mine, boolean byDeadline) {
    this(ground, text, type, statuses, from, to, office, due, mine, byDeadline, null, false);
  }

  public static IncidentQuery all() { return new IncidentQuery(null, null, null, List.of(), null, null, null, null, false, false); }

  public IncidentQuery in(List<String> wanted) { return new IncidentQuery(ground, text, type, wanted, from, to, office, due, mine, byDeadline, counted, rest); }

  /** The list behind a figure. */
  public IncidentQuery counting(Counted set) { return new IncidentQuery(ground, text, type, statuses, from, to, office, due, mine, byDeadline, set, rest); }

  /** Of these only what belongs to no grid below the ground. */
  public IncidentQuery nearest() { return new IncidentQuery(ground, text, type, statuses, from, to, office, due, mine, byDeadline, counted, true); }
}
