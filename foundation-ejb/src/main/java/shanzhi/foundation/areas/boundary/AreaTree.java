package shanzhi.foundation.areas.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** All areas as they stand on one day; immutable, so that it can be shared and asked without the database. */
public final class AreaTree {

  private final Map<String, AreaNode> nodes = new HashMap<>();
  private final Map<String, List<AreaNode>> children = new HashMap<>();

  public AreaTree(List<AreaNode> all) {
    all.forEach(node -> nodes.put(node.code(), node));
    all.stream()
        .sorted(Comparator.comparingInt(AreaNode::sort).thenComparing(AreaNode::code))
        .forEach(node -> children.computeIfAbsent(String.valueOf(node.parent()), none -> new ArrayList<>()).add(node));
  }

  public Optional<AreaNode> find(String code) { return Optional.ofNullable(nodes.get(code)); }

  /** @throws Refusal area.unknown (404) */
  public AreaNode get(String code) { return find(code).orElseThrow(() -> Refusal.unknown("area.unknown", code)); }

  public List<AreaNode> roots() { return childrenOf(null); }

  public List<AreaNode> childrenOf(String code) { return children.getOrDefault(String.valueOf(code), List.of()); }

  /** From the city down to the area itself. */
  public List<AreaNode> path(String code) {
    var path = new LinkedList<AreaNode>();
    for (var node = get(code); node != null; node = node.parent() == null ? null : nodes.get(node.parent())) path.addFirst(node);
    return path;
  }

  /** The ancestor (or the area itself) at a level; null where there is none. */
  public String at(Level level, String code) {
    return path(code).stream().filter(node -> node.level() == level).map(AreaNode::code).findFirst().orElse(null);
  }

  /** Whether ground lies in reach: the same area, one below it, or a grid below a grid of the same community. */
  public boolean covers(Territory reach, Territory ground) {
    if (!reach.isGrid() || reach.level() == Level.COMMUNITY) {
      return nodes.containsKey(ground.area()) && path(ground.area()).stream().anyMatch(node -> node.code().equals(reach.area()));
    }
    if (reach.equals(ground)) return true;
    return reach.level() == Level.GENERAL_GRID && ground.level() == Level.MICRO_GRID
        && reach.area().equals(ground.area()) && reach.code().substring(13, 16).equals(ground.code().substring(13, 16));
  }

  /** 蒲江县 / 鹤山街道 / 飞龙社区, without the city. */
  public String title(String code) {
    var names = path(code).stream().filter(node -> node.level() != Level.CITY).map(AreaNode::shortName).toList();
    return names.isEmpty() ? get(code).name() : String.join(" / ", names);
  }

  public List<AreaNode> all() { return List.copyOf(nodes.values()); }
}
