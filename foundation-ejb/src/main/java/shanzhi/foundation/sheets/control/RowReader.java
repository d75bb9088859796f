package shanzhi.foundation.sheets.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import shanzhi.foundation.sheets.boundary.Cells;
import shanzhi.foundation.sheets.boundary.Complaint;
import shanzhi.foundation.sheets.boundary.InColumn;

/** Turns the text of a row into values by the columns of an import and the mapping of one sheet. */
final class RowReader {

  /** Values of a row, or what is wrong with it. */
  record Outcome(Cells cells, List<Complaint> complaints) {}

  private final List<InColumn> columns;
  private final Map<String, Integer> placeOf = new HashMap<>();
  private final Places places;
  /** What words for a choice or a place mean, by column: a sheet says few of them many thousand times. */
  private final Map<String, Map<String, String>> known = new HashMap<>();

  RowReader(List<InColumn> columns, List<String> head, Map<String, String> mapping, Places places) {
    this.columns = columns;
    this.places = places;
    for (int i = 0; i < head.size(); i++) {
      var key = mapping.get(head.get(i));
      if (key != null) placeOf.putIfAbsent(key, i);
    }
  }

  /** Titles of the required columns that the sheet does not have. */
  List<String> missing() {
    return columns.stream().filter(column -> column.required() && !placeOf.containsKey(column.key())).map(InColumn::title).toList();
  }

  /** The example row of the template, left where it was. */
  boolean example(List<String> cells) {
    if (!missing().isEmpty()) return false;
    boolean any = false;
    for (var column : columns) {
      if (!placeOf.containsKey(column.key())) continue;
      if (!CellValues.plain(cell(cells, column)).equals(CellValues.plain(column.example()))) return false;
      any |= !column.example().isEmpty();
    }
    return any;
  }

  Outcome read(List<String> cells) {
    var values = new HashMap<String, Object>();
    var complaints = new ArrayList<Complaint>();
    for (var column : columns) {
      var raw = cell(cells, column);
      if (CellValues.stripped(raw).isEmpty()) {
        if (column.required()) complaints.add(Complaint.of(column.title(), "sheet.required"));
        continue;
      }
      try {
        values.put(column.key(), value(raw, column));
      } catch (BadCell bad) {
        complaints.add(Complaint.of(column.title(), bad.key, bad.args.toArray()));
      }
    }
    return new Outcome(new Cells(values), complaints);
  }

  private String cell(List<String> cells, InColumn column) {
    var at = placeOf.get(column.key());
    return at == null || at >= cells.size() || cells.get(at) == null ? "" : cells.get(at);
  }

  private Object value(String raw, InColumn column) {
    return switch (column.kind()) {
      case TEXT -> CellValues.stripped(raw);
      case INTEGER -> CellValues.integer(raw);
      case DECIMAL -> CellValues.decimal(raw);
      case DATE -> CellValues.date(raw);
      case CODE -> CellValues.code(raw);
      case CHOICE -> known(raw, column, () -> CellValues.choice(raw, column.choices()));
      case AREA -> known(raw, column, () -> places.code(raw, column));
    };
  }

  private String known(String raw, InColumn column, Supplier<String> meaning) {
    return known.computeIfAbsent(column.key(), key -> new HashMap<>()).computeIfAbsent(raw, word -> meaning.get());
  }
}
