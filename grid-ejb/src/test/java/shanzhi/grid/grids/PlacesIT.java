package shanzhi.grid.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.grid.grids.Grants.denied;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.access.boundary.AccessChanged;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.foundation.places.boundary.BuildingName;
import shanzhi.foundation.places.boundary.DoorPlan;
import shanzhi.foundation.places.boundary.EstateKind;
import shanzhi.foundation.places.boundary.EstateName;
import shanzhi.foundation.places.boundary.HouseholdLine;
import shanzhi.foundation.places.boundary.NewBuilding;
import shanzhi.foundation.places.boundary.NewEstate;
import shanzhi.foundation.places.boundary.PlaceChanges;
import shanzhi.foundation.places.boundary.PlaceLevel;
import shanzhi.foundation.places.boundary.PlaceName;
import shanzhi.foundation.places.boundary.Places;
import shanzhi.foundation.places.boundary.RegisterLine;
import shanzhi.foundation.places.control.PlaceImport;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.Judgement.Verdict;
import shanzhi.grid.grids.boundary.GridChanges;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.grid.incidents.boundary.Incidents;
import shanzhi.grid.incidents.boundary.ReportIncident;
import shanzhi.grid.incidents.boundary.Reporting;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

/** Places, and the grids that follow them. */
@ExtendWith(ArquillianExtension.class)
class PlacesIT {

  static final String FEILONG = "510131001006";
  static final String ELSEWHERE = "510131001007";
  static final String MICRO = FEILONG + "2001005";
  static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  static final Caller CLERK = Caller.named("pl-clerk").as(JobRole.CLERK);
  static final Caller FOREIGN = Caller.named("pl-foreign").as(JobRole.CLERK);
  static final Caller WORKER = Caller.named("pl-worker").as(JobRole.WORKER);
  static final Caller HR = Caller.named("pl-hr").as(JobRole.HR);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", PlacesIT.class, Grants.class); }

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Event<DatabaseReady> ready;
  @Inject Event<AccessChanged> access;
  @Inject Places places;
  @Inject PlaceChanges changes;
  @Inject PlaceImport sheet;
  @Inject Grids grids;
  @Inject GridChanges gridChanges;
  @Inject Reporting reporting;
  @Inject Incidents incidents;

  @BeforeEach void people_and_places() {
    ready.fire(new DatabaseReady(true));
    new Grants(database, access)
        .grant("pl-clerk", JobRole.CLERK, FEILONG)
        .grant("pl-foreign", JobRole.CLERK, ELSEWHERE)
        .grant("pl-worker", JobRole.WORKER, FEILONG + "1001000")
        .grant("pl-hr", JobRole.HR, "510131000000");
  }

  private static String refused(Caller caller, Runnable deed) { return assertThrows(Refusal.class, () -> caller.does(deed)).key(); }

  private long estate(String name) {
    return CLERK.calls(() -> changes.openEstate(new NewEstate(FEILONG, EstateKind.ESTATE, name, name + "路1号", DAY)));
  }

  private long building(long estate, String line) {
    CLERK.calls(() -> changes.build(estate, DoorPlan.parse(line), DAY));
    return CLERK.calls(() -> places.buildings(estate)).stream().filter(one -> line.startsWith(one.name())).findFirst().orElseThrow().id();
  }

  @Test void one_line_builds_a_block_and_saying_it_twice_builds_it_once() {
    long estate = estate("整栋");
    var added = CLERK.calls(() -> changes.build(estate, DoorPlan.parse("3栋1-2单元1-18层每层4户"), DAY));
    assertEquals(List.of(1, 2, 144, 0), List.of(added.buildings(), added.units(), added.households(), added.kept()));
    var again = CLERK.calls(() -> changes.build(estate, DoorPlan.parse("3栋1-3单元1-18层每层4户"), DAY));
    assertEquals(List.of(0, 1, 72, 144), List.of(again.buildings(), again.units(), again.households(), again.kept()));
    long block = CLERK.calls(() -> places.buildings(estate)).get(0).id();
    var doors = CLERK.calls(() -> places.households(block));
    assertEquals("整栋路1号3栋1单元101", doors.get(0).address());
    assertEquals("1804", doors.get(71).door());
    assertEquals("place.unknown", refused(FOREIGN, () -> changes.build(estate, DoorPlan.parse("4栋6层每层2户"), DAY)));
    denied(WORKER, () -> changes.build(estate, DoorPlan.parse("4栋6层每层2户"), DAY));
    assertEquals("place.estate-exists", refused(CLERK, () -> estate("整栋")));
    assertEquals("place.building-exists", refused(CLERK, () -> changes.addBuilding(new NewBuilding(estate, "3栋", 1, 2, 2, DAY))));
  }

  @Test void a_renamed_building_keeps_what_it_was_called() {
    long estate = estate("更名");
    long block = building(estate, "1栋2层每层2户");
    var line = CLERK.calls(() -> places.buildings(estate)).get(0);
    denied(WORKER, () -> changes.renameBuilding(new BuildingName(block, line.version(), "甲栋", MAY)));
    assertEquals("place.unknown", refused(FOREIGN, () -> changes.renameBuilding(new BuildingName(block, line.version(), "甲栋", MAY))));
    CLERK.does(() -> changes.renameBuilding(new BuildingName(block, line.version(), "甲栋", MAY)));
    assertEquals("changed-by-someone-else", refused(CLERK, () -> changes.renameBuilding(new BuildingName(block, line.version(), "乙栋", MAY.plusDays(1)))));
    assertEquals("甲栋", CLERK.calls(() -> places.buildings(estate)).get(0).name());
    assertEquals("1栋", CLERK.calls(() -> places.buildings(estate, MAY.minusDays(1))).get(0).name());
    assertEquals("更名路1号甲栋101", CLERK.calls(() -> places.households(block)).get(0).address());
    assertEquals("更名路1号1栋101", CLERK.calls(() -> places.households(block, MAY.minusDays(1))).get(0).address());
    assertEquals(List.of(new PlaceName("甲栋", MAY, null), new PlaceName("1栋", DAY, MAY)), CLERK.calls(() -> places.history(PlaceLevel.BUILDING, block)));
    assertEquals("place.unknown", refused(FOREIGN, () -> places.history(PlaceLevel.BUILDING, block)));
    assertEquals(1, WORKER.calls(() -> places.find("更名路1号甲栋101", FEILONG, 0, 10)).total());
  }

  @Test void an_estate_of_a_former_day_reads_as_it_was() {
    long estate = estate("旧名");
    CLERK.does(() -> changes.renameEstate(new EstateName(estate, 0, "新名", "新路2号", MAY)));
    var then = CLERK.calls(() -> places.estates(FEILONG, MAY.minusDays(1))).stream().filter(line -> line.id() == estate).findFirst().orElseThrow();
    assertEquals("旧名 旧名路1号", then.name() + " " + then.street());
    assertEquals("新名，新路2号", CLERK.calls(() -> places.history(PlaceLevel.ESTATE, estate)).get(0).text());
    assertEquals("旧名，旧名路1号", CLERK.calls(() -> places.history(PlaceLevel.ESTATE, estate)).get(1).text());
    assertTrue(CLERK.calls(() -> places.estates(FEILONG, DAY.minusDays(1))).stream().noneMatch(line -> line.id() == estate), "before it was there");
  }

  @Test void a_closed_building_takes_its_households_out_of_their_grids_and_stays_readable() {
    long estate = estate("拆迁");
    long block = building(estate, "9栋3层每层2户");
    var doors = CLERK.calls(() -> places.households(block)).stream().map(HouseholdLine::id).toList();
    CLERK.does(() -> gridChanges.takeHouseholds(MICRO, doors, DAY));
    int before = CLERK.calls(() -> grids.at(MICRO)).households();
    denied(WORKER, () -> changes.closeBuilding(block, MAY));
    assertEquals("place.unknown", refused(FOREIGN, () -> changes.closeBuilding(block, MAY)));
    assertEquals("place.closed-before-start", refused(CLERK, () -> changes.closeBuilding(block, DAY)));
    assertEquals(6, CLERK.calls(() -> changes.closeBuilding(block, MAY)));
    assertEquals(before - 6, CLERK.calls(() -> grids.at(MICRO)).households());
    assertEquals(Map.of(), CLERK.calls(() -> grids.gridsOf(doors, MAY)));
    assertEquals(6, CLERK.calls(() -> grids.gridsOf(doors, MAY.minusDays(1))).size());
    assertEquals(List.of(), CLERK.calls(() -> places.buildings(estate)));
    assertEquals(6, CLERK.calls(() -> places.households(block, MAY.minusDays(1))).size());
    assertEquals(0, CLERK.calls(() -> changes.closeEstate(estate, MAY)));
    assertEquals("place.unknown", refused(CLERK, () -> changes.closeEstate(estate, MAY.plusDays(1))));
    assertEquals(MAY, CLERK.calls(() -> places.at(doors.get(0))).validTo());
  }

  @Test void an_estate_is_closed_with_all_that_stands_in_it() {
    long estate = estate("整体搬迁");
    building(estate, "1栋2层每层2户");
    building(estate, "2栋2层每层3户");
    denied(HR, () -> changes.closeEstate(estate, MAY));
    assertEquals("place.unknown", refused(FOREIGN, () -> changes.closeEstate(estate, MAY)));
    assertEquals("place.day-in-future", refused(CLERK, () -> changes.closeEstate(estate, LocalDate.now().plusYears(1))));
    assertEquals(10, CLERK.calls(() -> changes.closeEstate(estate, MAY)));
    assertTrue(CLERK.calls(() -> places.estates(FEILONG)).stream().noneMatch(line -> line.id() == estate));
    assertEquals(2, CLERK.calls(() -> places.estates(FEILONG, MAY.minusDays(1))).stream().filter(line -> line.id() == estate).findFirst().orElseThrow().buildings());
  }

  @Test void a_long_search_is_counted_and_turned_page_by_page() {
    var first = WORKER.calls(() -> places.find("飞龙", FEILONG, 0, 20));
    assertTrue(first.total() > 100, "found " + first.total());
    var seen = new HashSet<Long>();
    for (int offset = 0; offset < first.total(); offset += 100) {
      int from = offset;
      WORKER.calls(() -> places.find("飞龙", FEILONG, from, 100)).rows().forEach(line -> assertTrue(seen.add(line.id())));
    }
    assertEquals(first.total(), seen.size());
    var sheetOfOne = WORKER.calls(() -> places.at(first.rows().get(0).id()));
    assertEquals("成都市蒲江县鹤山街道飞龙社区" + sheetOfOne.address(), sheetOfOne.standardAddress());
    assertEquals("place.unknown", refused(FOREIGN, () -> places.at(first.rows().get(0).id())));
    denied(HR, () -> places.at(first.rows().get(0).id()));
  }

  private PlaceImport.Door row(String estate, String kind, String street, String building, String unit, String door) {
    var cells = new java.util.HashMap<String, Object>(Map.of("community", FEILONG, "estate", estate, "building", building, "door", door, "from", DAY));
    cells.put("kind", kind);
    cells.put("street", street);
    cells.put("unit", unit);
    return sheet.read(new Cells(cells));
  }

  @Test void a_workbook_brings_doors_once_and_says_what_is_wrong() {
    var rows = List.of(row("表格院", "COURTYARD", "表格路8号", "1栋", "1单元", "101"), row("表格院", null, null, "1栋", "1单元", "102"), row("没登记的", null, null, "1栋", null, "1"));
    assertEquals(List.of(Verdict.NEW, Verdict.NEW, Verdict.ERROR), CLERK.calls(() -> sheet.judge(rows)).stream().map(one -> one.verdict()).toList());
    for (int time = 0; time < 2; time++) CLERK.does(() -> sheet.apply(rows.subList(0, 2)));
    assertEquals(List.of(Verdict.SAME, Verdict.SAME), CLERK.calls(() -> sheet.judge(rows.subList(0, 2))).stream().map(one -> one.verdict()).toList());
    assertEquals(Verdict.ERROR, CLERK.calls(() -> sheet.judge(List.of(row("表格院", "COURTYARD", "别的路", "1栋", null, "9")))).get(0).verdict());
    assertEquals(Refusal.Kind.UNKNOWN, assertThrows(Refusal.class, () -> FOREIGN.does(() -> sheet.apply(rows.subList(0, 1)))).kind());
    RegisterLine last = null;
    int counted = 0;
    int found = 0;
    for (List<RegisterLine> slice; ; counted += slice.size()) {
      var after = last;
      slice = CLERK.calls(() -> places.register(FEILONG, after, 500));
      if (slice.isEmpty()) break;
      found += slice.stream().filter(line -> line.address().startsWith("表格路8号1栋1单元10")).count();
      last = slice.get(slice.size() - 1);
    }
    assertEquals(2, found);
    assertEquals(CLERK.calls(() -> places.estates(FEILONG)).stream().mapToInt(line -> line.households()).sum(), counted);
    assertEquals(List.of(), FOREIGN.calls(() -> places.register(FEILONG, null, 10)));
    denied(HR, () -> places.register(FEILONG, null, 10));
  }

  @Test void outlines_of_the_demonstration_nest_and_are_seen_by_who_may_read_the_grid() {
    var around = WORKER.calls(() -> grids.outlines(MICRO));
    assertEquals(FEILONG, around.get(0).ground());
    assertTrue(around.stream().allMatch(one -> one.demo() && one.ring().size() == 4));
    assertTrue(around.stream().anyMatch(one -> one.ground().equals(MICRO)));
    assertEquals("grid.unknown", refused(FOREIGN, () -> grids.outlines(MICRO)));
    denied(HR, () -> grids.outlines(MICRO));
  }

  @Test void what_somebody_handled_is_theirs_alone_and_the_latest_comes_first() {
    var numbers = List.of(report("先报的"), report("后报的"));
    var mine = WORKER.calls(() -> incidents.handled(8));
    assertEquals(List.of(numbers.get(1), numbers.get(0)), mine.rows().stream().limit(2).map(line -> line.number()).toList());
    assertEquals(0, FOREIGN.calls(() -> incidents.handled(8)).total());
    assertEquals(mine.total(), WORKER.calls(() -> incidents.handled(0)).total());
    assertFalse(WORKER.calls(() -> incidents.outlines(numbers.get(0))).isEmpty());
    assertEquals("incident.unknown", refused(FOREIGN, () -> incidents.outlines(numbers.get(0))));
    denied(HR, () -> incidents.handled(8));
  }

  private String report(String what) {
    var report = new ReportIncident();
    report.setType("0104");
    report.setDescription(what);
    report.setGround(FEILONG + "1001000");
    return WORKER.calls(() -> reporting.report(report, null));
  }
}
