package shanzhi.foundation.sheets.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shanzhi.foundation.sheets.boundary.InColumn;
import shanzhi.foundation.sheets.control.Lines.Line;

/**
 * The titles of a sheet and where its rows begin. People put a heading, a unit and a date above the titles, and group
 * titles under a wider one.
 *
 * @param titles one a column, made different from each other
 * @param firstRow place of the first row of data among the lines
 */
record Head(List<String> titles, int firstRow) {

  private static final int SEARCHED = 15;

  static Head of(Lines lines, List<InColumn> columns) {
    var names = names(columns);
    int best = -1;
    int bestFit = 0;
    boolean two = false;
    for (int i = 0; i < Math.min(SEARCHED, lines.lines().size()); i++) {
      int one = fit(titles(lines, i, false), names);
      int both = i + 1 < lines.lines().size() ? fit(titles(lines, i, true), names) : 0;
      if (Math.max(one, both) > bestFit) {
        best = i;
        bestFit = Math.max(one, both);
        two = both > one;
      }
    }
    if (best < 0) best = firstWide(lines);
    return new Head(different(titles(lines, best, two)), best + (two ? 2 : 1));
  }

  /** Key of the column that a title means; null when none. */
  static String meant(String title, Map<String, String> names) {
    var plain = plain(title);
    if (names.containsKey(plain)) return names.get(plain);
    int slash = title.lastIndexOf('/');
    return slash < 0 ? null : names.get(plain(title.substring(slash + 1)));
  }

  static Map<String, String> names(List<InColumn> columns) {
    var names = new HashMap<String, String>();
    for (var column : columns) {
      for (var alias : column.aliases()) names.putIfAbsent(plain(alias), column.key());
      names.put(plain(column.title()), column.key());
    }
    return names;
  }

  /** Without blanks, marks of obligation and remarks in brackets. */
  static String plain(String title) {
    return CellValues.plain(title).replaceAll("\\(.*?\\)|（.*?）|\\[.*?]|【.*?】", "").replaceAll("[\\s*＊:：]", "").toLowerCase(Locale.ROOT);
  }

  private static int fit(List<String> titles, Map<String, String> names) {
    var found = new HashSet<String>();
    for (var title : titles) {
      var key = meant(title, names);
      if (key != null) found.add(key);
    }
    return found.size();
  }

  private static List<String> titles(Lines lines, int at, boolean two) {
    var upper = lines.lines().get(at);
    if (!two) return upper.cells().stream().map(CellValues::stripped).toList();
    var lower = lines.lines().get(at + 1);
    var titles = new ArrayList<String>();
    for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) titles.add(together(upper, lower, i));
    return titles;
  }

  private static String together(Line upper, Line lower, int column) {
    var above = CellValues.stripped(upper.at(column));
    var below = CellValues.stripped(lower.at(column));
    if (below.isEmpty() || below.equals(above)) return above;
    return above.isEmpty() ? below : above + "/" + below;
  }

  private static int firstWide(Lines lines) {
    for (int i = 0; i < lines.lines().size(); i++) if (lines.lines().get(i).cells().stream().filter(cell -> !cell.isBlank()).count() > 1) return i;
    return 0;
  }

  private static List<String> different(List<String> titles) {
    var seen = new HashSet<String>();
    var all = new ArrayList<String>();
    for (int i = 0; i < titles.size(); i++) {
      var title = titles.get(i).replaceAll("\\s*\\R\\s*", "").strip();
      if (title.isEmpty()) title = "#" + (i + 1);
      while (!seen.add(title)) title += "#" + (i + 1);
      all.add(title);
    }
    return all;
  }
}
