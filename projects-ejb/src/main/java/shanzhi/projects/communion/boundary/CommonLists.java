package shanzhi.projects.communion.boundary;

import static shanzhi.kernel.Rights.DELIBERATION_EDIT;
import static shanzhi.kernel.Rights.DELIBERATION_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import shanzhi.kernel.Page;
import shanzhi.projects.communion.control.ListDesk;

/** 联席会议: members from the neighbourhood, and the three lists of needs, resources and projects, each line claimed by somebody and completed. */
@Stateless
@RolesAllowed(DELIBERATION_READ)
public class CommonLists {

  @Inject ListDesk desk;

  /** Open ones first. */
  public Page<EntryLine> list(@NotNull @Valid EntryQuery query) { return desk.list(query); }

  /** @param area of 12 digits, or null for all in reach */
  public List<MemberCard> members(@Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area) { return desk.members(area); }

  /** @throws shanzhi.kernel.Refusal area.out-of-reach (404) */
  @RolesAllowed(DELIBERATION_EDIT)
  public long appoint(@NotNull(message = "请填写兼职委员") @Valid AppointMember member) { return desk.appoint(member); }

  /** @throws shanzhi.kernel.Refusal conference-member.unknown (404), communion.ended (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void dismiss(long member, @NotNull(message = "请填写日期") LocalDate day) { desk.dismiss(member, day); }

  /** @return its number; @throws shanzhi.kernel.Refusal area.out-of-reach (404), list-entry.exists (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public String enter(@NotNull(message = "请填写清单内容") @Valid EnterListEntry entry) { return desk.enter(entry); }

  /** @throws shanzhi.kernel.Refusal list-entry.unknown (404); list-entry.not-open, list-entry.no-resource, changed-by-someone-else (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void claim(@NotNull String number, @NotNull(message = "请填写认领") @Valid ClaimEntry claim) { desk.claim(number, claim); }

  /** @throws shanzhi.kernel.Refusal list-entry.unknown (404); list-entry.not-claimed, list-entry.day-wrong, changed-by-someone-else (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void complete(@NotNull String number, @NotNull(message = "请填写完成情况") @Valid CompleteEntry done) { desk.complete(number, done); }

  /**
   * A need or a project that wants money goes on as a demand; the line stays on its list.
   *
   * @return number of the demand
   * @throws shanzhi.kernel.Refusal list-entry.unknown (404); list-entry.resource, list-entry.not-open, list-entry.demand-twice (409)
   */
  @RolesAllowed(DELIBERATION_EDIT)
  public String demand(@NotNull String number, @NotNull(message = "请填写需求") @Valid TurnIntoDemand wanted) { return desk.demand(number, wanted); }

  /** @throws shanzhi.kernel.Refusal list-entry.unknown (404); list-entry.not-open, changed-by-someone-else (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void withdraw(@NotNull String number, int version, @NotBlank(message = "请写明理由") @Size(max = 200, message = "意见不超过 200 字") String words) {
    desk.withdraw(number, version, words.strip());
  }
}
