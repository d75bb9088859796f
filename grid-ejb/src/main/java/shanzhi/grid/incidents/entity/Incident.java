package shanzhi.grid.incidents.entity;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import shanzhi.kernel.Refusal;

/**
 * Something seen in a grid that somebody must settle. Born REPORTED; the town's desk accepts, files and dispatches it
 * to an office; the office signs, handles and feeds back; another person checks; it ends CLOSED, or REJECTED,
 * CANCELLED, WITHDRAWN, MERGED. {@link Move} is the table of what may happen when; what else must hold is said by
 * {@link #hindrance}.
 */
@Entity
@Table(schema = "grid", name = "incident")
@IdClass(Incident.Key.class)
public class Incident {

  /** The month of report is part of the key, so that one partition is touched. */
  public static class Key implements Serializable {
    private Long id;
    private Instant reportedAt;
    public Key() {}
    public Key(Long id, Instant reportedAt) { this.id = id; this.reportedAt = reportedAt; }
    @Override public boolean equals(Object other) {
      return other instanceof Key key && Objects.equals(id, key.id) && Objects.equals(reportedAt, key.reportedAt);
    }
    @Override public int hashCode() { return Objects.hash(id, reportedAt); }
  }

  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "incident")
  @SequenceGenerator(name = "incident", sequenceName = "grid.incident_seq", allocationSize = 50)
  private Long id;
  @Id @Column(name = "reported_at") private Instant reportedAt;
  @Version private int version;
  private String number;
  private String type;
  @Enumerated(EnumType.STRING) private Priority priority;
  @Enumerated(EnumType.STRING) private Status status = Status.REPORTED;
  @Enumerated(EnumType.STRING) private Source source;
  private String description;
  private String address;
  private BigDecimal lon;
  private BigDecimal lat;
  private String county;
  private String town;
  private String community;
  @Column(name = "general_grid") private String generalGrid;
  @Column(name = "fine_grid") private String fineGrid;
  private String reporter;
  private Long office;
  private String handler;
  private String checker;
  @Column(name = "dispatched_at") private Instant dispatchedAt;
  @Column(name = "respond_due_at") private Instant respondDueAt;
  @Column(name = "responded_at") private Instant respondedAt;
  @Column(name = "due_at") private Instant dueAt;
  @Column(name = "warn_at") private Instant warnAt;
  @Column(name = "due_unit") private String dueUnit;
  @Column(name = "due_provisional") private boolean dueProvisional;
  @Column(name = "limit_amount") private BigDecimal limitAmount;
  @Column(name = "clock_from") private Instant clockFrom;
  @Column(name = "clock_seconds") private Long clockSeconds;
  @Column(name = "close_due_at") private Instant closeDueAt;
  @Column(name = "closed_at") private Instant closedAt;
  private boolean ended;
  private int reworks;
  private int steps;
  private Boolean found;
  @Enumerated(EnumType.STRING) private RequestKind asked;
  private int extensions;
  @Column(name = "suspended_at") private Instant suspendedAt;
  @Column(name = "suspended_until") private Instant suspendedUntil;
  @Column(name = "supervised_at") private Instant supervisedAt;
  @Column(name = "supervised_by") private String supervisedBy;
  @Column(name = "supervision_open") private boolean supervisionOpen;
  @Column(name = "reopened_at") private Instant reopenedAt;
  @Column(name = "merged_into") private String mergedInto;
  @Column(name = "open_parts") private int openParts;
  private boolean restricted;
  @Enumerated(EnumType.STRING) private Mark mark;
  @Column(name = "desk_at") private Instant deskAt;
  @Column(name = "desk_due_at") private Instant deskDueAt;
  @Column(name = "accepted_at") private Instant acceptedAt;
  @Column(name = "filed_at") private Instant filedAt;
  @Column(name = "verify_sent_at") private Instant verifySentAt;
  @Column(name = "checked_at") private Instant checkedAt;
  @Column(name = "check_due_at") private Instant checkDueAt;
  @Column(name = "self_handled") private boolean selfHandled;

  protected Incident() {}

  public Incident(Instant reportedAt, String reporter, Source source, String type, Priority priority, String description, Place place) {
    this.reportedAt = requireNonNull(reportedAt);
    this.reporter = requireNonNull(reporter);
    this.source = requireNonNull(source);
    this.type = requireNonNull(type);
    this.priority = requireNonNull(priority);
    this.description = requireNonNull(description);
    this.address = place.address();
    this.lon = place.lon();
    this.lat = place.lat();
    this.county = place.county();
    this.town = place.town();
    this.community = place.community();
    this.generalGrid = place.generalGrid();
    this.fineGrid = place.fineGrid();
  }

  /** Given once, when the id is known. */
  public void number(String number) { this.number = number; }

  /**
   * Carries the incident on.
   *
   * @param limit the clock that starts with this move; null lets the present one run on, or ends it with the incident
   * @return the place of the step in the record, from 1
   * @throws Refusal incident.move-not-allowed (409) naming what is allowed, or the key that {@link #hindrance} gives
   */
  public int go(Move move, Instant at, RunningLimit limit) {
    Refusal.unless(move.possibleIn(status, asked), "incident.move-not-allowed", number, status, move, Move.from(status, asked));
    var hindrance = hindrance(move, at);
    Refusal.unless(hindrance == null, hindrance, number);
    stamp(move, at);
    asked = move.asks() != null ? move.asks() : move.decides() || !move.stays() ? null : asked;
    status = move.to(status);
    ended = status.ended();
    closedAt = ended ? at : null;
    if (limit != null) run(limit);
    switch (move) {
      case ASK_SUPPLEMENT -> dueAt = warnAt = null;   // the reporter's time, not the desk's
      case FIND_TRUE, FIND_UNTRUE -> found = move == Move.FIND_TRUE;
      case SUPERVISE -> {
        supervisedAt = at;
        supervisionOpen = true;
      }
      case ANSWER_SUPERVISION -> supervisionOpen = false;
      case REOPEN -> reopenedAt = at;
      default -> { }
    }
    if (ended || status == Status.FEEDBACK) supervisionOpen = false;
    return ++steps;
  }

  /** What the figures count by, written before the move changes status and clock. The view grid.incident_stamp says the same from the steps. */
  private void stamp(Move move, Instant at) {
    if (status == Status.REPORTED && deskAt == null && move.actor() == Move.Actor.DESK && !move.stays()) {
      deskAt = at;
      deskDueAt = dueAt;
    }
    switch (move) {
      case ACCEPT, FIND_TRUE -> acceptedAt = first(acceptedAt, at);
      case FILE -> filedAt = first(filedAt, at);
      case SEND_TO_VERIFY -> verifySentAt = first(verifySentAt, at);
      case CLOSE, REWORK, CONFIRM_SELF_HANDLED -> checked(at);
      case TAKE_OVER -> {
        checked(at);
        acceptedAt = first(acceptedAt, at);
        selfHandled = false;
      }
      default -> { }
    }
  }

  private static Instant first(Instant before, Instant now) { return before == null ? now : before; }

  private void checked(Instant at) {
    checkedAt = at;
    checkDueAt = dueAt;
  }

  /**
   * What stands against a move although status and requests allow it; whoever offers moves leaves these out.
   *
   * @return the key of the refusal; null for nothing
   */
  public String hindrance(Move move, Instant now) {
    return switch (move) {
      case ACCEPT -> source.hearsay() && found == null ? "incident.verify-first" : null;
      case ASK_EXTENSION, GRANT_EXTENSION -> overdue(now) ? "incident.extension-too-late" : null;
      case ASK_SUSPENSION, GRANT_SUSPENSION -> overdue(now) ? "incident.suspension-too-late" : null;
      case SUPERVISE -> !overdue(now) ? "incident.not-overdue" : supervisionOpen ? "incident.supervised-already" : null;
      case ANSWER_SUPERVISION -> supervisionOpen ? null : "incident.not-supervised";
      case FINISH -> openParts > 0 ? "incident.parts-open" : null;
      case DROP_PART, SIGN_PART, FINISH_PART, DECLINE_PART -> openParts > 0 ? null : "incident.no-part";
      case REOPEN -> reopenedAt != null ? "incident.reopened-already" : office == null ? "incident.no-office-to-reopen" : null;
      default -> null;
    };
  }

  private boolean overdue(Instant now) { return dueAt != null && now.isAfter(dueAt); }

  /** The clock that starts with the report itself. @param how REPORT or REPORT_SELF_HANDLED */
  public int born(Move how, RunningLimit limit, Instant closeDueAt) {
    status = how.to(null);
    selfHandled = status == Status.SELF_HANDLED;
    run(limit);
    this.closeDueAt = closeDueAt;
    return ++steps;
  }

  private void run(RunningLimit limit) {
    clockFrom = limit.from();
    clockSeconds = limit.rest() == null ? null : limit.rest().toSeconds();
    dueAt = limit.dueAt();
    warnAt = limit.warnAt();
    dueUnit = limit.unit();
    limitAmount = limit.amount();
    dueProvisional = limit.provisional();
  }

  /** More time was granted for the stage that runs. */
  public void extended() { extensions++; }

  /** Stops the clock. @param left what is left of the limit, on the clock of its unit */
  public void suspend(Instant at, Instant until, Duration left) {
    suspendedAt = at;
    suspendedUntil = until;
    clockSeconds = left.toSeconds();
    dueAt = warnAt = null;
  }

  /** The pause is over. @param closeDueAt the whole way's deadline, moved by the pause */
  public void resumed(Instant closeDueAt) {
    this.closeDueAt = closeDueAt;
    suspendedAt = suspendedUntil = null;
  }

  public void supervisedBy(String person) { supervisedBy = requireNonNull(person); }

  public void mergeInto(String number) { mergedInto = number; }

  /** Another office helps. */
  public void partGiven() { openParts++; }

  public void partEnded() { openParts--; }

  /** The desk may correct type and priority while it files. */
  public void classify(String type, Priority priority, Instant closeDueAt) {
    this.type = requireNonNull(type);
    this.priority = requireNonNull(priority);
    this.closeDueAt = closeDueAt;
  }

  /** @param byType its sub-category is restricted as the catalogue stands; @param mark what the desk says of it besides, may be null */
  public void restrict(boolean byType, Mark mark) {
    this.mark = mark;
    restricted = byType || mark != null;
  }

  public void goTo(long office, Instant at, Instant respondDueAt) {
    this.office = office;
    this.dispatchedAt = at;
    this.respondDueAt = respondDueAt;
  }

  public void answered(String handler, Instant at) {
    this.handler = requireNonNull(handler);
    if (respondedAt == null) respondedAt = at;
  }

  public void leaveOffice() {
    office = null;
    handler = null;
  }

  public void finishedBy(String handler) { this.handler = requireNonNull(handler); }

  /** @throws Refusal incident.checker-is-handler (409): nobody checks own work */
  public void checkedBy(String checker) {
    Refusal.unless(!checker.equals(handler), "incident.checker-is-handler");
    Refusal.unless(this.checker == null || status != Status.CHECKING || this.checker.equals(checker), "incident.other-checker");
    this.checker = checker;
  }

  /** Another checker goes on. @throws Refusal incident.checker-is-handler (409) */
  public void checkGoesTo(String other) {
    Refusal.unless(!other.equals(handler), "incident.checker-is-handler");
    checker = requireNonNull(other);
  }

  public void workAgain() {
    reworks++;
    checker = null;
  }

  public void add(String more) { description = (description + "\n补充：" + more); }

  public Key key() { return new Key(id, reportedAt); }
  public Long id() { return id; }
  public int version() { return version; }
  public String number() { return number; }
  public Status status() { return status; }
  public String type() { return type; }
  public Priority priority() { return priority; }
  public Instant reportedAt() { return reportedAt; }
  public String reporter() { return reporter; }
  public Long office() { return office; }
  public String handler() { return handler; }
  public String checker() { return checker; }
  public Instant dueAt() { return dueAt; }
  public String description() { return description; }
  public BigDecimal limitAmount() { return limitAmount; }
  public String dueUnit() { return dueUnit; }
  public Source source() { return source; }
  public Instant closeDueAt() { return closeDueAt; }
  public Instant closedAt() { return closedAt; }
  public Instant clockFrom() { return clockFrom; }
  /** What was left when the clock went on after a suspension; null while the whole limit runs. */
  public Duration clockRest() { return clockSeconds == null ? null : Duration.ofSeconds(clockSeconds); }
  /** The kind of the request that waits for a decision; null for none. */
  public RequestKind asked() { return asked; }
  public int extensions() { return extensions; }
  public Instant suspendedAt() { return suspendedAt; }
  public Instant suspendedUntil() { return suspendedUntil; }
  /** Who asked for an answer last; null for nobody. */
  public String supervisor() { return supervisedBy; }
  public String mergedInto() { return mergedInto; }
  public int openParts() { return openParts; }
  /** Read in full only by those who have to do with it. */
  public boolean restricted() { return restricted; }
  /** Why the desk restricted it; null where only its sub-category does. */
  public Mark mark() { return mark; }
  public Place place() { return new Place(county, town, community, generalGrid, fineGrid, address, lon, lat); }
}
