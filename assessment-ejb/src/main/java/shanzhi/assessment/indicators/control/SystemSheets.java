package shanzhi.assessment.indicators.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shanzhi.assessment.indicators.boundary.SystemFinding;
import shanzhi.foundation.sheets.boundary.Complaint;
import shanzhi.foundation.sheets.boundary.OutColumn;
import shanzhi.foundation.sheets.boundary.SheetOut;
import shanzhi.kernel.Refusal;

/** The rows of a workbook as text of a system, and what is wrong with them by row. */
final class SystemSheets {

  static final List<String> TITLES = List.of("部分", "编码", "名称", "维度", "性质", "约束", "满分或数值", "方式", "参数", "类别", "取数", "依据");
  private static final List<Integer> WIDTHS = List.of(8, 12, 46, 8, 8, 8, 12, 10, 20, 16, 24, 60);
  private static final List<String> PARTS = List.of(SystemRow.HEAD, "规则", "维度", "指标", "否决");

  /** A message for each fault, in the reader's language. */
  private static final String FAULT = "indicators.fault.";

  private SystemSheets() {}

  static byte[] book(String title, List<SystemRow> rows) {
    var columns = new ArrayList<OutColumn>();
    for (int i = 0; i < TITLES.size(); i++) columns.add(OutColumn.text(TITLES.get(i), WIDTHS.get(i)));
    try (var out = new SheetOut(title, null, columns)) {
      for (var row : rows) out.row(row.cells().stream().map(cell -> cell.isEmpty() ? null : cell).toList());
      return out.bytes();
    }
  }

  /** In the order of the readable form, whatever the order of the rows; {@code rows} receives the row behind each line of the text. */
  static String text(List<SystemRow> all, List<SystemRow> rows) {
    var out = new StringBuilder();
    for (var part : PARTS) {
      if (!part.equals(SystemRow.HEAD)) {
        out.append('[').append(part).append("]\n");
        rows.add(null);
      }
      for (var row : all) {
        if (!row.part().equals(part) || row.origin()) continue;
        out.append(row.line()).append('\n');
        rows.add(row);
      }
    }
    return out.toString();
  }

  /** Everything wrong, by {@link SystemRow#key()}; what is wrong with the whole stands at the row of the code. Empty where the system could be published. */
  static Map<String, Complaint> faults(List<SystemRow> all) {
    var faults = new LinkedHashMap<String, Complaint>();
    var left = new ArrayList<>(all);
    for (var row : all) {
      if (!row.broken()) continue;
      faults.put(row.key(), Complaint.of(null, "indicators.cell"));
      left.remove(row);
    }
    while (true) {
      var rows = new ArrayList<SystemRow>();
      var text = text(left, rows);
      try {
        var system = SystemFile.read(text);
        if (faults.isEmpty()) SystemChecks.of(system).forEach(finding -> faults.putIfAbsent(place(finding, all), said(finding)));
        return faults;
      } catch (Refusal unreadable) {
        int line = (Integer) unreadable.args().get(0);
        var row = line == 0 ? null : rows.get(line - 1);
        faults.putIfAbsent(row == null ? head(all) : row.key(), Complaint.of(null, FAULT + unreadable.args().get(1), unreadable.args().get(2), ""));
        if (row == null || !left.remove(row)) return faults;
      }
    }
  }

  private static String head(List<SystemRow> all) { return all.stream().filter(row -> row.is(SystemRow.HEAD, "编码")).findFirst().orElse(all.get(0)).key(); }

  private static String place(SystemFinding finding, List<SystemRow> all) {
    return all.stream().filter(row -> !row.part().equals(SystemRow.HEAD) && (row.code().equals(finding.where()) || row.part().equals(finding.where()))).findFirst().map(SystemRow::key).orElseGet(() -> head(all));
  }

  private static Complaint said(SystemFinding finding) { return Complaint.of(null, FAULT + finding.fault(), finding.where(), finding.detail()); }
}
