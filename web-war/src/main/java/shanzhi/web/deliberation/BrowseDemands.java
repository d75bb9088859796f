package shanzhi.web.deliberation;

import jakarta.annotation.PostConstruct;
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
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.kernel.Page;
import shanzhi.projects.deliberation.boundary.DemandLine;
import shanzhi.projects.deliberation.boundary.DemandOrigin;
import shanzhi.projects.deliberation.boundary.DemandQuery;
import shanzhi.projects.deliberation.boundary.DemandStatus;
import shanzhi.projects.deliberation.boundary.Demands;
import shanzhi.projects.deliberation.boundary.EnterDemand;
import shanzhi.projects.deliberation.boundary.ItemPurpose;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Notes;

/** 需求: what residents want, the most wanted first, and entering one. */
@Named
@ViewScoped
public class BrowseDemands implements Serializable {

  @Inject Demands demands;
  @Inject SheetExports exports;
  @Inject AreaPicker areaPicker;
  @Inject DelibWords delibWords;

  private String text;
  private DemandStatus status;
  private DemandOrigin origin;
  private ItemPurpose kind;
  private EnterDemand wanted = new EnterDemand();

  private final LazyDataModel<DemandLine> rows = new Rows();

  private final class Rows extends LazyDataModel<DemandLine> {

    @Override public int count(Map<String, FilterMeta> none) { return demands.ledger(query(0, 0)).total(); }

    @Override public List<DemandLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) { return demands.ledger(query(Math.min(first, Page.CAP), size)).rows(); }

    @Override public String getRowKey(DemandLine line) { return line.number(); }
  }

  private DemandQuery query(int offset, int size) { return new DemandQuery(text, areaPicker.getCode(), status, origin, kind, offset, size); }

  public void search() {
    // the table asks again with the fields of the form
  }

  public void reset() {
    text = null;
    status = null;
    origin = null;
    kind = null;
    areaPicker.clear();
  }

  @PostConstruct public void begin() {
    wanted = new EnterDemand();
    wanted.setCommunity(delibWords.home());
  }

  public void enter() {
    var number = demands.enter(wanted);
    begin();
    Notes.done("delib.done.demand", number);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public void export() {
    exports.start("demands", query(0, 1));
    Notes.done("export.ordered");
  }

  public LazyDataModel<DemandLine> getRows() { return rows; }
  public EnterDemand getWanted() { return wanted; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public DemandStatus getStatus() { return status; }
  public void setStatus(DemandStatus status) { this.status = status; }
  public DemandOrigin getOrigin() { return origin; }
  public void setOrigin(DemandOrigin origin) { this.origin = origin; }
  public ItemPurpose getKind() { return kind; }
  public void setKind(ItemPurpose kind) { this.kind = kind; }
}
