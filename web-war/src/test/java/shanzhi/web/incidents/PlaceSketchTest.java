package shanzhi.web.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import shanzhi.grid.grids.boundary.Outline;
import shanzhi.grid.grids.boundary.Outline.Point;

class PlaceSketchTest {

  private static final String COMMUNITY = "510131001006";
  private static final String MICRO = COMMUNITY + "2001005";

  private static Outline box(String ground, double west, double south, double east, double north) {
    return new Outline(ground, true, List.of(new Point(west, south), new Point(east, south), new Point(east, north), new Point(west, north)));
  }

  private static final List<Outline> ALL = List.of(box(COMMUNITY, 103.40, 30.10, 103.44, 30.12), box(COMMUNITY + "1001000", 103.40, 30.10, 103.42, 30.12),
      box(MICRO, 103.40, 30.10, 103.41, 30.11));

  @Test void the_own_grid_is_drawn_last_and_in_its_colour() {
    var sketch = PlaceSketch.of(ALL, MICRO, 103.405, 30.105);
    assertEquals(List.of("cell", "fine", "rim", "own"), sketch.shapes().stream().map(PlaceSketch.Shape::kind).toList());
    assertTrue(sketch.demo());
  }

  @Test void the_point_lies_within_its_grid_and_north_is_up() {
    var southwest = PlaceSketch.of(ALL, MICRO, 103.401, 30.101).pin();
    var northeast = PlaceSketch.of(ALL, MICRO, 103.439, 30.119).pin();
    assertTrue(southwest.x() < northeast.x() && southwest.y() > northeast.y());
    for (var pin : List.of(southwest, northeast)) assertTrue(pin.x() >= 0 && pin.x() <= 340 && pin.y() >= 0 && pin.y() <= 200);
  }

  @Test void a_point_outside_is_not_pretended_to_be_inside() {
    assertNull(PlaceSketch.of(ALL, MICRO, 104.0, 30.105).pin());
    assertNull(PlaceSketch.of(ALL, MICRO, null, null).pin());
  }

  @Test void without_outlines_there_is_no_drawing() { assertNull(PlaceSketch.of(List.of(), MICRO, 103.4, 30.1)); }
}
