package shanzhi.projects.deliberation.entity;

import static shanzhi.projects.deliberation.boundary.DemandStatus.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import shanzhi.projects.deliberation.boundary.DemandStatus;

/** The way of a demand. */
public enum DemandMove {
  ENTER(EnumSet.noneOf(DemandStatus.class), OPEN),
  TAKE_UP(EnumSet.of(OPEN), TAKEN_UP),
  /** The proposal it went into was withdrawn. */
  REOPEN(EnumSet.of(TAKEN_UP, PASSED_ON, DECLINED), OPEN),
  MERGE(EnumSet.of(OPEN), MERGED),
  /** It is somebody's duty already: an incident, a department. */
  PASS_ON(EnumSet.of(OPEN), PASSED_ON),
  DECLINE(EnumSet.of(OPEN), DECLINED);

  private final Set<DemandStatus> from;
  private final DemandStatus to;

  DemandMove(Set<DemandStatus> from, DemandStatus to) {
    this.from = from;
    this.to = to;
  }

  public DemandStatus to() { return to; }

  public boolean possibleIn(DemandStatus status) { return from.contains(status); }

  public static List<DemandMove> from(DemandStatus status) { return Arrays.stream(values()).filter(move -> move.possibleIn(status)).toList(); }
}
