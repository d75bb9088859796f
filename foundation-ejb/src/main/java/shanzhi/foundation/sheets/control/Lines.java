package shanzhi.foundation.sheets.control;

import java.util.ArrayList;
import java.util.List;
import shanzhi.kernel.Refusal;

/** The cells of the first sheet as text, as people see them; every line as long as it needs. */
record Lines(List<Line> lines) {

  /** @param number as Excel counts, from 1 */
  record Line(int number, ArrayList<String> cells) {

    String at(int column) { return column < cells.size() && cells.get(column) != null ? cells.get(column) : ""; }

    void put(int column, String text) {
      if (column >= COLUMNS) return;
      while (cells.size() <= column) cells.add("");
      cells.set(column, text);
    }

    boolean blank() { return cells.stream().allMatch(cell -> CellValues.stripped(cell).isEmpty()); }
  }

  static final int ROWS = 50_000;
  static final int COLUMNS = 100;

  /** Title rows, a two-row head, and the rows themselves. */
  static void room(int lines) {
    if (lines > ROWS + 20) throw Refusal.invalid("sheet.too-many-rows", ROWS);
  }
}
