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
import shanzhi.grid.campaigns.boundary.CampaignLine;
import shanzhi.grid.campaigns.boundary.CampaignQuery;
import shanzhi.grid.campaigns.boundary.Campaigns;

/** 专项行动台账. */
@Named
@ViewScoped
public class CampaignLedger implements Serializable {

  @Inject Campaigns campaigns;

  private String text;
  private String status;
  private String kind;

  private final LazyDataModel<CampaignLine> rows = new Rows();

  private final class Rows extends LazyDataModel<CampaignLine> {

    @Override public int count(Map<String, FilterMeta> none) { return campaigns.ledger(query(), 0, 0).total(); }

    @Override public List<CampaignLine> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> none) { return campaigns.ledger(query(), first, size).rows(); }

    @Override public String getRowKey(CampaignLine line) { return line.number(); }
  }

  private CampaignQuery query() { return new CampaignQuery(text, status, kind); }

  public void search() {
    // the table asks again with the filter of the form
  }

  public void reset() { text = status = kind = null; }

  public LazyDataModel<CampaignLine> getRows() { return rows; }
  public List<String> getStatuses() { return List.of("DRAFT", "AWAITING", "APPROVED", "ACTIVE", "CLOSED", "CANCELLED"); }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public String getStatus() { return status; }
  public void setStatus(String status) { this.status = status; }
  public String getKind() { return kind; }
  public void setKind(String kind) { this.kind = kind; }
}
