package shanzhi.web.incidents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import shanzhi.grid.incidents.boundary.IncidentLine;
import shanzhi.grid.incidents.boundary.IncidentQuery;
import shanzhi.grid.incidents.boundary.Incidents;

/** 督办台账: what is overdue, supervised, suspended or waits for a decision, the most pressing first. */
@Named
@ViewScoped
public class WatchIncidents implements Serializable {

  private static final List<String> PILES = List.of("OVERDUE", "SUPERVISED", "SUSPENDED", "ASKED");

  @Inject transient Incidents incidents;

  private String pile = PILES.get(0);

  private final LazyDataModel<IncidentLine> rows = new Rows();

  /** A tab with how much lies behind it. */
  public record Tab(String pile, int total, boolean capped, boolean open) implements Serializable {}

  private final class Rows extends LazyDataModel<IncidentLine> {

    @Override public int count(Map<String, FilterMeta> none) { return incidents.ledger(query(pile), 0, 1).total(); }

    @Override public List<IncidentLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) {
      return incidents.ledger(query(pile), first, size).rows();
    }

    @Override public String getRowKey(IncidentLine line) { return line.number(); }
  }

  static IncidentQuery query(String pile) { return new IncidentQuery(null, null, null, List.of(), null, null, null, pile, false, true); }

  public List<Tab> getTabs() {
    return PILES.stream().map(name -> {
      var page = incidents.ledger(query(name), 0, 1);
      return new Tab(name, page.total(), page.capped(), name.equals(pile));
    }).toList();
  }

  public LazyDataModel<IncidentLine> getRows() { return rows; }
  public String getPile() { return pile; }
  /** An unknown name stays with what is overdue. */
  public void setPile(String pile) { if (PILES.contains(pile)) this.pile = pile; }
}
