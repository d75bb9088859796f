package shanzhi.foundation.places.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.foundation.areas.control.AreaTrees;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory.Level;

/**
 * Invented places for the demonstration: 蒲江县 whole, one community of 金堂县. As many estates and buildings as the
 * county has general and micro grids, so that the grids of the demonstration lie on them one to one.
 */
@ApplicationScoped
public class DemoPlaces {

  private static final Logger LOG = Logger.getLogger(DemoPlaces.class.getName());

  private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);
  private static final String PUJIANG = "510131000000";
  private static final int ESTATES = 318;
  private static final int BUILDINGS = 1774;
  private static final String JINTANG_COMMUNITY = "510121001015";
  private static final int[] JINTANG_BUILDINGS = {4, 4};

  private static final String[] ENDINGS = {"苑", "花园", "雅居", "家园", "小区", "新苑", "锦城", "丽都", "名庭"};
  private static final String[] HAMLETS = {"张家", "李家", "杨家", "刘家", "陈家", "王家", "周家", "何家", "罗家"};
  /** Units, floors, doors on a floor; five or six of these make an estate of 300 to 500 households. */
  private static final int[][] TALL = {{2, 8, 4}, {3, 6, 4}, {3, 7, 4}, {2, 11, 4}, {4, 6, 3}};
  private static final int[][] LOW = {{3, 6, 3}, {2, 8, 4}, {3, 6, 4}, {4, 6, 3}, {2, 8, 4}, {3, 6, 3}};
  private static final int[] VILLAGE = {66, 78, 72, 58, 81, 63};

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject AreaTrees trees;

  private record Rows(List<Object[]> estates, List<Object[]> buildings, List<Object[]> units) {
    Rows() { this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()); }
  }

  void load(@Observes @Priority(250) DatabaseReady ready) {
    if (!ready.demo()) return;
    var sql = Sql.on(database);
    if (sql.number("select count(*) from foundation.estate") > 0) return;
    var tree = trees.today();
    if (tree.find(PUJIANG).isEmpty()) return;
    var rows = new Rows();
    var communities = tree.childrenOf(PUJIANG).stream().flatMap(town -> tree.childrenOf(town.code()).stream())
        .filter(node -> node.level() == Level.COMMUNITY).sorted(java.util.Comparator.comparing(AreaNode::code)).toList();
    var estates = Shares.of(ESTATES, communities.stream().map(node -> urban(node) ? 9 : 5).toList());
    int estate = 0;
    for (int i = 0; i < communities.size(); i++) {
      for (int n = 0; n < estates.get(i); n++, estate++) {
        // spreads what 318 estates of five buildings lack evenly: some have six
        int six = (int) ((long) (estate + 1) * (BUILDINGS - 5 * ESTATES) / ESTATES - (long) estate * (BUILDINGS - 5 * ESTATES) / ESTATES);
        plan(rows, tree, communities.get(i), n, 5 + six, estate);
      }
    }
    if (tree.find(JINTANG_COMMUNITY).isPresent()) {
      for (int n = 0; n < JINTANG_BUILDINGS.length; n++) plan(rows, tree, tree.get(JINTANG_COMMUNITY), n, JINTANG_BUILDINGS[n], n);
    }
    write(sql, rows);
  }

  /** A 社区, not a 村: the statistical office numbers villages from 200. */
  private static boolean urban(AreaNode community) { return community.code().substring(9).compareTo("200") < 0; }

  private static void plan(Rows rows, AreaTree tree, AreaNode community, int n, int buildings, int seed) {
    long id = rows.estates().size() + 1L;
    boolean urban = urban(community);
    var stem = community.shortName().replaceAll("(社区|村)$", "");
    var county = tree.at(Level.COUNTY, community.code());
    var town = tree.at(Level.TOWN, community.code());
    var kind = !urban ? n == 0 ? "RESETTLEMENT" : "HAMLET" : n % 4 == 2 ? "COURTYARD" : n % 7 == 5 ? "RESETTLEMENT" : "ESTATE";
    var name = kind.equals("HAMLET") ? HAMLETS[(n - 1) % HAMLETS.length] + "林盘"
        : kind.equals("COURTYARD") ? stem + "路" + (88 + 12 * n) + "号院"
        : urban ? stem + ENDINGS[n % ENDINGS.length] : stem + "新村";
    var street = urban ? stem + "路" + (88 + 12 * n) + "号" : community.shortName();
    rows.estates().add(new Object[] {id, kind, name, street, county, town, community.code(), SINCE});
    boolean scattered = !urban && n > 0 && seed % 59 == 0;      // few households over a wide slope
    for (int b = 0; b < buildings; b++) {
      long building = rows.buildings().size() + 1L;
      var label = urban ? (b + 1) + "栋" : (n * 6 + b + 1) + "组";
      rows.buildings().add(new Object[] {building, id, county, town, community.code(), label, name + label + " " + street + label, SINCE});
      int[] shape = buildings > 5 ? LOW[(seed + b) % LOW.length] : TALL[(seed + b) % TALL.length];
      if (building % 443 == 0) shape = new int[] {3, 9, 4};     // a block larger than a micro grid should be
      if (!urban) shape = new int[] {1, 1, scattered ? 41 + b : building % 397 == 0 ? 24 : VILLAGE[(seed + b) % VILLAGE.length]};
      for (int u = 1; u <= shape[0]; u++) {
        rows.units().add(new Object[] {rows.units().size() + 1L, building, urban ? u + "单元" : "", shape[1], shape[2], SINCE});
      }
    }
  }

  private static void write(Sql sql, Rows rows) {
    sql.batch("""
        insert into foundation.estate (id, kind, name, street, county, town, community, valid_from)
        values (?, ?, ?, ?, ?, ?, ?, ?)""", rows.estates());
    sql.batch("""
        insert into foundation.building (id, estate, county, town, community, name, search, valid_from)
        values (?, ?, ?, ?, ?, ?, ?, ?)""", rows.buildings());
    sql.batch("insert into foundation.unit (id, building, name, floors, doors, valid_from) values (?, ?, ?, ?, ?, ?)", rows.units());
    int households = sql.update("""
        insert into foundation.household (id, unit, building, door, address, valid_from)
        select nextval('foundation.household_seq'), u.id, u.building, door, e.street || b.name || u.name || door, u.valid_from
          from foundation.unit u join foundation.building b on b.id = u.building join foundation.estate e on e.id = b.estate,
               generate_series(1, u.floors) f, generate_series(1, u.doors) d,
               lateral (select case when u.name = '' then d || '号' else f || lpad(d::text, 2, '0') end as door) l""");
    take(sql, "estate", rows.estates().size());
    take(sql, "building", rows.buildings().size());
    take(sql, "unit", rows.units().size());
    LOG.info(() -> "demonstration places: " + rows.estates().size() + " estates, " + rows.buildings().size() + " buildings, " + households + " households");
  }

  /** The numbers 1 to n are used up; the sequence goes on behind them. */
  private static void take(Sql sql, String table, int n) {
    sql.number("select max(nextval('foundation." + table + "_seq')) from generate_series(1, ?)", n);
  }
}
