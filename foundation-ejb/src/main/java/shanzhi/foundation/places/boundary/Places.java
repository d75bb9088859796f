package shanzhi.foundation.places.boundary;

import static shanzhi.kernel.Rights.PLACE_EDIT;
import static shanzhi.kernel.Rights.PLACE_READ;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.control.AreaTrees;
import shanzhi.foundation.audit.boundary.AuditTrail;
import shanzhi.foundation.places.control.AddressQuery;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/**
 * Estates, buildings, units and households. Whoever serves in a grid reads the places of its whole community; changes
 * are made by those whose ground holds the community.
 */
@Stateless
@RolesAllowed(PLACE_READ)
public class Places {

  /** A search shows at most so many doors; more means: say it more exactly. */
  public static final int FOUND = 100;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AreaTrees trees;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @Inject Event<HouseholdsChanged> changed;

  /** The estates of a community. */
  public List<EstateLine> estates(@NotBlank String community) {
    var args = new ArrayList<Object>(List.of(community));
    return sql().list("""
        select e.*, (select count(*) from foundation.building b where b.estate = e.id and b.valid_to is null) as buildings,
               (select count(*) from foundation.household h join foundation.building b on b.id = h.building
                 where b.estate = e.id and h.valid_to is null) as households
          from foundation.estate e where e.community = ? and e.valid_to is null and\s""" + reach("e", args) + " order by e.id",
        row -> new EstateLine(row.big("id"), EstateKind.valueOf(row.text("kind")), row.text("name"), row.text("street"),
            row.text("community"), row.number("buildings"), row.number("households"), row.number("version")), args);
  }

  public List<BuildingLine> buildings(long estate) {
    var args = new ArrayList<Object>(List.of(estate));
    return sql().list("""
        select b.id, b.estate, b.name, (select count(*) from foundation.unit u where u.building = b.id and u.valid_to is null) as units,
               (select count(*) from foundation.household h where h.building = b.id and h.valid_to is null) as households
          from foundation.building b where b.estate = ? and b.valid_to is null and\s""" + reach("b", args) + " order by b.id",
        row -> new BuildingLine(row.big("id"), row.big("estate"), row.text("name"), row.number("units"), row.number("households")), args);
  }

  /** The households of a building today, unit by unit, floor by floor. */
  public List<HouseholdLine> households(long building) {
    var args = new ArrayList<Object>(List.of(building));
    return lines("where h.building = ? and h.valid_to is null and " + reach("b", args) + " order by u.id, h.id", args);
  }

  /**
   * Doors by what people write: 飞龙路88号, 飞龙苑3栋, 飞龙路88号3栋2单元501, 3栋501; two characters suffice.
   *
   * @param community within this community; null for everywhere in reach
   * @return at most {@link #FOUND}
   */
  public List<HouseholdLine> find(@NotBlank(message = "请填写要查的地址") @Size(max = 80) String text, String community) {
    for (var reading : AddressQuery.readings(text)) {
      var args = new ArrayList<Object>(List.of(reading.place(), reading.contains()));
      var where = "where b.grams @@ foundation.grams_query(?) and replace(b.search, ' ', '') like ? and h.valid_to is null";
      if (!reading.door().isEmpty()) {
        where += " and ? in (u.name || h.door, h.door, u.name)";
        args.add(reading.door());
      }
      if (community != null && !community.isBlank()) {
        where += " and b.community = ?";
        args.add(community);
      }
      var found = lines(where + " and " + reach("b", args) + " order by h.building, h.id limit " + FOUND, args);
      if (!found.isEmpty()) return found;
    }
    return List.of();
  }

  /** Addresses as they read on a day, by household; those out of reach are left out. */
  public Map<Long, String> addresses(@NotNull Collection<Long> households, @NotNull LocalDate day) {
    var args = new ArrayList<Object>(List.of(day, day, households));
    var all = new HashMap<Long, String>();
    sql().list("""
        select h.id, coalesce((select p.text from foundation.place_history p where p.level = 'HOUSEHOLD' and p.place = h.id
                                  and p.valid_from <= ? and p.valid_to > ?), h.address) as address
          from foundation.household h join foundation.building b on b.id = h.building
         where h.id = any (?::bigint[]) and\s""" + reach("b", args), row -> all.put(row.big("id"), row.text("address")), args);
    return all;
  }

  /** @return the number of the new estate */
  @RolesAllowed(PLACE_EDIT)
  public long openEstate(@NotNull @Valid NewEstate wanted) {
    var ground = Territory.of(wanted.community());
    jurisdiction.require(PLACE_EDIT, ground);
    if (ground.isGrid() || ground.level() != Level.COMMUNITY) throw Refusal.invalid("place.not-a-community", wanted.community());
    var tree = trees.today();
    long id = sql().number("""
        insert into foundation.estate (id, kind, name, street, county, town, community, valid_from)
        values (nextval('foundation.estate_seq'), ?, ?, ?, ?, ?, ?, ?) returning id""", wanted.kind(), wanted.name(), wanted.street(),
        tree.at(Level.COUNTY, ground.code()), tree.at(Level.TOWN, ground.code()), ground.code(), wanted.from());
    audit.record("place.open-estate", "estate", String.valueOf(id), ground.code(), null, Map.of("name", wanted.name(), "street", wanted.street()));
    return id;
  }

  /** @return the number of the new building */
  @RolesAllowed(PLACE_EDIT)
  public long addBuilding(@NotNull @Valid NewBuilding wanted) {
    var community = editable("estate", wanted.estate());
    long id = sql().number("""
        insert into foundation.building (id, estate, county, town, community, name, search, valid_from)
        select nextval('foundation.building_seq'), id, county, town, community, ?, name || ? || ' ' || street || ?, ?
          from foundation.estate where id = ? and valid_to is null returning id""", wanted.name(), wanted.name(), wanted.name(), wanted.from(), wanted.estate());
    if (id == 0) throw Refusal.unknown("place.unknown");
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

  /** Gives an estate another name or street from a day on. What its addresses were before stays known. */
  @RolesAllowed(PLACE_EDIT)
  public void renameEstate(@NotNull @Valid EstateName wanted) {
    var community = editable("estate", wanted.estate());
    notInFuture(wanted.from());
    var before = sql().one("select name, street from foundation.estate where id = ? for update",
        row -> Map.of("name", row.text("name"), "street", row.text("street")), wanted.estate()).orElseThrow();
    keep("ESTATE", "select id, name || ' ' || street, valid_from from foundation.estate where id = ?", wanted.estate(), wanted.from());
    keep("HOUSEHOLD", """
        select h.id, h.address, h.valid_from from foundation.household h join foundation.building b on b.id = h.building
         where b.estate = ? and h.valid_to is null""", wanted.estate(), wanted.from());
    int renamed = sql().update("update foundation.estate set name = ?, street = ?, version = version + 1 where id = ? and version = ? and valid_to is null",
        wanted.name(), wanted.street(), wanted.estate(), wanted.version());
    Refusal.unless(renamed == 1, "changed-by-someone-else", before.get("name"));
    sql().update("update foundation.building set search = ? || name || ' ' || ? || name where estate = ? and valid_to is null",
        wanted.name(), wanted.street(), wanted.estate());
    sql().update("""
        update foundation.household h set address = ? || b.name || u.name || h.door, version = h.version + 1
          from foundation.unit u join foundation.building b on b.id = u.building
         where u.id = h.unit and b.estate = ? and h.valid_to is null""", wanted.street(), wanted.estate());
    audit.record("place.rename-estate", "estate", String.valueOf(wanted.estate()), community, before, Map.of("name", wanted.name(), "street", wanted.street()));
  }

  /**
   * One household becomes several, each with its own door, from a day on; the old one is closed.
   *
   * @return the numbers of the new households
   */
  @RolesAllowed(PLACE_EDIT)
  public List<Long> split(long household, @NotEmpty @Size(min = 2, max = 20) List<@NotBlank @Size(max = 20) String> doors, @NotNull LocalDate from) {
    var community = editable("household", household);
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

  /** The household is no more from this day on, e.g. demolished. */
  @RolesAllowed(PLACE_EDIT)
  public void close(long household, @NotNull LocalDate from) {
    var community = editable("household", household);
    end(household, from);
    audit.record("place.close", "household", String.valueOf(household), community, null, Map.of("from", from.toString()));
    changed.fire(new HouseholdsChanged(household, List.of(), from));
  }

  private void end(long household, LocalDate from) {
    notInFuture(from);
    int ended = sql().update("update foundation.household set valid_to = ?, version = version + 1 where id = ? and valid_to is null and valid_from < ?",
        from, household, from);
    Refusal.unless(ended == 1, "place.already-closed");
  }

  /** A change is entered on or after its day, so that counts of today are right at once. */
  private void notInFuture(LocalDate day) { Refusal.unless(!day.isAfter(ChinaTime.today(clock)), "place.day-in-future", day); }

  /** Writes down the texts as they read until the day. {@code what} gives place, text and first day. */
  private void keep(String level, String what, long id, LocalDate until) {
    sql().update("""
        insert into foundation.place_history (id, level, place, text, valid_from, valid_to)
        select nextval('foundation.place_history_seq'), ?, s.id, s.t, s.since, ?
          from (select w.id, w.t, greatest(w.since, (select max(p.valid_to) from foundation.place_history p where p.level = ? and p.place = w.id)) as since
                  from (%s) as w (id, t, since)) s where s.since < ?""".formatted(what), level, until, level, id, until);
  }

  private String editable(String table, long id) {
    var community = sql().one(switch (table) {
      case "estate" -> "select community from foundation.estate where id = ?";
      default -> "select b.community from foundation.household h join foundation.building b on b.id = h.building where h.id = ?";
    }, row -> row.text("community"), id).orElseThrow(() -> Refusal.unknown("place.unknown"));
    if (!jurisdiction.covers(PLACE_EDIT, Territory.of(community))) throw Refusal.unknown("place.unknown");
    return community;
  }

  private List<HouseholdLine> lines(String where, List<Object> args) {
    return sql().list("""
        select h.id, h.building, b.community, u.name as unit, h.door, h.address from foundation.household h
          join foundation.unit u on u.id = h.unit join foundation.building b on b.id = h.building\s""" + where,
        row -> new HouseholdLine(row.big("id"), row.big("building"), row.text("community"), row.text("unit"), row.text("door"), row.text("address")), args);
  }

  private String reach(String alias, List<Object> args) {
    return jurisdiction.over(PLACE_READ).sql(level -> switch (level) {
      case COUNTY, TOWN, COMMUNITY -> alias + "." + level.name().toLowerCase(java.util.Locale.ROOT);
      default -> null;
    }, args);
  }

  private Sql sql() { return Sql.on(database); }
}
