package shanzhi.assessment.indicators.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shanzhi.assessment.indicators.boundary.IndicatorSystem;

/**
 * One row of the workbook of an indicator system: which part of the system it belongs to, and its cells as they are written. A row and a line of the
 * readable form say the same, so that there is one reader for both.
 *
 * @param part 基本, 规则, 维度, 指标 or 否决
 */
public record SystemRow(String part, String code, String name, String dimension, String nature, String required, String figure, String method, String parameter, String classes, String drawn, String basis) {

  static final String HEAD = "基本";
  static final String NUMBER = "版次";
  static final String SEAL = "封印";

  /** What identifies a row within its workbook. */
  String key() { return part + " " + code; }

  boolean is(String wanted, String code) { return part.equals(wanted) && this.code.equals(code); }

  /** Tells which version the workbook was made from; no line of the system. */
  boolean origin() { return part.equals(HEAD) && (code.equals(NUMBER) || code.equals(SEAL)); }

  /** A bar or a break in a cell would make other cells of it. */
  boolean broken() { return Stream.of(code, name, dimension, nature, required, figure, method, parameter, classes, drawn, basis).anyMatch(cell -> cell.contains("|") || cell.contains("\n") || cell.contains("\r")); }

  String line() {
    return switch (part) {
      case HEAD -> code + ": " + name;
      case "规则" -> String.join(" | ", code, figure);
      case "维度" -> String.join(" | ", code, name, nature, figure);
      case "指标" -> String.join(" | ", code, dimension, name, required, figure, method, parameter, classes, drawn, basis);
      default -> String.join(" | ", code, name, figure, basis);
    };
  }

  static List<SystemRow> of(IndicatorSystem system, int number, String seal) {
    var rows = new ArrayList<SystemRow>();
    rows.add(head("编码", system.code()));
    rows.add(head("名称", system.name()));
    if (system.sample()) rows.add(head("性质", "示例"));
    rows.add(head("来源", system.source()));
    rows.add(head("自", system.from().toString()));
    if (!system.note().isEmpty()) rows.add(head("说明", system.note()));
    if (!system.classes().isEmpty()) rows.add(head("类别", String.join("、", system.classes())));
    rows.add(head(NUMBER, String.valueOf(number)));
    rows.add(head(SEAL, seal));
    system.rules().forEach((name, figure) -> rows.add(new SystemRow("规则", name, "", "", "", "", figure.toPlainString(), "", "", "", "", "")));
    for (var one : system.dimensions()) rows.add(new SystemRow("维度", one.code(), one.name(), "", one.nature().word(), "", one.most().toPlainString(), "", "", "", "", ""));
    for (var one : system.indicators()) {
      rows.add(new SystemRow("指标", one.code(), one.name(), one.dimension(), "", one.required() ? "必达" : "", one.most().toPlainString(), one.method().word(), one.parameter(),
          String.join("、", one.classes()), one.drawn(), one.basis()));
    }
    for (var one : system.vetoes()) rows.add(new SystemRow("否决", one.code(), one.name(), "", "", "", String.valueOf(one.years()), "", "", "", "", one.basis()));
    return rows;
  }

  private static SystemRow head(String code, String words) { return new SystemRow(HEAD, code, words, "", "", "", "", "", "", "", "", ""); }

  List<String> cells() { return List.of(part, code, name, dimension, nature, required, figure, method, parameter, classes, drawn, basis); }
}
