package shanzhi.projects.works.entity;

import static shanzhi.projects.works.boundary.ProjectState.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import shanzhi.projects.works.boundary.ProjectState;

/**
 * The acts that carry a project on: who does it, from where to where, and which phase its template has to have for it. The whole life is
 * this table; what else must hold is said by the entity. An act that leads nowhere ({@code to} null) leaves the project where it stands and
 * is written down all the same.
 */
public enum ProjectMove {
  /** Begun elsewhere and put on the shelf here, in whatever state. */
  TAKE_OVER(Actor.BOOKKEEPER, EnumSet.noneOf(ProjectState.class), null),
  OPEN(Actor.COMMUNITY, EnumSet.noneOf(ProjectState.class), PREPARED),
  PLAN(Actor.COMMUNITY, EnumSet.of(PREPARED), null),
  SUBMIT(Actor.COMMUNITY, EnumSet.of(PREPARED), SUBMITTED),
  TAKE_BACK(Actor.COMMUNITY, EnumSet.of(SUBMITTED), PREPARED),
  SEND_BACK(Actor.TOWN, EnumSet.of(SUBMITTED), PREPARED),
  FILE(Actor.TOWN, EnumSet.of(SUBMITTED), TOWN_FILED),
  CALL_TENDER(Actor.COMMUNITY, EnumSet.of(TOWN_FILED), TENDER, TENDER),
  ENTRUST(Actor.COMMUNITY, EnumSet.of(TOWN_FILED), ProjectState.ENTRUST, ProjectState.ENTRUST),
  ENTER_BID(Actor.COMMUNITY, EnumSet.of(TENDER, ProjectState.ENTRUST), null),
  OPEN_BIDS(Actor.COMMUNITY, EnumSet.of(TENDER, ProjectState.ENTRUST), null),
  CHOOSE(Actor.COMMUNITY, EnumSet.of(TENDER, ProjectState.ENTRUST), null),
  CANCEL_TENDER(Actor.COMMUNITY, EnumSet.of(TENDER, ProjectState.ENTRUST), TOWN_FILED),
  SIGN(Actor.COMMUNITY, EnumSet.of(TENDER, ProjectState.ENTRUST), CONTRACT),
  BEGIN(Actor.COMMUNITY, EnumSet.of(CONTRACT), EXECUTING),
  REPORT(Actor.COMMUNITY, EnumSet.of(EXECUTING, MIDTERM), null),
  CHANGE(Actor.COMMUNITY, EnumSet.of(CONTRACT, EXECUTING, MIDTERM), null),
  EXTEND(Actor.TOWN, EnumSet.of(CONTRACT, EXECUTING, MIDTERM), null),
  PASS_MIDTERM(Actor.REVIEWERS, EnumSet.of(EXECUTING), MIDTERM, MIDTERM),
  FAIL_MIDTERM(Actor.REVIEWERS, EnumSet.of(EXECUTING), null, MIDTERM),
  HAND_OVER(Actor.COMMUNITY, EnumSet.of(EXECUTING, MIDTERM), COMPLETED),
  /** Back to where it was handed over from. */
  REJECT(Actor.COMMITTEE, EnumSet.of(COMPLETED), EXECUTING),
  ACCEPT(Actor.COMMITTEE, EnumSet.of(COMPLETED), ACCEPTANCE),
  PASS_FINAL(Actor.REVIEWERS, EnumSet.of(ACCEPTANCE), EVALUATED),
  FAIL_FINAL(Actor.REVIEWERS, EnumSet.of(ACCEPTANCE), EVALUATED),
  ASK_PAYMENT(Actor.ASKER, EnumSet.range(CONTRACT, EVALUATED), null),
  PAID(Actor.SUITE, EnumSet.range(CONTRACT, STOPPED), null),
  SETTLE(Actor.TOWN, EnumSet.of(EVALUATED), SETTLED),
  STOP(Actor.TOWN, EnumSet.range(PREPARED, MIDTERM), STOPPED),
  CLAW_BACK(Actor.BOOKKEEPER, EnumSet.of(CONTRACT, EXECUTING, MIDTERM, COMPLETED, ACCEPTANCE, EVALUATED, SETTLED, STOPPED), null);

  /** The community that carries it out, whoever asks for its payments, the town, those who review, the supervision committee, whoever keeps the books, or the suite itself. */
  public enum Actor { COMMUNITY, ASKER, TOWN, REVIEWERS, COMMITTEE, BOOKKEEPER, SUITE }

  private final Actor actor;
  private final Set<ProjectState> from;
  private final ProjectState to;
  private final ProjectState phase;

  ProjectMove(Actor actor, Set<ProjectState> from, ProjectState to) { this(actor, from, to, null); }

  ProjectMove(Actor actor, Set<ProjectState> from, ProjectState to, ProjectState phase) {
    this.actor = actor;
    this.from = from;
    this.to = to;
    this.phase = phase;
  }

  public Actor actor() { return actor; }

  /** It moves money in the books, or may: the purses are taken in hand before the project, as payments do. */
  public boolean money() {
    return switch (this) {
      case SIGN, CHANGE, ASK_PAYMENT, PASS_FINAL, FAIL_FINAL, SETTLE, STOP, CLAW_BACK -> true;
      default -> false;
    };
  }

  /** It leaves the project where it stands. */
  public boolean stays() { return to == null; }

  /** Where it leads from a state; that state itself where it leads nowhere. @param phases of the project's template */
  public ProjectState to(ProjectState now, Set<ProjectState> phases) {
    if (this == REJECT && phases.contains(MIDTERM)) return MIDTERM;
    return to == null ? now : to;
  }

  /** @param phases of the project's template: what has no midterm review is handed over while it is carried out, what has one after it */
  public boolean possibleIn(ProjectState state, Set<ProjectState> phases) {
    if (!from.contains(state) || phase != null && !phases.contains(phase)) return false;
    return this != HAND_OVER || state == MIDTERM || !phases.contains(MIDTERM);
  }

  /** What may happen next, whoever does it. */
  public static List<ProjectMove> from(ProjectState state, Set<ProjectState> phases) {
    return Arrays.stream(values()).filter(move -> move.possibleIn(state, phases)).toList();
  }

  /** As addresses and pages name it: {@code call-tender}. */
  public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
