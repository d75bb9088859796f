package shanzhi.web.grids;

import static shanzhi.kernel.Rights.PLACE_READ;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.event.NodeExpandEvent;
import org.primefaces.event.NodeSelectEvent;
import org.primefaces.model.TreeNode;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.places.boundary.RegisterQuery;
import shanzhi.foundation.places.boundary.BuildingLine;
import shanzhi.foundation.places.boundary.EstateLine;
import shanzhi.foundation.places.boundary.HouseholdLine;
import shanzhi.foundation.places.boundary.Places;
import shanzhi.foundation.sheets.boundary.SheetExports;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;
import shanzhi.web.frame.Notes;
import shanzhi.web.frame.Pager;

/** 小区房屋: areas on the left; estates, buildings, households of a day on the right, each with its grid; or a search by address. */
@Named
@ViewScoped
public class BrowsePlaces implements Serializable {

  @Inject transient Places places;
  @Inject transient Grids grids;
  @Inject transient Areas areas;
  @Inject transient SheetExports exports;
  @Inject transient Jurisdiction jurisdiction;
  @Inject transient Clock clock;

  private final Pager pager = new Pager(20);
  private final Map<Long, Boolean> ticked = new HashMap<>();
  private TreeNode<GroundTree.Node> tree;
  private String area;
  private String community;
  private String text;
  private String asked;
  private int read;
  private LocalDate day;
  private EstateLine estate;
  private BuildingLine building;
  private List<EstateLine> estates = List.of();
  private List<BuildingLine> buildings = List.of();
  private List<HouseholdLine> households = List.of();
  private Map<Long, String> gridOf = Map.of();

  @PostConstruct void open() {
    day = ChinaTime.today(clock);
    var grounds = jurisdiction.over(PLACE_READ).grounds();
    var whole = grounds.stream().map(ground -> Territory.of(ground.area())).distinct().toList();
    tree = GroundTree.of(whole, areas.today(), grids, false);
    if (!whole.isEmpty()) show(whole.get(0).code());
  }

  public void expand(NodeExpandEvent event) { GroundTree.open(node(event.getTreeNode()), areas.today(), grids, false); }

  public void choose(NodeSelectEvent event) { show(node(event.getTreeNode()).getData().code()); }

  private void show(String code) {
    asked = null;
    area = code;
    community = Territory.of(code).level() == Level.COMMUNITY ? code : null;
    estate = null;
    building = null;
    again();
  }

  /** Reads anew what is open, after a change or for another day. */
  public void again() {
    if (day == null) day = ChinaTime.today(clock);
    estates = community == null ? List.of() : places.estates(community, day);
    estate = estate == null ? null : estates.stream().filter(line -> line.id() == estate.id()).findFirst().orElse(null);
    buildings = estate == null ? List.of() : places.buildings(estate.id(), day);
    building = building == null ? null : buildings.stream().filter(line -> line.id() == building.id()).findFirst().orElse(null);
    if (asked == null) doors(building == null ? List.of() : places.households(building.id(), day));
    else look();
  }

  public void open(EstateLine line) {
    asked = null;
    estate = line;
    building = null;
    again();
  }

  public void open(BuildingLine line) {
    asked = null;
    building = line;
    again();
  }

  /** Doors by address, in the community chosen or everywhere within reach. */
  public void find() {
    asked = text == null ? "" : text.strip();
    building = null;
    pager.reset();
    look();
  }

  private void look() {
    var page = places.find(asked, community, pager.offset(), pager.getSize());
    pager.show(page, null);
    read = pager.getPage();
    doors(page.rows());
  }

  public void clear() {
    text = null;
    asked = null;
    day = ChinaTime.today(clock);
    again();
  }

  public void export() {
    exports.start("places", new RegisterQuery(area));
    Notes.done("export.ordered");
  }

  private void doors(List<HouseholdLine> lines) {
    households = lines;
    ticked.clear();
    gridOf = lines.isEmpty() ? Map.of() : grids.gridsOf(lines.stream().map(HouseholdLine::id).toList(), day);
  }

  public void tickAll() { households.forEach(line -> ticked.put(line.id(), true)); }

  public List<HouseholdLine> chosen() { return households.stream().filter(line -> Boolean.TRUE.equals(ticked.get(line.id()))).toList(); }

  @SuppressWarnings("unchecked")
  private static TreeNode<GroundTree.Node> node(TreeNode<?> any) { return (TreeNode<GroundTree.Node>) any; }

  public String getTitle() { return community == null ? "" : areas.today().title(community); }

  /** Whether the reader may change the places shown: today's, on own ground. */
  public boolean isEditor() { return isToday() && community != null && jurisdiction.covers(Rights.PLACE_EDIT, Territory.of(community)); }

  public boolean isMover() { return isToday() && community != null && jurisdiction.covers(Rights.GRID_EDIT, Territory.of(community)); }

  public boolean isToday() { return day == null || day.equals(ChinaTime.today(clock)); }

  public boolean isSearched() { return asked != null; }

  /** The page that the pager stands on; turning it reads the next. */
  public List<HouseholdLine> getHouseholds() {
    if (asked != null && read != pager.getPage()) look();
    return households;
  }

  public TreeNode<GroundTree.Node> getTree() { return tree; }
  public String getArea() { return area; }
  public String getCommunity() { return community; }
  public EstateLine getEstate() { return estate; }
  public BuildingLine getBuilding() { return building; }
  public List<EstateLine> getEstates() { return estates; }
  public List<BuildingLine> getBuildings() { return buildings; }
  public Map<Long, String> getGridOf() { return gridOf; }
  public Map<Long, Boolean> getTicked() { return ticked; }
  public Pager getPager() { return pager; }
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public LocalDate getDay() { return day; }
  public void setDay(LocalDate day) { this.day = day; }
}
