package shanzhi.web.whistles;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.grid.whistles.boundary.WhistleLine;
import shanzhi.grid.whistles.boundary.WhistleQuery;
import shanzhi.grid.whistles.boundary.Whistles;
import shanzhi.web.frame.Notes;

/** 吹哨台账: look whistles up by words, kind, status, time and deadlines. */
@Named
@ViewScoped
public class WhistleLedger implements Serializable {

  @Inject Whistles whistles;
  @Inject SheetExports exports;

  private String text;
  private String kind;
  private String status;
  private LocalDate from;
  private LocalDate to;
  private String due;
  private Long office;
  private boolean mine;
  private boolean capped;

  private final LazyDataModel<WhistleLine> rows = new Rows();

  private final class Rows extends LazyDataModel<WhistleLine> {

    @Override public int count(Map<String, FilterMeta> none) {
      var page = whistles.ledger(query(), 0, 1);
      capped = page.capped();
      return page.total();
    }

    @Override public List<WhistleLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) { return whistles.ledger(query(), first, size).rows(); }

    @Override public String getRowKey(WhistleLine line) { return line.number(); }
  }

  private WhistleQuery query() { return new WhistleQuery(null, text, kind, status, from, to, office, due, mine); }

  public void search() {
    // the table asks again with the filter of the form
  }

  /** Orders what the filter finds as a workbook. */
  public void export() {
    exports.start("whistles", query());
    Notes.done("export.ordered");
  }

  public void reset() {
    text = kind = status = due = null;
    from = to = null;
    office = null;
    mine = false;
  }

  public LazyDataModel<WhistleLine> getRows() { return rows; }
  public boolean isCapped() { return capped; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public String getKind() { return kind; }
  public void setKind(String kind) { this.kind = kind; }
  public String getStatus() { return status; }
  public void setStatus(String status) { this.status = status; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public LocalDate getTo() { return to; }
  public void setTo(LocalDate to) { this.to = to; }
  public String getDue() { return due; }
  public void setDue(String due) { this.due = due; }
  public Long getOffice() { return office; }
  public void setOffice(Long office) { this.office = office; }
  public boolean isMine() { return mine; }
  public void setMine(boolean mine) { this.mine = mine; }
}
