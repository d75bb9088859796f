package shanzhi.grid.whistles.boundary;

import static shanzhi.kernel.Rights.WHISTLE_RAISE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.whistles.control.OpenCallDesk;
import shanzhi.grid.whistles.control.OpenCallDesk.Call;
import shanzhi.grid.whistles.control.WhistleWork;
import shanzhi.grid.whistles.entity.WhistleMove;
import shanzhi.kernel.Refusal;

/** The whistler's side of an open call: ask everybody, undo an acceptance, close. */
@Stateless
@RolesAllowed(WHISTLE_RAISE)
public class Inviting {

  @Inject WhistleWork work;
  @Inject OpenCallDesk desk;
  @Inject Jurisdiction jurisdiction;

  /** On an open whistle of the caller. @return the number of the call; @throws Refusal whistle.not-yours, whistle.move-not-allowed (409) */
  public String invite(@NotNull String whistle, @NotBlank(message = "请写明需要什么帮助") @Size(max = 500, message = "求助内容不超过 500 字") String plea,
      @Min(value = 1, message = "求助至少 1 个名额") @Max(value = 99, message = "求助最多 99 个名额") int wanted) {
    var found = work.read(whistle);
    return desk.open(work.open(whistle, WhistleMove.CALL, ActOnWhistle.at(found.version(), null)), plea.strip(), wanted);
  }

  /** The place is free again; the reason is told to whoever had it. */
  public void undo(@NotNull String number, long answer, @NotBlank(message = "请写明理由") @Size(max = 200, message = "理由不超过 200 字") String reason) {
    mine(number);
    desk.end(desk.locked(number), answer, "UNDONE", reason.strip());
  }

  /** Nobody is asked any more; who was accepted stays so. @throws Refusal call.closed (409) */
  public void close(@NotNull String number) {
    mine(number);
    var call = desk.locked(number);
    Refusal.unless(call.closedAt() == null, "call.closed", number);
    desk.close(call);
  }

  /** The full telephone of one who answered; recorded. */
  public String contact(@NotNull String number, long answer) { return desk.contact(mine(number), answer); }

  private Call mine(String number) {
    var call = desk.find(number);
    try {
      work.read(call.whistleNumber());
    } catch (Refusal outOfReach) {
      throw Refusal.unknown("call.unknown", number);
    }
    Refusal.unless(jurisdiction.identities().contains(call.whistler()), "call.not-yours", number);
    return call;
  }
}
