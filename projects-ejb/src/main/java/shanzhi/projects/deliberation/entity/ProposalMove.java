package shanzhi.projects.deliberation.entity;

import static shanzhi.projects.deliberation.boundary.ProposalStatus.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import shanzhi.projects.deliberation.boundary.ProposalStatus;

/** The way of a proposal. Which steps it takes while {@link ProposalStatus#IN_COURSE} is said by its path; here stands what may follow what. */
public enum ProposalMove {
  DRAW_UP(By.CLERK, EnumSet.noneOf(ProposalStatus.class), DRAFT),
  EDIT(By.CLERK, EnumSet.of(DRAFT, BLOCKED), DRAFT),
  /** Screened, and nothing was found. */
  SUBMIT(By.CLERK, EnumSet.of(DRAFT), IN_COURSE),
  /** Screened, and a clause of the negative list was found. Only another content leads out. */
  BLOCK(By.SUITE, EnumSet.of(DRAFT), BLOCKED),
  /** The Party organisation proposes it. */
  PROPOSE(By.CLERK, EnumSet.of(IN_COURSE), IN_COURSE),
  /** A meeting was for it, and it goes to the next step. */
  PASS(By.MEETING, EnumSet.of(IN_COURSE), IN_COURSE),
  STOP(By.MEETING, EnumSet.of(IN_COURSE), STOPPED),
  RESOLVE(By.MEETING, EnumSet.of(IN_COURSE), RESOLVED),
  TAKE_EFFECT(By.PUBLICITY, EnumSet.of(RESOLVED), EFFECTIVE),
  SET_ASIDE(By.PUBLICITY, EnumSet.of(RESOLVED), STOPPED),
  /** Once more from the beginning, changed. */
  REWORK(By.CLERK, EnumSet.of(STOPPED), DRAFT),
  WITHDRAW(By.CLERK, EnumSet.of(DRAFT, BLOCKED, IN_COURSE, STOPPED), WITHDRAWN);

  /** The community's desk; the suite itself; what a confirmed meeting, or the publicity of its resolution, brings with it. */
  public enum By { CLERK, SUITE, MEETING, PUBLICITY }

  private final By by;
  private final Set<ProposalStatus> from;
  private final ProposalStatus to;

  ProposalMove(By by, Set<ProposalStatus> from, ProposalStatus to) {
    this.by = by;
    this.from = from;
    this.to = to;
  }

  public By by() { return by; }

  public ProposalStatus to() { return to; }

  public boolean possibleIn(ProposalStatus status) { return from.contains(status); }

  public static List<ProposalMove> from(ProposalStatus status) { return Arrays.stream(values()).filter(move -> move.possibleIn(status)).toList(); }
}
