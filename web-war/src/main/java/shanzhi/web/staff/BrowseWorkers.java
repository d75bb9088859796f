package shanzhi.web.staff;

import static shanzhi.kernel.Rights.STAFF_READ;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.kernel.Page;
import shanzhi.staff.workers.boundary.PostClass;
import shanzhi.staff.workers.boundary.WorkerLine;
import shanzhi.staff.workers.boundary.WorkerQuery;
import shanzhi.staff.workers.boundary.WorkerState;
import shanzhi.staff.workers.boundary.Workers;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Notes;

/** 专职工作者花名册: who works in the communities of an area. */
@Named
@ViewScoped
public class BrowseWorkers implements Serializable {

  @Inject Workers workers;
  @Inject SheetExports exports;
  @Inject Jurisdiction jurisdiction;
  @Inject AreaPicker areaPicker;

  private String ground;
  private String text;
  private PostClass post;
  private WorkerState state;
  private Long unit;
  private String reason;
  private boolean capped;

  private final LazyDataModel<WorkerLine> rows = new Rows();

  private final class Rows extends LazyDataModel<WorkerLine> {

    @Override public int count(Map<String, FilterMeta> none) {
      var page = workers.list(query(0, 1, null));
      capped = page.capped();
      return page.total();
    }

    @Override public List<WorkerLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) {
      return workers.list(query(Math.min(first, Page.CAP), size, null)).rows();
    }

    @Override public String getRowKey(WorkerLine line) { return line.number(); }
  }

  private WorkerQuery query(int offset, int limit, String why) {
    return new WorkerQuery(area(), unit, post, state, text == null || text.isBlank() ? null : text.strip(), null, 0, offset, limit, why);
  }

  /** The area chosen in the tree, or named in the address, or the first of the caller's grounds. */
  private String area() {
    if (areaPicker.getCode() != null) return areaPicker.getCode();
    if (ground != null && !ground.isBlank()) return ground;
    var grounds = jurisdiction.over(STAFF_READ).grounds();
    return grounds.get(0).area();
  }

  /** Whether there are more than are counted. */
  public boolean isCapped() { return capped; }

  public void search() {
    // the table asks again with the fields of the form
  }

  public void reset() {
    text = ground = null;
    post = null;
    state = null;
    unit = null;
    areaPicker.clear();
  }

  public void export() {
    exports.start("workers", query(0, 1, null));
    Notes.done("export.ordered");
  }

  /** The same with numbers in full, for a reason that stands on its pages and in the audit trail. */
  public void exportWhole() {
    exports.start("workers", query(0, 1, reason));
    reason = null;
    Notes.done("export.ordered");
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  /** Which kind of tag a state has. */
  public String kind(WorkerState state) { return state == WorkerState.ACTIVE ? "ok" : state == WorkerState.ON_LEAVE ? "hold" : ""; }

  public LazyDataModel<WorkerLine> getRows() { return rows; }
  public String getGround() { return ground; }
  public void setGround(String ground) { this.ground = ground; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public PostClass getPost() { return post; }
  public void setPost(PostClass post) { this.post = post; }
  public WorkerState getState() { return state; }
  public void setState(WorkerState state) { this.state = state; }
  public Long getUnit() { return unit; }
  public void setUnit(Long unit) { this.unit = unit; }
  public String getReason() { return reason; }
  public void setReason(String reason) { this.reason = reason; }
}
