package shanzhi.assessment.programmes.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shanzhi.assessment.programmes.boundary.Programme;
import shanzhi.assessment.programmes.boundary.ProgrammeKind;

/**
 * The readable form of a definition: {@code 键: 值} at the head, then 规则 (name and figure) and 清单 (item and source), cells parted by {@code |}. What a kind cannot do
 * without has to be said, so that nothing is guessed later.
 */
public final class ProgrammeFile {

  private static final Set<String> KEYS = Set.of("编码", "名称", "种类", "性质", "来源", "自", "对象", "体系", "类别", "说明");

  private final Map<String, String> head = new HashMap<>();
  private final Map<String, BigDecimal> rules = new LinkedHashMap<>();
  private final List<Programme.Item> items = new ArrayList<>();
  private String section = "";

  private ProgrammeFile() {}

  /** @throws IllegalArgumentException naming the line or the missing rule */
  public static Programme read(String text) {
    var file = new ProgrammeFile();
    text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(file::line);
    return file.whole();
  }

  private void line(String line) {
    if (line.equals("[规则]") || line.equals("[清单]")) section = line;
    else if (section.isEmpty()) head(line.split("[:：]", 2), line);
    else cells(line.split("\\|", -1), line);
  }

  private void head(String[] parts, String line) { if (parts.length < 2 || !KEYS.contains(parts[0].strip()) || head.put(parts[0].strip(), parts[1].strip()) != null) throw new IllegalArgumentException(line); }

  private void cells(String[] cells, String line) {
    if (cells.length != 2) throw new IllegalArgumentException(line);
    if (section.equals("[清单]")) items.add(new Programme.Item(cells[0].strip(), cells[1].strip()));
    else if (rules.put(cells[0].strip(), new BigDecimal(cells[1].strip())) != null) throw new IllegalArgumentException(line);
  }

  private Programme whole() {
    for (var key : List.of("编码", "名称", "种类", "来源", "自", "对象")) if (head.getOrDefault(key, "").isEmpty()) throw new IllegalArgumentException("misses " + key);
    var kind = ProgrammeKind.written(head.get("种类")).orElseThrow(() -> new IllegalArgumentException(head.get("种类")));
    var categories = head.getOrDefault("类别", "");
    var programme = new Programme(head.get("编码"), head.get("名称"), kind, head.getOrDefault("性质", "").equals("示例"), head.get("来源"), LocalDate.parse(head.get("自")), head.get("对象"),
        head.getOrDefault("体系", ""), head.getOrDefault("说明", ""), categories.isEmpty() ? List.of() : Arrays.stream(categories.split("、")).map(String::strip).toList(), rules, List.copyOf(items));
    if (!programme.inRounds()) needed(programme).stream().filter(rule -> !rules.containsKey(rule)).findFirst().ifPresent(rule -> { throw new IllegalArgumentException(programme.code() + " misses " + rule); });
    if (kind == ProgrammeKind.SELECTION && programme.rule("网络投票").add(programme.rule("专家评分")).compareTo(BigDecimal.valueOf(100)) != 0) throw new IllegalArgumentException(programme.code() + " shares do not sum to 100");
    return programme;
  }

  private static List<String> needed(Programme programme) {
    return switch (programme.kind()) {
      case CREATION -> List.of("命名线", "公示工作日", "复查月数");
      case PILOT -> programme.system().isEmpty() ? List.of("公示工作日", "复查月数") : List.of("命名线", "公示工作日", "复查月数");
      case RATING -> List.of("五星线", "四星线", "三星线", "二星线", "一星线", "公示工作日", "复查月数");
      case SELECTION -> List.of("网络投票", "专家评分", "每人票数", "同一登记点每小时票数", "照片张数", "命名线", "公示工作日", "复查月数");
      case PEER -> List.of("满分", "至少互评");
      case UPWARD -> List.of("命名线", "复查月数");
      case CHECKLIST -> List.of("达标线");
      case TARGETS -> List.of("年数");
      case VENUE -> List.of("公示工作日", "复查月数");
    };
  }
}
