package shanzhi.web.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shanzhi.grid.figures.boundary.TrendPoint;

class TrendChartTest {

  private static TrendPoint day(int back, int reported, int closed) {
    var day = LocalDate.of(2026, 11, 30).minusDays(back);
    return new TrendPoint(day, day, reported, closed);
  }

  @Test void bars_stand_on_the_line_and_lines_reach_above_the_highest() {
    var chart = new TrendChart(List.of(day(1, 30, 0), day(0, 131, 60)), true);
    assertEquals(List.of(0, 50, 100, 150), chart.lines().stream().map(TrendChart.Line::figure).toList());
    var pairs = chart.pairs();
    assertEquals(0, pairs.get(0).secondHeight());
    for (var pair : pairs) assertEquals(181.0, pair.firstY() + pair.firstHeight(), 0.11);
    assertEquals(131.0 / 60, pairs.get(1).firstHeight() / pairs.get(1).secondHeight(), 0.02, "zero-based");
  }

  @Test void thirty_days_do_not_overlap_and_every_fifth_from_the_last_is_named() {
    var pairs = new TrendChart(IntStream.range(0, 30).mapToObj(i -> day(29 - i, 5, 3)).toList(), true).pairs();
    for (int i = 1; i < pairs.size(); i++) assertTrue(pairs.get(i - 1).second() + pairs.get(i - 1).width() < pairs.get(i).x());
    assertEquals(List.of("11-05", "11-10", "11-15", "11-20", "11-25", "11-30"), pairs.stream().filter(TrendChart.Pair::shown).map(TrendChart.Pair::label).toList());
    assertTrue(pairs.get(29).second() + pairs.get(29).width() <= 780);
  }
}
