package shanzhi.foundation.places.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import shanzhi.foundation.places.boundary.EstateKind;
import shanzhi.foundation.places.boundary.NewDoors;
import shanzhi.foundation.places.boundary.NewEstate;
import shanzhi.foundation.places.boundary.PlaceChanges;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.Judgement;
import shanzhi.foundation.sheets.boundary.SheetImport;
import shanzhi.kernel.Rights;
import shanzhi.kernel.Sql;
import shanzhi.kernel.Territory.Level;

/** Households from a workbook, door by door; estate, building and unit come with the first door that names them. */
@ApplicationScoped
public class PlaceImport implements SheetImport<PlaceImport.Door> {

  /** One door as it shall be. {@code kind} and {@code street} are needed for a new estate only. */
  public record Door(String community, String estate, EstateKind kind, String street, String building, String unit, String door, LocalDate from) {

    String estateKey() { return community + '|' + estate; }

    String key() { return String.join("|", community, estate, building, unit, door); }
  }

  private static final String COMMUNITY = "村（社区）";
  private static final String STREET = "门牌";

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject PlaceChanges changes;

  @Override public String key() { return "places"; }

  @Override public String title() { return "小区房屋"; }

  @Override public String right() { return Rights.PLACE_EDIT; }

  @Override public List<InColumn> columns() {
    return List.of(
        InColumn.area("community", COMMUNITY, Level.COMMUNITY, Rights.PLACE_EDIT).needed().also("社区", "村社", "村（社区）代码", "所属社区").like("飞龙社区"),
        InColumn.text("estate", "小区名称").needed().also("小区", "院落", "名称").like("示例花园"),
        InColumn.choice("kind", "类型", "小区", "ESTATE", "院落", "COURTYARD", "林盘", "HAMLET", "安置点", "RESETTLEMENT").noted("新小区必填"),
        InColumn.text("street", STREET).also("街路巷门牌", "门牌号").like("示例路12号").noted("新小区必填；地址由它开头"),
        InColumn.text("building", "楼栋").needed().also("楼幢", "栋", "组").like("3栋").noted("村里填组，如 2组"),
        InColumn.text("unit", "单元").like("2单元").noted("没有单元的留空"),
        InColumn.text("door", "门号").needed().also("房号", "户号", "室").like("501"),
        InColumn.date("from", "登记日期").needed().also("生效日期", "日期").like("2026-01-01"));
  }

  @Override public Door read(Cells cells) {
    var kind = cells.text("kind");
    return new Door(cells.text("community"), cells.text("estate").strip(), kind == null ? null : EstateKind.valueOf(kind), cells.text("street"),
        cells.text("building").strip(), cells.text("unit") == null ? "" : cells.text("unit").strip(), cells.text("door").strip(), cells.date("from"));
  }

  @Override public String businessKey(Door row) { return row.key(); }

  @Override public List<Judgement> judge(List<Door> rows) {
    var streets = streets(rows);
    var doors = doors(rows);
    var coming = new HashSet<String>();
    rows.stream().filter(row -> row.kind() != null && row.street() != null).forEach(row -> coming.add(row.estateKey()));
    return rows.stream().map(row -> {
      if (row.estate().length() > 60) return Judgement.error("小区名称", "sheet.too-long", 60);
      if (row.building().length() > 30) return Judgement.error("楼栋", "sheet.too-long", 30);
      if (row.unit().length() > 20) return Judgement.error("单元", "sheet.too-long", 20);
      if (row.door().length() > 20) return Judgement.error("门号", "sheet.too-long", 20);
      var street = streets.get(row.estateKey());
      if (street == null) return coming.contains(row.estateKey()) ? Judgement.NEW : Judgement.error(STREET, "place.new-estate-needs", row.estate());
      if (row.street() != null && !row.street().equals(street)) return Judgement.error(STREET, "place.street-differs", row.estate(), street);
      return doors.contains(row.key()) ? Judgement.SAME : Judgement.NEW;
    }).toList();
  }

  @Override public void apply(List<Door> rows) {
    var byUnit = new LinkedHashMap<List<Object>, List<Door>>();
    rows.forEach(row -> byUnit.computeIfAbsent(List.of(row.estateKey(), row.building(), row.unit(), row.from()), key -> new ArrayList<>()).add(row));
    var estates = new HashMap<String, Long>();
    for (var unit : byUnit.values()) {
      var first = unit.get(0);
      long estate = estates.computeIfAbsent(first.estateKey(), key -> estate(first, rows));
      changes.addDoors(new NewDoors(estate, first.building(), first.unit(), unit.stream().map(Door::door).toList(), first.from()));
    }
  }

  private long estate(Door wanted, List<Door> rows) {
    long known = Sql.on(database).number("select id from foundation.estate where community = ? and name = ? and valid_to is null", wanted.community(), wanted.estate());
    if (known != 0) return known;
    var full = rows.stream().filter(row -> row.estateKey().equals(wanted.estateKey()) && row.kind() != null && row.street() != null).findFirst().orElse(wanted);
    return changes.openEstate(new NewEstate(full.community(), full.kind(), full.estate(), full.street(), full.from()));
  }

  private Map<String, String> streets(List<Door> rows) {
    var known = new HashMap<String, String>();
    Sql.on(database).list("select community || '|' || name as key, street from foundation.estate where community = any (?) and name = any (?) and valid_to is null",
        row -> known.put(row.text("key"), row.text("street")), communities(rows), names(rows));
    return known;
  }

  private Set<String> doors(List<Door> rows) {
    return new HashSet<>(Sql.on(database).list("""
        select concat_ws('|', b.community, e.name, b.name, u.name, h.door) as key from foundation.household h
          join foundation.unit u on u.id = h.unit join foundation.building b on b.id = h.building join foundation.estate e on e.id = b.estate
         where e.community = any (?) and e.name = any (?) and h.valid_to is null""", row -> row.text("key"), communities(rows), names(rows)));
  }

  private static Set<String> communities(List<Door> rows) { return new HashSet<>(rows.stream().map(Door::community).toList()); }

  private static Set<String> names(List<Door> rows) { return new HashSet<>(rows.stream().map(Door::estate).toList()); }
}
