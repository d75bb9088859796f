package shanzhi.projects.works.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shanzhi.kernel.Sql;

/** Rows gathered per table and put in as sets, in the order in which the tables were first named. */
final class DemoBooks {

  private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

  /** Names tables in advance, so that what others refer to comes first. */
  void order(String... inserts) { for (var insert : inserts) rows.computeIfAbsent(insert, none -> new ArrayList<>()); }

  void put(String insert, Object... values) { rows.computeIfAbsent(insert, none -> new ArrayList<>()).add(values); }

  void write(Sql sql) {
    rows.forEach((insert, all) -> sql.batch(insert + " values (" + "?, ".repeat(all.isEmpty() ? 0 : all.get(0).length - 1) + "?)", all));
    rows.clear();
  }
}
