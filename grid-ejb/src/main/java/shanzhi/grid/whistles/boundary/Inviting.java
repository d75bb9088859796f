package shanzhi.grid.whistles.boundary;

import static shanzhi.kernel.Rights.WHISTLE_RAISE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.requests.boundary.KeptAnswers;
import shanzhi.grid.whistles.control.OpenCallDesk;
import shanzhi.grid.whistles.control.OpenCallDesk.Call;
import shanzhi.grid.whistles.control.WhistleWork;
import shanzhi.grid.whistles.entity.WhistleMove;
import shanzhi.kernel.Refusal;

/** The whistler's side of an open call: ask everybody, undo an acceptance, close. */
@Stateless
@RolesAllowed(WHISTLE_RAISE)
public class Inviting {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject WhistleWork work;
  @Inject OpenCallDesk desk;
  @Inject Jurisdiction jurisdiction;
  @Inject KeptAnswers answers;

  /**
   * On an open whistle of the caller.
   *
   * @param key names the call, so that sending it twice asks once; may be null
   * @return the number of the call
   * @throws Refusal whistle.unknown (404); whistle.not-yours, whistle.move-not-allowed (409)
   */
  public String invite(@NotNull @Valid CallForHelp call, String key) {
    return answers.once(jurisdiction.caller(), key, JSON.toJson(call), () -> {
      var found = work.read(call.whistle());
      return desk.open(work.open(call.whistle(), WhistleMove.CALL, ActOnWhistle.at(found.version(), null)), call.plea().strip(), call.wanted());
    });
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
