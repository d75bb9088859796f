package shanzhi.grid.incidents.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.grid.incidents.boundary.IncidentQuery;
import shanzhi.kernel.Bigrams;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Puts a query of the ledger and the caller's reach into one condition on the columns of the incident table. */
public final class LedgerSql {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> args = new ArrayList<>();

  /** @param offices the caller's offices, @param people the caller and whom the caller stands in for */
  public LedgerSql(IncidentQuery query, Reach reach, Set<Long> offices, Set<String> people, Instant now) {
    if (query.mine()) any("reporter", people);
    else visible(reach, offices, people);
    if (query.ground() != null) {
      var ground = Territory.of(query.ground());
      if (ground.level() != Level.CITY) add(column(ground.level()) + " = ?", ground.level() == Level.COMMUNITY ? ground.area() : ground.code());
    }
    if (query.text() != null && !query.text().isBlank()) text(query.text().strip());
    if (query.type() != null) add("type like ?", query.type() + "%");
    if (query.statuses() != null && !query.statuses().isEmpty()) any("status", query.statuses());
    if (query.counted() != null) conditions.add(new CountedSql(query.from(), query.to(), now).where(query.counted(), args));
    else days(query);
    if (query.office() != null) add("office = ?", query.office());
    if (query.due() != null) due(query.due(), now);
    if (query.byDeadline()) conditions.add("not ended");
  }

  private void visible(Reach reach, Set<Long> offices, Set<String> people) {
    var area = reach.sql(LedgerSql::column, args);
    if (area.equals("true")) return;
    // What Doors opens, listed: one's own reports, what one has in hand to check and the work of one's offices, wherever they lie.
    var parts = new ArrayList<String>();
    if (!area.equals("false")) parts.add(area);
    if (!offices.isEmpty()) {
      parts.add(among("office", offices, args));
      parts.add("(id, reported_at) in (select incident, reported_at from grid.incident_part p where " + among("p.office", offices, args) + ")");
    }
    parts.add(among("reporter", people, args));
    parts.add(among("checker", people, args));
    conditions.add("(" + String.join(" or ", parts) + ")");
  }

  private void days(IncidentQuery query) {
    if (query.from() != null) add("reported_at >= ?", ChinaTime.startOf(query.from()));
    if (query.to() != null) add("reported_at < ?", ChinaTime.startOf(query.to().plusDays(1)));
  }

  private void text(String text) {
    if (text.matches("(?i)pj-\\d{8}-\\d+")) {
      add("number = ?", text.toUpperCase(java.util.Locale.ROOT));
      return;
    }
    var words = Bigrams.query(text);
    if (words == null) conditions.add("false");
    else add("words @@ ?::tsquery", words);
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

  public String where() { return conditions.isEmpty() ? "true" : String.join(" and ", conditions); }

  public List<Object> args() { return new ArrayList<>(args); }
}
