package shanzhi.grid.whistles.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import shanzhi.foundation.access.boundary.Reach;
import shanzhi.grid.whistles.boundary.WhistleQuery;
import shanzhi.kernel.Bigrams;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Territory;
import shanzhi.kernel.Territory.Level;

/** Puts a query of the ledger and the caller's reach into one condition on the whistle as w. */
public final class WhistleSql {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> args = new ArrayList<>();

  /** @param offices the caller's offices, @param people the caller and whom the caller stands in for */
  public WhistleSql(WhistleQuery query, Reach reach, Set<Long> offices, Set<String> people, Instant now) {
    visible(reach, offices, people);
    if (query.mine()) add("w.whistler = any (?)", people);
    if (query.ground() != null) {
      var ground = Territory.of(query.ground());
      if (ground.level() != Level.CITY) add(column(ground.level()) + " = ?", ground.area());
    }
    if (query.text() != null && !query.text().isBlank()) text(query.text().strip());
    if (query.kind() != null) add("w.kind = ?", query.kind());
    if (query.status() != null) add("w.status = ?", query.status());
    if (query.from() != null) add("w.raised_at >= ?", ChinaTime.startOf(query.from()));
    if (query.to() != null) add("w.raised_at < ?", ChinaTime.startOf(query.to().plusDays(1)));
    if (query.office() != null) add("exists (select from grid.whistle_answer a where a.whistle = w.id and a.office = ?)", query.office());
    if (query.due() != null) due(query.due(), now);
  }

  private void visible(Reach reach, Set<Long> offices, Set<String> people) {
    var area = reach.sql(WhistleSql::column, args);
    if (area.equals("true")) return;
    var parts = new ArrayList<String>();
    if (!area.equals("false")) parts.add(area);
    if (!offices.isEmpty()) {
      parts.add("exists (select from grid.whistle_answer a where a.whistle = w.id and a.office = any (?::bigint[]))");
      args.add(offices);
    }
    parts.add("w.whistler = any (?)");
    args.add(people);
    conditions.add("(" + String.join(" or ", parts) + ")");
  }

  private void text(String text) {
    if (text.matches("(?i)cs-\\d{8}-\\d+")) {
      add("w.number = ?", text.toUpperCase(Locale.ROOT));
      return;
    }
    var words = Bigrams.query(text);
    if (words == null) conditions.add("false");
    else add("w.words @@ ?::tsquery", words);
  }

  private void due(String state, Instant now) {
    switch (state) {
      case "OVERDUE" -> add("exists (select from grid.whistle_answer a where a.whistle = w.id and a.due_at < ?)", now);
      case "SOON" -> {
        add("exists (select from grid.whistle_answer a where a.whistle = w.id and a.due_at >= ? and a.warn_at <= ?)", now);
        args.add(now);
      }
      default -> conditions.add("exists (select from grid.whistle_answer a where a.whistle = w.id and a.escalated_at is not null)");
    }
  }

  private void add(String condition, Object value) {
    conditions.add(condition);
    args.add(value);
  }

  /** A whistle lies in a town or a community; who works in a grid sees those of the community. */
  static String column(Level level) {
    return switch (level) {
      case CITY -> null;
      case COUNTY -> "w.county";
      case TOWN -> "w.town";
      case COMMUNITY -> "w.community";
      default -> null;
    };
  }

  public String where() { return conditions.isEmpty() ? "true" : String.join(" and ", conditions); }

  public List<Object> args() { return new ArrayList<>(args); }
}
