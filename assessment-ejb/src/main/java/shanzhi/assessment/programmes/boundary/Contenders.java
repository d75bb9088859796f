package shanzhi.assessment.programmes.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_APPLY;
import static shanzhi.kernel.Rights.ASSESSMENT_DECIDE;
import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_READ;
import static shanzhi.kernel.Rights.ASSESSMENT_REVIEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import shanzhi.assessment.programmes.control.ContenderDesk;
import shanzhi.assessment.programmes.control.ContenderFile;
import shanzhi.assessment.programmes.control.EditionDesk;
import shanzhi.assessment.programmes.control.Settling;
import shanzhi.assessment.programmes.control.SheetReader;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.files.boundary.FileContent;
import shanzhi.foundation.files.boundary.Files;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 参评单位: entering with photos, the town's check, objections, and the answer of a higher level. */
@Stateless
@RolesAllowed(ASSESSMENT_READ)
public class Contenders {

  @PersistenceContext(unitName = "assessment") EntityManager em;
  @Inject Jurisdiction jurisdiction;
  @Inject ContenderFile file;
  @Inject ContenderDesk desk;
  @Inject EditionDesk editions;
  @Inject SheetReader sheets;
  @Inject Settling settling;
  @Inject Files files;

  /** @throws Refusal contender.unknown (404) */
  public ContenderSheet sheet(long contender) { return sheets.sheet(file.seen(contender, ASSESSMENT_READ), ASSESSMENT_READ); }

  /** @throws Refusal contender.unknown, file.unknown (404) */
  public FileContent photo(long contender, long photo) { return files.thumbnail(ContenderDesk.subject(file.seen(contender, ASSESSMENT_READ).id()), photo); }

  /**
   * A community, or the organiser for it.
   *
   * @return the contender's id
   * @throws Refusal area.out-of-reach, edition.unknown (404); edition.other-turn, edition.closed, edition.takes-no-units, candidate.no-such-class, contender.entered-already, candidate.revoked,
   *     contender.no-title, candidate.communities-only (409)
   */
  @RolesAllowed({ASSESSMENT_APPLY, ASSESSMENT_ORGANISE})
  public long enter(@NotNull(message = "请填写参评内容") @Valid EnterContender wanted) {
    var ground = Territory.of(wanted.community());
    if (!jurisdiction.covers(ASSESSMENT_ORGANISE, ground)) jurisdiction.require(ASSESSMENT_APPLY, ground);
    return desk.enter(em, wanted, "enter");
  }

  /** @param photo kept by the caller before @throws Refusal contender.unknown, file.unknown (404), contender.other-turn, contender.no-picture (409) */
  @RolesAllowed(ASSESSMENT_APPLY)
  public void attach(long contender, long photo) {
    var taken = file.take(em, contender, -1, ASSESSMENT_APPLY);
    desk.attach(em, taken, photo);
  }

  /** The town lets it compete; what a resident sent in the organiser too. @throws Refusal contender.unknown (404); contender.other-turn, contender.own, contender.photos, changed-by-someone-else (409) */
  @RolesAllowed({ASSESSMENT_REVIEW, ASSESSMENT_ORGANISE})
  public void accept(long contender, int version) { desk.accept(em, file.take(em, contender, version, checking(contender))); }

  /** @throws Refusal contender.unknown (404); contender.other-turn, changed-by-someone-else (409) */
  @RolesAllowed({ASSESSMENT_REVIEW, ASSESSMENT_ORGANISE})
  public void giveBack(long contender, int version, @NotBlank(message = "请填写退回理由") @Size(max = 400, message = "退回理由不超过 400 字") String why) {
    var taken = file.take(em, contender, version, checking(contender));
    taken.giveBack();
    file.record(em, taken, "give-back", why);
  }

  /** @throws Refusal contender.town-checks (409) for an organiser where the town alone checks */
  private String checking(long contender) {
    if (jurisdiction.holds(ASSESSMENT_REVIEW)) return ASSESSMENT_REVIEW;
    if (!file.seen(contender, ASSESSMENT_ORGANISE).sentIn()) throw Refusal.conflict("contender.town-checks");
    return ASSESSMENT_ORGANISE;
  }

  /** Once more after it was returned. @throws Refusal contender.unknown (404); contender.other-turn, edition.closed, changed-by-someone-else (409) */
  @RolesAllowed(ASSESSMENT_APPLY)
  public void again(long contender, int version, @Size(max = 1000, message = "简介不超过 1000 字") String words) {
    var taken = file.take(em, contender, version, ASSESSMENT_APPLY);
    file.mustTakeAgain(file.edition(taken.edition()));
    taken.enterAgain(words);
    file.record(em, taken, "again", null);
  }

  /** Writes an objection down; it keeps the contender from being named until it is answered. @throws Refusal contender.unknown (404); contender.other-turn, contender.objection-open, objection.too-late (409) */
  @RolesAllowed({ASSESSMENT_APPLY, ASSESSMENT_REVIEW, ASSESSMENT_ORGANISE})
  public void object(long contender, @NotBlank(message = "请填写异议") @Size(max = 1000, message = "异议不超过 1000 字") String words) {
    desk.object(em, file.take(em, contender, -1, ASSESSMENT_READ), words);
  }

  /** @throws Refusal contender.unknown (404); contender.no-objection (409) */
  @RolesAllowed(ASSESSMENT_ORGANISE)
  public void answer(long contender, boolean upheld, @NotBlank(message = "请填写答复") @Size(max = 1000, message = "答复不超过 1000 字") String words) {
    desk.answer(em, file.take(em, contender, -1, ASSESSMENT_ORGANISE), upheld, words);
  }

  /**
   * What a panel settled where even three experts lie too far apart, with its minutes.
   *
   * @throws Refusal contender.unknown (404); contender.no-panel, contender.other-turn (409)
   */
  @RolesAllowed(ASSESSMENT_DECIDE)
  public void panel(long contender, @NotNull(message = "请填写合议分数") @DecimalMin(value = "0", message = "合议分数 0 至 100") @DecimalMax(value = "100", message = "合议分数 0 至 100")
      @Digits(integer = 3, fraction = 2, message = "合议分数最多两位小数") BigDecimal points, @NotBlank(message = "请填写合议记录") @Size(max = 400, message = "合议记录不超过 400 字") String words) {
    var line = file.seen(contender, ASSESSMENT_DECIDE);
    Refusal.unless(settling.needsPanel(file.edition(line.edition()), line), "contender.no-panel");
    var taken = file.take(em, contender, -1, ASSESSMENT_DECIDE);
    taken.panel(points);
    file.record(em, taken, "panel", points.toPlainString() + "：" + words);
  }

  /** What the higher level decided about one that was put forward. @throws Refusal contender.unknown (404); contender.other-turn (409) */
  @RolesAllowed({ASSESSMENT_ORGANISE, ASSESSMENT_DECIDE})
  public void decided(long contender, boolean named, @NotBlank(message = "请填写上级文号或答复") @Size(max = 200, message = "上级文号或答复不超过 200 字") String document) {
    var taken = file.take(em, contender, -1, jurisdiction.holds(ASSESSMENT_DECIDE) ? ASSESSMENT_DECIDE : ASSESSMENT_ORGANISE);
    taken.mustBe(ContenderState.FORWARDED);
    if (named) {
      editions.name(em, taken, file.programme(file.edition(taken.edition())), document);
    } else {
      taken.drop(document);
      file.record(em, taken, "refused", document);
    }
  }
}
