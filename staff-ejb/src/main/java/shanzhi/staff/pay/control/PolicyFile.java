package shanzhi.staff.pay.control;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shanzhi.kernel.Refusal;
import shanzhi.staff.pay.boundary.FileFault;
import shanzhi.staff.pay.boundary.LineKind;
import shanzhi.staff.pay.boundary.PolicyText;
import shanzhi.staff.pay.boundary.PolicyText.Fact;
import shanzhi.staff.pay.boundary.PolicyText.Item;
import shanzhi.staff.pay.boundary.PolicyText.TableText;

/**
 * The readable form of a policy: {@code 键: 值} at the head, then sections 事实, 参数, 表 (or 阶梯) and 项目, one thing a line, cells
 * parted by {@code |}, {@code #} for remarks. Each fault is told by its line.
 */
public final class PolicyFile {

  private static final int LONGEST = 60_000;
  private static final int LONGEST_CELL = 800;

  private final Map<String, String> head = new HashMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<TableText> tables = new ArrayList<>();
  private String section = "";
  private final Map<String, Integer> written = new HashMap<>();   // the line of each key of the head
  private int line = 0;

  private PolicyFile() {}

  /** @throws Refusal pay-policy.line (400): number of the line, what is wrong, the line itself */
  public static PolicyText read(String text) {
    if (text == null || text.length() > LONGEST) throw Refusal.invalid("pay-policy.line", 0, FileFault.TOO_LONG, LONGEST);
    var file = new PolicyFile();
    text.lines().forEach(file::line);
    return file.whole();
  }

  private void line(String raw) {
    line++;
    var text = raw.strip();
    if (text.isEmpty() || text.startsWith("#")) return;
    if (text.startsWith("[")) section(text);
    else if (section.isEmpty()) head(text);
    else if (section.equals("事实")) facts.add(fact(text));
    else if (section.equals("参数")) items.add(figure(text));
    else if (section.equals("项目")) items.add(item(text));
    else row(text);
  }

  private void section(String text) {
    if (!text.endsWith("]")) throw wrong(FileFault.SECTION, text);
    var words = text.substring(1, text.length() - 1).strip().split("\\s+");
    section = words[0];
    boolean table = section.equals("表") || section.equals("阶梯");
    if (!table && !List.of("事实", "参数", "项目").contains(section) || words.length != (table ? 2 : 1)) throw wrong(FileFault.SECTION, text);
    if (table) tables.add(new TableText(words[1], section.equals("阶梯"), new ArrayList<>(), new ArrayList<>()));
  }

  private void head(String text) {

    int first = text.indexOf(':') < 0 ? text.indexOf('：') : text.indexOf('：') < 0 ? text.indexOf(':') : Math.min(text.indexOf(':'), text.indexOf('：'));
    if (first < 1) throw wrong(FileFault.HEAD, text);
    var key = text.substring(0, first).strip();
    if (!List.of("编码", "名称", "性质", "来源", "自", "至", "说明").contains(key) || head.put(key, text.substring(first + 1).strip()) != null) throw wrong(FileFault.HEAD, text);
    written.put(key, line);
  }

  private String[] cells(String text, int least, int most) {
    var cells = Arrays.stream(text.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    if (cells.length < least || cells.length > most || Arrays.stream(cells).anyMatch(cell -> cell.length() > LONGEST_CELL)) throw wrong(FileFault.CELLS, text);
    return Arrays.copyOf(Arrays.stream(Arrays.copyOf(cells, most)).map(cell -> cell == null ? "" : cell).toArray(String[]::new), most);
  }

  private Fact fact(String text) {
    var cells = cells(text, 2, 5);
    if (!cells[1].equals("数") && !cells[1].equals("文字")) throw wrong(FileFault.TYPE, text);
    boolean words = cells[1].equals("文字");
    List<String> choices = List.of();
    BigDecimal least = null;
    BigDecimal most = null;
    if (words && !cells[2].isEmpty()) choices = Arrays.stream(cells[2].split("[、,，]")).map(String::strip).toList();
    if (!words && !cells[2].isEmpty()) {
      if (!cells[2].matches("-?\\d{1,12}(\\.\\d{1,4})?\\.\\.-?\\d{1,12}(\\.\\d{1,4})?")) throw wrong(FileFault.RANGE, text);
      int dots = cells[2].indexOf("..", 1);
      least = new BigDecimal(cells[2].substring(0, dots));
      most = new BigDecimal(cells[2].substring(dots + 2));
    }
    return new Fact(cells[0], words, choices, least, most, cells[3].isEmpty() ? null : cells[3], cells[4]);
  }

  private Item figure(String text) {
    var cells = cells(text, 3, 3);
    return new Item(cells[0], LineKind.FIGURE, cells[1], cells[2]);
  }

  private Item item(String text) {
    var cells = cells(text, 4, 4);
    var kind = LineKind.written(cells[1]).filter(found -> found != LineKind.FIGURE).orElseThrow(() -> wrong(FileFault.KIND, text));
    return new Item(cells[0], kind, cells[2], cells[3]);
  }

  private void row(String text) {
    var table = tables.get(tables.size() - 1);
    var cells = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    if (cells.stream().anyMatch(cell -> cell.isEmpty() || cell.length() > 60) || cells.size() < 2 || cells.size() > 40) throw wrong(FileFault.CELLS, text);
    if (table.heads().isEmpty()) {
      table.heads().addAll(cells);
      return;
    }
    if (cells.size() != table.heads().size()) throw wrong(FileFault.CELLS, text);
    table.rows().add(cells);
  }

  private PolicyText whole() {
    for (var key : List.of("编码", "名称", "来源", "自")) if (head.getOrDefault(key, "").isEmpty()) throw wrong(key, FileFault.MISSING, key);
    if (!head.get("编码").matches("[A-Z][A-Z0-9-]{2,29}")) throw wrong("编码", FileFault.NAME, head.get("编码"));
    Map.of("名称", 60, "来源", 600, "说明", 600).forEach((key, most) -> { if (head.getOrDefault(key, "").length() > most) throw wrong(key, FileFault.TOO_LONG, key); });
    if (!List.of("", "示例").contains(head.getOrDefault("性质", ""))) throw wrong("性质", FileFault.HEAD, head.get("性质"));
    return new PolicyText(head.get("编码"), head.get("名称"), head.getOrDefault("性质", "").equals("示例"), head.get("来源"), day("自"),
        head.getOrDefault("至", "").isEmpty() ? null : day("至"), head.getOrDefault("说明", ""), List.copyOf(facts), List.copyOf(items), List.copyOf(tables));
  }

  private LocalDate day(String key) {
    try {
      return LocalDate.parse(head.get(key));
    } catch (DateTimeException unreadable) {
      throw wrong(key, FileFault.DATE, head.get(key));
    }
  }

  /** In the head; what is missing belongs into its first line. */
  private Refusal wrong(String key, FileFault fault, String text) { return Refusal.invalid("pay-policy.line", written.getOrDefault(key, 1), fault, text); }

  private Refusal wrong(FileFault fault, String text) { return Refusal.invalid("pay-policy.line", line, fault, text); }

  /** The same the other way round; reading it again gives an equal policy. */
  public static String write(PolicyText policy) {
    var out = new StringBuilder();
    out.append("编码: ").append(policy.code()).append("\n名称: ").append(policy.name()).append('\n');
    if (policy.sample()) out.append("性质: 示例\n");
    out.append("来源: ").append(policy.source()).append("\n自: ").append(policy.from()).append('\n');
    if (policy.until() != null) out.append("至: ").append(policy.until()).append('\n');
    if (!policy.note().isEmpty()) out.append("说明: ").append(policy.note()).append('\n');
    out.append("\n[事实]\n# 名称 | 数或文字 | 取值 | 默认 | 说明\n");
    for (var fact : policy.facts()) {
      out.append(row(fact.code(), fact.text() ? "文字" : "数", fact.text() ? String.join("、", fact.choices()) : fact.least() == null ? "" : fact.least().toPlainString() + ".." + fact.most().toPlainString(),
          fact.standard() == null ? "" : fact.standard(), fact.note()));
    }
    out.append("\n[参数]\n# 名称 | 数值 | 依据\n");
    policy.items().stream().filter(item -> item.kind() == LineKind.FIGURE).forEach(item -> out.append(row(item.code(), item.formula(), item.basis())));
    for (var table : policy.tables()) {
      out.append("\n[").append(table.stepped() ? "阶梯 " : "表 ").append(table.code()).append("]\n").append(row(table.heads().toArray(String[]::new)));
      table.rows().forEach(cells -> out.append(row(cells.toArray(String[]::new))));
    }
    out.append("\n[项目]\n# 名称 | 类别 | 公式 | 依据\n");
    policy.items().stream().filter(item -> item.kind() != LineKind.FIGURE).forEach(item -> out.append(row(item.code(), item.kind().word(), item.formula(), item.basis())));
    return out.toString();
  }

  private static String row(String... cells) { return String.join(" | ", cells).stripTrailing() + "\n"; }
}
