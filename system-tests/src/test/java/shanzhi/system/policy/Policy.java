package shanzhi.system.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shanzhi.kernel.JobRole;
import shanzhi.kernel.Territory;
import shanzhi.system.DemoPeople;

/** The policy files as they lie in the project. */
final class Policy {

  /** One resource. */
  record Rule(String method, String path, String right, String ground, String also) {
    String name() { return method + " " + path; }
  }

  /** Somebody of the demonstration with the one job; {@code job} is null for whoever has no grant, whatever the token says. */
  record Person(String username, JobRole job, Territory territory) {
    /** @param right or several with a bar between, any of which is enough */
    boolean may(String right) { return job == null ? right.equals("signed-in") : Arrays.stream(right.split("\\|")).anyMatch(job::grants); }

    /** Whether this is a place of a community one reads in: within one's territory, or the community around one's grid. */
    boolean readsIn(Territory community) { return covers(community) || job != null && territory.isGrid() && territory.area().equals(community.area()); }

    boolean covers(Territory place) {
      return job != null && switch (territory.level()) {
        case CITY -> place.code().startsWith(territory.code().substring(0, 4));
        case COUNTY -> place.code().startsWith(territory.code().substring(0, 6));
        case TOWN -> place.code().startsWith(territory.code().substring(0, 9));
        case COMMUNITY -> place.code().startsWith(territory.area());
        case GENERAL_GRID -> place.code().equals(territory.code()) || place.isGrid() && place.code().charAt(12) == '2'
            && place.code().startsWith(territory.area()) && place.code().substring(13, 16).equals(territory.code().substring(13, 16));
        default -> place.code().equals(territory.code());
      };
    }
  }

  private Policy() {}

  static List<Rule> rules() {
    return lines("docs/admin/authorisation.csv").stream().map(cells -> new Rule(cells[0], cells[1], cells[2], cells[3], cells[4])).toList();
  }

  static List<Person> people() {
    return lines("foundation-ejb/src/main/resources/data/demo/accounts.csv").stream()
        .map(cells -> new Person(cells[0], cells[3].isEmpty() ? null : JobRole.valueOf(cells[3]), Territory.of(cells[4]))).toList();
  }

  /** Every page under {@code /app} that is written down, with its right. */
  static Map<String, String> pages() {
    var pages = new LinkedHashMap<String, String>();
    lines("web-war/src/main/resources/shanzhi/web/menu.csv").forEach(cells -> pages.putIfAbsent(cells[3].strip(), cells[4].strip()));
    lines("web-war/src/main/resources/shanzhi/web/pages.csv").forEach(cells -> pages.put(cells[0].strip(), cells[1].strip()));
    return pages;
  }

  private static List<String[]> lines(String file) {
    try {
      return Files.readAllLines(DemoPeople.ROOT.resolve(file)).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).skip(1)
          .map(line -> line.split(",", -1)).toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
