package shanzhi.grid.incidents.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.grid.incidents.boundary.IncidentQuery;
import shanzhi.kernel.Bigrams;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/**
 * Puts a query of the ledger and what the caller can open into SQL on the incident table: as one condition for counting,
 * or as the first rows in an order. There are several ways to see an incident (area, office, own report, …); the first
 * rows are read for each by its own index and then merged, because a single condition with "or" reads everything.
 */
public final class LedgerSql {

  /** Newest first. */
  public static final String NEWEST = "i.reported_at desc, i.id desc";
  /** The most pressing first. */
  public static final String PRESSING = "i.due_at, i.id";

  /** One way of seeing incidents. */
  private record Way(String sql, List<Object> args) {}

  private final List<Way> ways = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> args = new ArrayList<>();

  /** @param offices the caller's offices, @param people the caller and whom the caller stands in for, @param known what of restricted ones may be searched */
  public LedgerSql(IncidentQuery query, Reach reach, Set<Long> offices, Set<String> people, NeedToKnow known, Instant now) {
    if (query.mine()) any("reporter", people);
    else visible(reach, offices, people);
    if (query.ground() != null) {
      var ground = Territory.of(query.ground());
      if (ground.level() != Level.CITY) add(column(ground.level()) + " = ?", ground.level() == Level.COMMUNITY ? ground.area() : ground.code());
      if (query.rest() && ground.level() == Level.COMMUNITY) conditions.add("general_grid is null");
      if (query.rest() && ground.level().ordinal() >= Level.COMMUNITY.ordinal()) conditions.add("fine_grid is null");
    }
    if (query.text() != null && !query.text().isBlank()) text(query.text().strip(), known);
    if (query.type() != null) add("type like ?", query.type() + "%");
    if (query.statuses() != null && !query.statuses().isEmpty()) any("status", query.statuses());
    if (query.counted() != null) conditions.add(new CountedSql(query.from(), query.to(), now).where(query.counted(), args));
    else days(query);
    if (query.office() != null) add("office = ?", query.office());
    if (query.due() != null) due(query.due(), now);
    if (query.byDeadline()) conditions.add("not ended");
  }

  private void visible(Reach reach, Set<Long> offices, Set<String> people) {
    var in = new ArrayList<Object>();
    var area = reach.sql(LedgerSql::column, in);
    if (area.equals("true")) return;
    // What Doors opens, listed: one's own reports, what one has in hand to check and the work of one's offices, wherever they lie.
    if (!area.equals("false")) ways.add(new Way(area, in));
    if (!offices.isEmpty()) {
      way("office", offices);
      var helps = new ArrayList<Object>();
      ways.add(new Way("id = any (array(select incident from grid.incident_part p where " + among("p.office", offices, helps) + "))", helps));
    }
    way("reporter", people);
    way("checker", people);
  }

  private void way(String column, Collection<?> values) {
    var in = new ArrayList<Object>();
    ways.add(new Way(among(column, values, in), in));
  }

  /** Only what comes after a row, newest first. */
  public void after(Instant reportedAt, long id) {
    conditions.add("(reported_at, id) < (?, ?)");
    args.add(reportedAt);
    args.add(id);
  }

  private void days(IncidentQuery query) {
    if (query.from() != null) add("reported_at >= ?", ChinaTime.startOf(query.from()));
    if (query.to() != null) add("reported_at < ?", ChinaTime.startOf(query.to().plusDays(1)));
  }

  private void text(String text, NeedToKnow known) {
    if (text.matches("(?i)pj-\\d{8}-\\d+")) {
      add("number = ?", text.toUpperCase(java.util.Locale.ROOT));
      return;
    }
    var words = Bigrams.query(text);
    if (words == null) conditions.add("false");
    else {
      add("words @@ ?::tsquery", words);
      // A hit would say that the words stand there.
      conditions.add("not " + known.hidden(args));
    }
  }

  private void due(String state, Instant now) {
    conditions.add("not ended");
    switch (state) {
      case "OVERDUE" -> add("due_at < ?", now);
      case "SUPERVISED" -> conditions.add("supervised_at is not null");
      case "SUSPENDED" -> conditions.add("status = 'SUSPENDED'");
      case "ASKED" -> conditions.add("asked is not null");
      case "SOON" -> {
        add("due_at >= ?", now);
        add("warn_at <= ?", now);
      }
      default -> add("(warn_at > ? or due_at is null)", now);
    }
  }

  private void any(String column, Collection<String> values) {
    conditions.add(among(column, values, args));
  }

  private void add(String condition, Object value) {
    conditions.add(condition);
    args.add(value);
  }

  /** A column is one of these; they join the arguments. */
  static String among(String column, Collection<?> values, List<Object> args) {
    args.addAll(values);
    return values.size() == 1 ? column + " = ?" : column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
  }

  public static String column(Level level) {
    return switch (level) {
      case CITY -> null;
      case COUNTY -> "county";
      case TOWN -> "town";
      case COMMUNITY -> "community";
      case GENERAL_GRID -> "general_grid";
      case MICRO_GRID, EXCLUSIVE_GRID -> "fine_grid";
    };
  }

  /** One condition on everything that fits; its arguments are {@link #args}. */
  public String where() {
    var all = new ArrayList<String>();
    if (!ways.isEmpty()) all.add("(" + ways.stream().map(Way::sql).collect(Collectors.joining(" or ")) + ")");
    all.addAll(conditions);
    return all.isEmpty() ? "true" : String.join(" and ", all);
  }

  public List<Object> args() {
    var all = new ArrayList<Object>();
    ways.forEach(way -> all.addAll(way.args()));
    all.addAll(args);
    return all;
  }

  /**
   * The first rows in an order, as a query of {@code id, reported_at, due_at}.
   *
   * @param order {@link #NEWEST} or {@link #PRESSING}
   * @param into gets the arguments
   */
  public String first(String order, int rows, List<Object> into) {
    var common = conditions.isEmpty() ? "" : String.join(" and ", conditions);
    var sources = ways.isEmpty() ? List.of(new Way("", List.of())) : ways;
    var parts = new ArrayList<String>();
    for (var way : sources) {
      var where = Stream.of(way.sql(), common).filter(part -> !part.isEmpty()).collect(Collectors.joining(" and "));
      parts.add("(select id, reported_at, due_at from grid.incident i" + (where.isEmpty() ? "" : " where " + where) + " order by " + order + " limit " + rows + ")");
      into.addAll(way.args());
      into.addAll(args);
    }
    return parts.size() == 1 ? parts.get(0) : "(select id, reported_at, due_at from (" + String.join(" union ", parts) + ") i order by " + order + " limit " + rows + ")";
  }
}
