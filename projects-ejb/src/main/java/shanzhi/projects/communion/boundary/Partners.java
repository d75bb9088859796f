package shanzhi.projects.communion.boundary;

import static shanzhi.kernel.Rights.DELIBERATION_EDIT;
import static shanzhi.kernel.Rights.DELIBERATION_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import shanzhi.projects.communion.control.PartnerDesk;

/** 社区合伙人: residents, shops and others who do something with the community, and what they gave. */
@Stateless
@RolesAllowed(DELIBERATION_READ)
public class Partners {

  @Inject PartnerDesk desk;

  /** @param area of 12 digits, or null for all in reach */
  public List<PartnerLine> list(@Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area) { return desk.list(area); }

  /** The latest first. @throws shanzhi.kernel.Refusal partner.unknown (404) */
  public List<ContributionLine> contributions(long partner) { return desk.contributions(partner); }

  /** @throws shanzhi.kernel.Refusal area.out-of-reach (404), partner.exists (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public long join(@NotNull(message = "请填写合伙人") @Valid JoinAsPartner partner) { return desk.join(partner); }

  /** @throws shanzhi.kernel.Refusal partner.unknown (404), communion.ended (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void leave(long partner, @NotNull(message = "请填写日期") LocalDate day) { desk.leave(partner, day); }

  /** @throws shanzhi.kernel.Refusal partner.unknown (404), partner.not-then (409), partner.hours-needed (400) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void contribute(@NotNull(message = "请填写贡献") @Valid EnterContribution contribution) { desk.contribute(contribution); }
}
