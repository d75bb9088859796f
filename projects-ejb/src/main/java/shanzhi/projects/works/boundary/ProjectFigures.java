package shanzhi.projects.works.boundary;

import static shanzhi.kernel.Rights.PROJECT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.kernel.Territory;
import shanzhi.projects.works.control.ProjectReader;

/** A year of an area: what is below it, and its plan in bars. */
@Stateless
@RolesAllowed(PROJECT_READ)
public class ProjectFigures {

  @Inject ProjectReader reader;
  @Inject Jurisdiction jurisdiction;

  /** One line for each area just below, those within the caller's reach. @throws shanzhi.kernel.Refusal area.out-of-reach (404) */
  public List<AreaFigures> below(@NotNull @Pattern(regexp = "\\d{12}", message = "区划应为 12 位代码") String area, int year) {
    jurisdiction.require(PROJECT_READ, Territory.of(area));
    return reader.figures(area, year);
  }

  /** The same two levels below: towns of a city, communities of a county; those where something is. @throws shanzhi.kernel.Refusal area.out-of-reach (404) */
  public List<AreaFigures> map(@NotNull @Pattern(regexp = "\\d{12}", message = "区划应为 12 位代码") String area, int year) {
    jurisdiction.require(PROJECT_READ, Territory.of(area));
    return reader.map(area, year);
  }

  /** At most 400 bars, the earliest beginning first. @throws shanzhi.kernel.Refusal area.out-of-reach (404) */
  public List<GanttLine> plan(@NotNull @Pattern(regexp = "\\d{12}", message = "区划应为 12 位代码") String area, int year) {
    jurisdiction.require(PROJECT_READ, Territory.of(area));
    return reader.gantt(area, year);
  }
}
