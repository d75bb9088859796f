package shanzhi.grid.incidents.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import shanzhi.grid.incidents.boundary.Counted;
import shanzhi.kernel.ChinaTime;

/**
 * The conditions behind the figures, on columns of the incident table. {@code :from} and {@code :to} are the first moment
 * of the period and the first after it, {@code :until} the earlier of its end and now.
 */
public final class CountedSql {

  private static final Pattern MARK = Pattern.compile("(?<!:):(from|to|until|now)\\b");

  /** Which incidents a period takes in; figures of one cohort are read together. */
  public enum Cohort {
    BY_REPORT("reported_at >= :from and reported_at < :to"),
    BY_LIMIT("""
        close_due_at >= :from and close_due_at < :until and reported_at < :to and status not in ('REJECTED', 'CANCELLED', 'WITHDRAWN', 'MERGED') \
        and (suspended_at is null or close_due_at <= suspended_at)"""),
    BY_CLOSING("closed_at >= :from and closed_at < :to and status = 'CLOSED'"),
    STANDING("reported_at < :until and (not ended or closed_at >= :until) and status <> 'MERGED'"),
    BY_EXTENSION(granted("EXTENSION")),
    BY_SUSPENSION(granted("SUSPENSION")),
    BY_RETURN(granted("RETURN")),
    BY_SUPERVISION("(id, reported_at) in (select incident, reported_at from grid.incident_step where move = 'SUPERVISE' and at >= :from and at < :to)");

    private final String condition;

    Cohort(String condition) { this.condition = condition; }

    private static String granted(String kind) {
      return "(id, reported_at) in (select incident, reported_at from grid.incident_request where kind = '" + kind
          + "' and state = 'GRANTED' and decided_at >= :from and decided_at < :to)";
    }

    /** Its sets, in order. */
    public List<Counted> sets() { return Arrays.stream(Counted.values()).filter(set -> cohort(set) == this).toList(); }
  }

  private static final String CHECK_LATE = "status in ('FEEDBACK', 'CHECKING', 'SELF_HANDLED') and due_at < :now";

  private final Instant from;
  private final Instant to;
  private final Instant now;

  /** @param from first day, @param to last day; both null: at any time */
  public CountedSql(LocalDate from, LocalDate to, Instant now) {
    this.from = from == null ? Instant.EPOCH : ChinaTime.startOf(from);
    this.to = to == null ? ChinaTime.startOf(ChinaTime.local(now).toLocalDate().plusDays(1)) : ChinaTime.startOf(to.plusDays(1));
    this.now = now;
  }

  public static Cohort cohort(Counted set) {
    return switch (set) {
      case REPORTED, FILED, TO_ANSWER, ANSWERED_IN_TIME, TO_VERIFY, VERIFY_SENT, TO_CHECK, CHECKED_IN_TIME, SELF_HANDLED, TO_RESPOND, RESPONDED, MERGED -> Cohort.BY_REPORT;
      case DUE, DUE_CLOSED, CLOSED_IN_TIME -> Cohort.BY_LIMIT;
      case CLOSED, REWORKED -> Cohort.BY_CLOSING;
      case OUTSTANDING, OVERDUE -> Cohort.STANDING;
      case EXTENDED -> Cohort.BY_EXTENSION;
      case SUSPENDED -> Cohort.BY_SUSPENSION;
      case RETURNED -> Cohort.BY_RETURN;
      case SUPERVISED -> Cohort.BY_SUPERVISION;
    };
  }

  /** What a set asks for within its cohort. */
  private static String within(Counted set) {
    return switch (set) {
      case REPORTED -> "status <> 'MERGED'";
      case FILED -> "status <> 'MERGED' and (filed_at is not null or self_handled and status = 'CLOSED')";
      case TO_ANSWER -> "status <> 'MERGED' and (desk_at is not null or status = 'REPORTED' and due_at < :now)";
      case ANSWERED_IN_TIME -> "status <> 'MERGED' and desk_at <= desk_due_at";
      case TO_VERIFY -> hearsay();
      case VERIFY_SENT -> hearsay() + " and verify_sent_at is not null";
      case TO_CHECK -> "status <> 'MERGED' and (checked_at is not null or " + CHECK_LATE + ")";
      case CHECKED_IN_TIME -> "status <> 'MERGED' and checked_at <= check_due_at and not (" + CHECK_LATE + ")";
      case SELF_HANDLED -> "self_handled and status = 'CLOSED'";
      case TO_RESPOND -> accepted();
      case RESPONDED -> accepted() + " and responded_at <= reported_at + interval '24 hours'";
      case MERGED -> "status = 'MERGED'";
      case DUE_CLOSED -> "status = 'CLOSED'";
      case CLOSED_IN_TIME -> "status = 'CLOSED' and closed_at <= close_due_at";
      case REWORKED -> "reworks > 0";
      case OVERDUE -> "close_due_at < :until and (suspended_at is null or close_due_at <= suspended_at)";
      case DUE, CLOSED, OUTSTANDING, EXTENDED, SUSPENDED, RETURNED, SUPERVISED -> "true";
    };
  }

  private static String hearsay() {
    return "source in ('PUBLIC', 'MEDIA', 'INTERFACE') and status <> 'MERGED' and (verify_sent_at is not null or status not in ('REJECTED', 'CANCELLED', 'WITHDRAWN'))";
  }

  private static String accepted() { return "status <> 'MERGED' and accepted_at is not null and reported_at <= :now::timestamptz - interval '24 hours'"; }

  public String cohort(Cohort cohort, List<Object> args) { return filled(cohort.condition, args); }

  public String within(Counted set, List<Object> args) { return filled(within(set), args); }

  /** The whole condition of a set, for the list behind its figure. */
  public String where(Counted set, List<Object> args) { return "(" + cohort(cohort(set), args) + ") and (" + within(set, args) + ")"; }

  private String filled(String condition, List<Object> args) {
    var values = new ArrayList<Object>();
    var sql = MARK.matcher(condition).replaceAll(mark -> {
      values.add(switch (mark.group(1)) {
        case "from" -> from;
        case "to" -> to;
        case "until" -> to.isBefore(now) ? to : now;
        default -> now;
      });
      return "?";
    });
    args.addAll(values);
    return sql;
  }
}
