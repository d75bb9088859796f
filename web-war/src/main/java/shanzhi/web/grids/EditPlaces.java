package shanzhi.web.grids;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.primefaces.PrimeFaces;
import shanzhi.foundation.places.boundary.BuildingLine;
import shanzhi.foundation.places.boundary.BuildingName;
import shanzhi.foundation.places.boundary.DoorPlan;
import shanzhi.foundation.places.boundary.EstateKind;
import shanzhi.foundation.places.boundary.EstateLine;
import shanzhi.foundation.places.boundary.EstateName;
import shanzhi.foundation.places.boundary.HouseholdFacts;
import shanzhi.foundation.places.boundary.HouseholdLine;
import shanzhi.foundation.places.boundary.NewEstate;
import shanzhi.foundation.places.boundary.PlaceChanges;
import shanzhi.foundation.places.boundary.PlaceLevel;
import shanzhi.foundation.places.boundary.PlaceName;
import shanzhi.foundation.places.boundary.Places;
import shanzhi.grid.grids.boundary.GridChanges;
import shanzhi.grid.grids.boundary.GridLine;
import shanzhi.grid.grids.boundary.GridQuery;
import shanzhi.grid.grids.boundary.GridType;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.kernel.ChinaTime;
import shanzhi.web.frame.Notes;

/** The changes of 小区房屋, each in its dialog: open, fill, rename, close, split, move to another grid; and the names of a place. */
@Named
@ViewScoped
public class EditPlaces implements Serializable {

  @Inject transient Places places;
  @Inject transient PlaceChanges changes;
  @Inject transient Grids grids;
  @Inject transient GridChanges gridChanges;
  @Inject transient Clock clock;
  @Inject BrowsePlaces browsePlaces;

  private PlaceLevel level;
  private long id;
  private int version;
  private int homes;
  private String title;
  private String name;
  private String street;
  private EstateKind kind = EstateKind.ESTATE;
  private LocalDate from;
  private String pattern;
  private DoorPlan plan;
  private String grid;
  private List<GridLine> gridChoice = List.of();
  private List<PlaceName> names = List.of();
  private HouseholdFacts facts;

  /** Makes the dialogs empty for a new estate. */
  public void openEstate() { about(PlaceLevel.ESTATE, 0, 0, "", 0); }

  public void fill(EstateLine line) { about(PlaceLevel.ESTATE, line.id(), line.version(), line.name(), line.households()); }

  public void change(EstateLine line) {
    about(PlaceLevel.ESTATE, line.id(), line.version(), line.name(), line.households());
    name = line.name();
    street = line.street();
  }

  public void change(BuildingLine line) {
    about(PlaceLevel.BUILDING, line.id(), line.version(), browsePlaces.getEstate().name() + line.name(), line.households());
    name = line.name();
  }

  public void change(HouseholdLine line) { about(PlaceLevel.HOUSEHOLD, line.id(), 0, line.address(), 1); }

  private void about(PlaceLevel what, long place, int seen, String called, int households) {
    level = what;
    id = place;
    version = seen;
    title = called;
    homes = households;
    name = street = pattern = grid = null;
    plan = null;
    from = ChinaTime.today(clock);
  }

  public void create() {
    changes.openEstate(new NewEstate(browsePlaces.getCommunity(), kind, name, street, from));
    done("place.done.open", name);
  }

  /** Shows what the line would add. */
  public void preview() { plan = DoorPlan.parse(pattern); }

  public void build() {
    plan = DoorPlan.parse(pattern);
    var added = changes.build(id, plan, from);
    done("place.done.fill", plan.building(), added.units(), added.households(), added.kept());
  }

  public void rename() {
    if (level == PlaceLevel.ESTATE) changes.renameEstate(new EstateName(id, version, name, street, from));
    else changes.renameBuilding(new BuildingName(id, version, name, from));
    done("place.done.rename", name, from);
  }

  public void close() {
    int ended = switch (level) {
      case ESTATE -> changes.closeEstate(id, from);
      case BUILDING -> changes.closeBuilding(id, from);
      case HOUSEHOLD -> {
        changes.close(id, from);
        yield 1;
      }
    };
    done("place.done.close", title, from, ended);
  }

  /** One household becomes several; doors are separated by blanks or commas. */
  public void split() {
    var doors = Arrays.stream((pattern == null ? "" : pattern).split("[\\s,，、]+")).filter(door -> !door.isEmpty()).toList();
    changes.split(id, doors, from);
    done("place.done.split", title, doors.size());
  }

  /** Offers the grids of the community that take households. */
  public void moving() {
    about(PlaceLevel.HOUSEHOLD, 0, 0, "", browsePlaces.chosen().size());
    gridChoice = grids.list(new GridQuery(browsePlaces.getCommunity(), null, null, false, null, 500)).rows().stream()
        .filter(line -> line.type() == GridType.MICRO || line.type() == GridType.EXCLUSIVE).toList();
  }

  public void move() {
    var chosen = browsePlaces.chosen().stream().map(HouseholdLine::id).toList();
    gridChanges.takeHouseholds(grid, chosen, from);
    done("place.done.move", chosen.size(), grid);
  }

  public void remember(EstateLine line) { remember(PlaceLevel.ESTATE, line.id(), line.name()); }

  public void remember(BuildingLine line) { remember(PlaceLevel.BUILDING, line.id(), line.name()); }

  public void remember(HouseholdLine line) {
    remember(PlaceLevel.HOUSEHOLD, line.id(), line.address());
    facts = places.at(line.id());
  }

  private void remember(PlaceLevel what, long place, String called) {
    about(what, place, 0, called, 0);
    facts = null;
    names = places.history(what, place);
  }

  private void done(String key, Object... args) {
    browsePlaces.again();
    Notes.done(key, args);
    PrimeFaces.current().ajax().addCallbackParam("szSaved", true);
  }

  public EstateKind[] getKinds() { return EstateKind.values(); }
  public boolean isOfEstate() { return level == PlaceLevel.ESTATE; }
  public boolean isOfHousehold() { return level == PlaceLevel.HOUSEHOLD; }
  public int getHomes() { return homes; }
  public String getTitle() { return title; }
  public DoorPlan getPlan() { return plan; }
  public List<GridLine> getGridChoice() { return gridChoice; }
  public List<PlaceName> getNames() { return names; }
  public HouseholdFacts getFacts() { return facts; }
  public String getName() { return name; }
  public void setName(String name) { this.name = name; }
  public String getStreet() { return street; }
  public void setStreet(String street) { this.street = street; }
  public EstateKind getKind() { return kind; }
  public void setKind(EstateKind kind) { this.kind = kind; }
  public LocalDate getFrom() { return from; }
  public void setFrom(LocalDate from) { this.from = from; }
  public String getPattern() { return pattern; }
  public void setPattern(String pattern) { this.pattern = pattern; }
  public String getGrid() { return grid; }
  public void setGrid(String grid) { this.grid = grid; }
}
