package shanzhi.web.grids;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.grids.boundary.GridChanges;
import shanzhi.grid.grids.boundary.GridType;
import shanzhi.grid.grids.boundary.NewGrid;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.web.frame.Notes;

/** 新增网格 in a community or below a general grid; the part {@code open-grid.xhtml} is its form. */
@Named
@ViewScoped
public class OpenGrid implements Serializable {

  @Inject transient GridChanges changes;
  @Inject transient Jurisdiction jurisdiction;
  @Inject transient Clock clock;

  private String above;
  private GridType type;
  private String name;
  private String partyOrganisation;
  private LocalDate from;

  /** Opens the form. @param ground community, main or general grid */
  public void below(String ground) {
    var territory = Territory.of(ground);
    above = territory.level() == Level.COMMUNITY ? territory.area() : ground;
    type = getTypes().get(0);
    name = null;
    partyOrganisation = null;
    from = ChinaTime.today(clock);
  }

  /** Whether the reader may open one right below this ground. */
  public boolean possible(String ground) {
    if (ground == null) return false;
    var territory = Territory.of(ground);
    boolean suits = territory.level() == Level.COMMUNITY || territory.level() == Level.GENERAL_GRID;
    return suits && jurisdiction.covers(Rights.GRID_EDIT, Territory.of(territory.area()));
  }

  public String open() {
    var code = changes.open(new NewGrid(type, above, name, partyOrganisation, from));
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    Notes.done("grid.done.open", name, code);
    return "/app/grid/grid?faces-redirect=true&code=" + code;
  }

  /** What may lie right below. */
  public List<GridType> getTypes() {
    if (above != null && Territory.of(above).level() == Level.GENERAL_GRID) return List.of(GridType.MICRO);
    return List.of(GridType.GENERAL, GridType.EXCLUSIVE, GridType.MAIN);
  }

  public String getAbove() { return above; }
  public GridType getType() { return type; }
  public void setType(GridType type) { this.type = type; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getPartyOrganisation() { return partyOrganisation; }
  public void setPartyOrganisation(String partyOrganisation) { this.partyOrganisation = partyOrganisation; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
}
