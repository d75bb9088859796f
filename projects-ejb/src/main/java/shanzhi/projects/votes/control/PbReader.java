package shanzhi.projects.votes.control;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import shanzhi.projects.votes.boundary.BallotKind;

/**
 * Reads the open format of participatory budgeting, {@code .pb} of pabulib.org: sections META, PROJECTS and VOTES. Takes what real files
 * have (columns in any order, more columns and keys than we know, quotes, blank lines, empty votes) and refuses, with the number of the
 * line, what would make a count wrong: an unknown or repeated project or voter, a number that is none, fewer votes than the file says it has.
 * Without {@code vote_type} votes are approvals.
 */
public final class PbReader {

  /** More than this is refused, so that what is kept in memory stays below 150 megabytes. */
  static final int MOST_ITEMS = 10_000;
  static final int MOST_BALLOTS = 1_000_000;
  static final int MOST_CHOICES = 20_000_000;
  private static final int MOST_POINTS = 1_000_000;

  private static final Set<String> SECTIONS = Set.of("META", "PROJECTS", "VOTES");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}([.,]\\d{1,15})?([eE]\\+?\\d{1,2})?");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3},\\d{3}");
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  private final PbLines lines;
  private final Map<String, String> meta = new LinkedHashMap<>();
  private final Map<String, Integer> metaLines = new HashMap<>();
  private final List<Election.Item> items = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> voters = new HashSet<>();
  private final Set<String> sections = new HashSet<>();
  private Map<String, Integer> columns;
  private int width;
  private BallotKind kind;
  private Ballots.Box box;
  private int[] last;        // the ballot in which an item was named last, to find it named twice
  private int longest;
  private PbLimits limits;
  private boolean fixed;     // the first place is worth the same on every ballot
  private int finest = -1;   // decimals of the finest amount, and where it stands
  private int finestLine;

  private PbReader(InputStream in) { lines = new PbLines(in); }

  /** @throws shanzhi.kernel.Refusal vote.pb-* (400), the number of the line first among its arguments */
  public static Election read(InputStream in) throws IOException { return new PbReader(in).read(); }

  private Election read() throws IOException {
    String section = null;
    for (var row = lines.row(); row != null; row = lines.row()) {
      var begins = begins(row);
      if (begins != null) {
        enter(begins);
        section = begins;
      } else if (section == null) {
        throw PbFault.at(lines.number(), "before-sections", row.get(0));
      } else if (section.equals("META")) {
        describe(row);
      } else if (columns == null) {
        head(row, section);
      } else if (section.equals("PROJECTS")) {
        project(row);
      } else {
        vote(row);
      }
    }
    for (var needed : List.of("META", "PROJECTS", "VOTES")) if (!sections.contains(needed)) throw PbFault.at(lines.number(), "no-section", needed);
    if (columns == null) throw PbFault.at(lines.number(), "no-head", section);
    agrees("num_projects", items.size());
    agrees("num_votes", box.count());
    try {
      var ballots = box.seal(kind == BallotKind.RANKED ? fixed ? most("max_length", longest) : Ballots.OWN_LENGTH : 0);
      return new Election(meta, kind, amount(meta.get("budget"), metaLines.get("budget"), "budget"), items, ballots, new Election.Beyond(limits.beyond(), limits.firstBeyond()));
    } catch (ArithmeticException tooLarge) {
      throw PbFault.at(finestLine, "too-fine");
    }
  }

  private static String begins(List<String> row) {
    var name = row.get(0).toUpperCase(Locale.ROOT);
    return SECTIONS.contains(name) && row.stream().skip(1).allMatch(String::isEmpty) ? name : null;
  }

  private void enter(String section) {
    if (!sections.add(section)) throw PbFault.at(lines.number(), "section-twice", section);
    if (section.equals("PROJECTS") && !sections.contains("META") || section.equals("VOTES") && !sections.contains("PROJECTS")) {
      throw PbFault.at(lines.number(), "section-order", section);
    }
    if (section.equals("VOTES")) ready();
    columns = null;
  }

  private void describe(List<String> row) {
    var key = row.get(0).toLowerCase(Locale.ROOT);
    if (row.size() < 2) throw PbFault.at(lines.number(), "meta-row", row.get(0));
    var value = String.join(";", row.subList(1, row.size())).replaceFirst(";+$", "");
    if (meta.isEmpty() && key.equals("key") && value.equalsIgnoreCase("value")) return;
    if (meta.containsKey(key) && Set.of("budget", "vote_type").contains(key)) throw PbFault.at(lines.number(), "meta-twice", key);
    meta.put(key, value);
    metaLines.put(key, lines.number());
  }

  private void head(List<String> row, String section) {
    columns = new HashMap<>();
    width = row.size();
    for (int i = 0; i < width; i++) {
      var name = row.get(i).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && columns.put(name, i) != null) throw PbFault.at(lines.number(), "column-twice", name);
    }
    for (var needed : section.equals("PROJECTS") ? List.of("project_id", "cost") : List.of("voter_id", "vote")) {
      if (!columns.containsKey(needed)) throw PbFault.at(lines.number(), "no-column", needed, section);
    }
    if (section.equals("VOTES") && kind == BallotKind.CUMULATIVE && !columns.containsKey("points")) throw PbFault.at(lines.number(), "no-column", "points", section);
  }

  private String cell(List<String> row, String column) { return row.get(columns.get(column)); }

  private void measured(List<String> row) {
    boolean tooMany = row.size() > width && row.subList(width, row.size()).stream().anyMatch(cell -> !cell.isEmpty());
    if (row.size() < width || tooMany) throw PbFault.at(lines.number(), "cells", row.size(), width);
  }

  private void project(List<String> row) {
    measured(row);
    var id = cell(row, "project_id");
    if (id.isEmpty()) throw PbFault.at(lines.number(), "no-id");
    if (id.indexOf(',') >= 0) throw PbFault.at(lines.number(), "comma-in-id", id);
    if (places.put(id, items.size()) != null) throw PbFault.at(lines.number(), "project-twice", id);
    if (items.size() == MOST_ITEMS) throw PbFault.at(lines.number(), "too-many", MOST_ITEMS);
    var cost = amount(cell(row, "cost"), lines.number(), "cost");
    fine(cost, lines.number());
    items.add(new Election.Item(id, columns.containsKey("name") ? cell(row, "name") : id, cost));
  }

  /** Before the first vote everything must be known that votes are measured by. */
  private void ready() {
    int here = lines.number();
    if (!meta.containsKey("budget")) throw PbFault.at(here, "no-budget");
    if (items.isEmpty()) throw PbFault.at(here, "no-projects");
    fine(amount(meta.get("budget"), metaLines.get("budget"), "budget"), metaLines.get("budget"));
    var type = meta.getOrDefault("vote_type", "approval").toLowerCase(Locale.ROOT);
    kind = switch (type) {
      case "approval", "choose-1" -> BallotKind.APPROVAL;
      case "ordinal" -> BallotKind.RANKED;
      case "cumulative", "scoring" -> BallotKind.CUMULATIVE;
      default -> throw PbFault.at(metaLines.get("vote_type"), "vote-type", type);
    };
    limits = new PbLimits(type, meta, metaLines);
    if (kind == BallotKind.RANKED) fixed = fixed(meta.getOrDefault("scoring_fn", "").strip());
    box = new Ballots.Box(kind == BallotKind.CUMULATIVE);
    last = new int[items.size()];
  }

  private boolean fixed(String scoring) {
    if (scoring.isEmpty() || scoring.equalsIgnoreCase("Borda")) return false;
    if (!scoring.equalsIgnoreCase(VoteFile.FIXED)) throw PbFault.at(metaLines.get("scoring_fn"), "scoring", scoring);
    return true;
  }

  private void vote(List<String> row) {
    measured(row);
    int line = lines.number();
    var voter = cell(row, "voter_id");
    if (voter.isEmpty()) throw PbFault.at(line, "no-voter");
    if (box.count() == MOST_BALLOTS) throw PbFault.at(line, "too-many", MOST_BALLOTS);
    if (!voters.add(voter)) throw PbFault.at(line, "voter-twice", voter);
    var named = parts(cell(row, "vote"));
    var points = kind == BallotKind.CUMULATIVE ? parts(cell(row, "points")) : List.<String>of();
    if (kind == BallotKind.CUMULATIVE && points.size() != named.size()) throw PbFault.at(line, "points-count", points.size(), named.size());
    limits.length(named.size(), line);
    if (box.size() + named.size() > MOST_CHOICES) throw PbFault.at(line, "too-many", MOST_CHOICES);
    long sum = 0;
    var cost = BigDecimal.ZERO;
    for (int i = 0; i < named.size(); i++) {
      if (named.get(i).isEmpty()) throw PbFault.at(line, "no-name-in-vote");
      var place = places.get(named.get(i));
      if (place == null) throw PbFault.at(line, "unknown-project", named.get(i));
      if (last[place] == box.count() + 1) throw PbFault.at(line, "named-twice", named.get(i));
      last[place] = box.count() + 1;
      int weight = points.isEmpty() ? 1 : points(points.get(i), line);
      if (!points.isEmpty()) limits.points(weight, named.get(i), line);
      if (limits.costs()) cost = cost.add(items.get(place).cost());
      sum += weight;
      box.choose(place, weight);
    }
    limits.sum(sum, line);
    limits.whole(cost, sum, named.size(), line);
    longest = Math.max(longest, named.size());
    box.drop();
  }

  private static List<String> parts(String cell) {
    if (cell.isEmpty()) return List.of();
    var parts = new ArrayList<String>();
    int from = 0;
    for (int comma = cell.indexOf(','); comma >= 0; comma = cell.indexOf(',', from)) {
      parts.add(cell.substring(from, comma).strip());
      from = comma + 1;
    }
    parts.add(cell.substring(from).strip());
    return parts;
  }

  private static int points(String text, int line) {
    if (!text.matches("\\d{1,7}(\\.0+)?")) throw PbFault.at(line, "points", text);
    int points = Integer.parseInt(text.replaceFirst("\\..*", ""));
    if (points > MOST_POINTS) throw PbFault.at(line, "points", text);
    return points;
  }

  private static BigDecimal amount(String text, int line, String column) {
    var plain = text.strip();
    if (!AMOUNT.matcher(plain).matches() || GROUPED.matcher(plain).matches()) throw PbFault.at(line, "amount", column, text);
    var amount = new BigDecimal(plain.replace(',', '.'));
    if (amount.compareTo(MOST) > 0) throw PbFault.at(line, "amount", column, text);
    return amount;
  }

  private void fine(BigDecimal amount, int line) {
    int decimals = amount.stripTrailingZeros().scale();
    if (decimals <= finest) return;
    finest = decimals;
    finestLine = line;
  }

  /** A limit the file sets itself. */
  private int most(String key, int otherwise) {
    var text = meta.get(key);
    if (text == null || text.isEmpty()) return otherwise;
    if (!text.matches("\\d{1,9}(\\.0+)?")) throw PbFault.at(metaLines.get(key), "amount", key, text);
    return Integer.parseInt(text.replaceFirst("\\..*", ""));
  }

  /** A file cut short must not be counted as if it were whole. */
  private void agrees(String key, int found) {
    int said = most(key, found);
    if (said != found) throw PbFault.at(metaLines.get(key), "not-whole", key, said, found);
  }
}
