package shanzhi.grid.incidents.entity;

import static shanzhi.grid.incidents.entity.Status.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The acts that carry an incident on: from where to where, who does it, and which stage's clock starts then. The whole
 * lifecycle is this table; side actions are further rows.
 */
public enum Move {
  REPORT(Actor.REPORTER, EnumSet.noneOf(Status.class), REPORTED, Stage.ACCEPT),
  ASK_SUPPLEMENT(Actor.DESK, EnumSet.of(REPORTED), SUPPLEMENT, null),
  ADD_SUPPLEMENT(Actor.REPORTER, EnumSet.of(SUPPLEMENT), REPORTED, Stage.ACCEPT),
  WITHDRAW(Actor.REPORTER, EnumSet.of(REPORTED, SUPPLEMENT, ACCEPTED), WITHDRAWN, null),
  ACCEPT(Actor.DESK, EnumSet.of(REPORTED), ACCEPTED, Stage.FILE),
  REJECT(Actor.DESK, EnumSet.of(REPORTED, SUPPLEMENT), REJECTED, null),
  FILE(Actor.DESK, EnumSet.of(ACCEPTED), FILED, Stage.DISPATCH),
  DISPATCH(Actor.DESK, EnumSet.of(FILED, RETURNED), DISPATCHED, Stage.HANDLE),
  SIGN(Actor.OFFICE, EnumSet.of(DISPATCHED, Status.REWORK), HANDLING, null),
  GIVE_BACK(Actor.OFFICE, EnumSet.of(DISPATCHED, HANDLING), RETURNED, Stage.DISPATCH),
  FINISH(Actor.OFFICE, EnumSet.of(HANDLING), FEEDBACK, Stage.CHECK),
  START_CHECK(Actor.CHECKER, EnumSet.of(FEEDBACK), CHECKING, null),
  CLOSE(Actor.CHECKER, EnumSet.of(CHECKING), CLOSED, null),
  REWORK(Actor.CHECKER, EnumSet.of(CHECKING), Status.REWORK, Stage.HANDLE),
  CANCEL(Actor.DESK, EnumSet.of(REPORTED, SUPPLEMENT, ACCEPTED, FILED, DISPATCHED, RETURNED, HANDLING, FEEDBACK, CHECKING, Status.REWORK), CANCELLED, null);

  /** Who acts: the reporter, the town's desk, the office in charge, or the checker. */
  public enum Actor { REPORTER, DESK, OFFICE, CHECKER }

  private final Actor actor;
  private final Set<Status> from;
  private final Status to;
  private final Stage clock;

  Move(Actor actor, Set<Status> from, Status to, Stage clock) {
    this.actor = actor;
    this.from = from;
    this.to = to;
    this.clock = clock;
  }

  public Actor actor() { return actor; }

  public Status to() { return to; }

  /** The stage whose limit starts with this move; null where the clock in force runs on or ends. */
  public Stage clock() { return clock; }

  public boolean possibleIn(Status status) { return from.contains(status); }

  /** What may happen next, whoever does it. */
  public static List<Move> from(Status status) {
    return Arrays.stream(values()).filter(move -> move.possibleIn(status)).toList();
  }
}
