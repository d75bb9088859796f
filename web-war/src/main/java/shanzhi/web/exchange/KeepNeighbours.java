package shanzhi.web.exchange;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.grid.exchange.boundary.CallbackLine;
import shanzhi.grid.exchange.boundary.Callbacks;
import shanzhi.grid.exchange.boundary.NeighbourLine;
import shanzhi.grid.exchange.boundary.Neighbours;
import shanzhi.grid.exchange.boundary.NewNeighbour;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory.Level;
import shanzhi.web.frame.Notes;

/** 工单交换: neighbour systems, their keys, what they were told, and who was not let in. */
@Named
@ViewScoped
public class KeepNeighbours implements Serializable {

  @Inject transient Neighbours neighbours;
  @Inject transient Callbacks callbacks;
  @Inject transient Areas areas;
  @Inject transient Jurisdiction jurisdiction;

  private List<NeighbourLine> lines;
  private List<CallbackLine> told;
  private NeighbourLine chosen;
  private boolean givenUp;
  private String code;
  private String name;
  private String area;
  private String url;
  private String algorithm = "HMAC-SM3";
  private String key;

  public List<NeighbourLine> getLines() {
    if (lines == null) lines = neighbours.all();
    return lines;
  }

  /** The city or counties on the reader's ground. */
  public List<AreaNode> getAreas() {
    var tree = areas.today();
    return jurisdiction.over(Rights.EXCHANGE_EDIT).grounds().stream().filter(ground -> ground.level() == Level.CITY || ground.level() == Level.COUNTY)
        .flatMap(ground -> tree.find(ground.code()).stream()).distinct().toList();
  }

  public void enter() {
    chosen = null;
    code = name = url = key = null;
    algorithm = "HMAC-SM3";
  }

  public void enter(NeighbourLine line) {
    chosen = line;
    code = line.code();
    name = line.name();
    area = line.area();
    url = line.callbackUrl();
    algorithm = line.algorithm();
    key = null;
  }

  public void keep() {
    var neighbour = new NewNeighbour(code, name, area, url, algorithm);
    if (chosen == null) show(code, neighbours.add(neighbour));
    else neighbours.change(chosen.version(), neighbour);
    lines = null;
    Notes.done("exchange.kept");
  }

  public void rotate(NeighbourLine line) {
    show(line.code(), neighbours.rotate(line.code(), line.version()));
    lines = null;
    Notes.done("exchange.rotated");
  }

  private void show(String neighbour, String secret) { key = neighbour + "  " + secret; }

  public void enable(NeighbourLine line, boolean on) {
    neighbours.enable(line.code(), line.version(), on);
    lines = null;
    Notes.done(on ? "exchange.switched-on" : "exchange.switched-off");
  }

  public List<CallbackLine> getTold() {
    if (told == null) told = callbacks.latest(givenUp);
    return told;
  }

  public void refresh() { told = null; }

  public void again(long callback) {
    callbacks.again(callback);
    told = null;
    Notes.done("exchange.again-done");
  }

  public List<CallbackLine.Refused> getRefused() { return callbacks.refusals(); }
  public List<CallbackLine.Recorded> getRecorded() { return callbacks.recorded(); }
  public boolean isRecording() { return callbacks.recording(); }
  public NeighbourLine getChosen() { return chosen; }
  /** The fresh key, shown this once. */
  public String getKey() { return key; }
  public boolean isGivenUp() { return givenUp; }
  public void setGivenUp(boolean givenUp) { this.givenUp = givenUp; }
  public String getCode() { return code; }
  public void setCode(String code) { this.code = code; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getArea() { return area; }
  public void setArea(String area) { this.area = area; }
  public String getUrl() { return url; }
  public void setUrl(String url) { this.url = url; }
  public String getAlgorithm() { return algorithm; }
  public void setAlgorithm(String algorithm) { this.algorithm = algorithm; }
}
