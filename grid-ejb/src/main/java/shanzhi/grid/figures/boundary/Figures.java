package shanzhi.grid.figures.boundary;

import static shanzhi.kernel.Rights.INCIDENT_READ;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import shanzhi.foundation.access.boundary.Jurisdiction;
import shanzhi.grid.figures.control.FigureGround;
import shanzhi.grid.figures.control.FigureReader;
import shanzhi.grid.incidents.boundary.Catalogue;
import shanzhi.grid.incidents.boundary.Counted;
import shanzhi.grid.incidents.boundary.TypeLine;
import shanzhi.grid.incidents.control.CountedSql.Cohort;
import shanzhi.kernel.ChinaTime;
import shanzhi.kernel.Refusal;
import shanzhi.kernel.Territory;

/** 事件指标: rates with their denominators, area by area within the reader's reach, and how they went on. */
@Stateless
@RolesAllowed(INCIDENT_READ)
public class Figures {

  /** Longest period of one reading, in days: a leap year. */
  public static final int LONGEST = 366;
  private static final int MONTHS = 12;
  private static final int DAYS = 30;
  private static final Set<Cohort> EVERY = EnumSet.allOf(Cohort.class);

  @Inject FigureReader reader;
  @Inject FigureGround grounds;
  @Inject Jurisdiction jurisdiction;
  @Inject Catalogue catalogue;
  @Inject Clock clock;

  /**
   * @param ground area or grid; null for the reader's own
   * @param from first day, @param to last day of the period; null: this month
   * @param by sorts the areas by a rate, the highest first, where a rule with its paper allows it; null: order of the tree
   * @throws Refusal area.out-of-reach (404); figures.bad-period (400); figures.no-ranking (409)
   */
  public FigureSheet sheet(String ground, LocalDate from, LocalDate to, Rate by) {
    var period = period(from, to);
    var now = clock.instant();
    var tops = grounds.tops(jurisdiction.over(INCIDENT_READ).grounds());
    var place = place(ground, tops);
    if (place == null) return severalGrounds(tops, period);
    var counts = reader.counts(place, FigureGround.column(place), period[0], period[1], now, EVERY);
    var whole = FigureReader.nothing();
    counts.values().forEach(more -> FigureReader.add(whole, more));
    var rows = rows(place, counts);
    var ranking = grounds.ranking(place).orElse(null);
    if (by != null) {
      Refusal.unless(ranking != null, "figures.no-ranking");
      rows.sort(Comparator.comparing((FigureRow row) -> row.rate(by).percent(), Comparator.nullsFirst(Comparator.naturalOrder())).reversed());
    }
    return new FigureSheet(place.code(), grounds.path(place, tops), period[0], period[1], now,
        FigureRow.of(place.code(), grounds.name(place), !rows.isEmpty(), whole), rows, ranking);
  }

  private FigureSheet severalGrounds(List<Territory> tops, LocalDate[] period) {
    var now = clock.instant();
    var rows = tops.stream().map(top -> {
      var sum = FigureReader.nothing();
      reader.counts(top, "null::text", period[0], period[1], now, EVERY).values().forEach(more -> FigureReader.add(sum, more));
      return FigureRow.of(top.code(), grounds.name(top), true, sum);
    }).toList();
    return new FigureSheet(null, List.of(), period[0], period[1], now, null, rows, null);
  }

  private List<FigureRow> rows(Territory place, Map<String, Map<Counted, Integer>> counts) {
    var left = new HashMap<>(counts);
    var rows = new ArrayList<FigureRow>();
    for (var below : grounds.below(place)) {
      var found = left.remove(below.code());
      rows.add(FigureRow.of(below.code(), below.name(), below.deeper(), found == null ? FigureReader.nothing() : found));
    }
    // ground that is no more, and what is known no nearer than this level
    var rest = left.remove(FigureReader.NONE);
    left.keySet().stream().sorted().forEach(code -> rows.add(FigureRow.of(code, grounds.name(Territory.of(code)), false, left.get(code))));
    if (rest != null && !rows.isEmpty()) rows.add(FigureRow.of(null, null, false, rest));
    return rows;
  }

  /** Reported and closed in each of the last twelve months, the present one last. */
  public List<TrendPoint> months(String ground) {
    var last = YearMonth.from(ChinaTime.today(clock));
    return trend(ground, IntStream.range(0, MONTHS).mapToObj(back -> last.minusMonths(MONTHS - 1L - back))
        .map(month -> new LocalDate[] {month.atDay(1), month.atEndOfMonth()}).toList());
  }

  /** Reported and closed on each of the last thirty days, today last. */
  public List<TrendPoint> days(String ground) {
    var today = ChinaTime.today(clock);
    return trend(ground, IntStream.range(0, DAYS).mapToObj(back -> today.minusDays(DAYS - 1L - back)).map(day -> new LocalDate[] {day, day}).toList());
  }

  private List<TrendPoint> trend(String ground, List<LocalDate[]> stretches) {
    var tops = grounds.tops(jurisdiction.over(INCIDENT_READ).grounds());
    var place = place(ground, tops);
    return place == null ? List.of() : reader.trend(place, stretches);
  }

  /** What was reported and closed in a period, by category in the order of the catalogue; empty where several grounds are open. */
  public List<CategoryFigure> categories(String ground, LocalDate from, LocalDate to) {
    var period = period(from, to);
    var place = place(ground, grounds.tops(jurisdiction.over(INCIDENT_READ).grounds()));
    if (place == null) return List.of();
    var counts = reader.counts(place, "left(type, 2)", period[0], period[1], clock.instant(), EnumSet.of(Cohort.BY_REPORT, Cohort.BY_CLOSING));
    return catalogue.types().stream().filter(TypeLine::category).map(type -> {
      var found = counts.getOrDefault(type.code(), FigureReader.nothing());
      return new CategoryFigure(type.code(), type.name(), found.get(Counted.REPORTED), found.get(Counted.CLOSED));
    }).toList();
  }

  /** The ground asked for; the reader's only one where none is named; null where there are several. */
  private Territory place(String ground, List<Territory> tops) {
    if (ground != null && !ground.isBlank()) {
      var asked = Territory.of(ground);
      jurisdiction.require(INCIDENT_READ, asked);
      return asked.level() == Territory.Level.COMMUNITY ? Territory.of(asked.area()) : asked;
    }
    if (tops.isEmpty()) throw Refusal.unknown("area.out-of-reach", "");
    return tops.size() == 1 ? tops.get(0) : null;
  }

  private LocalDate[] period(LocalDate from, LocalDate to) {
    var today = ChinaTime.today(clock);
    var first = from != null ? from : to != null ? to.withDayOfMonth(1) : today.withDayOfMonth(1);
    var last = to != null ? to : from != null ? YearMonth.from(first).atEndOfMonth() : YearMonth.from(today).atEndOfMonth();
    if (last.isBefore(first) || first.plusDays(LONGEST).isBefore(last)) throw Refusal.invalid("figures.bad-period", LONGEST);
    return new LocalDate[] {first, last};
  }
}
