package shanzhi.foundation.database.boundary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the readable data files that come with a module: a head line, commas, quotes doubled inside quotes, # comments. */
public final class Csv {

  private Csv() {}

  /** Every line of a class-path resource by column name. */
  public static List<Map<String, String>> resource(Class<?> near, String path) {
    var stream = near.getResourceAsStream(path);
    if (stream == null) throw new IllegalStateException("missing data file " + path);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<String> head = null;
      var lines = new ArrayList<Map<String, String>>();
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) continue;
        var cells = cells(line);
        if (head == null) {
          head = cells;
          continue;
        }
        var byName = new HashMap<String, String>();
        for (int i = 0; i < head.size(); i++) byName.put(head.get(i), i < cells.size() ? cells.get(i) : "");
        lines.add(byName);
      }
      return lines;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
