package shanzhi.web.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeekChartTest {

  private static WeekChart of(int... figures) {
    return new WeekChart(new HomeWeek.Week("七日", "上报", "结案", java.util.Arrays.stream(figures).mapToObj(figure -> new HomeWeek.Day("日", figure, 0)).toList()));
  }

  @Test void lines_are_round_and_cover_the_highest_bar() {
    assertEquals(List.of(0, 25, 50, 75), of(58, 71, 3).lines().stream().map(WeekChart.Line::figure).toList());
  }

  @Test void bars_stand_on_zero_and_stay_in_the_picture() {
    for (var pair : of(0, 1, 999, 12_345).pairs()) {
      assertEquals(181, pair.firstY() + pair.firstHeight(), 0.11);
      assertTrue(pair.firstY() >= 16);
    }
  }

  @Test void a_week_without_anything_has_flat_bars() {
    assertTrue(of(0, 0).pairs().stream().allMatch(pair -> pair.firstHeight() == 0));
  }
}
