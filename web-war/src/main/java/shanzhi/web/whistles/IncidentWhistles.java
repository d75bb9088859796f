package shanzhi.web.whistles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import shanzhi.grid.whistles.boundary.WhistleLine;
import shanzhi.grid.whistles.boundary.Whistles;
import shanzhi.kernel.Rights;
import shanzhi.web.frame.Desk;

/** The whistles raised from an incident, on its sheet. */
@Named
@RequestScoped
public class IncidentWhistles {

  @Inject Whistles whistles;
  @Inject Desk desk;

  private List<WhistleLine> lines;

  public List<WhistleLine> of(String incident) {
    if (lines == null) lines = desk.may(Rights.WHISTLE_OPEN) ? whistles.ofIncident(incident) : List.of();
    return lines;
  }
}
