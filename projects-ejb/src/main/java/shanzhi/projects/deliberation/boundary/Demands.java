package shanzhi.projects.deliberation.boundary;

import static shanzhi.kernel.Rights.DELIBERATION_EDIT;
import static shanzhi.kernel.Rights.DELIBERATION_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Page;
import shanzhi.projects.deliberation.control.AffairDesk;
import shanzhi.projects.deliberation.control.DemandReader;
import shanzhi.projects.deliberation.control.DemandWork;
import shanzhi.projects.deliberation.entity.Demand;
import shanzhi.projects.deliberation.entity.DemandMove;

/** 需求: what residents want, ranked by how many households want it; taken up by proposals, or answered otherwise. */
@Stateless
@RolesAllowed(DELIBERATION_READ)
public class Demands {

  @Inject AffairDesk desk;
  @Inject DemandReader reader;
  @Inject DemandWork work;
  @Inject Jurisdiction jurisdiction;

  /** The most wanted first. */
  public Page<DemandLine> ledger(@NotNull @Valid DemandQuery query) { return reader.ledger(query, jurisdiction.over(DELIBERATION_READ)); }

  /** @throws shanzhi.kernel.Refusal demand.unknown (404) */
  public DemandSheet sheet(@NotNull String number) { return reader.sheet(desk.read(Demand.class, number)); }

  /**
   * Enters one. The same origin with the same reference is entered once; counted again, it takes the new count while it is open.
   *
   * @return its number
   * @throws shanzhi.kernel.Refusal area.out-of-reach (404), deliberation.not-a-community (400)
   */
  @RolesAllowed(DELIBERATION_EDIT)
  public String enter(@NotNull(message = "请填写需求") @Valid EnterDemand demand) { return work.enter(demand); }

  /** Its households count for the other one from here on. @throws shanzhi.kernel.Refusal demand.merge-elsewhere, demand.move-not-allowed (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void merge(@NotNull String number, int version, @NotBlank(message = "请填写并入哪条需求") String into) {
    work.merge(desk.open(Demand.class, number, version, DELIBERATION_EDIT), into);
  }

  /** Somebody's duty already: 转为事件, 转交部门. @param words to whom and under which number */
  @RolesAllowed(DELIBERATION_EDIT)
  public void passOn(@NotNull String number, int version, @NotBlank(message = "请写明转给谁") @Size(max = 200, message = "意见不超过 200 字") String words) {
    work.go(desk.open(Demand.class, number, version, DELIBERATION_EDIT), DemandMove.PASS_ON, words.strip());
  }

  @RolesAllowed(DELIBERATION_EDIT)
  public void decline(@NotNull String number, int version, @NotBlank(message = "请写明不采纳的理由") @Size(max = 200, message = "意见不超过 200 字") String words) {
    work.go(desk.open(Demand.class, number, version, DELIBERATION_EDIT), DemandMove.DECLINE, words.strip());
  }

  /** Back among the open ones. @throws shanzhi.kernel.Refusal demand.taken-up (409) while a proposal holds it */
  @RolesAllowed(DELIBERATION_EDIT)
  public void reopen(@NotNull String number, int version, @NotBlank(message = "请写明理由") @Size(max = 200, message = "意见不超过 200 字") String words) {
    work.reopen(desk.open(Demand.class, number, version, DELIBERATION_EDIT), words.strip());
  }
}
