package shanzhi.grid.campaigns.entity;

import static shanzhi.grid.campaigns.entity.HazardStatus.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The way of a hazard. Who put it right never checks it. */
public enum HazardMove {
  FIND(Actor.FINDER, EnumSet.noneOf(HazardStatus.class), FOUND),
  ORDER(Actor.DESK, EnumSet.of(FOUND), ORDERED),
  RECTIFY(Actor.FINDER, EnumSet.of(ORDERED, HazardStatus.AGAIN), RECTIFIED),
  PASS(Actor.CHECKER, EnumSet.of(RECTIFIED), CLOSED),
  FAIL(Actor.CHECKER, EnumSet.of(RECTIFIED), HazardStatus.AGAIN),
  CANCEL(Actor.DESK, EnumSet.of(FOUND), CANCELLED);

  /** Whoever works on that ground; the desk of community or town; another person who checks. */
  public enum Actor { FINDER, DESK, CHECKER }

  private final Actor actor;
  private final Set<HazardStatus> from;
  private final HazardStatus to;

  HazardMove(Actor actor, Set<HazardStatus> from, HazardStatus to) {
    this.actor = actor;
    this.from = from;
    this.to = to;
  }

  public Actor actor() { return actor; }

  public HazardStatus to() { return to; }

  public boolean possibleIn(HazardStatus status) { return from.contains(status); }

  public static List<HazardMove> from(HazardStatus status) {
    return Arrays.stream(values()).filter(move -> move.possibleIn(status)).toList();
  }
}
