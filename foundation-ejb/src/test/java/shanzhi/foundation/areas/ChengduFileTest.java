package shanzhi.foundation.areas;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shanzhi.foundation.database.boundary.Csv;
import shanzhi.kernel.Territory;

/** The shipped areas of Chengdu are one whole tree. */
class ChengduFileTest {

  private final List<Map<String, String>> areas = Csv.resource(ChengduFileTest.class, "/data/areas-chengdu.csv");
  private final Map<String, Map<String, String>> byCode = areas.stream().collect(toMap(area -> area.get("code"), area -> area));

  @Test
  void there_is_one_city_with_20_counties_261_towns_and_3047_communities() {
    var counts = areas.stream().collect(groupingBy(area -> area.get("level"), counting()));
    assertEquals(Map.of("CITY", 1L, "COUNTY", 20L, "TOWN", 261L, "COMMUNITY", 3047L), counts);
    assertEquals(93, communitiesOf("510131"), "蒲江县");
    assertEquals(200, communitiesOf("510121"), "金堂县");
  }

  @Test
  void the_level_of_each_area_is_the_one_its_code_says() {
    for (var area : areas) assertEquals(Territory.of(area.get("code")).level().name(), area.get("level"), area.toString());
  }

  @Test
  void each_area_stands_after_its_parent_which_is_one_level_up() {
    var seen = new HashSet<String>();
    var levels = List.of("CITY", "COUNTY", "TOWN", "COMMUNITY");
    for (var area : areas) {
      if (!area.get("level").equals("CITY")) {
        var parent = byCode.get(area.get("parent"));
        assertTrue(seen.contains(parent.get("code")), area.toString());
        assertEquals(levels.indexOf(area.get("level")) - 1, levels.indexOf(parent.get("level")), area.toString());
      }
      seen.add(area.get("code"));
    }
  }

  @Test
  void siblings_are_numbered_by_code_and_told_apart_by_their_short_names() {
    for (var siblings : areas.stream().collect(groupingBy(area -> area.get("parent"))).values()) {
      assertEquals(siblings.size(), siblings.stream().map(area -> area.get("short")).distinct().count(), siblings.get(0).toString());
      for (int i = 0; i < siblings.size(); i++) assertEquals(i + 1, Integer.parseInt(siblings.get(i).get("sort")));
    }
  }

  @Test
  void a_community_has_its_official_name_and_the_one_people_say() {
    assertEquals("飞龙社区居委会", byCode.get("510131001006").get("name"));
    assertEquals("飞龙社区", byCode.get("510131001006").get("short"));
    assertEquals("铁牛村村委会", byCode.get("510131104212").get("name"));
    assertEquals("铁牛村", byCode.get("510131104212").get("short"));
    assertEquals("跳蹬村", byCode.get("510108008200").get("short"));
  }

  private long communitiesOf(String county) {
    return areas.stream().filter(area -> area.get("level").equals("COMMUNITY") && area.get("code").startsWith(county)).count();
  }
}
