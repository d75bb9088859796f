package shanzhi.foundation.places.boundary;

import static shanzhi.kernel.Rights.PLACE_READ;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
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
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.foundation.areas.control.AreaTrees;
import shanzhi.foundation.places.control.AddressQuery;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Page;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/**
 * Estates, buildings, units and households, today and as of any day. Whoever serves in a grid reads the places of its
 * whole community; {@link PlaceChanges} changes them.
 */
@Stateless
@RolesAllowed(PLACE_READ)
public class Places {

  /** More doors than this are not read at once. */
  public static final int LONGEST_PAGE = 100;

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Jurisdiction jurisdiction;
  @Inject AreaTrees trees;
  @Inject Clock clock;

  /** The estates of a community today. */
  public List<EstateLine> estates(@NotBlank String community) { return estates(community, ChinaTime.today(clock)); }

  /** The estates of a community as they were on a day, with the names they bore then. */
  public List<EstateLine> estates(@NotBlank String community, @NotNull LocalDate day) {
    var args = new ArrayList<Object>(List.of(day, community));
    return sql().list("""
        select e.id, e.kind, e.community, e.version, coalesce(n.text, e.name) as name, coalesce(n.street, e.street) as street,
               (select count(*) from foundation.building b where b.estate = e.id and %s) as buildings,
               (select count(*) from foundation.household h join foundation.building b on b.id = h.building where b.estate = e.id and %s) as households
          from (select ?::date as day) d cross join foundation.estate e %s
         where e.community = ? and %s and\s""".formatted(on("b"), on("h"), former("ESTATE", "e"), on("e")) + reach("e", args) + " order by e.id",
        row -> new EstateLine(row.big("id"), EstateKind.valueOf(row.text("kind")), row.text("name"), row.text("street"),
            row.text("community"), row.number("buildings"), row.number("households"), row.number("version")), args);
  }

  public List<BuildingLine> buildings(long estate) { return buildings(estate, ChinaTime.today(clock)); }

  public List<BuildingLine> buildings(long estate, @NotNull LocalDate day) {
    var args = new ArrayList<Object>(List.of(day, estate));
    return sql().list("""
        select b.id, b.estate, b.version, coalesce(n.text, b.name) as name,
               (select count(*) from foundation.unit u where u.building = b.id and %s) as units,
               (select count(*) from foundation.household h where h.building = b.id and %s) as households
          from (select ?::date as day) d cross join foundation.building b %s
         where b.estate = ? and %s and\s""".formatted(on("u"), on("h"), former("BUILDING", "b"), on("b")) + reach("b", args) + " order by b.id",
        row -> new BuildingLine(row.big("id"), row.big("estate"), row.text("name"), row.number("units"), row.number("households"), row.number("version")), args);
  }

  /** The households of a building today, unit by unit, floor by floor. */
  public List<HouseholdLine> households(long building) { return households(building, ChinaTime.today(clock)); }

  public List<HouseholdLine> households(long building, @NotNull LocalDate day) {
    var args = new ArrayList<Object>(List.of(day, building));
    return sql().list("""
        select h.id, h.building, b.community, u.name as unit, h.door, coalesce(n.text, h.address) as address
          from (select ?::date as day) d cross join foundation.household h join foundation.unit u on u.id = h.unit
          join foundation.building b on b.id = h.building %s
         where h.building = ? and %s and\s""".formatted(former("HOUSEHOLD", "h"), on("h")) + reach("b", args)
        + " order by u.name <> '', length(u.name), u.name, length(h.door), h.door, h.id", Places::line, args);
  }

  /**
   * Doors by what people write: 飞龙路88号, 飞龙苑3栋, 飞龙路88号3栋2单元501, 3栋501; two characters suffice.
   *
   * @param community within this community; null for everywhere in reach
   * @param offset rows to leave out, up to {@link Page#CAP}
   * @param rows at most {@link #LONGEST_PAGE}
   */
  public Page<HouseholdLine> find(@NotBlank(message = "请填写要查的地址") @Size(max = 80, message = "地址不超过 80 字") String text, String community, int offset, int rows) {
    for (var reading : AddressQuery.readings(text)) {
      var args = new ArrayList<Object>(List.of(reading.place(), reading.contains()));
      var where = " where b.grams @@ foundation.grams_query(?) and replace(b.search, ' ', '') like ? and h.valid_to is null";
      if (!reading.door().isEmpty()) {
        where += " and ? in (u.name || h.door, h.door, u.name)";
        args.add(reading.door());
      }
      if (community != null && !community.isBlank()) {
        where += " and b.community = ?";
        args.add(community);
      }
      var from = " from foundation.household h join foundation.unit u on u.id = h.unit join foundation.building b on b.id = h.building" + where + " and " + reach("b", args);
      int found = (int) sql().number("select count(*) from (select 1" + from + " limit " + (Page.CAP + 1) + ") c", args.toArray());
      if (found == 0) continue;
      args.add(Math.max(1, Math.min(rows, LONGEST_PAGE)));
      args.add(Math.max(0, Math.min(offset, Page.CAP)));
      return Page.of(sql().list("select h.id, h.building, b.community, u.name as unit, h.door, h.address" + from + " order by h.building, h.id limit ? offset ?", Places::line, args), found);
    }
    return Page.of(List.of(), 0);
  }

  /** @throws Refusal place.unknown (404), also for a household out of reach */
  public HouseholdFacts at(long household) {
    var args = new ArrayList<Object>(List.of(household));
    return sql().one("""
        select h.*, u.name as unit_name, b.community from foundation.household h join foundation.unit u on u.id = h.unit
          join foundation.building b on b.id = h.building where h.id = ? and\s""" + reach("b", args),
        row -> new HouseholdFacts(household, row.big("building"), row.text("community"), row.text("unit_name"), row.text("door"), row.text("address"),
            standard(row.text("community"), row.text("address")), row.as("origin", Long.class), row.as("valid_from", LocalDate.class),
            row.as("valid_to", LocalDate.class), names(PlaceLevel.HOUSEHOLD, household)), args.toArray()).orElseThrow(() -> Refusal.unknown("place.unknown"));
  }

  /** The names of a place, the newest first. @throws Refusal place.unknown (404), also out of reach */
  public List<PlaceName> history(@NotNull PlaceLevel level, long place) {
    var args = new ArrayList<Object>(List.of(place));
    var here = switch (level) {
      case ESTATE -> "foundation.estate e where e.id = ? and " + reach("e", args);
      case BUILDING -> "foundation.building b where b.id = ? and " + reach("b", args);
      case HOUSEHOLD -> "foundation.household h join foundation.building b on b.id = h.building where h.id = ? and " + reach("b", args);
    };
    if (sql().number("select count(*) from " + here, args.toArray()) == 0) throw Refusal.unknown("place.unknown");
    return names(level, place);
  }

  private List<PlaceName> names(PlaceLevel level, long place) {
    var now = switch (level) {
      case ESTATE -> "select name || '，' || street as text, valid_from, valid_to from foundation.estate where id = ?";
      case BUILDING -> "select name as text, valid_from, valid_to from foundation.building where id = ?";
      case HOUSEHOLD -> "select address as text, valid_from, valid_to from foundation.household where id = ?";
    };
    return sql().list("""
        select text || coalesce('，' || street, '') as text, valid_from, valid_to from foundation.place_history where level = ? and place = ?
        union all
        select w.text, greatest(w.valid_from, (select max(p.valid_to) from foundation.place_history p where p.level = ? and p.place = ?)), w.valid_to from (%s) w
        order by valid_from desc""".formatted(now), row -> new PlaceName(row.text("text"), row.as("valid_from", LocalDate.class), row.as("valid_to", LocalDate.class)),
        level, place, level, place, place);
  }

  /**
   * The register of an area, door by door in the order of buildings, for workbooks.
   *
   * @param last the row before; null at the beginning
   */
  public List<RegisterLine> register(@NotBlank String area, RegisterLine last, int rows) {
    var ground = Territory.of(area);
    var args = new ArrayList<Object>();
    var where = new Reach(List.of(ground)).sql(level -> column("b", level), args) + " and " + reach("b", args);
    if (last != null) {
      where += " and (h.building, h.id) > (?, ?)";
      args.addAll(List.of(last.building(), last.household()));
    }
    args.add(rows);
    return sql().list("""
        select h.id, h.building, b.community, e.name as estate, e.kind, e.street, b.name, u.name as unit, h.door, h.address, h.valid_from
          from foundation.household h join foundation.unit u on u.id = h.unit join foundation.building b on b.id = h.building
          join foundation.estate e on e.id = b.estate
         where h.valid_to is null and\s""" + where + " order by h.building, h.id limit ?",
        row -> new RegisterLine(row.big("id"), row.big("building"), row.text("community"), row.text("estate"), EstateKind.valueOf(row.text("kind")),
            row.text("street"), row.text("name"), row.text("unit"), row.text("door"), row.text("address"), row.as("valid_from", LocalDate.class)), args);
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

  /** 成都市蒲江县鹤山街道飞龙社区飞龙路88号3栋2单元501 */
  private String standard(String community, String address) {
    return trees.today().path(community).stream().map(node -> node.shortName()).collect(java.util.stream.Collectors.joining()) + address;
  }

  /** Whether a row of this alias was in force on the day of the subselect d. */
  private static String on(String alias) { return "%1$s.valid_from <= d.day and (%1$s.valid_to is null or %1$s.valid_to > d.day)".formatted(alias); }

  /** The name borne on the day of d, where it was another than today's. */
  private static String former(String level, String alias) {
    return "left join foundation.place_history n on n.level = '%s' and n.place = %s.id and n.valid_from <= d.day and n.valid_to > d.day".formatted(level, alias);
  }

  private static HouseholdLine line(Sql.Row row) throws java.sql.SQLException {
    return new HouseholdLine(row.big("id"), row.big("building"), row.text("community"), row.text("unit"), row.text("door"), row.text("address"));
  }

  private String reach(String alias, List<Object> args) { return jurisdiction.over(PLACE_READ).sql(level -> column(alias, level), args); }

  private static String column(String alias, Level level) {
    return switch (level) {
      case COUNTY, TOWN, COMMUNITY -> alias + "." + level.name().toLowerCase(java.util.Locale.ROOT);
      default -> null;
    };
  }

  private Sql sql() { return Sql.on(database); }
}
