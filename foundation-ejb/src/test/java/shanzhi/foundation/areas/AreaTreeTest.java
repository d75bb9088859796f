package shanzhi.foundation.areas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

class AreaTreeTest {

  private static final String CITY = "510100000000";
  private static final String PUJIANG = "510131000000";
  private static final String HESHAN = "510131001000";
  private static final String FEILONG = "510131001006";
  private static final String GENERAL = FEILONG + "1001000";
  private static final String MICRO = FEILONG + "2001005";
  private static final String EXCLUSIVE = FEILONG + "3001000";
  private static final String MAIN = FEILONG + "0000000";

  private final AreaTree tree = new AreaTree(List.of(
      area(FEILONG, "飞龙社区居委会", "飞龙社区", HESHAN, 2), area("510131001001", "西街社区居委会", "西街社区", HESHAN, 1),
      area(HESHAN, "鹤山街道办事处", "鹤山街道", PUJIANG, 1), area(PUJIANG, "蒲江县", "蒲江县", CITY, 2),
      area("510121000000", "金堂县", "金堂县", CITY, 1), area(CITY, "成都市", "成都市", null, 1)));

  private static AreaNode area(String code, String name, String shortName, String parent, int sort) {
    return new AreaNode(code, Territory.of(code).level(), name, shortName, parent, sort);
  }

  private boolean covers(String reach, String ground) { return tree.covers(Territory.of(reach), Territory.of(ground)); }

  @Test void siblings_stand_in_their_order_whatever_the_order_they_came_in() {
    assertEquals(List.of("金堂县", "蒲江县"), tree.childrenOf(CITY).stream().map(AreaNode::shortName).toList());
    assertEquals(List.of("西街社区", "飞龙社区"), tree.childrenOf(HESHAN).stream().map(AreaNode::shortName).toList());
    assertEquals(List.of(CITY), tree.roots().stream().map(AreaNode::code).toList());
    assertEquals(List.of(), tree.childrenOf(FEILONG));
  }

  @Test void a_path_goes_from_the_city_down_and_its_title_leaves_the_city_out() {
    assertEquals(List.of(CITY, PUJIANG, HESHAN, FEILONG), tree.path(FEILONG).stream().map(AreaNode::code).toList());
    assertEquals("蒲江县 / 鹤山街道 / 飞龙社区", tree.title(FEILONG));
    assertEquals("成都市", tree.title(CITY));
    assertEquals(HESHAN, tree.at(Level.TOWN, FEILONG));
    assertEquals(FEILONG, tree.at(Level.COMMUNITY, FEILONG));
    assertNull(tree.at(Level.COMMUNITY, HESHAN));
  }

  @Test void an_unknown_area_is_refused_and_lies_in_nobodys_reach() {
    assertEquals("area.unknown", assertThrows(Refusal.class, () -> tree.get("510199000000")).key());
    assertEquals("area.unknown", assertThrows(Refusal.class, () -> tree.path("510199000000")).key());
    assertFalse(covers(CITY, "510199000000"));
    assertFalse(covers("510199000000", "510199000000"));
    assertFalse(covers(CITY, "5101990010011001000"));
  }

  @Test void an_area_covers_itself_and_what_lies_below_never_what_lies_beside_or_above() {
    for (var ground : List.of(CITY, PUJIANG, HESHAN, FEILONG, MAIN, GENERAL, MICRO, EXCLUSIVE)) assertTrue(covers(CITY, ground), ground);
    assertTrue(covers(HESHAN, MICRO));
    assertFalse(covers(HESHAN, PUJIANG));
    assertFalse(covers("510121000000", FEILONG));
    assertFalse(covers("510131001001", MICRO));
  }

  @Test void a_main_grid_is_its_community_and_a_general_grid_holds_its_micro_grids_only() {
    assertTrue(covers(MAIN, FEILONG));
    assertTrue(covers(MAIN, EXCLUSIVE));
    assertTrue(covers(GENERAL, GENERAL));
    assertTrue(covers(GENERAL, MICRO));
    assertFalse(covers(GENERAL, FEILONG + "2002001"));
    assertFalse(covers(GENERAL, "5101310010012001005"));
    assertFalse(covers(GENERAL, EXCLUSIVE));
    assertFalse(covers(GENERAL, FEILONG));
    assertTrue(covers(MICRO, MICRO));
    assertFalse(covers(MICRO, GENERAL));
    assertFalse(covers(EXCLUSIVE, MICRO));
  }

  /** Codes tell the level, never the parent: after moves an area may hang under any area that stands higher. */
  @Test void in_any_tree_the_area_codes_of_a_reach_are_exactly_the_ground_it_covers() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var nodes = grown(random);
      var grown = new AreaTree(nodes);
      var reach = nodes.get(random.nextInt(nodes.size())).code();
      var below = new HashSet<>(Set.of(reach));
      for (boolean more = true; more; ) more = nodes.stream().filter(node -> below.contains(node.parent())).map(AreaNode::code).map(below::add).reduce(false, Boolean::logicalOr);
      var covered = nodes.stream().map(AreaNode::code).filter(code -> grown.covers(Territory.of(reach), Territory.of(code))).collect(Collectors.toSet());
      assertEquals(below, covered, "seed " + seed);
    }
  }

  private static List<AreaNode> grown(Random random) {
    var nodes = new ArrayList<>(List.of(area(CITY, "市", "市", null, 1)));
    for (var level : List.of("5101%02d000000", "510131%03d000", "510131001%03d")) {
      var above = List.copyOf(nodes);
      for (int i = 1, many = 1 + random.nextInt(6); i <= many; i++) {
        var code = level.formatted(i);
        nodes.add(area(code, code, code, above.get(random.nextInt(above.size())).code(), i));
      }
    }
    return nodes;
  }
}
