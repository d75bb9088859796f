package shanzhi.grid.whistles.boundary;

import static shanzhi.kernel.Rights.WHISTLE_OPEN;
import static shanzhi.kernel.Rights.WHISTLE_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.organisations.boundary.Offices;
import shanzhi.grid.figures.control.FigureGround;
import shanzhi.grid.whistles.control.FiguresReader;

/** How departments answer: in time or not, and how they were rated, by department and period. A department sees itself. */
@Stateless
@RolesAllowed(WHISTLE_OPEN)
public class Departments {

  @Inject FiguresReader reader;
  @Inject FigureGround grounds;
  @Inject Jurisdiction jurisdiction;
  @Inject Offices offices;

  /**
   * In the order of areas and names; ranked by the share of reports in time only where the policy allows ranking and it is asked for.
   *
   * @throws shanzhi.kernel.Refusal whistle.bad-period (400) for more than 366 days
   */
  public List<DepartmentFigures> figures(@NotNull @Valid FiguresQuery query, boolean ranked) {
    return reader.of(query, jurisdiction.over(WHISTLE_READ), offices.ofCaller(), ranked && ranking());
  }

  /** Whether the rules let departments be ranked everywhere that the caller looks at; they do not by default. */
  public boolean ranking() {
    var looked = jurisdiction.over(WHISTLE_READ).grounds();
    return !looked.isEmpty() && looked.stream().allMatch(place -> grounds.ranking(place).isPresent());
  }
}
