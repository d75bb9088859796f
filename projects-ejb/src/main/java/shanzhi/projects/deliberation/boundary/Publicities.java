package shanzhi.projects.deliberation.boundary;

import static shanzhi.kernel.Rights.DELIBERATION_DECIDE;
import static shanzhi.kernel.Rights.DELIBERATION_EDIT;
import static shanzhi.kernel.Rights.DELIBERATION_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.kernel.Page;
import shanzhi.projects.deliberation.control.AffairDesk;
import shanzhi.projects.deliberation.control.DeliberationPaper;
import shanzhi.projects.deliberation.control.PublicityReader;
import shanzhi.projects.deliberation.control.PublicityWork;
import shanzhi.projects.deliberation.entity.Publicity;
import shanzhi.projects.deliberation.entity.Resolution;

/** 公示: resolutions, and later their results, hang out long enough; an objection stops them until the town has answered; then they take effect. */
@Stateless
@RolesAllowed(DELIBERATION_READ)
public class Publicities {

  @Inject AffairDesk desk;
  @Inject PublicityReader reader;
  @Inject PublicityWork work;
  @Inject Jurisdiction jurisdiction;
  @Inject DeliberationPaper paper;
  @Inject Prints prints;

  /** Running ones first. */
  public Page<PublicityLine> ledger(@NotNull @Valid PublicityQuery query) { return reader.ledger(query, jurisdiction.over(DELIBERATION_READ)); }

  /** @throws shanzhi.kernel.Refusal publicity.unknown (404) */
  public PublicitySheet sheet(@NotNull String number) { return reader.sheet(desk.read(Publicity.class, number)); }

  /**
   * Hangs one out.
   *
   * @param version of the resolution as it was read
   * @return its number
   * @throws shanzhi.kernel.Refusal resolution.unknown (404); publicity.too-short, publicity.expired, publicity.before-decision, publicity.not-now, publicity.no-result (409)
   */
  @RolesAllowed(DELIBERATION_EDIT)
  public String publish(int version, @NotNull(message = "请填写公示") @Valid PublishResolution publish) {
    return work.publish(desk.open(Resolution.class, publish.getResolution(), version, DELIBERATION_EDIT), publish);
  }

  /**
   * Somebody objects, and it is frozen.
   *
   * @return id of the objection
   * @throws shanzhi.kernel.Refusal publicity.unknown (404); publicity.over, publicity.not-begun, publicity.move-not-allowed (409)
   */
  @RolesAllowed({DELIBERATION_EDIT, DELIBERATION_DECIDE})
  public long object(@NotNull String number, @NotNull(message = "请填写异议") @Valid EnterObjection objection) {
    return work.object(desk.lock(Publicity.class, number, DELIBERATION_EDIT, DELIBERATION_DECIDE), objection);
  }

  /**
   * Answers an objection. One that holds sets the resolution aside and lets its money go; otherwise the publicity goes on once all are answered.
   *
   * @throws shanzhi.kernel.Refusal publicity.unknown, objection.unknown (404); objection.answered, objection.own (409)
   */
  @RolesAllowed(DELIBERATION_DECIDE)
  public void answer(@NotNull String number, @NotNull(message = "请填写答复") @Valid AnswerObjection answer) {
    work.answer(desk.lock(Publicity.class, number, DELIBERATION_DECIDE), answer);
  }

  /** Its days are over: a resolution takes effect. @throws shanzhi.kernel.Refusal publicity.still-running, publicity.move-not-allowed (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void complete(@NotNull String number, int version) { work.complete(desk.open(Publicity.class, number, version, DELIBERATION_EDIT)); }

  /** Prints the sheet to hang out. */
  public Printed print(@NotNull String number) { return prints.print(paper.publicity(sheet(number))); }
}
