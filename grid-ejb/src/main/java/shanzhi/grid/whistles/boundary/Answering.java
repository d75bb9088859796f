package shanzhi.grid.whistles.boundary;

import static shanzhi.kernel.Rights.WHISTLE_ANSWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import shanzhi.grid.whistles.control.WhistleWork;
import shanzhi.grid.whistles.entity.WhistleMove;

/** What a called department does. It has to answer: either it goes the way, or it objects and says why. */
@Stateless
@RolesAllowed(WHISTLE_ANSWER)
public class Answering {

  @Inject WhistleWork work;

  /** 签收. */
  public void sign(@NotNull String number, @NotNull @Valid ActOnWhistle act) { work.go(number, WhistleMove.SIGN, act); }

  /** 对接: with whom, and what was agreed. */
  public void contact(@NotNull String number, @NotNull @Valid ActOnWhistle act) { say(number, WhistleMove.CONTACT, act); }

  /** 到场报到: who came, and what is being done. */
  public void arrive(@NotNull String number, @NotNull @Valid ActOnWhistle act) { say(number, WhistleMove.ARRIVE, act); }

  /** How it goes on. */
  public void note(@NotNull String number, @NotNull @Valid ActOnWhistle act) { say(number, WhistleMove.NOTE, act); }

  /** Its part is done. */
  public void finish(@NotNull String number, @NotNull @Valid ActOnWhistle act) { say(number, WhistleMove.FINISH, act); }

  /** 不属职责: the county decides. */
  public void object(@NotNull String number, @NotNull @Valid ActOnWhistle act) { say(number, WhistleMove.OBJECT, act); }

  private void say(String number, WhistleMove move, ActOnWhistle act) {
    act.words();
    work.go(number, move, act);
  }
}
