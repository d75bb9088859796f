package shanzhi.grid.grids.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlotTest {

  private static final Plot WHOLE = new Plot(103_330_000, 30_090_000, 103_670_000, 30_340_000);

  private static long area(Plot plot) { return (plot.east() - plot.west()) * (plot.north() - plot.south()); }

  private static boolean overlap(Plot a, Plot b) {
    return a.west() < b.east() && b.west() < a.east() && a.south() < b.north() && b.south() < a.north();
  }

  @Test void the_parts_cover_the_whole_without_gap_or_overlap() {
    var parts = WHOLE.cut(IntStream.rangeClosed(1, 93).map(n -> 200 + n * 37 % 400).boxed().toList());
    assertEquals(93, parts.size());
    assertEquals(area(WHOLE), parts.stream().mapToLong(PlotTest::area).sum());
    for (int i = 0; i < parts.size(); i++) {
      assertTrue(parts.get(i).east() > parts.get(i).west() && parts.get(i).north() > parts.get(i).south(), "empty " + i);
      for (int j = i + 1; j < parts.size(); j++) assertFalse(overlap(parts.get(i), parts.get(j)), i + " and " + j);
    }
  }

  @Test void a_part_is_as_large_as_its_weight() {
    var parts = WHOLE.cut(List.of(1, 3));
    assertEquals(3 * area(parts.get(0)), area(parts.get(1)));
    assertEquals(List.of(WHOLE), WHOLE.cut(List.of(5)));
  }

  @Test void the_ring_goes_round_in_degrees() {
    assertEquals("[103.330000, 30.090000, 103.670000, 30.090000, 103.670000, 30.340000, 103.330000, 30.340000]", WHOLE.ring().toString());
  }
}
