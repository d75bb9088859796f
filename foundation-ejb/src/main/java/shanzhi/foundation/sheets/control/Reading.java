package shanzhi.foundation.sheets.control;

import java.util.ArrayList;
import java.util.List;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.kernel.Refusal;

/**
 * An uploaded sheet, read.
 *
 * @param head titles, one a column
 * @param rows lines below the head with the number Excel gives them
 */
public record Reading(List<String> head, List<Row> rows) {

  public record Row(int number, List<String> cells) {}

  /** @throws Refusal sheet.unreadable, sheet.empty, sheet.too-many-rows, file.bomb (400) */
  public static Reading of(byte[] content, List<InColumn> columns) {
    boolean archive = content.length > 3 && content[0] == 'P' && content[1] == 'K';
    boolean oldExcel = content.length > 3 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF;
    if (oldExcel) throw Refusal.invalid("sheet.old-excel");
    var lines = archive ? Xlsx.read(content) : CsvLines.read(content);
    if (lines.lines().isEmpty()) throw Refusal.invalid("sheet.empty");
    var head = Head.of(lines, columns);
    var rows = new ArrayList<Row>();
    for (var line : lines.lines().subList(Math.min(head.firstRow(), lines.lines().size()), lines.lines().size())) {
      rows.add(new Row(line.number(), line.cells().subList(0, Math.min(line.cells().size(), head.titles().size()))));
    }
    if (rows.isEmpty()) throw Refusal.invalid("sheet.empty");
    if (rows.size() > Lines.ROWS) throw Refusal.invalid("sheet.too-many-rows", Lines.ROWS);
    return new Reading(head.titles(), rows);
  }

  /** Key of the column that a title means; null when none. */
  public static String meant(String title, List<InColumn> columns) { return Head.meant(title, Head.names(columns)); }
}
