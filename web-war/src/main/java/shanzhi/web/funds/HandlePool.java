package shanzhi.web.funds;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.projects.funds.boundary.PoolSheet;
import shanzhi.projects.funds.boundary.PoolState;
import shanzhi.projects.funds.boundary.Pools;
import shanzhi.projects.funds.boundary.ShareQuery;
import shanzhi.web.frame.Fold;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Times;

/** One pool: where it stands, every share and how it came about, and what the caller may do. */
@Named
@ViewScoped
public class HandlePool implements Serializable {

  @Inject Pools pools;
  @Inject SheetExports exports;
  @Inject Times times;

  private long id;
  private PoolSheet sheet;
  private Fold<PoolSheet.ShareLine> shares;
  private String opened;
  private String text;

  /** A stop of the way; state done, now or open. */
  public record Stop(String key, String state, String when) implements Serializable {}

  public void open() {
    sheet = pools.sheet(id);
    shares = new Fold<>(sheet.shares());
  }

  public void explain(String community) { opened = community.equals(opened) ? null : community; }

  public void approve() {
    pools.approve(id, sheet.line().version());
    done("approve");
  }

  public void announce() {
    pools.announce(id, sheet.line().version());
    done("announce");
  }

  public void transfer() {
    pools.transfer(id, sheet.line().version());
    done("transfer");
  }

  public void export() {
    exports.start("fund-shares", new ShareQuery(id));
    Notes.done("export.ordered");
  }

  private void done(String deed) {
    open();
    Notes.done("fund.pool.done." + deed);
  }

  public List<Stop> getStops() {
    var stops = new ArrayList<Stop>();
    int at = sheet.line().state().ordinal();
    for (var state : PoolState.values()) stops.add(new Stop(state.name(), state.ordinal() < at || state == PoolState.TRANSFERRED && at == state.ordinal() ? "done" : state.ordinal() == at ? "now" : "", when(state)));
    return stops;
  }

  private String when(PoolState state) {
    if (state.compareTo(sheet.line().state()) > 0) return "—";
    if (state == PoolState.ANNOUNCED) return sheet.line().announcedFrom() + " — " + sheet.line().announcedUntil();
    var deed = switch (state) { case DRAFT -> "draft"; case APPROVED -> "approve"; default -> "transfer"; };
    return sheet.hands().stream().filter(hand -> hand.deed().equals(deed)).findFirst().map(hand -> times.minute(hand.at()) + " " + hand.name()).orElse("");
  }

  public boolean may(String deed) { return sheet.may().contains(deed); }
  public long getId() { return id; }
  public void setId(long id) { this.id = id; }
  public Fold<PoolSheet.ShareLine> getShares() { return shares; }
  public PoolSheet getSheet() { return sheet; }
  public String getOpened() { return opened; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
}
