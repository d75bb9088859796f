package shanzhi.grid.figures.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import shanzhi.foundation.areas.boundary.Areas;
import shanzhi.foundation.jobs.boundary.Progress;
import shanzhi.grid.figures.boundary.Statement;
import shanzhi.grid.figures.boundary.Statement.Line;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.grid.incidents.boundary.Counted;
import shanzhi.grid.incidents.boundary.TypeLine;
import shanzhi.grid.incidents.control.CountedSql.Cohort;
import shanzhi.kernel.Territory;

/** Counts a month's statement: part by part, each by category, beside the month before. */
@ApplicationScoped
public class StatementCounts {

  private static final String CATEGORY = "left(type, 2)";
  private static final Set<Cohort> EVERY = EnumSet.allOf(Cohort.class);

  @Inject FigureReader reader;
  @Inject Areas areas;
  @Inject Catalogue catalogue;
  @Inject Clock clock;

  /** By category, and whether anything was found at all. */
  private record Part(String code, String name, Map<String, Map<Counted, Integer>> now, Map<String, Map<Counted, Integer>> before) {}

  public Statement count(Territory ground, LocalDate month, Progress progress) {
    var now = clock.instant();
    var below = areas.today().childrenOf(ground.code());
    progress.total(below.size() + 1L);
    var whole = part(ground, null, areas.today().get(ground.code()).shortName(), month, now);
    progress.done(1);
    var parts = new ArrayList<Part>();
    for (var area : below) {
      parts.add(part(Territory.of(area.code()), area.code(), area.shortName(), month, now));
      progress.done(parts.size() + 1L);
    }
    var titles = new HashMap<String, String>();
    catalogue.types().stream().filter(TypeLine::category).forEach(type -> titles.put(type.code(), type.name()));
    var lines = new ArrayList<Line>();
    lines(whole, titles, lines);
    parts.forEach(part -> lines(part, titles, lines));
    if (!parts.isEmpty()) rest(whole, parts, titles, lines);
    return new Statement(ground.code(), whole.name(), month, now, lines);
  }

  private Part part(Territory ground, String code, String name, LocalDate month, Instant now) {
    var earlier = YearMonth.from(month).minusMonths(1);
    return new Part(code, name, reader.counts(ground, CATEGORY, month, YearMonth.from(month).atEndOfMonth(), now, EVERY),
        reader.counts(ground, CATEGORY, earlier.atDay(1), earlier.atEndOfMonth(), now, EVERY));
  }

  private static void lines(Part part, Map<String, String> titles, List<Line> lines) {
    lines.add(new Line(part.code(), part.name(), null, null, plain(sum(part.now())), plain(sum(part.before()))));
    var categories = new TreeSet<>(part.now().keySet());
    categories.addAll(part.before().keySet());
    for (var code : categories) {
      lines.add(new Line(part.code(), part.name(), code, titles.getOrDefault(code, code),
          plain(part.now().getOrDefault(code, FigureReader.nothing())), plain(part.before().getOrDefault(code, FigureReader.nothing()))));
    }
  }

  /** What lies in areas that are no more, so that the parts make up the whole. */
  private static void rest(Part whole, List<Part> parts, Map<String, String> titles, List<Line> lines) {
    var now = less(whole.now(), parts.stream().map(Part::now).toList());
    var before = less(whole.before(), parts.stream().map(Part::before).toList());
    if (!now.isEmpty() || !before.isEmpty()) lines(new Part("", "已撤并区域", now, before), titles, lines);
  }

  private static Map<String, Map<Counted, Integer>> less(Map<String, Map<Counted, Integer>> whole, List<Map<String, Map<Counted, Integer>>> parts) {
    var left = new TreeMap<String, Map<Counted, Integer>>();
    whole.forEach((category, counts) -> {
      var rest = FigureReader.nothing();
      FigureReader.add(rest, counts);
      parts.forEach(part -> part.getOrDefault(category, Map.of()).forEach((set, count) -> rest.merge(set, -count, Integer::sum)));
      if (rest.values().stream().anyMatch(count -> count != 0)) left.put(category, rest);
    });
    return left;
  }

  private static Map<Counted, Integer> sum(Map<String, Map<Counted, Integer>> categories) {
    var sum = FigureReader.nothing();
    categories.values().forEach(more -> FigureReader.add(sum, more));
    return sum;
  }

  private static Map<String, Integer> plain(Map<Counted, Integer> counts) {
    var plain = new TreeMap<String, Integer>();
    counts.forEach((set, count) -> plain.put(set.name(), count));
    return plain;
  }
}
