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
import shanzhi.projects.communion.control.ObserverDesk;

/** 市民观察员: people who look around for the community; what they see becomes a demand, somebody's task, or is kept. */
@Stateless
@RolesAllowed(DELIBERATION_READ)
public class Observers {

  @Inject ObserverDesk desk;

  /** @param area of 12 digits, or null for all in reach */
  public List<ObserverLine> list(@Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area) { return desk.list(area); }

  /** The latest hundred, open ones first. */
  public List<ObservationLine> observations(@Pattern(regexp = "|\\d{12}", message = "区划应为 12 位代码") String area) { return desk.observations(area); }

  /** @throws shanzhi.kernel.Refusal area.out-of-reach (404) */
  @RolesAllowed(DELIBERATION_EDIT)
  public long appoint(@NotNull(message = "请填写观察员") @Valid AppointObserver observer) { return desk.appoint(observer); }

  /** @throws shanzhi.kernel.Refusal observer.unknown (404), communion.ended (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void dismiss(long observer, @NotNull(message = "请填写日期") LocalDate day) { desk.dismiss(observer, day); }

  /** @return number of the observation; @throws shanzhi.kernel.Refusal observer.unknown (404), observer.not-then (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public String observe(@NotNull(message = "请填写观察记录") @Valid RecordObservation observation) { return desk.observe(observation); }

  /** @return number of the demand; @throws shanzhi.kernel.Refusal observation.unknown (404), observation.settled (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public String demand(@NotNull String observation, @NotNull(message = "请填写需求") @Valid TurnIntoDemand demand) { return desk.demand(observation, demand); }

  /** Passed on to whoever has to see to it, or only kept. @throws shanzhi.kernel.Refusal observation.unknown (404), observation.settled (409) */
  @RolesAllowed(DELIBERATION_EDIT)
  public void settle(@NotNull String observation, boolean passedOn, @NotBlank(message = "请写明处理情况") @Size(max = 200, message = "意见不超过 200 字") String words) {
    desk.settle(observation, passedOn ? ObservationStatus.PASSED_ON : ObservationStatus.NOTED, words.strip());
  }
}
