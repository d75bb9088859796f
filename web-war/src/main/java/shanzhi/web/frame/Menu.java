package shanzhi.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The side menu by the caller's rights, from {@code menu.csv}. The groups {@code @tools} and {@code @quick} are not in
 * the menu: they fill the header and the quick entries of the home page.
 */
@Named
@RequestScoped
public class Menu {

  private static final List<Line> LINES = read();
  private static final int QUICK = 6;

  /** One page. {@code text} is a key of the bundle texts; {@code right} what it takes to see it. */
  public record Line(String group, String icon, String text, String page, String right) {}

  /** Pages under one heading; {@code title} is a key, empty for the pages on top. */
  public record Group(String title, List<Line> lines) {}

  @Inject Desk desk;
  @Inject HttpServletRequest request;
  @Inject @Any Instance<MenuCounts> sources;

  private Map<String, MenuCounts.Count> counts;

  public List<Group> getGroups() {
    var groups = new LinkedHashMap<String, List<Line>>();
    LINES.stream().filter(line -> !line.group().startsWith("@") && allowed(line))
        .forEach(line -> groups.computeIfAbsent(line.group(), none -> new ArrayList<>()).add(line));
    return groups.entrySet().stream().map(entry -> new Group(entry.getKey(), entry.getValue())).toList();
  }

  public List<Line> getTools() { return special("@tools"); }

  /** The first few of the quick entries; what a job needs most stands first in the file. */
  public List<Line> getQuick() { return special("@quick").stream().limit(QUICK).toList(); }

  private List<Line> special(String group) { return LINES.stream().filter(line -> line.group().equals(group) && allowed(line)).toList(); }

  private boolean allowed(Line line) {
    if (line.right().equals("demo")) return desk.isDemo() && desk.isSignedIn();
    return desk.may(line.right());
  }

  /** {@code page} for the entry of the page that is open, otherwise null. A page below an entry belongs to it. */
  public String current(Line line) {
    var open = String.valueOf(request.getServletPath()).replaceFirst("\\.xhtml$", "");
    var best = LINES.stream().filter(one -> !one.group().startsWith("@")).map(Line::page)
        .filter(page -> open.equals(page) || open.startsWith(page + "/")).max(java.util.Comparator.comparingInt(String::length)).orElse("");
    return line.page().equals(best) ? "page" : null;
  }

  /** What waits behind an entry; null where nobody counts. */
  public MenuCounts.Count count(Line line) {
    if (counts == null) {
      counts = new HashMap<>();
      for (var source : sources) counts.putAll(source.counts());
    }
    return counts.get(line.page());
  }

  private static List<Line> read() {
    try (var in = new BufferedReader(new InputStreamReader(Menu.class.getResourceAsStream("/shanzhi/web/menu.csv"), StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).skip(1).map(Menu::line).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Line line(String csv) {
    var cells = csv.split(",", -1);
    return new Line(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
  }
}
