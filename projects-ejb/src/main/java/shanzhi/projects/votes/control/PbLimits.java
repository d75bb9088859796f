package shanzhi.projects.votes.control;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a {@code .pb} file says that its own ballots keep to: how many projects one names, what they cost together, the points of one project
 * and of all. Like the checker of pabulib.org, which calls the one an error and the other a warning: a ballot with too many or too few
 * projects, or with points outside their bounds, is refused with its line, as is one with more points than there are to give; one that
 * costs too much or too little, or gives too few points, is counted, for its organiser counted it (30 of 1,746 published files have such
 * ballots), and is told of. An empty ballot wants nothing and keeps to every limit.
 */
final class PbLimits {

  private final Map<String, String> meta;
  private final Map<String, Integer> lines;
  private final boolean one;
  private final BigDecimal leastLength;
  private final BigDecimal mostLength;
  private final BigDecimal leastCost;
  private final BigDecimal mostCost;
  private final BigDecimal leastPoints;
  private final BigDecimal mostPoints;
  private final BigDecimal leastSum;
  private final BigDecimal mostSum;
  private int beyond;
  private int firstBeyond;

  /** @param type as META has it, in small letters; @param lines where each key of META stands; @throws shanzhi.kernel.Refusal vote.pb-amount (400) for a limit that is no number */
  PbLimits(String type, Map<String, String> meta, Map<String, Integer> lines) {
    this.meta = meta;
    this.lines = lines;
    one = type.equals("choose-1");
    boolean approvals = one || type.equals("approval");
    boolean points = type.equals("cumulative") || type.equals("scoring");
    leastLength = limit("min_length");
    mostLength = limit("max_length");
    leastCost = approvals ? limit("min_sum_cost") : null;
    mostCost = approvals ? limit("max_sum_cost") : null;
    leastPoints = points ? limit("min_points") : null;
    mostPoints = points ? limit("max_points") : null;
    leastSum = points ? limit("min_sum_points") : null;
    mostSum = points ? limit("max_sum_points") : null;
  }

  /** Whether it has to be known what a ballot costs. */
  boolean costs() { return leastCost != null || mostCost != null; }

  /** @throws shanzhi.kernel.Refusal vote.pb-too-long, -too-short (400) */
  void length(int named, int line) {
    if (named == 0) return;
    if (one && named > 1) throw PbFault.at(line, "too-long", named, 1);
    if (above(named, mostLength)) throw PbFault.at(line, "too-long", named, meta.get("max_length"));
    if (below(named, leastLength)) throw PbFault.at(line, "too-short", named, meta.get("min_length"));
  }

  /** What is only told of, once for each ballot. */
  void whole(BigDecimal cost, long points, int named, int line) {
    if (named == 0) return;
    boolean costs = mostCost != null && cost.compareTo(mostCost) > 0 || leastCost != null && cost.compareTo(leastCost) < 0;
    if (!costs && !below(points, leastSum)) return;
    if (beyond++ == 0) firstBeyond = line;
  }

  /** Ballots counted though they are beyond a limit. */
  int beyond() { return beyond; }

  /** The line of the first of them; 0 for none. */
  int firstBeyond() { return firstBeyond; }

  /** Points of one project. @throws shanzhi.kernel.Refusal vote.pb-points-above, -points-below (400) */
  void points(int given, String item, int line) {
    if (above(given, mostPoints)) throw PbFault.at(line, "points-above", item, given, meta.get("max_points"));
    if (below(given, leastPoints)) throw PbFault.at(line, "points-below", item, given, meta.get("min_points"));
  }

  /** @throws shanzhi.kernel.Refusal vote.pb-points-sum (400) */
  void sum(long points, int line) {
    if (above(points, mostSum)) throw PbFault.at(line, "points-sum", points, meta.get("max_sum_points"));
  }

  private static boolean above(long what, BigDecimal limit) { return limit != null && BigDecimal.valueOf(what).compareTo(limit) > 0; }

  private static boolean below(long what, BigDecimal limit) { return limit != null && BigDecimal.valueOf(what).compareTo(limit) < 0; }

  private BigDecimal limit(String key) {
    var text = meta.get(key);
    if (text == null || text.isBlank()) return null;
    var plain = text.strip().replace(',', '.');
    if (!plain.matches("-?\\d{1,15}(\\.\\d{1,15})?")) throw PbFault.at(lines.get(key), "amount", key, text);
    return new BigDecimal(plain);
  }
}
