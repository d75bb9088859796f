package shanzhi.grid.whistles.entity;

import static shanzhi.grid.whistles.entity.AnswerState.*;
import static shanzhi.grid.whistles.entity.WhistleStatus.OPEN;
import static shanzhi.grid.whistles.entity.WhistleStatus.SOLVED;
import static shanzhi.grid.whistles.entity.WhistleStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The acts that carry a whistle on: who does it, on an open or a solved whistle, from which state of an answer to which.
 * Acts on the whistle itself name no answer. The whole way is this table.
 */
public enum WhistleMove {
  RAISE(Actor.WHISTLER, OPEN),
  CALL(Actor.WHISTLER, OPEN),
  SOLVE(Actor.WHISTLER, SOLVED),
  WITHDRAW(Actor.WHISTLER, WITHDRAWN),
  SIGN(Actor.OFFICE, OPEN, EnumSet.of(CALLED), SIGNED),
  CONTACT(Actor.OFFICE, OPEN, EnumSet.of(SIGNED), CONTACTED),
  ARRIVE(Actor.OFFICE, OPEN, EnumSet.of(SIGNED, CONTACTED), ARRIVED),
  NOTE(Actor.OFFICE, OPEN, EnumSet.of(SIGNED, CONTACTED, ARRIVED, DONE), null),
  FINISH(Actor.OFFICE, OPEN, EnumSet.of(ARRIVED), DONE),
  OBJECT(Actor.OFFICE, OPEN, EnumSet.of(CALLED, SIGNED), OBJECTED),
  UPHOLD(Actor.COUNTY, OPEN, EnumSet.of(OBJECTED), EXCUSED),
  OVERRULE(Actor.COUNTY, OPEN, EnumSet.of(OBJECTED), SIGNED),
  DROP(Actor.WHISTLER, OPEN, EnumSet.of(CALLED, SIGNED, CONTACTED, ARRIVED, OBJECTED), DROPPED),
  RATE(Actor.WHISTLER, SOLVED, EnumSet.of(DONE, ENDED), null);

  /** Who acts: the whistler, the called department, or the county. */
  public enum Actor { WHISTLER, OFFICE, COUNTY }

  private final Actor actor;
  private final WhistleStatus status;
  private final Set<AnswerState> from;
  private final AnswerState to;

  /** @param status what the whistle becomes */
  WhistleMove(Actor actor, WhistleStatus status) { this(actor, status, EnumSet.noneOf(AnswerState.class), null); }

  /** @param status what the whistle has to be */
  WhistleMove(Actor actor, WhistleStatus status, Set<AnswerState> from, AnswerState to) {
    this.actor = actor;
    this.status = status;
    this.from = from;
    this.to = to;
  }

  public Actor actor() { return actor; }

  /** It is about one answer, not about the whistle as a whole. */
  public boolean onAnswer() { return !from.isEmpty(); }

  /** Where an answer goes from a state; that state itself where it stays. */
  public AnswerState to(AnswerState now) { return to == null ? now : to; }

  /** What the whistle becomes by an act on the whole of it. */
  public WhistleStatus status() { return status; }

  /** On the whistle as a whole. */
  public boolean possibleIn(WhistleStatus now) { return !onAnswer() && this != RAISE && now == OPEN; }

  /** On one answer of it. */
  public boolean possibleIn(WhistleStatus now, AnswerState answer) { return onAnswer() && now == status && from.contains(answer); }

  /** What may happen next to the whistle as a whole, whoever does it. */
  public static List<WhistleMove> from(WhistleStatus now) { return Arrays.stream(values()).filter(move -> move.possibleIn(now)).toList(); }

  /** What may happen next to an answer, whoever does it. */
  public static List<WhistleMove> from(WhistleStatus now, AnswerState answer) {
    return Arrays.stream(values()).filter(move -> move.possibleIn(now, answer)).toList();
  }
}
