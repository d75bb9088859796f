package shanzhi.projects.deliberation.entity;

import static shanzhi.projects.deliberation.boundary.PublicityStatus.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import shanzhi.projects.deliberation.boundary.PublicityStatus;
import shanzhi.projects.deliberation.boundary.ResolutionStatus;

/** The way of a publicity, and what becomes of the resolution that it makes public. */
public enum PublicityMove {
  PUBLISH(EnumSet.noneOf(PublicityStatus.class), RUNNING, ResolutionStatus.PUBLIC),
  /** Whatever is said against it stops it until it has been answered. */
  OBJECT(EnumSet.of(RUNNING, FROZEN), FROZEN, ResolutionStatus.FROZEN),
  /** The last open objection was answered and does not hold. */
  THAW(EnumSet.of(FROZEN), RUNNING, ResolutionStatus.PUBLIC),
  UPHOLD(EnumSet.of(FROZEN), PublicityStatus.SET_ASIDE, ResolutionStatus.SET_ASIDE),
  COMPLETE(EnumSet.of(RUNNING), DONE, ResolutionStatus.EFFECTIVE);

  private final Set<PublicityStatus> from;
  private final PublicityStatus to;
  private final ResolutionStatus resolution;

  PublicityMove(Set<PublicityStatus> from, PublicityStatus to, ResolutionStatus resolution) {
    this.from = from;
    this.to = to;
    this.resolution = resolution;
  }

  public PublicityStatus to() { return to; }

  /** What a resolution becomes by it; that of a result's publicity stays as it is. */
  public ResolutionStatus resolution() { return resolution; }

  public boolean possibleIn(PublicityStatus status) { return from.contains(status); }

  public static List<PublicityMove> from(PublicityStatus status) { return Arrays.stream(values()).filter(move -> move.possibleIn(status)).toList(); }
}
