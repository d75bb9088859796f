package shanzhi.web.grids;

import static shanzhi.kernel.Rights.PLACE_READ;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.primefaces.event.NodeExpandEvent;
import org.primefaces.event.NodeSelectEvent;
import org.primefaces.model.TreeNode;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.places.boundary.BuildingLine;
import shanzhi.foundation.places.boundary.EstateLine;
import shanzhi.foundation.places.boundary.HouseholdLine;
import shanzhi.foundation.places.boundary.Places;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** 小区房屋: areas on the left; estates, buildings, households on the right, each with its grid; or a search by address. */
@Named
@ViewScoped
public class BrowsePlaces implements Serializable {

  @Inject transient Places places;
  @Inject transient Grids grids;
  @Inject transient Areas areas;
  @Inject transient Jurisdiction jurisdiction;
  @Inject transient Clock clock;

  private TreeNode<GroundTree.Node> tree;
  private String community;
  private String text;
  private boolean searched;
  private EstateLine estate;
  private List<EstateLine> estates = List.of();
  private List<BuildingLine> buildings = List.of();
  private List<HouseholdLine> households = List.of();
  private Map<Long, String> gridOf = Map.of();

  @PostConstruct void open() {
    var grounds = jurisdiction.over(PLACE_READ).grounds();
    var whole = grounds.stream().map(ground -> Territory.of(ground.area())).distinct().toList();
    tree = GroundTree.of(whole, areas.today(), grids, false);
    if (!whole.isEmpty()) show(whole.get(0).code());
  }

  public void expand(NodeExpandEvent event) { GroundTree.open(node(event.getTreeNode()), areas.today(), grids, false); }

  public void choose(NodeSelectEvent event) { show(node(event.getTreeNode()).getData().code()); }

  private void show(String area) {
    searched = false;
    community = Territory.of(area).level() == Level.COMMUNITY ? area : null;
    estates = community == null ? List.of() : places.estates(community);
    buildings = List.of();
    estate = null;
    doors(List.of());
  }

  public void open(EstateLine line) {
    estate = line;
    buildings = places.buildings(line.id());
    doors(List.of());
  }

  public void open(BuildingLine line) { doors(places.households(line.id())); }

  /** Doors by address, in the community chosen or everywhere within reach. */
  public void find() {
    doors(places.find(text == null ? "" : text, community));
    searched = true;
  }

  public void clear() {
    text = null;
    searched = false;
    doors(List.of());
  }

  private void doors(List<HouseholdLine> lines) {
    households = lines;
    gridOf = lines.isEmpty() ? Map.of() : grids.gridsOf(lines.stream().map(HouseholdLine::id).toList(), ChinaTime.today(clock));
  }

  @SuppressWarnings("unchecked")
  private static TreeNode<GroundTree.Node> node(TreeNode<?> any) { return (TreeNode<GroundTree.Node>) any; }

  public String getTitle() { return community == null ? "" : areas.today().title(community); }

  public TreeNode<GroundTree.Node> getTree() { return tree; }
  public String getCommunity() { return community; }
  public EstateLine getEstate() { return estate; }
  public List<EstateLine> getEstates() { return estates; }
  public List<BuildingLine> getBuildings() { return buildings; }
  public List<HouseholdLine> getHouseholds() { return households; }
  public Map<Long, String> getGridOf() { return gridOf; }
  public boolean isSearched() { return searched; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
}
