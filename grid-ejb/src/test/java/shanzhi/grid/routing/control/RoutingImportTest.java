package shanzhi.grid.routing.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class RoutingImportTest {

  @Test void a_span_is_read_as_people_write_it() {
    var night = new LocalTime[] {LocalTime.of(18, 0), LocalTime.of(8, 0)};
    assertArrayEquals(night, RoutingImport.span("18:00-08:00"));
    assertArrayEquals(night, RoutingImport.span(" 18:00 至 08:00 "));
    assertArrayEquals(night, RoutingImport.span("18:00—08:00"));
  }

  @Test void what_is_no_span_is_none() {
    assertNull(RoutingImport.span("18:00"));
    assertNull(RoutingImport.span("25:00-08:00"));
    assertNull(RoutingImport.span("夜间"));
  }
}
