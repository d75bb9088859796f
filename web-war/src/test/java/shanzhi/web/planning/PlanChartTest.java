package shanzhi.web.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import shanzhi.staff.planning.boundary.PlanFigures;
import shanzhi.staff.planning.boundary.PlanOutcome;

class PlanChartTest {

  private static PlanOutcome outcome(String... grosses) {
    var months = new java.util.ArrayList<PlanFigures>();
    for (int i = 0; i < grosses.length; i++) months.add(new PlanFigures("2027-%02d".formatted(i + 1), 1, new BigDecimal(grosses[i]), BigDecimal.ZERO, BigDecimal.ZERO));
    return new PlanOutcome("PRESENT", null, null, null, "甲", months.get(0), months, List.of(), List.of(), BigDecimal.ZERO, 0, List.of());
  }

  @Test void bars_stand_on_zero_and_keep_their_proportion() {
    var month = new PlanChart(List.of(outcome("4000000.00"), outcome("2000000.00"))).months().get(0);
    var first = month.bars().get(0);
    var second = month.bars().get(1);
    assertEquals(first.height() / 2, second.height(), 0.11);
    assertEquals(first.y() + first.height(), second.y() + second.height(), 0.11);
    assertTrue(first.x() + first.width() <= second.x(), "side by side");
    assertEquals("27-01", month.label());
  }

  @Test void the_lines_are_round_and_the_highest_bar_stays_below_the_last() {
    for (var gross : List.of("0.00", "1.00", "99999.99", "4218888.73", "57563145.00")) {
      var chart = new PlanChart(List.of(outcome(gross, "0.00")));
      assertEquals(4, chart.lines().size());
      assertEquals("0", chart.lines().get(0).figure());
      assertTrue(chart.months().get(0).bars().get(0).y() >= chart.lines().get(3).y(), gross);
    }
  }
}
