package shanzhi.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shanzhi.kernel.Territory;

class HeadlinesTest {

  private static Optional<String> of(String... codes) { return Headlines.ground(Arrays.stream(codes).map(Territory::of).toList()); }

  @Test void everybody_in_a_county_reads_its_name() {
    for (var ground : List.of("510121000000", "510121001000", "510121001015", "5101210010152001001")) {
      assertEquals(Optional.of("510121000000"), of(ground), ground);
    }
    assertEquals(Optional.of("510131000000"), of("510131001000", "510131001006"));
  }

  @Test void the_city_two_counties_and_nobody_read_the_city() {
    assertEquals(Optional.empty(), of("510100000000"));
    assertEquals(Optional.empty(), of("510131001000", "510121000000"));
    assertEquals(Optional.empty(), of("510100000000", "510121000000"));
    assertEquals(Optional.empty(), of());
  }
}
