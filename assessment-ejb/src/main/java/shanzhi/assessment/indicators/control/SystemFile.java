package shanzhi.assessment.indicators.control;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Dimension;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Indicator;
import shanzhi.assessment.indicators.boundary.IndicatorSystem.Veto;
import shanzhi.assessment.indicators.boundary.MethodKind;
import shanzhi.assessment.indicators.boundary.Nature;
import shanzhi.assessment.indicators.boundary.SystemFault;
import shanzhi.kernel.Refusal;

/**
 * The readable form of an indicator system: {@code 键: 值} at the head, then the sections 规则, 维度, 指标 and 否决, one thing a line,
 * cells parted by {@code |}, {@code #} for remarks. Each fault is told by its line.
 */
public final class SystemFile {

  private static final int LONGEST = 200_000;
  private static final int LONGEST_CELL = 400;
  private static final String FIGURE = "-?\\d{1,12}(\\.\\d{1,4})?";

  private final Map<String, String> head = new HashMap<>();
  private final Map<String, BigDecimal> rules = new LinkedHashMap<>();
  private final List<Dimension> dimensions = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private final List<Veto> vetoes = new ArrayList<>();
  private String section = "";
  private int line;

  private SystemFile() {}

  /** @throws Refusal indicators.line (400): number of the line, {@link SystemFault}, the line itself */
  public static IndicatorSystem read(String text) {
    if (text == null || text.length() > LONGEST) throw Refusal.invalid("indicators.line", 0, SystemFault.TOO_LONG, LONGEST);
    var file = new SystemFile();
    text.lines().forEach(file::line);
    return file.whole();
  }

  private void line(String raw) {
    line++;
    var text = raw.strip();
    if (line == 1 && text.startsWith("\ufeff")) text = text.substring(1).strip();
    if (text.isEmpty() || text.startsWith("#")) return;
    if (text.startsWith("[")) section(text);
    else switch (section) {
      case "规则" -> rule(text);
      case "维度" -> dimensions.add(dimension(text));
      case "指标" -> indicators.add(indicator(text));
      case "否决" -> vetoes.add(veto(text));
      default -> head(text);
    }
  }

  private void section(String text) {
    var name = text.endsWith("]") ? text.substring(1, text.length() - 1).strip() : "";
    if (!List.of("规则", "维度", "指标", "否决").contains(name)) throw wrong(SystemFault.SECTION, text);
    section = name;
  }

  private void head(String text) {
    var parts = text.split("[:：]", 2);
    if (parts.length < 2 || !List.of("编码", "名称", "性质", "来源", "自", "说明", "类别").contains(parts[0].strip()) || head.put(parts[0].strip(), parts[1].strip()) != null) throw wrong(SystemFault.HEAD, text);
  }

  private void rule(String text) {
    var cells = cells(text, 2);
    if (rules.put(cells[0], figure(cells[1], text)) != null) throw wrong(SystemFault.CODE_TWICE, text);
  }

  private Dimension dimension(String text) {
    var cells = cells(text, 4);
    return new Dimension(cells[0], cells[1], Nature.written(cells[2]).orElseThrow(() -> wrong(SystemFault.WORD, text)), figure(cells[3], text));
  }

  private Indicator indicator(String text) {
    var cells = cells(text, 10);
    if (!List.of("", "必达").contains(cells[3])) throw wrong(SystemFault.WORD, text);
    var method = MethodKind.written(cells[5]).orElseThrow(() -> wrong(SystemFault.WORD, text));
    return new Indicator(cells[0], cells[1], cells[2], cells[3].equals("必达"), figure(cells[4], text), method, cells[6], words(cells[7]), cells[8], cells[9]);
  }

  private Veto veto(String text) {
    var cells = cells(text, 4);
    if (!cells[2].matches("\\d{1,2}")) throw wrong(SystemFault.NUMBER, text);
    return new Veto(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3]);
  }

  private String[] cells(String text, int count) {
    var cells = Arrays.stream(text.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    if (cells.length != count || cells[0].isEmpty() || Arrays.stream(cells).anyMatch(cell -> cell.length() > LONGEST_CELL)) throw wrong(SystemFault.CELLS, text);
    return cells;
  }

  private BigDecimal figure(String cell, String text) {
    if (!cell.matches(FIGURE)) throw wrong(SystemFault.NUMBER, text);
    return new BigDecimal(cell);
  }

  private static List<String> words(String cell) { return cell == null || cell.isBlank() ? List.of() : Arrays.stream(cell.split("[、,，]")).map(String::strip).toList(); }

  private IndicatorSystem whole() {
    line = 0;
    for (var key : List.of("编码", "名称", "来源", "自")) if (head.getOrDefault(key, "").isEmpty()) throw wrong(SystemFault.MISSING, key);
    if (!head.get("编码").matches("[A-Z][A-Z0-9-]{2,29}")) throw wrong(SystemFault.HEAD, head.get("编码"));
    if (!List.of("", "示例").contains(head.getOrDefault("性质", ""))) throw wrong(SystemFault.HEAD, head.get("性质"));
    return new IndicatorSystem(head.get("编码"), head.get("名称"), head.getOrDefault("性质", "").equals("示例"), head.get("来源"), day(head.get("自")), head.getOrDefault("说明", ""), rules,
        words(head.get("类别")), List.copyOf(dimensions), List.copyOf(indicators), List.copyOf(vetoes));
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      throw wrong(SystemFault.DATE, text);
    }
  }

  private Refusal wrong(SystemFault fault, String text) { return Refusal.invalid("indicators.line", line, fault, text); }

  /** The same the other way round; reading it again gives an equal system. */
  public static String write(IndicatorSystem system) {
    var out = new StringBuilder();
    out.append("编码: ").append(system.code()).append("\n名称: ").append(system.name()).append('\n');
    if (system.sample()) out.append("性质: 示例\n");
    out.append("来源: ").append(system.source()).append("\n自: ").append(system.from()).append('\n');
    if (!system.note().isEmpty()) out.append("说明: ").append(system.note()).append('\n');
    if (!system.classes().isEmpty()) out.append("类别: ").append(String.join("、", system.classes())).append('\n');
    out.append("\n[规则]\n");
    system.rules().forEach((name, figure) -> out.append(row(name, figure.toPlainString())));
    out.append("\n[维度]\n# 编码 | 名称 | 性质 | 满分\n");
    for (var one : system.dimensions()) out.append(row(one.code(), one.name(), one.nature().word(), one.most().toPlainString()));
    out.append("\n[指标]\n# 编码 | 维度 | 名称 | 约束 | 满分 | 方式 | 参数 | 类别 | 取数 | 依据\n");
    for (var one : system.indicators()) {
      out.append(row(one.code(), one.dimension(), one.name(), one.required() ? "必达" : "", one.most().toPlainString(), one.method().word(), one.parameter(), String.join("、", one.classes()), one.drawn(),
          one.basis()));
    }
    out.append("\n[否决]\n# 编码 | 名称 | 追溯年数 | 依据\n");
    for (var one : system.vetoes()) out.append(row(one.code(), one.name(), String.valueOf(one.years()), one.basis()));
    return out.toString();
  }

  private static String row(String... cells) { return String.join(" | ", cells) + '\n'; }
}
