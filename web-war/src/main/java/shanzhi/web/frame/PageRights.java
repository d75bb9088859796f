package shanzhi.web.frame;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What it takes to open a page under {@code /app}: the right in menu.csv or, for pages without an entry there, in pages.csv. */
public final class PageRights {

  private static final Map<String, String> RIGHTS = read();

  private PageRights() {}

  /** Every page with its right, as the two files say. */
  public static Map<String, String> all() { return RIGHTS; }

  /** @param path with or without {@code .xhtml}; empty for a page nobody has written down */
  public static Optional<String> of(String path) { return Optional.ofNullable(RIGHTS.get(path.replaceFirst("\\.xhtml$", ""))); }

  private static Map<String, String> read() {
    var rights = new LinkedHashMap<String, String>();
    lines("menu.csv").forEach(cells -> rights.putIfAbsent(cells[3].strip(), cells[4].strip()));
    lines("pages.csv").forEach(cells -> rights.put(cells[0].strip(), cells[1].strip()));
    return rights;
  }

  private static java.util.List<String[]> lines(String file) {
    try (var in = new BufferedReader(new InputStreamReader(PageRights.class.getResourceAsStream("/shanzhi/web/" + file), StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
