package shanzhi.web.incidents;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.grid.incidents.boundary.Counted;
import shanzhi.grid.incidents.boundary.IncidentLine;
import shanzhi.grid.incidents.boundary.IncidentQuery;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.incidents.boundary.TypeLine;
import shanzhi.kernel.ChinaTime;
import shanzhi.web.frame.AreaPicker;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Texts;

/** 事件台账: look incidents up by area, words, type, time, status and deadline. */
@Named
@ViewScoped
public class IncidentLedger implements Serializable {

  @Inject Incidents incidents;
  @Inject Catalogue catalogue;
  @Inject AreaPicker areaPicker;
  @Inject SheetExports exports;
  @Inject NextStep next;
  @Inject Clock clock;

  private String text;
  private String category;
  private String type;
  private String status;
  private LocalDate from;
  private LocalDate to;
  private String due;
  private boolean mine;
  private String ground;
  private Counted counted;
  private boolean rest;
  private IncidentQuery maskedOf;
  private int masked;
  private boolean capped;
  private List<TypeLine> types;
  private List<IncidentLine> ticked = new ArrayList<>();

  private final LazyDataModel<IncidentLine> rows = new Rows();

  private final class Rows extends LazyDataModel<IncidentLine> {

    @Override public int count(Map<String, FilterMeta> none) {
      var page = incidents.ledger(query(), 0, 1);
      capped = page.capped();
      return page.total();
    }

    @Override public List<IncidentLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) {
      return incidents.ledger(query(), first, size).rows();
    }

    @Override public String getRowKey(IncidentLine line) { return line.number(); }

    @Override public IncidentLine getRowData(String key) { return getWrappedData().stream().filter(line -> line.number().equals(key)).findFirst().orElse(null); }
  }

  /** The filter as the form shows it; the statuses may be several, joined by a comma, when a figure linked here. */
  IncidentQuery query() {
    var statuses = status == null ? List.<String>of() : Arrays.asList(status.split(","));
    var place = areaPicker.getCode() != null ? areaPicker.getCode() : ground;
    return new IncidentQuery(place, text, type != null ? type : category, statuses, from, to, null, due, mine, due != null, counted, rest);
  }

  public void search() {
    untick();   // the table asks again with the filter of the form
  }

  /** Orders what the filter finds as a workbook. */
  public void export() {
    exports.start("incidents", query());
    Notes.done("export.ordered");
  }

  public void reset() {
    text = category = type = status = due = ground = null;
    from = to = null;
    counted = null;
    mine = rest = false;
    untick();
  }

  public void untick() { ticked = new ArrayList<>(); }

  /** How many of the ticked lines the reader can dispatch. */
  public long getSendable() { return ticked.stream().filter(line -> next.of(line).equals("Move.DISPATCH")).count(); }

  /** 已选 3 件，可派遣 2 件 */
  public String getPickedLine() { return Texts.get("incident.many.picked", FacesContext.getCurrentInstance().getViewRoot().getLocale(), ticked.size(), getSendable()); }

  /** A filter that is asked for every day, as a link; {@code on} while the form holds just that. */
  public record Often(String key, String status, String due, LocalDate from, boolean on) {}

  public List<Often> getOften() {
    var today = ChinaTime.today(clock);
    return List.of(often("waiting", "REPORTED,ACCEPTED,FILED,RETURNED", null, null), often("soon", null, "SOON", null), often("late", null, "OVERDUE", null),
        often("rework", "REWORK", null, null), often("days", null, null, today.minusDays(2)));
  }

  private Often often(String key, String status, String due, LocalDate from) {
    boolean on = Objects.equals(status, this.status) && Objects.equals(due, this.due) && Objects.equals(from, this.from) && text == null && to == null && counted == null;
    return new Often(key, status, due, from, on);
  }

  public List<TypeLine> getCategories() { return types().stream().filter(TypeLine::category).toList(); }

  public List<TypeLine> getSubcategories() {
    return types().stream().filter(line -> !line.category() && (category == null || line.code().startsWith(category))).toList();
  }

  public List<String> getStatuses() { return incidents.statuses(); }

  private List<TypeLine> types() {
    if (types == null) types = catalogue.types();
    return types;
  }

  public LazyDataModel<IncidentLine> getRows() { return rows; }
  public boolean isCapped() { return capped; }
  public List<IncidentLine> getTicked() { return ticked; }
  public void setTicked(List<IncidentLine> ticked) { this.ticked = ticked == null ? new ArrayList<>() : ticked; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public String getCategory() { return category; }
  public void setCategory(String category) { this.category = category; }
  public String getType() { return type; }
  public void setType(String type) { this.type = type; }
  public String getStatus() { return status; }
  public void setStatus(String status) { this.status = status; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public LocalDate getTo() { return to; }
  public void setTo(LocalDate to) { this.to = to; }
  public String getDue() { return due; }
  public void setDue(String due) { this.due = due; }
  public boolean isMine() { return mine; }
  public void setMine(boolean mine) { this.mine = mine; }
  public String getGround() { return ground; }
  public void setGround(String ground) { this.ground = ground; }
  /** How many rows of the list behind a figure are restricted for its reader; they count, and show number and status only. */
  public int getMasked() {
    if (counted == null) return 0;
    var query = query();
    if (!query.equals(maskedOf)) {
      masked = incidents.masked(query);
      maskedOf = query;
    }
    return masked;
  }

  public boolean isRest() { return rest; }
  public void setRest(boolean rest) { this.rest = rest; }
  /** The figure whose list this is; null for none. */
  public Counted getCounted() { return counted; }
  public void setCounted(Counted counted) { this.counted = counted; }
}
