package shanzhi.staff.insurance.boundary;

import static shanzhi.kernel.Rights.PAY_POLICY_APPROVE;
import static shanzhi.kernel.Rights.PAY_POLICY_EDIT;
import static shanzhi.kernel.Rights.PAY_POLICY_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.staff.insurance.control.AnnouncementDesk;
import shanzhi.staff.insurance.control.Announcing;
import shanzhi.staff.insurance.control.InsuranceBook;

/** The dated rows of contributions and of the minimum wage, for whoever works with pay; what is published is entered by one person and confirmed by another. */
@Stateless
@RolesAllowed(PAY_POLICY_READ)
public class InsuranceRates {

  @Inject InsuranceBook book;
  @Inject Announcing announcing;
  @Inject AnnouncementDesk desk;
  @Inject Clock clock;
  @Inject Jurisdiction jurisdiction;
  @Inject AuditTrail audit;

  public List<RateLine> rates() { return book.tables().rates(); }

  /** Floors and ceilings of the base. */
  public List<BaseLine> bases() { return book.tables().bases(); }

  public List<WageLine> minimumWages() { return book.tables().wages(); }

  /** What was proposed on the caller's ground, open ones first. */
  public List<Announcement> announcements() { return desk.list(jurisdiction.over(PAY_POLICY_READ), jurisdiction.identities()); }

  /**
   * Proposes a published figure for a county. It holds once somebody else has compared it with its document.
   *
   * @return number of the proposal
   * @throws Refusal area.out-of-reach (404), insurance.area-level, insurance.figure, insurance.injury-class (400), insurance.later-row, insurance.proposed-already (409)
   */
  @RolesAllowed(PAY_POLICY_EDIT)
  public long announce(@NotNull(message = "请填写数值") @Valid AnnouncedFigure figure) {
    county(figure.area());
    announcing.possible(figure);
    return recorded(desk.propose(figure, jurisdiction.caller()), "insurance.announce", figure.kind(), figure.area());
  }

  /**
   * Asks for leave to use, from a day on, figures that come with the suite and whose document nobody has found. Only for use outside the
   * demonstration.
   *
   * @param document that approves it, e.g. its number
   * @throws Refusal area.out-of-reach (404), insurance.area-level (400), insurance.proposed-already (409)
   */
  @RolesAllowed(PAY_POLICY_EDIT)
  public long useSamples(@NotBlank(message = "请选择区县") @Pattern(regexp = "\\d{12}", message = "区划应为 12 位代码") String area, @NotNull(message = "请填写起始日期") LocalDate from,
      @NotBlank(message = "请填写批准文件") @Size(max = 200, message = "文件不超过 200 字") String document) {
    county(area);
    return recorded(desk.samples(area, from, document.strip(), jurisdiction.caller()), "insurance.announce", "SAMPLES", area);
  }

  /** Puts a proposal in force, by somebody else than who made it. @throws Refusal insurance.no-proposal (404), insurance.own-proposal, insurance.decided, insurance.later-row (409) */
  @RolesAllowed(PAY_POLICY_APPROVE)
  public void confirm(long proposal) {
    var found = open(proposal);
    if (!found.kind().equals("SAMPLES")) announcing.add(figure(found), desk.knownFrom(found.area(), ChinaTime.today(clock)));
    desk.decide(proposal, Announcement.State.IN_FORCE, jurisdiction.caller(), null);
    audit.record("insurance.confirm", "insurance-figure", found.kind(), found.area(), null, found);
  }

  /** @throws Refusal insurance.no-proposal (404), insurance.own-proposal, insurance.decided (409) */
  @RolesAllowed(PAY_POLICY_APPROVE)
  public void refuse(long proposal, @NotBlank(message = "请写明不同意的理由") @Size(max = 200, message = "意见不超过 200 字") String words) {
    var found = open(proposal);
    desk.decide(proposal, Announcement.State.REFUSED, jurisdiction.caller(), words.strip());
    audit.record("insurance.refuse", "insurance-figure", found.kind(), found.area(), null, Map.of("proposal", proposal, "words", words.strip()));
  }

  private Announcement open(long proposal) {
    var found = desk.locked(proposal, jurisdiction.identities());
    if (!jurisdiction.covers(PAY_POLICY_APPROVE, Territory.of(found.area()))) throw Refusal.unknown("insurance.no-proposal", proposal);
    Refusal.unless(found.isOpen(), "insurance.decided");
    Refusal.unless(!found.mine(), "insurance.own-proposal");
    return found;
  }

  private void county(String area) {
    var ground = Territory.of(area);
    jurisdiction.require(PAY_POLICY_EDIT, ground);
    if (ground.level() != Level.COUNTY) throw Refusal.invalid("insurance.area-level", area);
  }

  private long recorded(long proposal, String verb, String kind, String area) {
    audit.record(verb, "insurance-figure", kind, area, null, Map.of("proposal", proposal));
    return proposal;
  }

  private static AnnouncedFigure figure(Announcement one) {
    return new AnnouncedFigure(one.area(), one.kind(), one.injuryClass() == 0 ? null : one.injuryClass(), one.first().toPlainString(), one.second() == null ? null : one.second().toPlainString(), one.from(), one.source());
  }
}
