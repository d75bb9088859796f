package shanzhi.web.campaigns;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import shanzhi.grid.campaigns.boundary.HazardLine;
import shanzhi.grid.campaigns.boundary.HazardQuery;
import shanzhi.grid.campaigns.boundary.Hazards;
import shanzhi.web.frame.AreaPicker;

/** 隐患台账; with late=true the town's list of what was not put right in time. */
@Named
@ViewScoped
public class HazardLedger implements Serializable {

  @Inject Hazards hazards;
  @Inject AreaPicker areaPicker;

  private String text;
  private String status;
  private boolean late;
  private Long task;

  private final LazyDataModel<HazardLine> rows = new Rows();

  private final class Rows extends LazyDataModel<HazardLine> {

    @Override public int count(Map<String, FilterMeta> none) { return hazards.ledger(query(), 0, 0).total(); }

    @Override public List<HazardLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) { return hazards.ledger(query(), first, size).rows(); }

    @Override public String getRowKey(HazardLine line) { return line.number(); }
  }

  private HazardQuery query() { return new HazardQuery(text, areaPicker.getCode(), status, late, task); }

  public void search() {
    // the table asks again with the filter of the form
  }

  public void reset() {
    text = status = null;
    late = false;
    task = null;
  }

  public LazyDataModel<HazardLine> getRows() { return rows; }
  public List<String> getStatuses() { return List.of("FOUND", "ORDERED", "RECTIFIED", "AGAIN", "CLOSED", "CANCELLED"); }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public String getStatus() { return status; }
  public void setStatus(String status) { this.status = status; }
  public boolean isLate() { return late; }
  public void setLate(boolean late) { this.late = late; }
  public Long getTask() { return task; }
  public void setTask(Long task) { this.task = task; }
}
