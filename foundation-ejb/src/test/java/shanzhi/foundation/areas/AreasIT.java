package shanzhi.foundation.areas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shanzhi.foundation.areas.boundary.AreaChange;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.it.FoundationEar;
import shanzhi.foundation.it.People;
import shanzhi.kernel.Changes;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Sql;
import shanzhi.testkit.Caller;

/** Changes of the area tree with their dates, by the administrator of a county and by one of the whole city. */
@ExtendWith(ArquillianExtension.class)
class AreasIT {

  private static final String CITY = "510100000000";
  private static final String QIONGLAI = "510183000000";
  private static final String JINTANG = "510121000000";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final LocalDate LATER = LocalDate.of(2026, 6, 1);
  private static int next;

  @Deployment static EnterpriseArchive ear() { return FoundationEar.with(AreasIT.class); }

  @Resource(lookup = "java:jboss/datasources/SuiteDS") DataSource database;
  @Inject Areas areas;

  private Caller county;
  private Caller city;

  @BeforeEach void keepers() {
    county = People.hold(database, "areas-county", JobRole.SYSADMIN, QIONGLAI);
    city = People.hold(database, "areas-city", JobRole.SYSADMIN, CITY);
  }

  private static Refusal refused(Caller caller, Runnable deed) { return assertThrows(Refusal.class, () -> caller.does(deed)); }

  private AreaTree on(LocalDate day) { return county.calls(() -> areas.asOf(day)); }

  /** A new town of 邛崃 with one community, open since the day. */
  private String town() {
    int number = 900 + ++next;
    var code = "510183" + number + "000";
    county.does(() -> areas.open(code, "试验" + number + "镇", QIONGLAI, DAY, "试验〔2026〕1号"));
    county.does(() -> areas.open(community(code), "试验" + number + "社区居民委员会", code, DAY, null));
    return code;
  }

  private static String community(String town) { return town.substring(0, 9) + "001"; }

  @Test void an_opened_area_is_there_from_its_day_on() {
    var code = town();
    assertTrue(on(DAY.minusDays(1)).find(code).isEmpty());
    assertEquals(QIONGLAI, on(DAY).get(code).parent());
    assertEquals("试验" + code.substring(6, 9) + "社区", on(DAY).get(community(code)).shortName());
    assertEquals("area.exists", refused(county, () -> areas.open(code, "再开镇", QIONGLAI, LATER, null)).key());
    assertEquals("area.parent-not-above", refused(county, () -> areas.open("510183999000", "倒挂镇", community(code), LATER, null)).key());
    assertEquals("territory.bad-code", refused(county, () -> areas.open("51013", "短码", QIONGLAI, LATER, null)).key());
  }

  @Test void a_renamed_area_keeps_its_old_name_on_old_days() {
    var code = town();
    county.does(() -> areas.rename(areas.seen(code), "更名镇", LATER, "试验〔2026〕2号"));
    assertEquals("试验" + code.substring(6, 9) + "镇", on(LATER.minusDays(1)).get(code).name());
    assertEquals("更名镇", on(LATER).get(code).name());
    var history = county.calls(() -> areas.history(code));
    assertEquals(List.of(DAY, LATER), history.stream().map(AreaChange::since).toList());
    assertEquals("RENAMED", history.get(0).ending());
    assertEquals(LATER, history.get(0).until());
    assertEquals("试验〔2026〕2号", history.get(1).document());
    assertEquals("area.change-before-start", refused(county, () -> areas.rename(areas.seen(code), "又更名镇", LATER, null)).key());
    assertEquals(1, Sql.on(database).number("select count(*) from foundation.audit_entry where verb = 'area.rename' and subject = ? and actor = 'areas-county'", code));
  }

  @Test void todays_tree_knows_a_change_at_once() {
    var code = town();
    county.calls(() -> areas.today());
    county.does(() -> areas.rename(areas.seen(code), "今日镇", DAY.plusDays(1), null));
    assertEquals("今日镇", county.calls(() -> areas.today()).get(code).name());
  }

  @Test void a_moved_community_hangs_under_its_new_town_from_that_day() {
    var from = town();
    var to = town();
    county.does(() -> areas.move(areas.seen(community(from)), to, LATER, null));
    assertEquals(from, on(LATER.minusDays(1)).get(community(from)).parent());
    assertEquals(to, on(LATER).get(community(from)).parent());
    assertEquals(List.of(), on(LATER).childrenOf(from));
    assertEquals("area.parent-not-above", refused(county, () -> areas.move(areas.seen(from), community(to), LATER, null)).key());
  }

  @Test void a_merged_town_ends_and_its_communities_go_along() {
    var ends = town();
    var stays = town();
    assertEquals("area.merge-into-itself", refused(county, () -> areas.merge(areas.seen(ends), ends, LATER, null)).key());
    assertEquals("area.level-differs", refused(county, () -> areas.merge(areas.seen(ends), community(stays), LATER, null)).key());
    county.does(() -> areas.merge(areas.seen(ends), stays, LATER, "试验〔2026〕3号"));
    assertTrue(on(LATER).find(ends).isEmpty());
    assertTrue(on(LATER.minusDays(1)).find(ends).isPresent());
    assertEquals(stays, on(LATER).get(community(ends)).parent());
    var last = county.calls(() -> areas.history(ends)).get(0);
    assertEquals(List.of("MERGED", stays), List.of(last.ending(), last.successor()));
    assertEquals("area.not-in-force", refused(county, () -> areas.rename(areas.seen(ends), "还魂镇", LATER.plusDays(1), null)).key());
  }

  @Test void an_area_is_abolished_only_when_nothing_is_left_below_it() {
    var code = town();
    assertEquals("area.has-children", refused(county, () -> areas.abolish(areas.seen(code), LATER)).key());
    county.does(() -> areas.abolish(areas.seen(community(code)), LATER));
    county.does(() -> areas.abolish(areas.seen(code), LATER));
    assertTrue(on(LATER).find(code).isEmpty());
    assertTrue(on(LATER.minusDays(1)).find(community(code)).isPresent());
    assertEquals("area.already-ended", refused(county, () -> areas.abolish(areas.seen(code), LATER.plusDays(1))).key());
    assertEquals("area.unknown", refused(county, () -> areas.abolish(areas.seen("510183998000"), LATER)).key());
  }

  @Test void whoever_read_an_area_before_somebody_else_changed_it_is_shown_both_versions() {
    var code = town();
    var seen = county.calls(() -> areas.seen(code));
    city.does(() -> areas.rename(seen, "先改镇", LATER, null));
    for (Runnable deed : List.<Runnable>of(() -> areas.rename(seen, "后改镇", LATER.plusDays(1), null), () -> areas.move(seen, QIONGLAI, LATER.plusDays(1), null),
        () -> areas.abolish(seen, LATER.plusDays(1)))) {
      var overtaken = refused(county, deed);
      assertEquals("changed-by-someone-else", overtaken.key());
      assertEquals(List.of(new Changes.Field("area.name", seen.name(), "先改镇")), overtaken.changes().fields());
      assertEquals(List.of("audit.verb.area.rename"), overtaken.changes().steps().stream().map(Changes.Step::deed).toList());
    }
    assertEquals(2, county.calls(() -> areas.history(code)).size());
  }

  @Test void a_document_of_ten_thousand_characters_is_refused_and_nothing_is_changed() {
    var code = town();
    assertThrows(RuntimeException.class, () -> county.does(() -> areas.rename(areas.seen(code), "长文号镇", LATER, "文".repeat(10_000))));
    assertEquals(1, county.calls(() -> areas.history(code)).size());
  }

  @Test void only_the_whole_citys_administrator_opens_a_county() {
    assertEquals(Refusal.Kind.UNKNOWN, refused(county, () -> areas.open("510190000000", "东部新区", CITY, DAY, null)).kind());
    assertEquals(Refusal.Kind.UNKNOWN, refused(county, () -> areas.open("510190000000", "东部新区", null, DAY, null)).kind());
    city.does(() -> areas.open("510190000000", "东部新区", CITY, DAY, "川府函〔2020〕84号"));
    assertEquals(CITY, on(DAY).get("510190000000").parent());
  }

  @Test void another_countys_ground_is_unknown_to_every_verb() {
    var mine = town();
    var foreign = on(DAY).childrenOf(JINTANG).get(0).code();
    for (Runnable deed : List.<Runnable>of(() -> areas.open("510121998000", "外镇", JINTANG, DAY, null), () -> areas.rename(areas.seen(foreign), "外名", LATER, null),
        () -> areas.move(areas.seen(foreign), QIONGLAI, LATER, null), () -> areas.move(areas.seen(mine), JINTANG, LATER, null), () -> areas.merge(areas.seen(foreign), mine, LATER, null),
        () -> areas.merge(areas.seen(mine), foreign, LATER, null), () -> areas.abolish(areas.seen(foreign), LATER))) {
      var refusal = refused(county, deed);
      assertEquals("area.out-of-reach", refusal.key());
      assertEquals(Refusal.Kind.UNKNOWN, refusal.kind());
    }
    assertEquals(JINTANG, on(LATER).get(foreign).parent());
    city.does(() -> areas.move(areas.seen(mine), JINTANG, LATER, null));
    assertEquals(JINTANG, on(LATER).get(mine).parent());
    assertEquals("area.out-of-reach", refused(county, () -> areas.rename(areas.seen(mine), "已去镇", LATER.plusYears(9), null)).key());
  }

  @Test void without_the_right_nothing_is_changed_and_the_tree_is_open_to_everybody_signed_in() {
    var code = town();
    for (var job : List.of(JobRole.CITY, JobRole.LEADER, JobRole.TOWN, JobRole.CLERK, JobRole.SECADMIN, JobRole.AUDITOR)) {
      var caller = People.hold(database, "areas-" + job.token(), job, CITY);
      assertThrows(EJBAccessException.class, () -> caller.does(() -> areas.open("510183997000", "越权镇", QIONGLAI, DAY, null)), job.name());
      assertThrows(EJBAccessException.class, () -> caller.does(() -> areas.rename(areas.seen(code), "越权镇", LATER, null)));
      assertThrows(EJBAccessException.class, () -> caller.does(() -> areas.move(areas.seen(code), JINTANG, LATER, null)));
      assertThrows(EJBAccessException.class, () -> caller.does(() -> areas.merge(areas.seen(code), "510183001000", LATER, null)));
      assertThrows(EJBAccessException.class, () -> caller.does(() -> areas.abolish(areas.seen(code), LATER)));
      assertEquals(code, caller.calls(() -> areas.asOf(DAY)).get(code).code());
    }
    assertTrue(Caller.named("nobody").calls(() -> areas.today()).childrenOf(CITY).stream().map(AreaNode::code).toList().contains(QIONGLAI));
  }

  @Test void a_right_in_the_token_without_a_grant_changes_nothing() {
    var code = town();
    assertEquals("area.out-of-reach", refused(Caller.named("areas-ungranted").as(JobRole.SYSADMIN), () -> areas.rename(areas.seen(code), "无授权镇", LATER, null)).key());
  }
}
