package shanzhi.grid.campaigns.entity;

import static shanzhi.grid.campaigns.entity.TaskStatus.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may happen to a receipt. A leaf is fed back, a level above is summed up; the level above may send either back. */
public enum TaskMove {
  ISSUE(Actor.ABOVE, EnumSet.noneOf(TaskStatus.class), ISSUED),
  SIGN(Actor.DESK, EnumSet.of(ISSUED), SIGNED),
  FEED_BACK(Actor.DESK, EnumSet.of(SIGNED, RETURNED), DONE),
  SUM_UP(Actor.DESK, EnumSet.of(SIGNED, RETURNED), DONE),
  GIVE_BACK(Actor.ABOVE, EnumSet.of(DONE), RETURNED),
  STOP(Actor.ABOVE, EnumSet.of(ISSUED, SIGNED, RETURNED), STOPPED);

  /** The desk where it lies, or the level above. */
  public enum Actor { DESK, ABOVE }

  private final Actor actor;
  private final Set<TaskStatus> from;
  private final TaskStatus to;

  TaskMove(Actor actor, Set<TaskStatus> from, TaskStatus to) {
    this.actor = actor;
    this.from = from;
    this.to = to;
  }

  public Actor actor() { return actor; }

  public TaskStatus to() { return to; }

  /** @param leaf whether it is filled in here; else it is summed up here */
  public boolean possibleIn(TaskStatus status, boolean leaf) {
    return from.contains(status) && (this != FEED_BACK || leaf) && (this != SUM_UP || !leaf);
  }

  public static List<TaskMove> from(TaskStatus status, boolean leaf) {
    return Arrays.stream(values()).filter(move -> move.possibleIn(status, leaf)).toList();
  }
}
