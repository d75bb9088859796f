package shanzhi.web.grids;

import static shanzhi.kernel.Rights.GRID_APPROVE;
import static shanzhi.kernel.Rights.GRID_EDIT;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.grids.boundary.GridChanges;
import shanzhi.grid.grids.boundary.GridName;
import shanzhi.grid.grids.boundary.SizeState;
import shanzhi.grid.grids.boundary.SizeWarning;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Territory;
import shanzhi.web.frame.Notes;

/** The deeds on one grid's sheet: 改名, 撤销, 说明规模 and, by somebody else, 审批. */
@Named
@ViewScoped
public class ChangeGrid implements Serializable {

  @Inject transient GridChanges changes;
  @Inject transient Jurisdiction jurisdiction;
  @Inject transient Clock clock;
  @Inject ReadGrid readGrid;

  private String name;
  private String partyOrganisation;
  private LocalDate from;
  private String reason;
  private String remark;
  private SizeWarning warning;
  private boolean editor;
  private boolean decider;

  /** View action behind that of {@link ReadGrid}. */
  public void load() {
    var facts = readGrid.getFacts();
    var ground = Territory.of(facts.code());
    editor = facts.inForce() && jurisdiction.covers(GRID_EDIT, ground);
    decider = facts.inForce() && jurisdiction.covers(GRID_APPROVE, ground);
    if (facts.size() == SizeState.OUTSIDE && (editor || decider)) {
      warning = changes.sizeWarnings(facts.code()).stream().filter(one -> one.code().equals(facts.code())).findFirst().orElse(null);
    }
    name = facts.name();
    partyOrganisation = facts.partyOrganisation();
    from = ChinaTime.today(clock);
  }

  public String rename() {
    changes.rename(new GridName(readGrid.getCode(), readGrid.getFacts().version(), name, partyOrganisation, from));
    return again("grid.done.rename");
  }

  public String abolish() {
    changes.abolish(readGrid.getCode(), from);
    return again("grid.done.abolish");
  }

  public String explain() {
    changes.explainSize(readGrid.getCode(), reason);
    return again("grid.done.explain");
  }

  public String decide(boolean approved) {
    changes.decideSize(warning.request(), approved, remark);
    return again(approved ? "grid.done.approve" : "grid.done.refuse");
  }

  private String again(String done) {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    Notes.done(done, name);
    return "/app/grid/grid?faces-redirect=true&code=" + readGrid.getCode();
  }

  /** Outside the limits, and nobody gave a reason yet. */
  public boolean isUnexplained() { return editor && warning != null && warning.request() == null; }

  /** A reason waits, and the reader is not the one who gave it. */
  public boolean isUndecided() { return decider && isWaiting() && !jurisdiction.identities().contains(warning.requestedBy()); }

  public boolean isWaiting() { return warning != null && warning.request() != null; }

  public boolean isEditor() { return editor; }
  public SizeWarning getWarning() { return warning; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getPartyOrganisation() { return partyOrganisation; }
  public void setPartyOrganisation(String partyOrganisation) { this.partyOrganisation = partyOrganisation; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
  public String getRemark() { return remark; }
  public void setRemark(String remark) { this.remark = remark; }
}
