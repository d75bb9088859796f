package shanzhi.projects.deliberation.entity;

import static shanzhi.projects.deliberation.boundary.MeetingStatus.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import shanzhi.projects.deliberation.boundary.MeetingStatus;

/** The way of a meeting: called, recorded (as often as it takes), confirmed and then never changed; or cancelled. */
public enum MeetingMove {
  CALL(EnumSet.noneOf(MeetingStatus.class), CALLED),
  RECORD(EnumSet.of(CALLED, HELD), HELD),
  CONFIRM(EnumSet.of(HELD), CONFIRMED),
  CANCEL(EnumSet.of(CALLED, HELD), CANCELLED);

  private final Set<MeetingStatus> from;
  private final MeetingStatus to;

  MeetingMove(Set<MeetingStatus> from, MeetingStatus to) {
    this.from = from;
    this.to = to;
  }

  public MeetingStatus to() { return to; }

  public boolean possibleIn(MeetingStatus status) { return from.contains(status); }

  public static List<MeetingMove> from(MeetingStatus status) { return Arrays.stream(values()).filter(move -> move.possibleIn(status)).toList(); }
}
