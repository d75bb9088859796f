package shanzhi.grid.grids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shanzhi.grid.grids.Grants.denied;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.access.boundary.AccessChanged;
import shanzhi.foundation.database.boundary.DatabaseReady;
import shanzhi.foundation.places.boundary.EstateKind;
import shanzhi.foundation.places.boundary.EstateName;
import shanzhi.foundation.places.boundary.NewBuilding;
import shanzhi.foundation.places.boundary.NewEstate;
import shanzhi.foundation.places.boundary.PlaceChanges;
import shanzhi.foundation.places.boundary.Places;
import shanzhi.grid.grids.boundary.GridChanges;
import shanzhi.grid.grids.boundary.GridFigures;
import shanzhi.grid.grids.boundary.GridName;
import shanzhi.grid.grids.boundary.GridQuery;
import shanzhi.grid.grids.boundary.GridType;
import shanzhi.grid.grids.boundary.Grids;
import shanzhi.grid.grids.boundary.NewGrid;
import shanzhi.grid.grids.boundary.SizeState;
import shanzhi.grid.roster.boundary.Duty;
import shanzhi.grid.roster.boundary.MemberSource;
import shanzhi.grid.roster.boundary.NewMember;
import shanzhi.grid.roster.boundary.Roster;
import shanzhi.grid.roster.boundary.RosterFigures;
import shanzhi.grid.roster.boundary.RosterQuery;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;
import shanzhi.testkit.TestEar;

@ExtendWith(ArquillianExtension.class)
class GridsIT {

  static final String PUJIANG = "510131000000";
  static final String HESHAN = "510131001000";
  static final String FEILONG = "510131001006";
  static final String GENERAL = FEILONG + "1001000";
  static final String MICRO = FEILONG + "2001005";
  static final String JINTANG = "5101210010152001001";
  static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  static final Caller CLERK = Caller.named("it-clerk").as(JobRole.CLERK);
  static final Caller TOWN = Caller.named("it-town").as(JobRole.TOWN);
  static final Caller CITY = Caller.named("it-city").as(JobRole.CITY);
  static final Caller MEMBER = Caller.named("it-member").as(JobRole.MEMBER);
  static final Caller WORKER = Caller.named("it-worker").as(JobRole.WORKER);
  static final Caller HR = Caller.named("it-hr").as(JobRole.HR);

  @Deployment static EnterpriseArchive ear() { return TestEar.of("grid-ejb", GridsIT.class, Grants.class); }

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Event<DatabaseReady> ready;
  @Inject Event<AccessChanged> access;
  @Inject Grids grids;
  @Inject GridChanges changes;
  @Inject Roster roster;
  @Inject Places places;
  @Inject PlaceChanges placeChanges;

  @BeforeEach void people_and_places() {
    ready.fire(new DatabaseReady(true));
    new Grants(database, access)
        .grant("it-clerk", JobRole.CLERK, FEILONG)
        .grant("it-town", JobRole.TOWN, HESHAN)
        .grant("it-city", JobRole.CITY, "510100000000")
        .grant("it-member", JobRole.MEMBER, MICRO)
        .grant("it-worker", JobRole.WORKER, GENERAL)
        .grant("it-hr", JobRole.HR, PUJIANG);
  }

  private static Refusal refused(Caller caller, Runnable deed) { return assertThrows(Refusal.class, () -> caller.does(deed)); }

  private String micro(String name) {
    return TOWN.calls(() -> changes.open(new NewGrid(GridType.MICRO, GENERAL, name, null, DAY)));
  }

  private List<Long> building(int floors, int doors) {
    return TOWN.calls(() -> {
      long estate = placeChanges.openEstate(new NewEstate(FEILONG, EstateKind.COURTYARD, "试验院" + System.nanoTime(), "试验路" + System.nanoTime() % 10_000 + "号", DAY));
      long building = placeChanges.addBuilding(new NewBuilding(estate, "1栋", 1, floors, doors, DAY));
      return places.households(building).stream().map(line -> line.id()).toList();
    });
  }

  @Test void the_demonstration_has_the_published_figures() {
    var byType = Sql.on(database).list("select type || ' ' || count(*) as line from grid.grid where county = ? and party_organisation is distinct from '试验' and valid_from < '2026-01-01' group by type order by type",
        row -> row.text("line"), PUJIANG);
    assertEquals(List.of("EXCLUSIVE 147", "GENERAL 318", "MAIN 93", "MICRO 1774"), byType);
    assertEquals(0, Sql.on(database).number("""
        select count(*) from grid.grid g join grid.size_limit l on l.type = g.type where g.county = ? and g.valid_from < '2026-01-01' and g.households not between l.least and l.most
           and not exists (select 1 from grid.size_reason r where r.grid = g.code and r.approved)""", "510121000000"));
  }

  @Test void figures_go_from_the_city_down_to_a_community_and_agree() {
    var city = CITY.calls(() -> grids.figures("510100000000")).stream().filter(line -> line.area().equals(PUJIANG)).findFirst().orElseThrow();
    var towns = CITY.calls(() -> grids.figures(PUJIANG));
    assertEquals(8, towns.size());
    var sum = towns.stream().reduce(new GridFigures(PUJIANG, 0, 0, 0, 0, 0, 0), GridFigures::plus);
    assertEquals(city, sum);
    assertEquals(93, city.main());
    assertEquals(1, TOWN.calls(() -> grids.figures(PUJIANG)).size());
    assertEquals(1, CLERK.calls(() -> grids.figures(FEILONG)).size());
  }

  @Test void a_grid_tells_its_levels_and_is_unknown_outside_the_territory() {
    var facts = MEMBER.calls(() -> grids.at(MICRO));
    assertEquals(List.of(PUJIANG, HESHAN, FEILONG, GENERAL, MICRO), List.of(facts.county(), facts.town(), facts.community(), facts.general(), facts.micro()));
    assertEquals(Refusal.Kind.UNKNOWN, refused(MEMBER, () -> grids.at(FEILONG + "2001004")).kind());
    assertEquals(Refusal.Kind.UNKNOWN, refused(CLERK, () -> grids.at(JINTANG)).kind());
    assertEquals(Refusal.Kind.UNKNOWN, refused(CITY, () -> grids.at(FEILONG + "1998000")).kind());
    assertEquals(Refusal.Kind.INVALID, refused(CITY, () -> grids.at(FEILONG + "1001005")).kind());
    denied(HR, () -> grids.at(MICRO));
  }

  @Test void a_list_holds_the_callers_ground_only_and_goes_on_after_a_code() {
    assertEquals(List.of(MICRO), MEMBER.calls(() -> grids.list(GridQuery.of(PUJIANG))).rows().stream().map(line -> line.code()).toList());
    assertTrue(WORKER.calls(() -> grids.list(GridQuery.of(FEILONG))).rows().stream().allMatch(line -> GENERAL.equals(line.general())));
    var first = CITY.calls(() -> grids.list(new GridQuery(HESHAN, GridType.MAIN, null, false, null, 10)));
    var next = CITY.calls(() -> grids.list(new GridQuery(HESHAN, GridType.MAIN, null, false, first.rows().get(9).code(), 500)));
    assertEquals(25, first.total());
    assertEquals(15, next.rows().size());
    assertEquals(0, CLERK.calls(() -> grids.list(GridQuery.of("510121000000"))).total());
    denied(HR, () -> grids.list(GridQuery.of(PUJIANG)));
  }

  @Test void a_tree_opens_level_by_level() {
    var below = CLERK.calls(() -> grids.children(FEILONG));
    assertTrue(below.stream().anyMatch(node -> node.code().equals(GENERAL) && node.below() >= 5));
    assertTrue(CLERK.calls(() -> grids.children(GENERAL)).stream().anyMatch(node -> node.code().equals(MICRO)));
    assertEquals(List.of(), CLERK.calls(() -> grids.children("510121001015")));
    denied(HR, () -> grids.children(FEILONG));
  }

  @Test void a_number_is_never_given_twice() {
    var code = micro("先来");
    TOWN.does(() -> changes.abolish(code, LocalDate.of(2026, 2, 1)));
    assertNotEquals(code, micro("后到"));
    assertEquals("grid.abolished", refused(TOWN, () -> changes.rename(new GridName(code, 2, "再来", null, LocalDate.of(2026, 3, 1)))).key());
  }

  @Test void opening_takes_the_right_and_the_ground() {
    assertEquals("grid.micro-needs-general", refused(TOWN, () -> changes.open(new NewGrid(GridType.MICRO, FEILONG, "无上级", null, DAY))).key());
    assertEquals("grid.main-exists", refused(TOWN, () -> changes.open(new NewGrid(GridType.MAIN, FEILONG, "又一个", null, DAY))).key());
    assertEquals("grid.belongs-to-a-community", refused(TOWN, () -> changes.open(new NewGrid(GridType.GENERAL, HESHAN, "镇直管", null, DAY))).key());
    assertEquals(Refusal.Kind.UNKNOWN, refused(CLERK, () -> changes.open(new NewGrid(GridType.GENERAL, "510131001007", "外村", null, DAY))).kind());
    denied(WORKER, () -> changes.open(new NewGrid(GridType.GENERAL, FEILONG, "越权", null, DAY)));
  }

  @Test void a_name_of_former_days_stays_known() {
    var code = micro("旧名");
    var seen = TOWN.calls(() -> grids.at(code)).version();
    TOWN.does(() -> changes.rename(new GridName(code, seen, "新名", null, LocalDate.of(2026, 4, 1))));
    assertEquals(List.of("新名", "旧名"), TOWN.calls(() -> grids.history(code)).stream().map(change -> change.name()).toList());
    assertEquals("changed-by-someone-else", refused(TOWN, () -> changes.rename(new GridName(code, seen, "另一个", null, LocalDate.of(2026, 5, 1)))).key());
  }

  @Test void households_move_with_a_date_and_sizes_follow() {
    var one = micro("甲格");
    var two = micro("乙格");
    var households = building(4, 10);
    TOWN.does(() -> changes.takeHouseholds(one, households, DAY));
    TOWN.does(() -> changes.takeHouseholds(two, households.subList(0, 5), LocalDate.of(2026, 3, 1)));
    assertEquals(35, TOWN.calls(() -> grids.at(one)).households());
    assertEquals(5, TOWN.calls(() -> grids.at(two)).households());
    assertEquals(one, TOWN.calls(() -> grids.gridsOf(households, LocalDate.of(2026, 2, 1))).get(households.get(0)));
    assertEquals(two, TOWN.calls(() -> grids.gridsOf(households, LocalDate.of(2026, 3, 1))).get(households.get(0)));
    assertEquals("grid.household-moved-later", refused(TOWN, () -> changes.takeHouseholds(one, households.subList(0, 1), LocalDate.of(2026, 2, 1))).key());
    assertEquals("grid.takes-no-households", refused(TOWN, () -> changes.takeHouseholds(GENERAL, households, DAY)).key());
    assertEquals("grid.has-households", refused(TOWN, () -> changes.abolish(two, LocalDate.of(2026, 6, 1))).key());
    denied(MEMBER, () -> changes.takeHouseholds(one, households, DAY));
  }

  @Test void households_that_come_from_a_split_stay_in_the_grid() {
    var code = micro("分户格");
    var households = building(4, 10);
    TOWN.does(() -> changes.takeHouseholds(code, households, DAY));
    var heirs = TOWN.calls(() -> placeChanges.split(households.get(0), List.of("101A", "101B"), LocalDate.of(2026, 5, 1)));
    assertEquals(41, TOWN.calls(() -> grids.at(code)).households());
    assertTrue(new HashSet<>(TOWN.calls(() -> grids.households(code, LocalDate.of(2026, 5, 1)))).containsAll(heirs));
    assertFalse(TOWN.calls(() -> grids.households(code, LocalDate.of(2026, 5, 1))).contains(households.get(0)));
    assertTrue(TOWN.calls(() -> grids.households(code, LocalDate.of(2026, 4, 30))).contains(households.get(0)));
  }

  @Test void an_unusual_size_needs_a_reason_approved_by_somebody_else() {
    var code = micro("小格");
    TOWN.does(() -> changes.takeHouseholds(code, building(2, 5), DAY));
    assertEquals(SizeState.OUTSIDE, TOWN.calls(() -> grids.at(code)).size());
    assertTrue(TOWN.calls(() -> changes.sizeWarnings(FEILONG)).stream().anyMatch(warning -> warning.code().equals(code)));
    long own = TOWN.calls(() -> changes.explainSize(code, "独立院落，不宜并入"));
    assertEquals("grid.size-own-request", refused(TOWN, () -> changes.decideSize(own, true, null)).key());
    denied(CLERK, () -> changes.decideSize(own, true, null));
    assertEquals("grid.size-waiting", refused(CLERK, () -> changes.explainSize(code, "再说一遍理由")).key());
    var other = Caller.named("it-town-2").as(JobRole.TOWN);
    new Grants(database, access).grant("it-town-2", JobRole.TOWN, HESHAN);
    other.does(() -> changes.decideSize(own, true, "同意"));
    assertEquals(SizeState.EXPLAINED, TOWN.calls(() -> grids.at(code)).size());
    assertEquals("grid.size-already-decided", refused(other, () -> changes.decideSize(own, false, null)).key());
    assertEquals("grid.size-in-order", refused(CLERK, () -> changes.explainSize(MICRO, "本来就没有问题")).key());
  }

  @Test void slices_of_one_grid_are_disjoint_and_gaps_are_seen() {
    var code = micro("多员格");
    var households = building(4, 10);
    TOWN.does(() -> changes.takeHouseholds(code, households, DAY));
    long first = member("赵一");
    long second = member("钱二");
    CLERK.does(() -> roster.assign(first, code, Duty.MEMBER, DAY));
    CLERK.does(() -> roster.assign(second, code, Duty.MEMBER, DAY));
    CLERK.does(() -> roster.slice(first, code, Set.copyOf(households.subList(0, 20)), DAY));
    assertEquals("roster.slice-overlaps", refused(CLERK, () -> roster.slice(second, code, Set.copyOf(households.subList(19, 30)), DAY)).key());
    CLERK.does(() -> roster.slice(second, code, Set.copyOf(households.subList(20, 39)), DAY));
    var gap = CLERK.calls(() -> roster.gaps(FEILONG)).stream().filter(line -> line.grid().equals(code)).findFirst().orElseThrow();
    assertEquals(List.of(1, 0), List.of(gap.open(), gap.stray()));
    assertEquals("roster.slice-outside", refused(CLERK, () -> roster.slice(second, MICRO.equals(code) ? JINTANG : code, Set.of(1L), DAY)).key());
    denied(WORKER, () -> roster.slice(second, code, Set.of(), DAY));
  }

  private long member(String name) {
    return CLERK.calls(() -> roster.register(new NewMember(name, "13812345678", MemberSource.VOLUNTEER, FEILONG, null, DAY)));
  }

  @Test void a_post_is_held_by_one_person_and_ends_with_a_reason() {
    long person = member("孙三");
    assertEquals("roster.post-taken", refused(CLERK, () -> roster.assign(person, GENERAL, Duty.WORKER, DAY)).key());
    assertEquals("roster.duty-does-not-fit", refused(CLERK, () -> roster.assign(person, MICRO, Duty.CHIEF, DAY)).key());
    var code = micro("任职格");
    assertTrue(CLERK.calls(() -> roster.vacancies(FEILONG)).stream().anyMatch(line -> line.grid().equals(code)));
    long post = CLERK.calls(() -> roster.assign(person, code, Duty.MEMBER, DAY));
    assertEquals("roster.ends-before-start", refused(CLERK, () -> roster.end(post, DAY, "调离")).key());
    CLERK.does(() -> roster.end(post, LocalDate.of(2026, 3, 1), "调离"));
    assertEquals("调离", CLERK.calls(() -> roster.posts(person)).get(0).ending());
    assertEquals(Refusal.Kind.UNKNOWN, refused(CLERK, () -> roster.assign(person, JINTANG, Duty.MEMBER, DAY)).kind());
    assertEquals(Refusal.Kind.UNKNOWN, refused(CLERK, () -> roster.register(new NewMember("外人", null, MemberSource.VOLUNTEER, "510131001007", null, DAY))).kind());
    denied(WORKER, () -> roster.end(post, DAY, "越权"));
    denied(MEMBER, () -> roster.posts(person));
    denied(MEMBER, () -> roster.gaps(FEILONG));
    denied(MEMBER, () -> roster.vacancies(FEILONG));
  }

  @Test void names_are_masked_for_those_who_may_not_read_the_roster() {
    assertTrue(MEMBER.calls(() -> roster.of(MICRO)).stream().allMatch(post -> post.name().endsWith("*") && post.phoneMasked() == null));
    assertTrue(CLERK.calls(() -> roster.of(MICRO)).stream().noneMatch(post -> post.name().endsWith("*")));
    denied(MEMBER, () -> roster.list(RosterQuery.of(FEILONG)));
    denied(HR, () -> roster.of(MICRO));
    assertTrue(WORKER.calls(() -> roster.list(RosterQuery.of(PUJIANG))).rows().stream().allMatch(post -> post.grid().startsWith(FEILONG)));
  }

  @Test void coverage_adds_up_over_the_levels() {
    var county = CITY.calls(() -> roster.figures("510100000000")).stream().filter(line -> line.area().equals(PUJIANG)).findFirst().orElseThrow();
    var sum = CITY.calls(() -> roster.figures(PUJIANG)).stream().reduce(new RosterFigures(PUJIANG, 0, 0, 0, 0, 0, 0, 0, 0, 0), RosterFigures::plus);
    assertEquals(county, sum);
    assertEquals(93, county.mainServed());
    assertTrue(county.microCoverage() > 95 && county.microCoverage() < 100);
    denied(HR, () -> roster.figures(PUJIANG));
  }

  @Test void doors_are_found_by_what_people_write() {
    for (var text : List.of("飞龙", "飞龙路88号", "飞龙苑3栋", "飞龙路88号3栋2单元501", "飞龙苑3栋501室")) {
      var found = MEMBER.calls(() -> places.find(text, null, 0, 100)).rows();
      assertFalse(found.isEmpty(), text);
      assertTrue(found.stream().allMatch(line -> line.community().equals(FEILONG)), text);
    }
    assertEquals(List.of("飞龙路88号3栋2单元501"), MEMBER.calls(() -> places.find("飞龙路88号3栋2单元501", FEILONG, 0, 100)).rows().stream().map(line -> line.address()).toList());
    assertEquals(List.of(), MEMBER.calls(() -> places.find("了翁", null, 0, 100)).rows());
    denied(HR, () -> places.find("飞龙", null, 0, 100));
  }

  @Test void an_address_of_former_days_reads_as_it_was_written() {
    long estate = TOWN.calls(() -> placeChanges.openEstate(new NewEstate(FEILONG, EstateKind.ESTATE, "老名院", "旧街9号", DAY)));
    long building = TOWN.calls(() -> placeChanges.addBuilding(new NewBuilding(estate, "1栋", 2, 3, 2, DAY)));
    TOWN.does(() -> placeChanges.renameEstate(new EstateName(estate, 0, "新名院", "新街9号", LocalDate.of(2026, 6, 1))));
    long door = TOWN.calls(() -> places.households(building)).get(0).id();
    assertEquals("旧街9号1栋1单元101", TOWN.calls(() -> places.addresses(List.of(door), LocalDate.of(2026, 5, 31))).get(door));
    assertEquals("新街9号1栋1单元101", TOWN.calls(() -> places.addresses(List.of(door), LocalDate.of(2026, 6, 1))).get(door));
    assertEquals("changed-by-someone-else", refused(TOWN, () -> placeChanges.renameEstate(new EstateName(estate, 0, "再改", "再改", LocalDate.of(2026, 7, 1)))).key());
    assertEquals(Refusal.Kind.UNKNOWN, refused(CLERK, () -> placeChanges.openEstate(new NewEstate("510131001007", EstateKind.ESTATE, "外", "外", DAY))).kind());
    denied(WORKER, () -> placeChanges.close(door, DAY));
    CLERK.does(() -> placeChanges.close(door, LocalDate.of(2026, 8, 1)));
    assertEquals("place.already-closed", refused(CLERK, () -> placeChanges.close(door, LocalDate.of(2026, 9, 1))).key());
  }
}
