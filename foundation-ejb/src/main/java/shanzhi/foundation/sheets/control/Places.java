package shanzhi.foundation.sheets.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.foundation.areas.boundary.AreaNames;
import shanzhi.foundation.areas.boundary.AreaNode;
import shanzhi.foundation.areas.boundary.AreaTree;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.boundary.RunView.Candidate;
import shanzhi.foundation.sheets.boundary.RunView.Question;
import shanzhi.kernel.Territory;

/** Finds the place that is meant by a word, within the caller's ground. Made for one run. */
final class Places {

  private static final int SHOWN = 20;

  private final AreaTree tree;
  private final Jurisdiction jurisdiction;
  private final Map<String, String> settled;
  private final Map<String, List<AreaNode>> grounds = new HashMap<>();
  private final Map<String, List<AreaNode>> found = new HashMap<>();
  private final Map<String, Integer> open = new HashMap<>();

  Places(AreaTree tree, Jurisdiction jurisdiction, Map<String, String> settled) {
    this.tree = tree;
    this.jurisdiction = jurisdiction;
    this.settled = settled;
  }

  /** @return code of the one place that is meant */
  String code(String raw, InColumn column) {
    var word = CellValues.plain(raw).replaceAll("\\s", "");
    var all = grounds.computeIfAbsent(column.right() + column.level(), key -> ground(column));
    var chosen = settled.get(word);
    var fits = chosen == null ? exact(word, all) : all.stream().filter(node -> node.code().equals(chosen)).toList();
    if (fits.size() == 1) return fits.get(0).code();
    open.merge(word, 1, Integer::sum);
    found.computeIfAbsent(word, key -> fits.isEmpty() ? similar(word, all) : fits);
    throw fits.isEmpty() ? new BadCell("sheet.place-unknown", word) : new BadCell("sheet.place-ambiguous", word, fits.size());
  }

  List<Question> questions() {
    return open.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(100)
        .map(entry -> new Question(entry.getKey(), entry.getValue(),
            found.get(entry.getKey()).stream().limit(SHOWN).map(node -> new Candidate(node.code(), tree.title(node.code()))).toList()))
        .toList();
  }

  private List<AreaNode> ground(InColumn column) {
    var reach = jurisdiction.over(column.right()).grounds();
    return tree.all().stream().filter(node -> column.level() == null || node.level() == column.level())
        .filter(node -> reach.stream().anyMatch(ground -> tree.covers(ground, Territory.of(node.code())))).toList();
  }

  /** By code, official or short name, or by a path such as 鹤山街道飞龙社区 whose end is the name and whose beginning are those above. */
  private List<AreaNode> exact(String word, List<AreaNode> all) {
    var bare = word.replaceAll("[/\\\\>\\-—、]", "");
    var byName = all.stream().filter(node -> node.code().equals(bare) || same(node, bare)).toList();
    return byName.isEmpty() ? all.stream().filter(node -> byPath(node, bare)).toList() : byName;
  }

  private boolean byPath(AreaNode node, String bare) {
    for (var name : List.of(node.name(), node.shortName())) {
      if (!bare.endsWith(name) || bare.length() <= name.length()) continue;
      var rest = bare.substring(0, bare.length() - name.length());
      for (var above : tree.path(node.code())) rest = rest.replace(above.name(), "").replace(above.shortName(), "");
      if (rest.replaceAll("四川省|成都市", "").isEmpty()) return true;
    }
    return false;
  }

  private static boolean same(AreaNode node, String word) {
    return node.shortName().equals(word) || node.name().equals(word) || node.shortName().equals(AreaNames.shorten(word));
  }

  private static List<AreaNode> similar(String word, List<AreaNode> all) {
    var stem = word.replaceAll("(社区|村|街道|镇|乡|居委会|村委会)$", "");
    if (stem.isEmpty()) return List.of();
    var like = new ArrayList<>(all.stream().filter(node -> node.name().contains(stem) || word.contains(node.shortName())).toList());
    like.sort(java.util.Comparator.comparing(AreaNode::code));
    return like;
  }
}
