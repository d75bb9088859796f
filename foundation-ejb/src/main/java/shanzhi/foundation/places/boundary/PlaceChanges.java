package shanzhi.foundation.places.boundary;

import static shanzhi.kernel.Rights.PLACE_EDIT;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.control.AreaTrees;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.places.control.PlaceHistory;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/**
 * Opens, fills, renames, splits and closes places, each from a day on; what was before stays readable as of its day. For
 * those whose ground holds the community; a place elsewhere is unknown to them.
 */
@Stateless
@RolesAllowed(PLACE_EDIT)
public class PlaceChanges {

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AreaTrees trees;
  @Inject PlaceHistory past;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @Inject Event<HouseholdsChanged> changed;
  @Inject Event<HouseholdsClosed> closed;

  /**
   * @return the number of the new estate
   * @throws Refusal place.not-a-community (400); place.estate-exists (409) where the community has one of this name
   */
  public long openEstate(@NotNull @Valid NewEstate wanted) {
    var ground = Territory.of(wanted.community());
    jurisdiction.require(PLACE_EDIT, ground);
    if (ground.isGrid() || ground.level() != Level.COMMUNITY) throw Refusal.invalid("place.not-a-community", wanted.community());
    notInFuture(wanted.from());
    // one at a time in a community, so that two people do not open the same one
    sql().one("select pg_advisory_xact_lock(hashtextextended(?, 23)) is null as got", row -> row.yes("got"), "place " + ground);
    Refusal.unless(sql().number("select count(*) from foundation.estate where community = ? and name = ? and valid_to is null", ground.code(), wanted.name()) == 0,
        "place.estate-exists", wanted.name());
    var tree = trees.today();
    long id = sql().number("""
        insert into foundation.estate (id, kind, name, street, county, town, community, valid_from)
        values (nextval('foundation.estate_seq'), ?, ?, ?, ?, ?, ?, ?) returning id""", wanted.kind(), wanted.name(), wanted.street(),
        tree.at(Level.COUNTY, ground.code()), tree.at(Level.TOWN, ground.code()), ground.code(), wanted.from());
    audit.record("place.open-estate", "estate", String.valueOf(id), ground.code(), null, Map.of("name", wanted.name(), "street", wanted.street()));
    return id;
  }

  /** @return the number of the new building @throws Refusal place.building-exists (409) where the estate has one of this name */
  public long addBuilding(@NotNull @Valid NewBuilding wanted) {
    var community = open("estate", wanted.estate());
    notInFuture(wanted.from());
    Refusal.unless(building(wanted.estate(), wanted.name()) == 0, "place.building-exists", wanted.name());
    long id = insertBuilding(wanted.estate(), wanted.name(), wanted.from());
    sql().update("""
        insert into foundation.unit (id, building, name, floors, doors, valid_from)
        select nextval('foundation.unit_seq'), ?, case when ? = 1 then '' else n || '单元' end, ?, ?, ? from generate_series(1, ?) n""",
        id, wanted.units(), wanted.floors(), wanted.doors(), wanted.from(), wanted.units());
    sql().update("""
        insert into foundation.household (id, unit, building, door, address, valid_from)
        select nextval('foundation.household_seq'), u.id, u.building, door, e.street || b.name || u.name || door, u.valid_from
          from foundation.unit u join foundation.building b on b.id = u.building join foundation.estate e on e.id = b.estate,
               generate_series(1, u.floors) f, generate_series(1, u.doors) d, lateral (select f || lpad(d::text, 2, '0') as door) l
         where u.building = ?""", id);
    audit.record("place.add-building", "building", String.valueOf(id), community, null,
        Map.of("name", wanted.name(), "households", wanted.units() * wanted.floors() * wanted.doors()));
    return id;
  }

  /** All doors of a plan, in one go; what is there already stays as it is. */
  public DoorsAdded build(long estate, @NotNull DoorPlan plan, @NotNull(message = "请填写生效日期") LocalDate from) {
    return plan.of(estate, from).stream().map(this::addDoors).reduce(DoorsAdded.NONE, DoorsAdded::plus);
  }

  /** Adds the doors that are not there yet, with their building and unit where these are missing; repeating it is harmless. */
  public DoorsAdded addDoors(@NotNull @Valid NewDoors wanted) {
    var community = open("estate", wanted.estate());
    notInFuture(wanted.from());
    long building = building(wanted.estate(), wanted.building());
    int buildings = building == 0 ? 1 : 0;
    if (building == 0) building = insertBuilding(wanted.estate(), wanted.building(), wanted.from());
    long unit = sql().number("select id from foundation.unit where building = ? and name = ? and valid_to is null", building, wanted.unit());
    int units = unit == 0 ? 1 : 0;
    if (unit == 0) {
      unit = sql().number("""
          insert into foundation.unit (id, building, name, floors, doors, valid_from)
          values (nextval('foundation.unit_seq'), ?, ?, 1, least(?, 400), ?) returning id""", building, wanted.unit(), wanted.doors().size(), wanted.from());
    }
    int households = sql().update("""
        insert into foundation.household (id, unit, building, door, address, valid_from)
        select nextval('foundation.household_seq'), u.id, u.building, w.door, e.street || b.name || u.name || w.door, ?
          from (select door, min(place) as place from unnest(?::text[]) with ordinality as t (door, place) group by door) w
          cross join foundation.unit u join foundation.building b on b.id = u.building join foundation.estate e on e.id = b.estate
         where u.id = ? and not exists (select 1 from foundation.household h where h.unit = u.id and h.door = w.door and h.valid_to is null)
         order by w.place""", wanted.from(), wanted.doors(), unit);
    if (households > 0) {
      audit.record("place.add-doors", "building", String.valueOf(building), community, null,
          Map.of("building", wanted.building(), "unit", wanted.unit(), "households", households, "from", wanted.from().toString()));
    }
    return new DoorsAdded(buildings, units, households, wanted.doors().size() - households);
  }

  /** Gives an estate another name or street from a day on. What its addresses were before stays known. */
  public void renameEstate(@NotNull @Valid EstateName wanted) {
    var community = open("estate", wanted.estate());
    notInFuture(wanted.from());
    var before = sql().one("select name, street from foundation.estate where id = ?",
        row -> Map.of("name", row.text("name"), "street", row.text("street")), wanted.estate()).orElseThrow();
    past.keepEstate(wanted.estate(), wanted.from());
    past.keepDoors("b.estate = ?", wanted.estate(), wanted.from());
    int renamed = sql().update("update foundation.estate set name = ?, street = ?, version = version + 1 where id = ? and version = ? and valid_to is null",
        wanted.name(), wanted.street(), wanted.estate(), wanted.version());
    Refusal.unless(renamed == 1, "changed-by-someone-else", before.get("name"));
    sql().update("update foundation.building set search = ? || name || ' ' || ? || name where estate = ? and valid_to is null",
        wanted.name(), wanted.street(), wanted.estate());
    addressAnew("b.estate = ?", wanted.estate());
    audit.record("place.rename-estate", "estate", String.valueOf(wanted.estate()), community, before, Map.of("name", wanted.name(), "street", wanted.street()));
  }

  /** Gives a building another name from a day on; its households' addresses follow. @throws Refusal place.building-exists (409) */
  public void renameBuilding(@NotNull @Valid BuildingName wanted) {
    var community = open("building", wanted.building());
    notInFuture(wanted.from());
    var before = sql().one("select name, estate from foundation.building where id = ?",
        row -> Map.<String, Object>of("name", row.text("name"), "estate", row.big("estate")), wanted.building()).orElseThrow();
    long same = building((Long) before.get("estate"), wanted.name());
    Refusal.unless(same == 0 || same == wanted.building(), "place.building-exists", wanted.name());
    past.keepBuilding(wanted.building(), wanted.from());
    past.keepDoors("b.id = ?", wanted.building(), wanted.from());
    int renamed = sql().update("""
        update foundation.building b set name = ?, search = e.name || ? || ' ' || e.street || ?, version = b.version + 1
          from foundation.estate e where e.id = b.estate and b.id = ? and b.version = ? and b.valid_to is null""",
        wanted.name(), wanted.name(), wanted.name(), wanted.building(), wanted.version());
    Refusal.unless(renamed == 1, "changed-by-someone-else", before.get("name"));
    addressAnew("b.id = ?", wanted.building());
    audit.record("place.rename-building", "building", String.valueOf(wanted.building()), community, Map.of("name", before.get("name")), Map.of("name", wanted.name()));
  }

  /**
   * One household becomes several, each with its own door, from a day on; the old one is closed.
   *
   * @return the numbers of the new households
   */
  public List<Long> split(long household, @NotEmpty @Size(min = 2, max = 20, message = "一户分成 2 至 20 户") List<@NotBlank @Size(max = 20) String> doors, @NotNull LocalDate from) {
    var community = open("household", household);
    end(household, from);
    var heirs = new ArrayList<Long>();
    for (var door : doors) {
      heirs.add(sql().number("""
          insert into foundation.household (id, unit, building, door, address, origin, valid_from)
          select nextval('foundation.household_seq'), h.unit, h.building, ?, e.street || b.name || u.name || ?, h.id, ?
            from foundation.household h join foundation.unit u on u.id = h.unit join foundation.building b on b.id = h.building
            join foundation.estate e on e.id = b.estate
           where h.id = ? and not exists (select 1 from foundation.household x where x.unit = h.unit and x.door = ? and x.valid_to is null)
          returning id""", door, door, from, household, door));
      Refusal.unless(heirs.get(heirs.size() - 1) != 0, "place.door-taken", door);
    }
    audit.record("place.split", "household", String.valueOf(household), community, null, Map.of("doors", doors, "from", from.toString()));
    changed.fire(new HouseholdsChanged(household, heirs, from));
    return heirs;
  }

  /** The household is no more from this day on, e.g. demolished. @throws Refusal place.already-closed (409) */
  public void close(long household, @NotNull LocalDate from) {
    var community = open("household", household);
    end(household, from);
    audit.record("place.close", "household", String.valueOf(household), community, null, Map.of("from", from.toString()));
    changed.fire(new HouseholdsChanged(household, List.of(), from));
  }

  /** The building with all its units and households is no more from this day on. @return how many households ended */
  public int closeBuilding(long building, @NotNull LocalDate from) {
    var community = open("building", building);
    int households = endAll("b.id = ?", building, from);
    audit.record("place.close-building", "building", String.valueOf(building), community, null, Map.of("from", from.toString(), "households", households));
    return households;
  }

  /** The estate with all that stands in it is no more from this day on. @return how many households ended */
  public int closeEstate(long estate, @NotNull LocalDate from) {
    var community = open("estate", estate);
    int households = endAll("b.estate = ?", estate, from);
    int ended = sql().update("update foundation.estate set valid_to = ?, version = version + 1 where id = ? and valid_to is null and valid_from < ?", from, estate, from);
    Refusal.unless(ended == 1, "place.closed-before-start");
    audit.record("place.close-estate", "estate", String.valueOf(estate), community, null, Map.of("from", from.toString(), "households", households));
    return households;
  }

  /** @param which condition on the building {@code b} with one question mark */
  private int endAll(String which, long id, LocalDate from) {
    notInFuture(from);
    var late = """
        select (select count(*) from foundation.building b where %1$s and b.valid_to is null and b.valid_from >= ?)
             + (select count(*) from foundation.household h join foundation.building b on b.id = h.building where %1$s and h.valid_to is null and h.valid_from >= ?)""";
    Refusal.unless(sql().number(late.formatted(which), id, from, id, from) == 0, "place.closed-before-start");
    var households = sql().list("""
        update foundation.household h set valid_to = ?, version = h.version + 1 from foundation.building b
         where b.id = h.building and %s and h.valid_to is null returning h.id""".formatted(which), row -> row.longAt(1), from, id);
    // a unit that came on that very day with no household left never was
    sql().update("""
        update foundation.unit u set valid_to = greatest(?, u.valid_from + 1) from foundation.building b
         where b.id = u.building and %s and u.valid_to is null""".formatted(which), from, id);
    sql().update("update foundation.building b set valid_to = ?, version = version + 1 where %s and valid_to is null".formatted(which), from, id);
    if (!households.isEmpty()) closed.fire(new HouseholdsClosed(households, from));
    return households.size();
  }

  private void end(long household, LocalDate from) {
    notInFuture(from);
    int ended = sql().update("update foundation.household set valid_to = ?, version = version + 1 where id = ? and valid_to is null and valid_from < ?",
        from, household, from);
    Refusal.unless(ended == 1, "place.already-closed");
  }

  private void addressAnew(String which, long id) {
    sql().update("""
        update foundation.household h set address = e.street || b.name || u.name || h.door, version = h.version + 1
          from foundation.unit u join foundation.building b on b.id = u.building join foundation.estate e on e.id = b.estate
         where u.id = h.unit and %s and h.valid_to is null""".formatted(which), id);
  }

  private long building(long estate, String name) {
    return sql().number("select id from foundation.building where estate = ? and name = ? and valid_to is null", estate, name);
  }

  private long insertBuilding(long estate, String name, LocalDate from) {
    return sql().number("""
        insert into foundation.building (id, estate, county, town, community, name, search, valid_from)
        select nextval('foundation.building_seq'), id, county, town, community, ?, name || ? || ' ' || street || ?, ?
          from foundation.estate where id = ? returning id""", name, name, name, from, estate);
  }

  /** A change is entered on or after its day, so that counts of today are right at once. */
  private void notInFuture(LocalDate day) { Refusal.unless(!day.isAfter(ChinaTime.today(clock)), "place.day-in-future", day); }

  /** The community of a place that is still there and on the caller's ground; its estate or building is locked until the end. */
  private String open(String table, long id) {
    var community = sql().one(switch (table) {
      case "estate" -> "select community from foundation.estate where id = ? and valid_to is null for update";
      case "building" -> "select community from foundation.building where id = ? and valid_to is null for update";
      default -> "select b.community from foundation.household h join foundation.building b on b.id = h.building where h.id = ?";
    }, row -> row.text("community"), id).orElseThrow(() -> Refusal.unknown("place.unknown"));
    if (!jurisdiction.covers(PLACE_EDIT, Territory.of(community))) throw Refusal.unknown("place.unknown");
    return community;
  }

  private Sql sql() { return Sql.on(database); }
}
