package shanzhi.grid.whistles.boundary;

import static shanzhi.kernel.Rights.CALL_ANSWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.requests.boundary.KeptAnswers;
import shanzhi.grid.whistles.control.OpenCallDesk;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory.Level;

/** 社会力量求助, for those who answer: the calls of their towns, each with the caller's own answers. */
@Stateless
@RolesAllowed(CALL_ANSWER)
public class OpenCalls {

  private static final Jsonb JSON = JsonbBuilder.create();
  private static final int SHOWN = 100;

  @Inject OpenCallDesk desk;
  @Inject Jurisdiction jurisdiction;
  @Inject Areas areas;
  @Inject KeptAnswers answers;

  /** Open ones first, the newest first. @param all the closed ones too */
  public List<OpenCallSheet> list(boolean all) {
    var args = new ArrayList<Object>();
    var where = towns(args) + (all ? "" : " and c.closed_at is null") + " order by c.closed_at is not null, c.called_at desc, c.id desc limit " + SHOWN;
    return desk.list(where, false, args);
  }

  /** @throws Refusal call.unknown (404), also for a call of another town */
  public OpenCallSheet sheet(@NotNull String number) {
    seen(number);
    return desk.sheet(desk.find(number), false);
  }

  /**
   * The first come are taken, later ones are thanked and stay in reserve.
   *
   * @param key names the answer, so that sending it twice answers once; may be null
   * @return id of the answer
   * @throws Refusal call.unknown (404); call.closed, call.answered-already (409); call.name-needed (400)
   */
  public long answer(@NotNull String number, @NotNull @Valid AnswerCall answer, String key) {
    seen(number);
    return Long.parseLong(answers.once(jurisdiction.caller(), key, number + JSON.toJson(answer), () -> String.valueOf(desk.answer(desk.locked(number), answer))));
  }

  /** Cannot come after all; the place is free again. @throws Refusal call.no-answer (404) for somebody else's, call.answer-over (409) */
  public void takeBack(@NotNull String number, long answer) {
    seen(number);
    desk.end(desk.locked(number), answer, "TAKEN_BACK", null);
  }

  private void seen(String number) {
    var args = new ArrayList<Object>();
    var where = towns(args);
    args.add(number);
    if (desk.list(where + " and c.number = ?", false, args).isEmpty()) throw Refusal.unknown("call.unknown", number);
  }

  /** People see the calls of the whole town they work in, however small their own ground is. */
  private String towns(List<Object> args) {
    var parts = new ArrayList<String>();
    var tree = areas.today();
    for (var ground : jurisdiction.over(CALL_ANSWER).grounds()) {
      if (ground.level() == Level.CITY) return "true";
      boolean county = ground.level() == Level.COUNTY;
      parts.add(county ? "c.county = ?" : "c.town = ?");
      args.add(county ? ground.code() : tree.at(Level.TOWN, ground.area()));
    }
    return parts.isEmpty() ? "false" : "(" + String.join(" or ", parts) + ")";
  }
}
