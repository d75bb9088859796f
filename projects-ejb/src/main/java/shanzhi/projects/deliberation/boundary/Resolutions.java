package shanzhi.projects.deliberation.boundary;

import static shanzhi.kernel.Rights.DELIBERATION_READ;
import static shanzhi.kernel.Rights.PROJECT_EDIT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.prints.boundary.Printed;
import shanzhi.foundation.prints.boundary.Prints;
import shanzhi.kernel.Page;
import shanzhi.kernel.Territory;
import shanzhi.projects.deliberation.control.AffairDesk;
import shanzhi.projects.deliberation.control.DeliberationPaper;
import shanzhi.projects.deliberation.control.ResolutionReader;
import shanzhi.projects.deliberation.control.Taking;
import shanzhi.projects.deliberation.entity.Resolution;

/** 决议: what the bodies resolved, item by item. They arise from confirmed meetings; projects take up the items once they are in effect. */
@Stateless
@RolesAllowed(DELIBERATION_READ)
public class Resolutions {

  @Inject AffairDesk desk;
  @Inject ResolutionReader reader;
  @Inject Taking taking;
  @Inject Jurisdiction jurisdiction;
  @Inject DeliberationPaper paper;
  @Inject Prints prints;

  /** Newest first. */
  public Page<ResolutionLine> ledger(@NotNull @Valid ResolutionQuery query) { return reader.ledger(query, jurisdiction.over(DELIBERATION_READ)); }

  /** @throws shanzhi.kernel.Refusal resolution.unknown (404) */
  public ResolutionSheet sheet(@NotNull String number) { return reader.sheet(desk.read(Resolution.class, number)); }

  /** Items in effect that no project has taken up yet, in an area and below, oldest first. @throws shanzhi.kernel.Refusal area.out-of-reach (404) */
  public List<ResolvedItem> open(@NotNull @Pattern(regexp = "\\d{12}", message = "区划应为 12 位代码") String area) {
    jurisdiction.require(DELIBERATION_READ, Territory.of(area));
    return reader.open(area);
  }

  /** @throws shanzhi.kernel.Refusal resolution.unknown-item (404) */
  public ResolvedItem item(@NotBlank(message = "请填写议决事项编号") String item) { return reader.item(item, DELIBERATION_READ); }

  /**
   * A project takes an item up; the same project as often as it likes.
   *
   * @throws shanzhi.kernel.Refusal resolution.unknown-item (404); resolution.not-effective, resolution.item-taken (409)
   */
  @RolesAllowed(PROJECT_EDIT)
  public void taken(@NotBlank(message = "请填写议决事项编号") String item, @NotBlank(message = "请填写项目编号") @Size(max = 60, message = "项目编号不超过 60 字") String project) {
    taking.take(reader.item(item, PROJECT_EDIT), project.strip());
  }

  /** Prints the resolution as an official paper. */
  public Printed print(@NotNull String number) { return prints.print(paper.resolution(sheet(number))); }
}
