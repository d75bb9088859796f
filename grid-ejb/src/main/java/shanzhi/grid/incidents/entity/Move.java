package shanzhi.grid.incidents.entity;

import static shanzhi.grid.incidents.entity.RequestKind.EXTENSION;
import static shanzhi.grid.incidents.entity.RequestKind.RETURN;
import static shanzhi.grid.incidents.entity.RequestKind.SUSPENSION;
import static shanzhi.grid.incidents.entity.Status.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The acts that carry an incident on: who does it, from where to where, which stage's clock starts then, and which
 * request it makes or decides. The whole lifecycle is this table. An act that leads nowhere ({@code to} null) leaves the
 * incident where it stands and is written down all the same.
 */
public enum Move {
  REPORT(Actor.REPORTER, none(), REPORTED, Stage.ACCEPT),
  REPORT_SELF_HANDLED(Actor.REPORTER, none(), SELF_HANDLED, Stage.CHECK),
  ASK_SUPPLEMENT(Actor.DESK, EnumSet.of(REPORTED), SUPPLEMENT, null),
  ADD_SUPPLEMENT(Actor.REPORTER, EnumSet.of(SUPPLEMENT), REPORTED, Stage.ACCEPT),
  WITHDRAW(Actor.REPORTER, EnumSet.of(REPORTED, VERIFYING, SUPPLEMENT, ACCEPTED, SELF_HANDLED), WITHDRAWN, null),
  SEND_TO_VERIFY(Actor.DESK, EnumSet.of(REPORTED), VERIFYING, Stage.VERIFY),
  CALL_BACK(Actor.DESK, EnumSet.of(VERIFYING), REPORTED, Stage.ACCEPT),
  FIND_TRUE(Actor.VERIFIER, EnumSet.of(VERIFYING), ACCEPTED, Stage.FILE),
  FIND_UNTRUE(Actor.VERIFIER, EnumSet.of(VERIFYING), REPORTED, Stage.ACCEPT),
  ACCEPT(Actor.DESK, EnumSet.of(REPORTED), ACCEPTED, Stage.FILE),
  REJECT(Actor.DESK, EnumSet.of(REPORTED, SUPPLEMENT), REJECTED, null),
  MERGE(Actor.DESK, EnumSet.of(REPORTED, ACCEPTED, FILED), MERGED, null),
  UNMERGE(Actor.DESK, EnumSet.of(MERGED), REPORTED, Stage.ACCEPT),
  FILE(Actor.DESK, EnumSet.of(ACCEPTED), FILED, Stage.DISPATCH),
  DISPATCH(Actor.DESK, EnumSet.of(FILED, RETURNED), DISPATCHED, Stage.HANDLE),
  SIGN(Actor.OFFICE, EnumSet.of(DISPATCHED, Status.REWORK), HANDLING, null),
  ASK_RETURN(Actor.OFFICE, EnumSet.of(DISPATCHED, HANDLING), RETURN),
  GRANT_RETURN(Actor.DESK, EnumSet.of(DISPATCHED, HANDLING), RETURNED, Stage.DISPATCH, RETURN),
  REFUSE_RETURN(Actor.DESK, EnumSet.of(DISPATCHED, HANDLING), null, null, RETURN),
  ASK_EXTENSION(Actor.OFFICE, EnumSet.of(HANDLING), EXTENSION),
  GRANT_EXTENSION(Actor.DESK, EnumSet.of(HANDLING), null, null, EXTENSION),
  REFUSE_EXTENSION(Actor.DESK, EnumSet.of(HANDLING), null, null, EXTENSION),
  ASK_SUSPENSION(Actor.OFFICE, EnumSet.of(HANDLING), SUSPENSION),
  GRANT_SUSPENSION(Actor.COUNTY, EnumSet.of(HANDLING), SUSPENDED, null, SUSPENSION),
  REFUSE_SUSPENSION(Actor.COUNTY, EnumSet.of(HANDLING), null, null, SUSPENSION),
  TAKE_BACK_REQUEST(Actor.OFFICE, EnumSet.of(DISPATCHED, HANDLING), null, null, RETURN, EXTENSION, SUSPENSION),
  RESUME(Actor.OFFICE, EnumSet.of(SUSPENDED), HANDLING, null),
  SUPERVISE(Actor.SUPERVISOR, running(), null, null),
  ANSWER_SUPERVISION(Actor.OFFICE, EnumSet.of(DISPATCHED, HANDLING, Status.REWORK), null, null),
  GIVE_PART(Actor.DESK, EnumSet.of(DISPATCHED, HANDLING, Status.REWORK), null, null),
  DROP_PART(Actor.DESK, withParts(), null, null),
  SIGN_PART(Actor.HELPER, withParts(), null, null),
  FINISH_PART(Actor.HELPER, withParts(), null, null),
  DECLINE_PART(Actor.HELPER, withParts(), null, null),
  FINISH(Actor.OFFICE, EnumSet.of(HANDLING), FEEDBACK, Stage.CHECK),
  START_CHECK(Actor.CHECKER, EnumSet.of(FEEDBACK), CHECKING, null),
  CLOSE(Actor.CHECKER, EnumSet.of(CHECKING), CLOSED, null),
  REWORK(Actor.CHECKER, EnumSet.of(CHECKING), Status.REWORK, Stage.HANDLE),
  CONFIRM_SELF_HANDLED(Actor.CHECKER, EnumSet.of(SELF_HANDLED), CLOSED, null),
  TAKE_OVER(Actor.DESK, EnumSet.of(SELF_HANDLED), ACCEPTED, Stage.FILE),
  REOPEN(Actor.REPORTER, EnumSet.of(CLOSED), Status.REWORK, Stage.HANDLE),
  CANCEL(Actor.DESK, running(), CANCELLED, null);

  /**
   * Who acts: the reporter, the town's desk, whoever knows the grid, the office in charge, a helping office, the checker,
   * whoever watches over deadlines, or the county.
   */
  public enum Actor { REPORTER, DESK, VERIFIER, OFFICE, HELPER, CHECKER, SUPERVISOR, COUNTY }

  private final Actor actor;
  private final Set<Status> from;
  private final Status to;
  private final Stage clock;
  private final RequestKind asks;
  private final Set<RequestKind> decides;

  Move(Actor actor, Set<Status> from, Status to, Stage clock, RequestKind... decides) { this(actor, from, to, clock, null, Set.of(decides)); }

  Move(Actor actor, Set<Status> from, RequestKind asks) { this(actor, from, null, null, asks, Set.of()); }

  Move(Actor actor, Set<Status> from, Status to, Stage clock, RequestKind asks, Set<RequestKind> decides) {
    this.actor = actor;
    this.from = from;
    this.to = to;
    this.clock = clock;
    this.asks = asks;
    this.decides = decides;
  }

  private static Set<Status> none() { return EnumSet.noneOf(Status.class); }

  private static Set<Status> running() { return EnumSet.range(REPORTED, SELF_HANDLED); }

  private static Set<Status> withParts() { return EnumSet.of(DISPATCHED, RETURNED, HANDLING, SUSPENDED, Status.REWORK); }

  public Actor actor() { return actor; }

  /** Where it leads from a status; that status itself where it leads nowhere. */
  public Status to(Status now) { return to == null ? now : to; }

  /** It leaves the incident where it stands. */
  public boolean stays() { return to == null; }

  /** The stage whose limit starts with this move; null where the clock in force runs on, ends, or is set by the act itself. */
  public Stage clock() { return clock; }

  /** The request it makes; null for none. */
  public RequestKind asks() { return asks; }

  /** It decides, or takes back, an open request. */
  public boolean decides() { return !decides.isEmpty(); }

  public boolean possibleIn(Status status) { return from.contains(status); }

  /** Possible there while that request is open; null for none. */
  public boolean possibleIn(Status status, RequestKind open) {
    return possibleIn(status) && (asks == null || open == null) && (decides.isEmpty() || open != null && decides.contains(open));
  }

  /** What may happen next, whoever does it. */
  public static List<Move> from(Status status, RequestKind open) {
    return Arrays.stream(values()).filter(move -> move.possibleIn(status, open)).toList();
  }
}
