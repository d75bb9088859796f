package shanzhi.grid.campaigns.boundary;

import static shanzhi.kernel.Rights.HAZARD_CHECK;
import static shanzhi.kernel.Rights.HAZARD_ORDER;
import static shanzhi.kernel.Rights.HAZARD_READ;
import static shanzhi.kernel.Rights.TASK_DO;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.foundation.requests.boundary.KeptAnswers;
import shanzhi.grid.campaigns.control.CampaignPaper;
import shanzhi.grid.campaigns.control.HazardDesk;
import shanzhi.grid.campaigns.control.HazardReader;
import shanzhi.grid.campaigns.control.HazardWork;
import shanzhi.kernel.Page;

/** 隐患排查整改: found in a grid, ordered to be put right by a day, put right with photos, checked by another person. */
@Stateless
@RolesAllowed(HAZARD_READ)
public class Hazards {

  private static final Jsonb JSON = JsonbBuilder.create();

  @Inject HazardDesk desk;
  @Inject HazardReader reader;
  @Inject HazardWork work;
  @Inject Jurisdiction jurisdiction;
  @Inject KeptAnswers answers;
  @Inject Files files;
  @Inject CampaignPaper paper;
  @Inject Prints prints;

  public Page<HazardLine> ledger(@NotNull @Valid HazardQuery query, int offset, int rows) { return reader.ledger(query, jurisdiction.over(HAZARD_READ), offset, rows); }

  /** What the caller can carry on now: order, put right, check; the most pressing first. */
  public Page<HazardLine> waiting(int rows) { return reader.waiting(Math.max(0, Math.min(rows, 100))); }

  /** @throws shanzhi.kernel.Refusal hazard.unknown (404) */
  public HazardSheet sheet(@NotNull String number) { return reader.sheet(desk.read(number)); }

  public FileContent photo(@NotNull String number, long file, boolean small) {
    var subject = HazardDesk.subject(desk.read(number));
    return small ? files.thumbnail(subject, file) : files.open(subject, file);
  }

  /** Prints the order to put it right. @throws shanzhi.kernel.Refusal hazard.not-ordered (409) */
  public Printed print(@NotNull String number) { return prints.print(paper.order(sheet(number))); }

  /**
   * Raises one, alone or with the form of a receipt.
   *
   * @param key names the request; may be null
   * @return its number
   */
  @RolesAllowed(TASK_DO)
  public String raise(@NotNull @Valid RaiseHazard hazard, String key) {
    return answers.once(jurisdiction.caller(), key, JSON.toJson(hazard), () -> work.raise(hazard));
  }

  /** 下达整改通知: who, what, until when. @throws shanzhi.kernel.Refusal hazard.responsible-needed, hazard.opinion-needed (400) */
  @RolesAllowed(HAZARD_ORDER)
  public void order(@NotNull String number, @NotNull @Valid ActOnHazard act, String key) { once("order", number, act, key, () -> work.order(number, act)); }

  @RolesAllowed(HAZARD_ORDER)
  public void cancel(@NotNull String number, @NotNull @Valid ActOnHazard act, String key) { once("cancel", number, act, key, () -> work.cancel(number, act)); }

  /** @throws shanzhi.kernel.Refusal hazard.photo-needed (409) without a photo after */
  @RolesAllowed(TASK_DO)
  public void rectify(@NotNull String number, @NotNull @Valid ActOnHazard act, String key) { once("rectify", number, act, key, () -> work.rectify(number, act)); }

  /** @throws shanzhi.kernel.Refusal hazard.checker-is-rectifier (409) */
  @RolesAllowed(HAZARD_CHECK)
  public void pass(@NotNull String number, @NotNull @Valid ActOnHazard act, String key) { once("pass", number, act, key, () -> work.pass(number, act)); }

  /** Not put right: once more with a fresh limit. */
  @RolesAllowed(HAZARD_CHECK)
  public void fail(@NotNull String number, @NotNull @Valid ActOnHazard act, String key) { once("fail", number, act, key, () -> work.fail(number, act)); }

  /** @param key names the request, so that sending it twice does it once; may be null */
  private void once(String move, String number, ActOnHazard act, String key, Runnable deed) {
    answers.once(jurisdiction.caller(), key, move + "\n" + number + JSON.toJson(act), () -> {
      deed.run();
      return "";
    });
  }
}
