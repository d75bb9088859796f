package shanzhi.web.deliberation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.kernel.Page;
import shanzhi.projects.deliberation.boundary.ResolutionLine;
import shanzhi.projects.deliberation.boundary.ResolutionQuery;
import shanzhi.projects.deliberation.boundary.ResolutionStatus;
import shanzhi.projects.deliberation.boundary.Resolutions;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Notes;

/** 决议台账. */
@Named
@ViewScoped
public class BrowseResolutions implements Serializable {

  @Inject Resolutions resolutions;
  @Inject SheetExports exports;
  @Inject AreaPicker areaPicker;

  private String text;
  private ResolutionStatus status;

  private final LazyDataModel<ResolutionLine> rows = new Rows();

  private final class Rows extends LazyDataModel<ResolutionLine> {

    @Override public int count(Map<String, FilterMeta> none) { return resolutions.ledger(query(0, 0)).total(); }

    @Override public List<ResolutionLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) { return resolutions.ledger(query(Math.min(first, Page.CAP), size)).rows(); }

    @Override public String getRowKey(ResolutionLine line) { return line.number(); }
  }

  private ResolutionQuery query(int offset, int size) { return new ResolutionQuery(text, areaPicker.getCode(), status, 0, offset, size); }

  public void search() {
    // the table asks again with the fields of the form
  }

  public void reset() {
    text = null;
    status = null;
    areaPicker.clear();
  }

  public void export() {
    exports.start("resolutions", query(0, 1));
    Notes.done("export.ordered");
  }

  public LazyDataModel<ResolutionLine> getRows() { return rows; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public ResolutionStatus getStatus() { return status; }
  public void setStatus(ResolutionStatus status) { this.status = status; }
}
