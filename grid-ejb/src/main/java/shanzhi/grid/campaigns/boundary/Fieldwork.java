package shanzhi.grid.campaigns.boundary;

import static shanzhi.kernel.Rights.CAMPAIGN_ISSUE;
import static shanzhi.kernel.Rights.TASK_DO;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.requests.boundary.KeptAnswers;
import shanzhi.grid.campaigns.control.CampaignProgress;
import shanzhi.grid.campaigns.control.FormRules;
import shanzhi.grid.campaigns.control.TaskDesk;
import shanzhi.grid.campaigns.control.TaskForms;
import shanzhi.grid.campaigns.control.TaskReader;
import shanzhi.grid.campaigns.entity.Task;
import shanzhi.grid.campaigns.entity.TaskMove;
import shanzhi.grid.campaigns.entity.TaskStatus;
import shanzhi.kernel.Refusal;

/** What happens to a receipt: sign, fill in, feed back, sum up, send back. Keys make a repeated request harmless. */
@Stateless
@RolesAllowed(TASK_DO)
public class Fieldwork {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject TaskDesk desk;
  @Inject TaskReader reader;
  @Inject TaskForms forms;
  @Inject CampaignProgress progress;
  @Inject Jurisdiction jurisdiction;
  @Inject KeptAnswers answers;
  @Inject Clock clock;

  /** 签收. No version is asked: signing twice is refused by the table of moves, unless it is the same request. */
  public void sign(long id, String key) {
    once(id, key, "sign", () -> {
      sign(desk.open(id, TaskMove.SIGN, null));
      return "";
    });
  }

  private void sign(Task task) {
    task.heldBy(jurisdiction.caller(), clock.instant());
    desk.go(task, TaskMove.SIGN, null);
  }

  /** Signs for several at once. @return how many were signed; those that somebody else signed meanwhile are left out */
  public int signAll(@NotNull @Size(min = 1, max = 200, message = "一次签收 1 至 200 张") List<Long> ids) {
    int signed = 0;
    for (var id : ids.stream().distinct().sorted().toList()) {
      if (desk.read(id).status() != TaskStatus.ISSUED) continue;
      sign(id, null);
      signed++;
    }
    return signed;
  }

  /**
   * Keeps the answers of one form, also of one that is not complete yet. An unsigned receipt is signed by this.
   *
   * @param key names the request; may be null
   * @return forms that are complete now
   * @throws Refusal task.bad-answer (400), task.no-such-form (404), task.not-open (409); changed-by-someone-else (409) with what stands
   *     there now, where a version is given and somebody filled it in since
   */
  public int fill(long id, @NotNull @Valid FillTask fill, String key) {
    return Integer.parseInt(once(id, key, JSON.toJson(fill), () -> String.valueOf(fillOnce(id, fill))));
  }

  private int fillOnce(long id, FillTask fill) {
    var task = desk.read(id).status() == TaskStatus.ISSUED ? desk.open(id, TaskMove.SIGN, null) : desk.open(id, TaskMove.FEED_BACK, null);
    Refusal.unless(task.leaf(), "task.nothing-to-fill");
    if (task.status() == TaskStatus.ISSUED) sign(task);
    var sheet = reader.sheet(task);
    forms.seen(forms.form(task, sheet.subject(), fill.getHousehold()), fill.getVersion(), sheet.fields(), fill.getAnswers());
    var kept = FormRules.clean(sheet.fields(), fill.getAnswers());
    task.answered(forms.keep(task, fill.getHousehold(), sheet.fields(), kept));
    desk.note(task, "fill", Map.of("household", fill.getHousehold(), "fields", kept.size()));
    return task.answered();
  }

  /** 反馈. @throws Refusal task.not-complete (409) without words where forms are not complete */
  public void feedBack(long id, @NotNull @Valid Act act, String key) {
    once(id, key, "feed-back" + JSON.toJson(act), () -> {
      var task = desk.open(id, TaskMove.FEED_BACK, act.getVersion());
      Refusal.unless(task.answered() >= task.subjects() || !act.silent(), "task.not-complete", task.subjects() - task.answered());
      task.summed(act.getOpinion());
      desk.go(task, TaskMove.FEED_BACK, act.getOpinion());
      return "";
    });
  }

  /** 汇总确认. @throws Refusal task.below-open (409) without words where receipts below have not come back */
  public void sumUp(long id, @NotNull @Valid Act act, String key) {
    once(id, key, "sum-up" + JSON.toJson(act), () -> {
      var task = desk.open(id, TaskMove.SUM_UP, act.getVersion());
      int open = progress.open(task);
      Refusal.unless(open == 0 || !act.silent(), "task.below-open", open);
      task.summed(act.getOpinion());
      desk.go(task, TaskMove.SUM_UP, act.getOpinion());
      return "";
    });
  }

  /** The level above sends it back. @throws Refusal task.opinion-needed (400) without a reason; task.campaign-ended, task.above-summed (409) */
  @RolesAllowed({TASK_DO, CAMPAIGN_ISSUE})
  public void giveBack(long id, @NotNull @Valid Act act, String key) {
    if (act.silent()) throw Refusal.invalid("task.opinion-needed");
    once(id, key, "give-back" + JSON.toJson(act), () -> {
      var task = desk.open(id, TaskMove.GIVE_BACK, act.getVersion());
      desk.demandOpenAbove(task);
      desk.go(task, TaskMove.GIVE_BACK, act.getOpinion());
      desk.tellReturned(task, reader.sheet(task).line().campaign());
      return "";
    });
  }

  /** Words for the levels below; they add no field. @throws Refusal task.note-on-a-leaf (409) */
  public void note(long id, int version, @Size(max = 300, message = "备注不超过 300 字") String words) {
    var task = desk.read(id);
    Refusal.unless(desk.acts(TaskMove.SIGN, task), "task.not-yours", TaskMove.SIGN);
    desk.seen(task, version);
    task.note(words == null || words.isBlank() ? null : words.strip());
    desk.note(task, "note", Map.of("length", words == null ? 0 : words.length()));
  }

  private String once(long id, String key, String content, Supplier<String> deed) { return answers.once(jurisdiction.caller(), key, id + "\n" + content, deed); }
}
