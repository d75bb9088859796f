package shanzhi.web.campaigns;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.grid.campaigns.boundary.Act;
import shanzhi.grid.campaigns.boundary.CampaignSheet;
import shanzhi.grid.campaigns.boundary.Campaigns;
import shanzhi.grid.campaigns.boundary.Progress;
import shanzhi.grid.campaigns.boundary.TaskLine;
import shanzhi.grid.campaigns.boundary.TaskQuery;
import shanzhi.grid.campaigns.boundary.Total;
import shanzhi.kernel.Territory.Level;
import shanzhi.web.frame.Deed;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** 专项行动: one campaign's sheet, its progress area by area down to the receipts, its totals, and the moves its reader may make. */
@Named
@ViewScoped
public class ReadCampaign implements Serializable {

  private static final List<String> ORDER = List.of("ISSUE", "SUBMIT", "APPROVE", "CLOSE", "DECLINE", "RECALL", "CANCEL");

  @Inject Campaigns campaigns;
  @Inject CampaignActs acts;
  @Inject SheetExports exports;
  @Inject Areas areas;
  @Inject Times times;

  private String number;
  private String area;
  private String state;
  private CampaignSheet sheet;
  private List<Progress> children = List.of();
  private List<TaskLine> receipts = List.of();
  private List<Total> totals = List.of();
  private String opinion;
  private String document;

  /** Opens the sheet; outside the reader's reach this is a page that does not exist. */
  public void open() {
    sheet = campaigns.sheet(number);
    if (sheet.line().issuedAt() == null) return;
    if (area == null || area.isBlank()) area = sheet.line().area();
    boolean last = areas.today().get(area).level() == Level.COMMUNITY;
    boolean list = last || state != null && !state.isBlank();
    children = list ? List.of() : campaigns.progress(number, area);
    receipts = list ? campaigns.receipts(new TaskQuery(number, area, state), 0, Campaigns.LONGEST_PAGE).rows() : List.of();
    totals = campaigns.totals(number, area);
  }

  public String act(String move) {
    acts.make(move.toLowerCase(Locale.ROOT), number, Act.at(sheet.version(), opinion).with(document));
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    Notes.done("campaign.done." + move, sheet.line().title());
    return "/app/campaigns/sheet?faces-redirect=true&number=" + number;
  }

  public void export() {
    exports.start("campaign-answers", new TaskQuery(number, area, null));
    Notes.done("export.ordered");
  }

  /** From the campaign's area down to the one that is shown. */
  public List<AreaNode> getPath() {
    if (area == null) return List.of();
    var path = new ArrayList<AreaNode>();
    for (var node : areas.today().path(area)) if (!path.isEmpty() || node.code().equals(sheet.line().area())) path.add(node);
    return path;
  }

  public List<String> getMoves() { return ORDER.stream().filter(sheet::may).toList(); }

  public List<Deed> getEntries() {
    var texts = TaskWords.texts();
    return sheet.steps().stream().map(step -> new Deed(times.minute(step.at()).replace(' ', '\n'), texts.getString("CampaignMove." + step.move()),
        step.actorName() == null ? step.actor() : step.actorName(), step.opinion(), step.move().equals("DECLINE") || step.move().equals("CANCEL"))).toList();
  }

  /** Numbers and counts are drawn as bars: the share of one choice among the filled forms. */
  public int share(Total total, int count) { return total.filled() == 0 ? 0 : Math.round(count * 100f / total.filled()); }

  public CampaignSheet getSheet() { return sheet; }
  public List<Progress> getChildren() { return children; }
  public List<TaskLine> getReceipts() { return receipts; }
  public List<Total> getTotals() { return totals; }
  public String getNumber() { return number; }
  public void setNumber(String number) { this.number = number; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public String getState() { return state; }
  public void setState(String state) { this.state = state; }
  public String getOpinion() { return opinion; }
  public void setOpinion(String opinion) { this.opinion = opinion; }
  public String getDocument() { return document; }
  public void setDocument(String document) { this.document = document; }
}
