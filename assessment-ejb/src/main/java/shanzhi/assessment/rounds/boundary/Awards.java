package shanzhi.assessment.rounds.boundary;

import static shanzhi.kernel.Rights.ASSESSMENT_DECIDE;
import static shanzhi.kernel.Rights.ASSESSMENT_ORGANISE;
import static shanzhi.kernel.Rights.ASSESSMENT_REVIEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import shanzhi.assessment.rounds.control.AwardDesk;
import shanzhi.assessment.rounds.control.CandidateFile;
import shanzhi.assessment.rounds.control.ObjectorBook;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** From satisfaction to plaque: what residents said, what a panel settled, objections, the title, and whether it is kept. */
@Stateless
@RolesAllowed(ASSESSMENT_ORGANISE)
public class Awards {

  @PersistenceContext(unitName = "assessment") EntityManager em;
  @Inject Jurisdiction jurisdiction;
  @Inject CandidateFile file;
  @Inject AwardDesk desk;
  @Inject ObjectorBook book;
  @Inject AuditTrail audit;

  /** How many residents gave each of the five answers, best first. @throws Refusal candidate.unknown (404), candidate.other-turn (409) */
  public void satisfaction(long candidate, @NotNull(message = "请填写各档人数") @Size(min = 5, max = 5, message = "满意度分五档填写") List<@NotNull(message = "请填写人数") @Min(value = 0, message = "人数不小于 0") @Max(value = 1_000_000, message = "人数不超过 1000000") Integer> answers) {
    desk.satisfaction(em, file.take(em, candidate, -1, ASSESSMENT_ORGANISE), answers);
  }

  /** Settles an on-site result on which inspectors could not meet. @throws Refusal candidate.unknown (404), candidate.other-turn (409) */
  @RolesAllowed(ASSESSMENT_DECIDE)
  public void panel(long candidate, @NotNull(message = "请填写合议得分") @DecimalMin(value = "0", message = "得分 0 至 100") @DecimalMax(value = "100", message = "得分 0 至 100") @Digits(integer = 3, fraction = 2, message = "得分最多两位小数") BigDecimal result,
      @NotBlank(message = "请填写合议纪要") @Size(max = 1000, message = "纪要不超过 1000 字") String minutes) {
    desk.panel(em, file.take(em, candidate, -1, ASSESSMENT_DECIDE), result, minutes.strip());
  }

  /** Somebody objects while it is shown; from then on it is not named before an answer. @throws Refusal candidate.unknown (404), candidate.other-turn, objection.too-late (409) */
  @RolesAllowed({ASSESSMENT_ORGANISE, ASSESSMENT_REVIEW})
  public long object(long candidate, @NotBlank(message = "请填写异议内容") @Size(min = 2, max = 1000, message = "异议内容 2 至 1000 字") String words) {
    var right = jurisdiction.holds(ASSESSMENT_ORGANISE) ? ASSESSMENT_ORGANISE : ASSESSMENT_REVIEW;
    return desk.object(em, file.take(em, candidate, -1, right), words.strip());
  }

  /** Who objected at the residents' door and waits for an answer; written down who asked. @throws Refusal candidate.unknown (404) */
  public List<Objector> objectors(long candidate) {
    var taken = file.take(em, candidate, -1, ASSESSMENT_ORGANISE);
    var all = book.objectors(false, candidate);
    if (!all.isEmpty()) audit.record("assessment.contender-contact", "assessment-candidate", String.valueOf(candidate), taken.community(), null, Map.of("fields", List.of("name", "phone")));
    return all;
  }

  /** Upheld, the candidate is out. @throws Refusal objection.unknown, candidate.unknown (404); objection.answered (409) */
  public void answer(long objection, boolean upheld, @NotBlank(message = "请填写答复") @Size(max = 1000, message = "答复不超过 1000 字") String words) {
    desk.answer(em, file.take(em, desk.candidateOf(objection), -1, ASSESSMENT_ORGANISE), objection, upheld, words.strip());
  }

  /**
   * Names everybody whose publicity is over and against whom no objection is open.
   *
   * @param document number of the naming document
   * @return how many
   * @throws Refusal round.unknown (404); round.still-public, round.nobody (409)
   */
  @RolesAllowed(ASSESSMENT_DECIDE)
  public int name(long round, @NotBlank(message = "请填写命名文号") @Size(max = 80, message = "文号不超过 80 字") String document) {
    var county = desk.countyOf(round);
    if (!jurisdiction.covers(ASSESSMENT_DECIDE, Territory.of(county))) throw Refusal.unknown("round.unknown");
    return desk.name(em, round, document.strip());
  }

  /** @throws Refusal candidate.unknown (404); candidate.other-turn, plaque.taken (409) */
  public void plaque(long candidate, @NotBlank(message = "请填写牌匾编号") @Size(max = 40, message = "编号不超过 40 字") String number) { desk.plaque(em, file.take(em, candidate, -1, ASSESSMENT_ORGANISE), number.strip()); }

  /** The yearly look, or the one after rectifying. @throws Refusal candidate.unknown (404), candidate.other-turn (409) */
  public void recheck(long candidate, @NotNull(message = "请选择复查结论") Recheck outcome, @NotBlank(message = "请填写复查情况") @Size(max = 400, message = "不超过 400 字") String words) {
    desk.recheck(em, file.take(em, candidate, -1, ASSESSMENT_ORGANISE), outcome, words.strip());
  }
}
