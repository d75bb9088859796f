package shanzhi.web.grids;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.places.boundary.Places;
import shanzhi.grid.grids.boundary.GridChange;
import shanzhi.grid.grids.boundary.GridFacts;
import shanzhi.grid.grids.boundary.GridNode;
import shanzhi.grid.grids.boundary.GridType;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.grid.roster.boundary.Post;
import shanzhi.grid.roster.boundary.Roster;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;

/** One grid's sheet: facts, who serves in it, grids below, households, former names. */
@Named
@ViewScoped
public class ReadGrid implements Serializable {

  @Inject transient Grids grids;
  @Inject transient Roster roster;
  @Inject transient Places places;
  @Inject transient Areas areas;
  @Inject transient Clock clock;
  @Inject transient shanzhi.foundation.access.boundary.Jurisdiction jurisdiction;

  private String code;
  private GridFacts facts;
  private List<Post> posts;
  private List<GridNode> below;
  private List<String> addresses;
  private List<GridChange> history;

  public void load() {
    facts = grids.at(code);
    posts = roster.of(code);
    below = facts.type() == GridType.MAIN || facts.type() == GridType.GENERAL ? grids.children(code) : List.of();
    history = grids.history(code);
    addresses = List.of();
    if (below.isEmpty() && !jurisdiction.over(Rights.PLACE_READ).isEmpty()) {
      var today = ChinaTime.today(clock);
      Map<Long, String> byNumber = new TreeMap<>(places.addresses(grids.households(code, today), today));
      addresses = new ArrayList<>(byNumber.values());
    }
  }

  public String getTitle() { return areas.today().title(facts.community()); }

  public String getCode() { return code; }
  public void setCode(String code) { this.code = code; }
  public GridFacts getFacts() { return facts; }
  public List<Post> getPosts() { return posts; }
  public List<GridNode> getBelow() { return below; }
  public List<String> getAddresses() { return addresses; }
  public List<GridChange> getHistory() { return history; }
}
